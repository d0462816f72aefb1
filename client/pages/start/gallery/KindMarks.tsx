import { type Box, LINE_HEIGHT, type PreviewField, type PreviewGeometry } from './preview-geometry.ts'

/** Below a smaller surface, in pixels, marks are noise. */
const SMALLEST = { w: 28, h: 16 } as const
const CARD = 13
const CARD_GAP = 3
const LINE_GAP = 6
/** Of the lines of a text, as parts of its width. */
const LINES = [0.92, 0.8, 0.88, 0.5] as const
const HEADER = 6
const ROW = 7
/** Of the columns of a table, as parts of its width. */
const COLUMNS = [0.3, 0.52, 0.76] as const
const BOX = { w: 30, h: 12 } as const

/** What will lie in a field, as a sign: cards, lines of text, the rows of a table, boxes and connectors. */
export function KindMarks({ field, geometry }: { field: PreviewField; geometry: PreviewGeometry }) {
  const surface = surfaceOf(field, geometry)
  const { pixel } = geometry
  if (surface.w < SMALLEST.w * pixel || surface.h < SMALLEST.h * pixel) return null
  switch (field.kind) {
    case 'text':
      return <TextLines {...surface} pixel={pixel} />
    case 'table':
      return <Rows {...surface} pixel={pixel} />
    case 'diagram':
      return <Boxes {...surface} pixel={pixel} />
    default:
      return <Cards {...surface} pixel={pixel} color={field.color} />
  }
}

type Surface = Box & { readonly pixel: number }

/** Below the title. */
function surfaceOf({ x, y, w, h, lines }: PreviewField, { edge, padding, titleSize }: PreviewGeometry): Box {
  const head = edge + padding + Math.max(1, lines.length) * titleSize * LINE_HEIGHT
  return { x: x + padding, y: y + head, w: w - 2 * padding, h: h - head - padding }
}

function Cards({ x, y, w, h, pixel, color }: Surface & Pick<PreviewField, 'color'>) {
  const [side, step] = [CARD * pixel, (CARD + CARD_GAP) * pixel]
  const count = Math.min(3, Math.floor((w + CARD_GAP * pixel) / step))
  if (side > h) return null
  return Array.from({ length: count }, (_, at) => x + at * step).map((left) => (
    <rect
      key={left}
      className={`pw-preview__card pw-preview__edge--${color}`}
      {...{ x: left, y, width: side, height: side }}
    />
  ))
}

function TextLines({ x, y, w, h, pixel }: Surface) {
  const count = Math.min(7, Math.floor(h / (LINE_GAP * pixel)))
  return Array.from({ length: count }, (_, at) => at).map((at) => (
    <rect
      key={at}
      className="pw-preview__mark"
      {...{ x, y: y + (at * LINE_GAP + 1) * pixel, height: 2 * pixel, rx: pixel }}
      width={w * (LINES[at % LINES.length] ?? 1)}
    />
  ))
}

function Rows({ x, y, w, h, pixel }: Surface) {
  const count = Math.min(6, Math.floor((h / pixel - HEADER) / ROW))
  const bottom = y + (HEADER + count * ROW) * pixel
  const rules = Array.from({ length: count }, (_, at) => y + (HEADER + (at + 1) * ROW) * pixel)
  return (
    <>
      <rect className="pw-preview__mark" {...{ x, y, width: w, height: HEADER * pixel }} />
      {rules.map((rule) => (
        <path key={rule} className="pw-preview__rule" d={`M${x} ${rule}h${w}`} />
      ))}
      {COLUMNS.map((part) => (
        <path key={part} className="pw-preview__rule" d={`M${x + w * part} ${y}V${bottom}`} />
      ))}
    </>
  )
}

/** One box in the middle, joined with two beneath it. */
function Boxes({ x, y, w, h, pixel }: Surface) {
  const [width, height] = [Math.min(BOX.w * pixel, w / 3), Math.min(BOX.h * pixel, h / 4)]
  const [top, low] = [y + h * 0.12, y + h * 0.62]
  const middle = x + w / 2
  const ends = [x + w * 0.24, x + w * 0.76]
  return (
    <>
      {ends.map((end) => (
        <path key={end} className="pw-preview__rule" d={`M${middle} ${top + height}L${end} ${low}`} />
      ))}
      {[[middle, top] as const, ...ends.map((end) => [end, low] as const)].map(([center, above]) => (
        <rect
          key={center}
          className="pw-preview__box"
          {...{ x: center - width / 2, y: above, width, height, rx: pixel }}
        />
      ))}
    </>
  )
}
