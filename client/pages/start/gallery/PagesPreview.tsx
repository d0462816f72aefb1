import type { PageOutline } from '../../../../shared/templates/entry.ts'
import type { Language } from '../../../preferences/preferences.ts'
import { previewGeometry } from './preview-geometry.ts'

/** The picture all pages share, in pixels, and what is between two of them. */
const PICTURE = { w: 240, h: 150, margin: 10, gap: 8 } as const
/** Of a field's colour edge, in pixels. */
const EDGE = 2

interface PagesPreviewProps {
  readonly pages: readonly PageOutline[]
  readonly language: Language
}

/** All pages beside each other, too small for words: where fields lie and which colours they have. */
export function PagesPreview({ pages, language }: PagesPreviewProps) {
  const columns = Math.ceil(Math.sqrt(pages.length))
  const rows = Math.ceil(pages.length / columns)
  const w = (PICTURE.w - 2 * PICTURE.margin - (columns - 1) * PICTURE.gap) / columns
  const h = (PICTURE.h - 2 * PICTURE.margin - (rows - 1) * PICTURE.gap) / rows
  return (
    <svg viewBox={`0 0 ${PICTURE.w} ${PICTURE.h}`} aria-hidden="true">
      {pages.map((page, at) => {
        const x = PICTURE.margin + (at % columns) * (w + PICTURE.gap)
        const y = PICTURE.margin + Math.floor(at / columns) * (h + PICTURE.gap)
        const { viewBox, fields } = previewGeometry(page, language)
        const edge = (EDGE * viewBox.w) / w
        return (
          <svg
            key={page.id}
            {...{ x, y, width: w, height: h }}
            viewBox={`${viewBox.x} ${viewBox.y} ${viewBox.w} ${viewBox.h}`}
            aria-hidden="true"
          >
            {fields.map((field) => (
              <g key={field.id}>
                <rect
                  className="pw-preview__paper"
                  {...{ x: field.x, y: field.y, width: field.w, height: field.h }}
                />
                <rect
                  className={`pw-preview__edge pw-preview__edge--${field.color}`}
                  {...{ x: field.x, y: field.y, width: field.w, height: Math.min(edge, field.h / 3) }}
                />
              </g>
            ))}
          </svg>
        )
      })}
    </svg>
  )
}
