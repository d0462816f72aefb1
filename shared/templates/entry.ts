import type { Template, TemplateField, TemplatePage } from './template.ts'

/** A field as a gallery draws it. */
export type FieldOutline = Pick<
  TemplateField,
  'id' | 'title' | 'question' | 'color' | 'kind' | 'x' | 'y' | 'w' | 'h'
>

/** A page as a gallery draws it. */
export interface PageOutline extends Pick<TemplatePage, 'id' | 'title' | 'result' | 'labels'> {
  readonly fields: readonly FieldOutline[]
}

/** One entry of `GET /api/templates`: what a gallery shows and asks, without what lies in the fields. */
export interface TemplateEntry
  extends Pick<Template, 'id' | 'title' | 'purpose' | 'minutes' | 'people' | 'placeholders'> {
  readonly pages: readonly PageOutline[]
}

export function entryOf({
  id,
  title,
  purpose,
  minutes,
  people,
  placeholders,
  pages,
}: Template): TemplateEntry {
  return { id, title, purpose, minutes, people, placeholders, pages: pages.map(outlineOf) }
}

function outlineOf({ id, title, result, labels, fields }: TemplatePage): PageOutline {
  return {
    ...{ id, title, result, labels },
    fields: fields.map(({ id, title, question, color, kind, x, y, w, h }) => {
      return { id, title, question, color, kind, x, y, w, h }
    }),
  }
}
