import type { FieldKind } from '../../../shared/fields/field.ts'
import type { ResultBoard, ResultField } from '../../../shared/results/model.ts'
import type { Words } from '../../../shared/results/words/words.ts'
import type { Destination } from './desk.ts'

/** Kinds of fields that hold cards, as on the wall; the others hold a text, rows or a drawing. */
const WITH_CARDS: ReadonlySet<FieldKind> = new Set<FieldKind>(['notes', 'chain', 'veedel'])

export function takesCards({ kind }: ResultField): boolean {
  return WITH_CARDS.has(kind)
}

/**
 * Everywhere a card can go, in reading order; fields of other pages are told with their page.
 *
 * @param free the name of a page's place beside its fields
 */
export function destinationsOf(
  { pages }: ResultBoard,
  { untitledField, untitledPage }: Pick<Words, 'untitledField' | 'untitledPage'>,
  free: (page: string) => string,
): Destination[] {
  return pages.flatMap((page) => {
    const name = page.title || untitledPage
    const before = pages.length > 1 ? `${name}: ` : ''
    const fields = page.fields
      .filter(takesCards)
      .map(({ id, title }) => ({ id, title: `${before}${title || untitledField}` }))
    return [...fields, { id: page.id, title: free(name) }]
  })
}
