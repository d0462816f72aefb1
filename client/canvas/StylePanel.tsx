import { type TLUiStylePanelProps, useEditor, useValue } from 'tldraw'
import { OfferStylePanel } from './offers/OfferStylePanel.tsx'

/** Tools that draw nothing, and so have no style to choose. */
const DRAWING_NOTHING: ReadonlySet<string> = new Set(['select', 'hand', 'eraser', 'laser', 'zoom'])

/** Colours and sizes, while there is something they would change: otherwise they only cover the wall. */
export function StylePanel(props: TLUiStylePanelProps) {
  const editor = useEditor()
  const isIdle = useValue(
    'nothing to style',
    () => DRAWING_NOTHING.has(editor.getCurrentToolId()) && editor.getSelectedShapeIds().length === 0,
    [editor],
  )
  // On a phone it lies behind a button, and covers nothing until that is pressed.
  return isIdle && !props.isMobile ? null : <OfferStylePanel {...props} />
}
