import { DefaultColorStyle, StylePanelSection, StylePanelSizePicker, useEditor, useValue } from 'tldraw'
import { type CardColor, cardColorOf } from '../../../shared/cards/legend.ts'
import { ColorChooser } from './ColorChooser.tsx'
import './cards.css'
import './card-styles.css'

/** What a card looks like: one of six colours, each with what it means here, and the size of its letters. */
export function CardStyles() {
  const editor = useEditor()
  const color = useValue(
    'color of cards',
    () => commonColor(editor.getSharedStyles().get(DefaultColorStyle)),
    [editor],
  )
  const choose = (next: CardColor): void => {
    editor.markHistoryStoppingPoint('color of cards')
    editor.run(() => {
      if (editor.isIn('select')) editor.setStyleForSelectedShapes(DefaultColorStyle, next)
      editor.setStyleForNextShapes(DefaultColorStyle, next)
    })
  }
  return (
    <>
      <div className="pw-card-styles">
        <ColorChooser value={color} onValue={choose} />
      </div>
      <StylePanelSection>
        <StylePanelSizePicker />
      </StylePanelSection>
    </>
  )
}

type SharedColor =
  | { readonly type: 'mixed' }
  | { readonly type: 'shared'; readonly value: string }
  | undefined

function commonColor(shared: SharedColor): CardColor | null {
  return shared?.type === 'shared' ? cardColorOf(shared.value) : null
}
