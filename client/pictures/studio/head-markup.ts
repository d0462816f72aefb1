import type { Editor } from 'tldraw'
import { FIELD_HEAD, type FieldProps } from '../../../shared/fields/field.ts'
import { PAPER } from '../../canvas/fields/field-colors.ts'
import { heightIn, markup, SANS } from './markup.ts'

const PADDING = { x: 16, top: 16 } as const
/** Tried one after the other until the head has room for all of its words. */
const SCALES = [1, 0.9, 0.8, 0.7, 0.6, 0.5]

/** Title and question of a field as on the wall, but whole: long ones are written smaller. */
export function headMarkup(editor: Editor, props: FieldProps): HTMLElement {
  const container = editor.getContainer()
  const fits = SCALES.find((scale) => heightIn(container, head(props, scale)) <= FIELD_HEAD)
  return head(props, fits ?? SCALES[SCALES.length - 1] ?? 1)
}

function head({ w, title, question }: FieldProps, scale: number): HTMLElement {
  const { ink, soft } = PAPER.light
  const text = { margin: '0', overflowWrap: 'anywhere' }
  return markup(
    'div',
    {
      ...{ boxSizing: 'border-box', width: `${w}px`, fontFamily: SANS },
      padding: `${PADDING.top}px ${PADDING.x}px 0`,
    },
    [
      ruled('p', title, {
        ...{ ...text, fontSize: `${21 * scale}px`, fontWeight: '700' },
        ...{ lineHeight: '1.25', color: ink },
      }),
      ruled('p', question, {
        ...{ ...text, marginTop: '2px', fontSize: `${15 * scale}px`, fontWeight: '400' },
        ...{ lineHeight: '1.3', color: soft },
      }),
    ],
  )
}

/** A text that runs as its first letter asks. */
function ruled(tag: 'p', text: string, look: Parameters<typeof markup>[1]): HTMLElement {
  const element = markup(tag, look, text)
  element.dir = 'auto'
  return element
}
