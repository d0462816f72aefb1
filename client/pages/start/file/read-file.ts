import { entryOf } from '../../../../shared/templates/entry.ts'
import { TEMPLATE_LIMITS } from '../../../../shared/templates/limits.ts'
import { parseTemplate } from '../../../../shared/templates/parse-template.ts'
import type { Template } from '../../../../shared/templates/template.ts'
import { TemplateError } from '../../../../shared/templates/template-error.ts'
import { readTemplateFile } from '../../../../shared/templates/template-file.ts'
import type { FileContents, LoadedFile } from './loaded-file.ts'

/** What a file could not be read for: it is no template, or the browser cannot get at it. */
export type FileProblem = TemplateError | 'unreadable'

/** Reads a file in this browser and checks it as the server would. */
export async function readFile(file: File): Promise<LoadedFile | FileProblem> {
  if (file.size > TEMPLATE_LIMITS.fileBytes) {
    return new TemplateError('', 'too-large', TEMPLATE_LIMITS.fileBytes)
  }
  let text: string
  try {
    text = await file.text()
  } catch {
    return 'unreadable' // a folder, or a file that has gone since
  }
  try {
    return loaded(file.name, readTemplateFile(text))
  } catch (error) {
    if (error instanceof TemplateError) return error
    throw error
  }
}

function loaded(name: string, json: unknown): LoadedFile {
  const template = parseTemplate(json)
  // parseTemplate refuses what is no object.
  return { name, json: json as object, entry: entryOf(template), contents: contentsOf(template) }
}

function contentsOf({ pages, agenda, placeholders }: Template): FileContents {
  const fields = pages.flatMap((page) => page.fields)
  const sum = <Item>(items: readonly Item[], count: (item: Item) => number) =>
    items.reduce((total, item) => total + count(item), 0)
  const kinds = [...new Set(fields.map(({ kind }) => kind))]
  return {
    fields: Object.fromEntries(
      kinds.map((kind) => [kind, sum(fields, (field) => (field.kind === kind ? 1 : 0))]),
    ),
    cards: sum(fields, ({ cards, offers }) => cards.length + offers.length),
    rows: sum(fields, ({ rows }) => rows.length),
    boxes: sum(fields, ({ boxes }) => boxes.length),
    blocks: sum(fields, ({ blocks }) => blocks.length),
    labels: sum(pages, ({ labels }) => labels.length),
    drawing: sum(pages, ({ drawing }) => drawing.length),
    agenda: agenda.length,
    placeholders: placeholders.length,
  }
}
