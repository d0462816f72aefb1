import type { TLImageShape } from 'tldraw'
import { PAPER } from '../../canvas/fields/field-colors.ts'
import { currentMessages } from '../../i18n/messages.ts'
import { Markup } from './FieldDrawing.tsx'
import { markup, SANS } from './markup.ts'

interface ImageDrawingProps {
  readonly shape: TLImageShape
  /** A `data:` address. */
  readonly source: string
}

/** A picture of the board: cropped and turned over as there. */
export function ImageDrawing({ shape: { id, props }, source }: ImageDrawingProps) {
  const { w, h, crop, flipX, flipY, altText } = props
  const { topLeft, bottomRight } = crop ?? WHOLE
  const width = w / (bottomRight.x - topLeft.x)
  const height = h / (bottomRight.y - topLeft.y)
  const [x, y] = [-topLeft.x * width, -topLeft.y * height]
  const turned = [
    flipX ? `translate(${2 * x + width} 0) scale(-1 1)` : '',
    flipY ? `translate(0 ${2 * y + height}) scale(1 -1)` : '',
  ]
  const clip = `clip-${id.replace(/\W/g, '-')}`
  const image = (
    <image
      {...{ x, y, width, height, href: source, preserveAspectRatio: 'none' }}
      transform={turned.join(' ').trim() || undefined}
    >
      {altText !== '' && <title>{altText}</title>}
    </image>
  )
  if (crop === null) return image
  return (
    <>
      <clipPath id={clip}>
        {crop.isCircle ? (
          <ellipse cx={w / 2} cy={h / 2} rx={w / 2} ry={h / 2} />
        ) : (
          <rect width={w} height={h} />
        )}
      </clipPath>
      <g clipPath={`url(#${clip})`}>{image}</g>
    </>
  )
}

const WHOLE = { topLeft: { x: 0, y: 0 }, bottomRight: { x: 1, y: 1 } }

/** In the place of a picture that cannot be had. */
export function MissingImage({ shape: { props } }: { shape: TLImageShape }) {
  const { w, h, altText } = props
  const { line, soft } = PAPER.light
  const { unloadable } = currentMessages().pictures
  const look = { padding: '8px', fontFamily: SANS, fontSize: '15px', lineHeight: '1.3', color: soft }
  const words = [altText, unloadable].filter((text) => text !== '').join(': ')
  return (
    <>
      <rect width={w} height={h} fill={line} />
      <Markup width={w} height={h} element={markup('div', look, words)} />
    </>
  )
}
