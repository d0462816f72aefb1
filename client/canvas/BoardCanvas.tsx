import { getAssetUrls } from '@tldraw/assets/selfHosted'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import {
  DefaultFontStyle,
  type Editor,
  type TLUserPreferences,
  Tldraw,
  useDialogs,
  useEditor,
  useTldrawCurrentUser,
  useToasts,
  useValue,
} from 'tldraw'
import 'tldraw/tldraw.css'
import { ASSET_TYPES } from '../../shared/assets/asset.ts'
import { useLanguage } from '../i18n/messages.ts'
import { usePreferences } from '../preferences/preferences.ts'
import { personColor } from '../sync/person-color.ts'
import type { OpenBoard } from '../sync/session.ts'
import { PictureShapeUtil } from './assets/PictureShapeUtil.tsx'
import type { BoardStay } from './board-stay.ts'
import './canvas.css'
import { CardParts } from './cards/CardParts.tsx'
import { CardShapeUtil } from './cards/CardShapeUtil.tsx'
import { FieldShapeUtil } from './fields/FieldShapeUtil.tsx'
import { FieldTool } from './fields/field-tool.ts'
import { SheetShapeUtil } from './fields/sheets/SheetShapeUtil.tsx'
import { OfferShapeUtil } from './offers/OfferShapeUtil.tsx'
import { OfferTool } from './offers/offer-tool.ts'
import { StayContext } from './stay-context.ts'
import { RowShapeUtil } from './tables/RowShapeUtil.tsx'
import { rowVisibility } from './tables/rows-in-tables.ts'
import { themes } from './theme.ts'
import { UnreadableShapeUtil } from './UnreadableShapeUtil.tsx'
import { components, uiOverrides } from './ui-overrides.tsx'

/** Fonts, icons and translations come from this server (scripts/tldraw-assets.ts). */
const assetUrls = getAssetUrls({ baseUrl: '/tldraw' })
// The editor fetches the icons of every site it could embed. Nothing is embedded here, so they are one it has anyway.
const embedIcons: Record<string, string> = assetUrls.embedIcons
for (const site of Object.keys(embedIcons)) embedIcons[site] = assetUrls.icons.plus
const shapeUtils = [
  UnreadableShapeUtil,
  FieldShapeUtil,
  SheetShapeUtil,
  RowShapeUtil,
  OfferShapeUtil,
  PictureShapeUtil,
  CardShapeUtil,
]
const tools = [FieldTool, OfferTool]
/** What is offered when files are picked; what a file is, its content says. */
const pictureTypes = Object.values(ASSET_TYPES)
const noTypes: string[] = []

// Handwriting is charming and hard to read from the back row.
DefaultFontStyle.setDefaultValue('sans')

interface BoardCanvasProps {
  readonly stay: BoardStay
  readonly open: OpenBoard
  readonly licenseKey: string | null
  /** The header and what else lies around the canvas, inside the editor's UI context. */
  readonly children: ReactNode
}

/** The editor, showing a board that has been read completely. */
export function BoardCanvas({ stay, open, licenseKey, children }: BoardCanvasProps) {
  const user = useUser(stay)
  return (
    <div className="pw-canvas">
      <StayContext value={stay}>
        <Tldraw
          store={stay.store}
          shapeUtils={shapeUtils}
          tools={tools}
          options={stay.options}
          getShapeVisibility={rowVisibility}
          components={components}
          overrides={uiOverrides}
          assetUrls={assetUrls}
          themes={themes}
          acceptedImageMimeTypes={pictureTypes}
          acceptedVideoMimeTypes={noTypes}
          user={user}
          autoFocus
          {...(licenseKey !== null && { licenseKey })}
        >
          <Attach stay={stay} open={open} />
          <CardParts />
          {children}
        </Tldraw>
      </StayContext>
    </div>
  )
}

/** Within the editor's context, so that toasts can be shown; after tldraw's own handlers, which it replaces. */
function Attach({ stay, open }: { stay: BoardStay; open: OpenBoard }) {
  const editor = useEditor()
  const toasts = useToasts()
  const { addDialog } = useDialogs()
  const isReadonly = useValue('read only', () => stay.isReadonly(), [stay])

  useEffect(() => stay.mount(editor, open, { toasts, addDialog }), [stay, editor, open, toasts, addDialog])
  useEffect(() => setReadonly(editor, isReadonly), [editor, isReadonly])
  return null
}

function setReadonly(editor: Editor, isReadonly: boolean): void {
  editor.updateInstanceState({ isReadonly })
}

/** Language, colours and identity are the product's; the editor's other preferences stay with this page. */
function useUser(stay: BoardStay) {
  const { theme } = usePreferences()
  const language = useLanguage()
  const { participant, name } = stay.me
  const [own, setOwn] = useState<Partial<TLUserPreferences>>({})
  // A new object on every render would set every preference anew and render all that depends on one.
  const userPreferences = useMemo(
    () => ({
      ...own,
      id: participant,
      name,
      color: personColor(participant),
      locale: language,
      colorScheme: theme,
    }),
    [own, participant, name, language, theme],
  )
  return useTldrawCurrentUser({ userPreferences, setUserPreferences: setOwn })
}
