import { toCsv } from '../../shared/results/csv.ts'
import { type Names, toMarkdown } from '../../shared/results/markdown.ts'
import type { Entry, ResultBoard, ResultPage } from '../../shared/results/model.ts'
import type { PaperSource } from '../../shared/results/paper/entry-parts.ts'
import { formParts, LANDSCAPE } from '../../shared/results/paper/forms/forms.ts'
import type { Paper } from '../../shared/results/paper/paper.ts'
import { protocolParts } from '../../shared/results/paper/protocol.ts'
import { typeset } from '../../shared/results/paper/typeset.ts'
import { de as paperDe } from '../../shared/results/paper/words/de.ts'
import { en as paperEn } from '../../shared/results/paper/words/en.ts'
import type { ResultRequest } from '../../shared/results/request.ts'
import { de } from '../../shared/results/words/de.ts'
import { en } from '../../shared/results/words/en.ts'
import { boardWorkbook } from '../../shared/results/workbook/board-workbook.ts'
import { dayText, momentText } from './dates.ts'
import { writeDocx } from './docx.ts'
import { fileName } from './file-name.ts'
import { type LayerBytes, type LoadedBoard, loadBoard } from './load-board.ts'
import { writePdf } from './pdf/pdf.ts'
import { writeXlsx } from './xlsx.ts'

/** What a document says about people: who wrote, and who was there. Empty where names are not shown. */
export interface ResultPeople {
  readonly names: Names
  readonly count: number
}

export interface ResultOrder {
  readonly request: ResultRequest
  readonly people: ResultPeople
  /** Milliseconds since 1970. */
  readonly now: number
}

export type MadeResult =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly fileName: string }
  | { readonly ok: false; readonly problem: 'page-unknown' | 'form-missing' }

export const resultOperations = {
  /** Makes one document of a board. */
  async make(bytes: LayerBytes, order: ResultOrder): Promise<MadeResult> {
    return makeResult(loadBoard(bytes), order)
  },
}
export type ResultOperations = typeof resultOperations

const WORDS = { de, en }
const PAPER_WORDS = { de: paperDe, en: paperEn }

export async function makeResult(loaded: LoadedBoard, order: ResultOrder): Promise<MadeResult> {
  const { request, now } = order
  const chosen = choosePages(loaded.board, request)
  if (typeof chosen === 'string') return { ok: false, problem: chosen }
  const board = { ...loaded.board, pages: chosen }
  const source = sourceOf(board, order)
  const bytes = await write(source, { ...loaded, board }, order)
  const form = request.form === 'protokoll' ? null : source.paperWords.forms[request.form]
  const isDocument = request.format === 'docx' || request.format === 'pdf'
  const kind = form ?? (isDocument ? source.paperWords.protocol : source.paperWords.walls)
  return { ok: true, bytes, fileName: fileName([titleOf(source), kind, isoDay(now)], request.format) }
}

async function write(source: PaperSource, loaded: LoadedBoard, order: ResultOrder): Promise<Uint8Array> {
  const { board, words, names, paperWords } = source
  switch (order.request.format) {
    case 'json':
      return utf8(jsonOf(board, names))
    case 'md':
      return utf8(toMarkdown(board, words, names))
    case 'csv':
      return utf8(toCsv(board, words, names))
    case 'xlsx':
      return writeXlsx(boardWorkbook(source))
    case 'pdf':
      return writePdf(paperOf(source, loaded, order), paperWords, order.now)
    case 'docx':
      return writeDocx(paperOf(source, loaded, order), paperWords)
  }
}

/** The pages a document is about: one, those that become it, or all. */
function choosePages(
  { pages }: ResultBoard,
  { page, form }: ResultRequest,
): readonly ResultPage[] | 'page-unknown' | 'form-missing' {
  const asked = page === null ? pages : pages.filter(({ id }) => id === page)
  if (page !== null && asked.length === 0) return 'page-unknown'
  if (form === 'protokoll') return asked
  const becoming = asked.filter((candidate) => candidate.form === form)
  return becoming.length === 0 ? 'form-missing' : becoming
}

function sourceOf(board: ResultBoard, { request, people }: ResultOrder): PaperSource {
  const { language, names } = request
  return {
    ...{ board, language, words: WORDS[language], paperWords: PAPER_WORDS[language] },
    names: names ? people.names : new Map(),
  }
}

function paperOf(source: PaperSource, { agenda }: LoadedBoard, { request, people, now }: ResultOrder): Paper {
  const { language, paperWords, board, names } = source
  const { form, date, place } = request
  const title = titleOf(source)
  const occasion = {
    ...{ agenda, place, date: date === null ? null : dayText(date, language) },
    people: request.names ? [...names.values()] : people.count,
  }
  return {
    language,
    title,
    kicker: form === 'protokoll' ? paperWords.protocol : paperWords.forms[form],
    foot: paperWords.foot(title, momentText(now, language)),
    isLandscape: form !== 'protokoll' && LANDSCAPE.has(form),
    parts: form === 'protokoll' ? protocolParts(source, occasion) : formParts(form, board.pages, source),
  }
}

function titleOf({ board, words, language }: PaperSource): string {
  return typeset(board.title, language).replaceAll('\n', ' ').trim() || words.untitledBoard
}

/** The model as it is; who wrote what only where names are shown. */
function jsonOf(board: ResultBoard, names: Names): string {
  const shown = (entry: Entry): Entry => (names.has(entry.author) ? entry : { ...entry, author: '' })
  const pages = board.pages.map((page) => ({
    ...page,
    entries: page.entries.map(shown),
    fields: page.fields.map((field) => ({ ...field, entries: field.entries.map(shown) })),
  }))
  return `${JSON.stringify({ ...board, pages, people: Object.fromEntries(names) }, null, 2)}\n`
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function isoDay(now: number): string {
  return new Date(now).toISOString().slice(0, 10)
}
