import type { Names } from '../markdown.ts'
import type { ResultBoard, ResultPage } from '../model.ts'
import type { ResultRequest } from '../request.ts'
import { de } from '../words/de.ts'
import { en } from '../words/en.ts'
import { dayText, momentText } from './dates.ts'
import type { PaperSource } from './entry-parts.ts'
import { formParts, LANDSCAPE } from './forms/forms.ts'
import type { Paper, SentPicture } from './paper.ts'
import { type AgendaStep, protocolParts } from './protocol.ts'
import { typeset } from './typeset.ts'
import { de as paperDe } from './words/de.ts'
import { en as paperEn } from './words/en.ts'

/** What a document says about people: who wrote, and how many there were. Names are empty where they are not shown. */
export interface ResultPeople {
  readonly names: Names
  readonly count: number
}

/** A document to be made: of what, what it says of people, and when (milliseconds since 1970). */
export interface ResultOrder {
  readonly request: ResultRequest
  readonly people: ResultPeople
  readonly now: number
  /** Of walls, by page id, for a protocol. */
  readonly pictures?: ReadonlyMap<string, SentPicture>
}

const WORDS = { de, en }
const PAPER_WORDS = { de: paperDe, en: paperEn }

/** The pages a document is about: one, those that become it, or all. */
export function choosePages(
  { pages }: ResultBoard,
  { page, form }: Pick<ResultRequest, 'page' | 'form'>,
): readonly ResultPage[] | 'page-unknown' | 'form-missing' {
  const asked = page === null ? pages : pages.filter(({ id }) => id === page)
  if (page !== null && asked.length === 0) return 'page-unknown'
  if (form === 'protokoll') return asked
  const becoming = asked.filter((candidate) => candidate.form === form)
  return becoming.length === 0 ? 'form-missing' : becoming
}

/** What every document is written with. @param board with the chosen pages alone */
export function paperSource(
  board: ResultBoard,
  { request, people }: Pick<ResultOrder, 'request' | 'people'>,
): PaperSource {
  const { language, names } = request
  return {
    ...{ board, language, words: WORDS[language], paperWords: PAPER_WORDS[language] },
    names: names ? people.names : new Map(),
  }
}

/** The document itself, the same in the browser and on the server. */
export function makePaper(source: PaperSource, agenda: readonly AgendaStep[], order: ResultOrder): Paper {
  const { language, paperWords, board, names } = source
  const { form, date, place } = order.request
  const title = paperTitle(source)
  const occasion = {
    ...{ agenda, place, date: date === null ? null : dayText(date, language) },
    people: order.request.names ? [...names.values()] : order.people.count,
    pictures: order.pictures ?? new Map(),
  }
  return {
    language,
    title,
    kicker: form === 'protokoll' ? paperWords.protocol : paperWords.forms[form],
    foot: paperWords.foot(title, momentText(order.now, language)),
    open: paperWords.open,
    isLandscape: form !== 'protokoll' && LANDSCAPE.has(form),
    parts: form === 'protokoll' ? protocolParts(source, occasion) : formParts(form, board.pages, source),
  }
}

/** What documents of a board are called. */
export function paperTitle({ board, words, language }: PaperSource): string {
  return typeset(board.title, language).replaceAll('\n', ' ').trim() || words.untitledBoard
}
