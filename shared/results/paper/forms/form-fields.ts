import type { Entry, ResultField, ResultPage } from '../../model.ts'
import { EntryParts, isSilent, type PaperSource } from '../entry-parts.ts'
import { type Cell, heading, type PaperTable, type Part } from '../paper.ts'
import { fieldsParts, hasContent } from '../protocol.ts'

/**
 * The fields of the pages a form is made of. A form takes those it has a place for; what it leaves is listed at
 * its end, so that nothing that was written on the wall is missing.
 */
export class FormFields {
  readonly source: PaperSource
  readonly entries: EntryParts
  readonly #pages: readonly ResultPage[]
  readonly #left = new Set<ResultField>()

  constructor(pages: readonly ResultPage[], source: PaperSource) {
    this.source = source
    this.entries = new EntryParts(source)
    this.#pages = pages
    for (const { fields } of pages) for (const field of fields) this.#left.add(field)
  }

  /** The fields of this template id that have not been taken. */
  take(id: string): ResultField[] {
    return this.takeWhere(({ field }) => field === id)
  }

  takeWhere(isWanted: (field: ResultField) => boolean): ResultField[] {
    const taken = [...this.#left].filter(isWanted)
    for (const field of taken) this.#left.delete(field)
    return taken
  }

  /** What lies in no field and says something. */
  free(): Entry[] {
    return this.#pages.flatMap((page) => page.entries.filter((entry) => !isSilent(entry)))
  }

  /** What fields say, under a heading, or a marked place where they say nothing. */
  section(level: 1 | 2, title: string, fields: readonly ResultField[], hint: string): Part[] {
    const said = fields.flatMap((field) => this.entries.of(field, level === 1 ? 2 : 3))
    const { openHint } = this.source.paperWords
    return [
      heading(level, title),
      ...(said.length > 0 ? said : [{ kind: 'blank' as const, hint: openHint(hint) }]),
    ]
  }

  /** Fields side by side and one below the other, each a cell with its title. */
  grid(summary: string, columns: readonly string[], rows: readonly GridRow[]): PaperTable {
    return {
      kind: 'table',
      summary,
      hasRowHeads: true,
      columns: columns.map((title, at) => ({ title, share: at === 0 ? 1 : 4, align: 'start' })),
      rows: rows.map(({ head, fields }): Cell[] => [
        [{ kind: 'paragraph', line: [{ text: head, bold: true }], look: 'text' }],
        ...fields.map((some) => some.flatMap((field) => this.#titled(field))),
      ]),
    }
  }

  /** Everything that no form has taken. */
  rest(): Part[] {
    const pages = this.#pages
      .map((page) => ({ ...page, fields: page.fields.filter((field) => this.#left.has(field)) }))
      .filter(hasContent)
    if (pages.length === 0) return []
    return [
      heading(1, this.source.paperWords.more),
      ...pages.flatMap((page): Part[] => {
        const free = { title: this.source.words.elsewhere, columns: [], entries: page.entries }
        const filled = page.fields.filter((field) => !field.entries.every(isSilent))
        return [
          ...(this.#pages.length > 1 ? [heading(2, this.entries.set(page.title))] : []),
          ...fieldsParts(filled, this.source, this.entries),
          ...(page.entries.every(isSilent) ? [] : [heading(3, free.title), ...this.entries.of(free, 4)]),
        ]
      }),
    ]
  }

  #titled(field: ResultField): Cell {
    const title = this.entries.set(field.title || this.source.words.untitledField)
    return [
      { kind: 'paragraph', line: [{ text: title, bold: true }], look: 'text' },
      ...this.entries.cell(field),
    ]
  }
}

export interface GridRow {
  readonly head: string
  /** The fields of each cell. */
  readonly fields: readonly (readonly ResultField[])[]
}
