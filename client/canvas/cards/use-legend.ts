import { TLDOCUMENT_ID, useEditor, useValue } from 'tldraw'
import { type Legend, legendOf } from '../../../shared/cards/legend.ts'

/** What colours mean on this board. */
export function useLegend(): Legend {
  const editor = useEditor()
  const meta = useValue('document meta', () => editor.store.get(TLDOCUMENT_ID)?.meta, [editor])
  return legendOf(meta ?? {})
}
