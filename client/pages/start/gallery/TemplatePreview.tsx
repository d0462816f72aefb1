import type { PageOutline } from '../../../../shared/templates/entry.ts'
import type { Language } from '../../../preferences/preferences.ts'
import {
  LINE_HEIGHT,
  type PreviewField,
  type PreviewGeometry,
  type PreviewLabel,
  previewGeometry,
} from './preview-geometry.ts'
import './template-preview.css'
import { KindMarks } from './KindMarks.tsx'
import { PagesPreview } from './PagesPreview.tsx'

interface TemplatePreviewProps {
  /** null: the empty board. */
  readonly pages: readonly PageOutline[] | null
  readonly language: Language
}

/** From so many pages on, all of them are the picture. */
const OVERVIEW_FROM = 4

/**
 * A small picture of the first page, or of all where there are many. Says nothing the text beside it does not
 * say, and is hidden from readers.
 */
export function TemplatePreview({ pages, language }: TemplatePreviewProps) {
  const [first] = pages ?? []
  return (
    <span className="pw-preview">
      {pages === null || first === undefined ? (
        <EmptyWall />
      ) : pages.length >= OVERVIEW_FROM ? (
        <PagesPreview pages={pages} language={language} />
      ) : (
        <Wall geometry={previewGeometry(first, language)} />
      )}
    </span>
  )
}

function Wall({ geometry }: { geometry: PreviewGeometry }) {
  const { viewBox, fields, labels } = geometry
  return (
    <svg viewBox={`${viewBox.x} ${viewBox.y} ${viewBox.w} ${viewBox.h}`} aria-hidden="true">
      {fields.map((field) => (
        <Field key={field.id} field={field} geometry={geometry} />
      ))}
      {labels.map((label) => (
        <Label key={label.id} label={label} />
      ))}
    </svg>
  )
}

function Label({ label: { x, y, w, h, text, turned, fontSize } }: { label: PreviewLabel }) {
  if (text === '')
    return <rect className="pw-preview__line" x={x} y={y} width={w} height={h} rx={Math.min(w, h) / 2} />
  const [left, base] = turned ? [x + fontSize * 0.9, y + h] : [x, y + fontSize * 0.9]
  return (
    <text
      className="pw-preview__label"
      x={left}
      y={base}
      fontSize={fontSize}
      transform={turned ? `rotate(-90 ${left} ${base})` : undefined}
    >
      {text}
    </text>
  )
}

function Field({ field, geometry }: { field: PreviewField; geometry: PreviewGeometry }) {
  const { x, y, w, h, color, lines } = field
  const { pixel, edge, padding, titleSize } = geometry
  const radius = Math.min(3 * pixel, w / 4, h / 4)
  const titled = lines.map((line, at) => ({
    line,
    y: y + edge + padding / 2 + titleSize * (1 + at * LINE_HEIGHT),
  }))
  const bar = Math.min(w - 2 * padding, w * 0.6, 44 * pixel)
  return (
    <g>
      <rect className="pw-preview__paper" x={x} y={y} width={w} height={h} rx={radius} />
      <path
        className={`pw-preview__edge pw-preview__edge--${color}`}
        d={`M${x} ${y + edge}v${radius - edge}a${radius} ${radius} 0 0 1 ${radius} ${-radius}h${w - 2 * radius}a${radius} ${radius} 0 0 1 ${radius} ${radius}v${edge - radius}z`}
      />
      {titled.map(({ line, y: base }) => (
        <text key={base} className="pw-preview__title" x={x + padding} y={base} fontSize={titleSize}>
          {line}
        </text>
      ))}
      <KindMarks field={field} geometry={geometry} />
      {/* Stands for the title where it is too small to read. */}
      {bar > 0 && (
        <rect
          className={`pw-preview__bar${lines.length === 0 ? ' pw-preview__bar--always' : ''}`}
          x={x + padding}
          y={y + edge + padding}
          width={bar}
          height={4 * pixel}
          rx={2 * pixel}
        />
      )}
    </g>
  )
}

function EmptyWall() {
  return (
    <svg viewBox="0 0 240 150" aria-hidden="true">
      <rect className="pw-preview__free" x="16" y="16" width="208" height="118" rx="5" />
      <path className="pw-preview__plus" d="M120 63v24M108 75h24" />
    </svg>
  )
}
