import type { FieldProps } from '../../../shared/fields/field.ts'
import { EDGES, PAPER } from './field-colors.ts'

/** A field in an exported picture: text stays text. */
export function FieldPicture({ props, colorMode }: { props: FieldProps; colorMode: 'light' | 'dark' }) {
  const { w, h, title, question, color } = props
  const { paper, line, ink, soft } = PAPER[colorMode]
  const font = { fontFamily: 'tldraw_sans, sans-serif' }
  return (
    <>
      <rect width={w} height={h} rx={10} fill={paper} stroke={line} />
      <rect width={w} height={6} rx={3} fill={EDGES[color][colorMode]} />
      <text x={16} y={42} fontSize={21} fontWeight={700} fill={ink} {...font}>
        {title}
      </text>
      <text x={16} y={68} fontSize={15} fill={soft} {...font}>
        {question}
      </text>
    </>
  )
}
