import { inBoth, wordsIn } from './board-text.ts'
import type { BoardShape } from './board-tree.ts'
import { TEMPLATE_LIMITS } from './limits.ts'
import { preparedFrom } from './prepared-text.ts'
import { LABEL_ALIGNS, LABEL_LETTERS, LABEL_SIZES, type LabelSize, type TemplateLabel } from './template.ts'

const UPRIGHT = 0
const UPWARDS = -90

/**
 * A text on the stage as a label, with the id it had in the template its page was made from, or none.
 *
 * @param page the template's id of the page
 * @param pageId the board's
 * @returns null for what is no plain heading; that is drawn as it is
 */
export function labelFrom(shape: BoardShape, page: string, pageId: string): TemplateLabel | null {
  const { id, x, y, props, parentId, opacity, isLocked } = shape
  if (shape.type !== 'text' || parentId !== pageId || opacity !== 1 || isLocked) return null
  if (props.color !== 'black' || props.font !== 'sans') return null
  const size = sizeOf(props.size, props.scale)
  const align = LABEL_ALIGNS.find((known) => known === props.textAlign)
  const rotation = turnOf(shape.rotation)
  const words = plainLine(props.richText)
  if (size === null || align === undefined || rotation === null || words === null) return null
  const width = props.autoSize === true ? null : Number(props.w) * Number(props.scale)
  if (width !== null && (width < TEMPLATE_LIMITS.labelWidth || width > TEMPLATE_LIMITS.size)) return null
  const prefix = `shape:${page}-`
  const own = id.startsWith(prefix) ? id.slice(prefix.length) : ''
  return { id: own, text: inBoth(words), x, y, size, rotation, width, align }
}

/** The largest is the editor's largest, scaled; see build-stage.ts. */
function sizeOf(size: unknown, scale: unknown): LabelSize | null {
  if (scale === LABEL_LETTERS.xxl / LABEL_LETTERS.xl) return size === 'xl' ? 'xxl' : null
  return scale === 1 ? (LABEL_SIZES.find((known) => known === size) ?? null) : null
}

function turnOf(radians: number): number | null {
  const degrees = Math.round((radians * 180_000) / Math.PI) / 1000
  if (degrees === UPRIGHT) return UPRIGHT
  return degrees === UPWARDS || degrees === 360 + UPWARDS ? UPWARDS : null
}

/** The words of a single line without marks, else null. */
function plainLine(richText: unknown): string | null {
  const { content } = preparedFrom(richText)
  const [line] = content
  const words = wordsIn(richText)
  if (content.length !== 1 || line?.type !== 'paragraph' || words === '') return null
  return line.content?.every(({ type, marks }) => type === 'text' && marks === undefined) ? words : null
}
