import {
  ArrowToolbarItem,
  AssetToolbarItem,
  CheckBoxToolbarItem,
  DefaultMainMenu,
  DefaultToolbar,
  DiamondToolbarItem,
  DrawToolbarItem,
  EditSubmenu,
  EllipseToolbarItem,
  EraserToolbarItem,
  ExportFileContentSubMenu,
  FrameToolbarItem,
  HandToolbarItem,
  HighlightToolbarItem,
  KeyboardShortcutsMenuItem,
  LaserToolbarItem,
  LineToolbarItem,
  NoteToolbarItem,
  OvalToolbarItem,
  RectangleToolbarItem,
  SelectToolbarItem,
  TextToolbarItem,
  type TLComponents,
  type TLUiOverrides,
  TldrawUiMenuActionItem,
  TldrawUiMenuGroup,
  TldrawUiMenuToolItem,
  TriangleToolbarItem,
  ViewSubmenu,
} from 'tldraw'
import { FIELD } from '../../shared/fields/field.ts'
import { OFFER } from '../../shared/offers/offer.ts'
import { cardActions } from './cards/card-actions.ts'
import { StackToolbarItem } from './cards/StackToolbarItem.tsx'
import { EmptyBoard } from './EmptyBoard.tsx'
import { fieldToolItem } from './fields/field-tool.ts'
import { newCardActions } from './new-card.ts'
import { offerToolItem } from './offers/offer-tool.ts'
import { StylePanel, useHasChain } from './StylePanel.tsx'
import { useIsPreparing } from './stay-context.ts'
import { ContextMenu, ReleasedSigns } from './structure/lazy.tsx'
import { PageMenu } from './structure/PageMenu.tsx'
import { TextToolbar } from './TextToolbar.tsx'

/**
 * What the product does not have is not offered: embeds, bookmarks and videos fetch from elsewhere or play,
 * language and colours are chosen in the header, and the rest is for developers.
 */
const LEFT_OUT_ACTIONS = [
  'insert-embed',
  'open-embed-link',
  'convert-to-embed',
  'convert-to-bookmark',
  'video-replace',
  'flatten-to-image',
  'copy-as-json',
  'toggle-debug-mode',
  'toggle-focus-mode',
  'toggle-dark-mode',
  'open-cursor-chat',
  'print',
] as const

export const uiOverrides: TLUiOverrides = {
  translations: {
    de: {
      'action.new-card': 'Karte schreiben',
      'action.card-stack': 'Kartenstapel',
      'action.card-list': 'Karten aus Liste …',
      'action.card-references': 'Bezieht sich auf …',
      'action.card-conclusion': 'Folgerung daraus schreiben …',
      'action.new-offer': 'Angebot schreiben',
      'tool.field': 'Feld',
      'tool.offer': 'Angebot',
      'tool.media': 'Bild einfügen',
      'action.insert-media': 'Bild einfügen',
      'tool.replace-media': 'Bild ersetzen',
      'tool.media-alt-text': 'Bild beschreiben',
      'tool.media-alt-text-desc': 'Was ist zu sehen?',
    },
    en: {
      'action.new-card': 'Write a card',
      'action.card-stack': 'Stack of cards',
      'action.card-list': 'Cards from a list …',
      'action.card-references': 'Refers to …',
      'action.card-conclusion': 'Write a conclusion from this …',
      'action.new-offer': 'Write an offer',
      'tool.field': 'Field',
      'tool.offer': 'Offer',
      'tool.media': 'Insert a picture',
      'action.insert-media': 'Insert a picture',
      'tool.replace-media': 'Replace the picture',
      'tool.media-alt-text': 'Describe the picture',
      'tool.media-alt-text-desc': 'What does it show?',
    },
  },
  actions(editor, actions, helpers) {
    const left = { ...actions, ...newCardActions(editor), ...cardActions(editor, helpers) }
    for (const id of LEFT_OUT_ACTIONS) delete left[id]
    return left
  },
  tools(editor, tools) {
    const left = { ...tools, ...fieldToolItem(editor), ...offerToolItem(editor) }
    delete left.embed
    return left
  },
}

/** The cards first: they are what a workshop writes. */
function Toolbar() {
  const isPreparing = useIsPreparing()
  const hasChain = useHasChain()
  return (
    <DefaultToolbar>
      <SelectToolbarItem />
      <HandToolbarItem />
      {isPreparing && <TldrawUiMenuToolItem toolId={FIELD} />}
      <NoteToolbarItem />
      <StackToolbarItem />
      {hasChain && <TldrawUiMenuToolItem toolId={OFFER} />}
      <TextToolbarItem />
      <DrawToolbarItem />
      <ArrowToolbarItem />
      <EraserToolbarItem />
      <AssetToolbarItem />
      <RectangleToolbarItem />
      <EllipseToolbarItem />
      <FrameToolbarItem />
      <LineToolbarItem />
      <HighlightToolbarItem />
      <LaserToolbarItem />
      <TriangleToolbarItem />
      <DiamondToolbarItem />
      <OvalToolbarItem />
      <CheckBoxToolbarItem />
      {!hasChain && <TldrawUiMenuToolItem toolId={OFFER} />}
    </DefaultToolbar>
  )
}

function MainMenu() {
  return (
    <DefaultMainMenu>
      <TldrawUiMenuGroup id="cards">
        <TldrawUiMenuActionItem actionId="card-stack" />
        <TldrawUiMenuActionItem actionId="card-list" />
      </TldrawUiMenuGroup>
      <TldrawUiMenuGroup id="basic">
        <EditSubmenu />
        <ViewSubmenu />
        <ExportFileContentSubMenu />
      </TldrawUiMenuGroup>
      <TldrawUiMenuGroup id="help">
        <KeyboardShortcutsMenuItem />
      </TldrawUiMenuGroup>
    </DefaultMainMenu>
  )
}

function InFrontOfTheCanvas() {
  return (
    <>
      <EmptyBoard />
      <ReleasedSigns />
    </>
  )
}

/** A stable object: a new one on every render would mount the editor anew. What depends on roles asks the stay. */
export const components: TLComponents = {
  Toolbar,
  MainMenu,
  SharePanel: null,
  CursorChatBubble: null,
  ContextMenu,
  PageMenu,
  InFrontOfTheCanvas,
  RichTextToolbar: TextToolbar,
  StylePanel,
}
