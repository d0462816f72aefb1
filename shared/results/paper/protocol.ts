import { FIELD_COLORS } from '../../fields/field.ts'
import type { ResultField, ResultPage } from '../model.ts'
import { EntryParts, isSilent, list, type PaperSource } from './entry-parts.ts'
import {
  type Cell,
  type CellPart,
  heading,
  type Line,
  type Part,
  paragraph,
  type SentPicture,
  turnedWhereWide,
} from './paper.ts'
import type { PaperWords } from './words/words.ts'

/** A planned step as the board holds it. */
export interface AgendaStep {
  readonly title: string
  readonly minutes: number
  readonly instruction: string
}

/** What a protocol says beside what is on the board. What nobody knows is null and stays a marked place. */
export interface Occasion {
  /** Ready to be read. */
  readonly date: string | null
  readonly place: string | null
  readonly agenda: readonly AgendaStep[]
  /** Names where they are shown, else how many there were. */
  readonly people: readonly string[] | number
  /** Of walls, by page id; one without is told in text alone. */
  readonly pictures: ReadonlyMap<string, SentPicture>
}

/** The record of a workshop: who, when, how, what every wall says, and places for what comes of it. */
export function protocolParts(source: PaperSource, occasion: Occasion): Part[] {
  const { board, paperWords: words } = source
  const entries = new EntryParts(source)
  return [
    { kind: 'facts', facts: factsOf(occasion, source, entries) },
    ...agendaParts(occasion.agenda, source, entries),
    ...legendParts(source, entries),
    heading(1, words.walls),
    ...(board.pages.some(hasContent) ? [] : [paragraph(words.empty, 'note')]),
    ...board.pages.flatMap((page) => wallParts(page, occasion.pictures.get(page.id), source, entries)),
    heading(1, words.decisions),
    { kind: 'blank', hint: words.openHint(words.decisionsHint) },
    heading(1, words.tasks),
    taskTable(words.tasks, words.taskColumns),
    heading(1, words.questions),
    { kind: 'blank', hint: words.openHint(words.questionsHint) },
  ]
}

/** Wider than this by its height, a picture is markedly larger on a page that is wide, too. */
const WIDE = 1.4

/** A wall as picture and as text. */
function wallParts(
  page: ResultPage,
  picture: SentPicture | undefined,
  source: PaperSource,
  entries: EntryParts,
): Part[] {
  const parts = pageParts(page, source, entries)
  if (picture === undefined) return parts
  const { words, paperWords } = source
  const [title, ...said] = parts
  const alt = paperWords.wallPicture(entries.set(page.title || words.untitledPage))
  const shown: Part[] = [...(title === undefined ? [] : [title]), { kind: 'picture', alt, ...picture }]
  if (picture.width < WIDE * picture.height) return [...shown, ...said]
  return [{ kind: 'turn', to: 'wide' }, ...shown, { kind: 'turn', to: 'own' }, ...said]
}

/** A page with its fields. Fields nobody has written in are named once, at its end. */
export function pageParts(page: ResultPage, source: PaperSource, entries: EntryParts): Part[] {
  const free = { title: source.words.elsewhere, columns: [], entries: page.entries }
  return [
    heading(2, entries.set(page.title || source.words.untitledPage)),
    ...fieldsParts(page.fields, source, entries),
    ...(page.entries.every(isSilent) ? [] : [heading(3, source.words.elsewhere), ...entries.of(free, 4)]),
  ]
}

/** Fields with what lies in them. */
export function fieldsParts(
  fields: readonly ResultField[],
  source: PaperSource,
  entries: EntryParts,
): Part[] {
  const { words, paperWords } = source
  const titleOf = ({ title }: ResultField): string => entries.set(title || words.untitledField)
  const empty = fields.filter((field) => field.entries.every(isSilent))
  return [
    ...fields.flatMap((field): readonly Part[] => {
      if (empty.includes(field)) return []
      const { question } = field
      return turnedWhereWide([
        heading(3, titleOf(field)),
        ...(question.trim() === '' ? [] : [paragraph(entries.set(question), 'question')]),
        ...entries.of(field, 4),
      ])
    }),
    ...(empty.length === 0 ? [] : [paragraph(namesOfEmpty(empty.map(titleOf), paperWords), 'note')]),
  ]
}

/** So many that nobody reads their names, only how many they are. */
const MANY_EMPTY = 12

export function namesOfEmpty(titles: readonly string[], { without, countWithout }: PaperWords): string {
  return titles.length > MANY_EMPTY ? countWithout(titles.length) : without(titles.join(', '))
}

export function hasContent({ fields, entries }: ResultPage): boolean {
  return [entries, ...fields.map((field) => field.entries)].some((some) => !some.every(isSilent))
}

function factsOf(occasion: Occasion, { paperWords }: PaperSource, entries: EntryParts) {
  const { facts, people } = paperWords
  const say = (text: string | null): Line | null => (text === null ? null : [{ text: entries.set(text) }])
  const present = typeof occasion.people === 'number' ? people(occasion.people) : occasion.people.join(', ')
  return [
    { label: facts.date, line: say(occasion.date) },
    { label: facts.place, line: say(occasion.place) },
    { label: facts.moderation, line: null },
    { label: facts.present, line: say(present) },
    { label: facts.absent, line: null },
    { label: facts.writer, line: null },
  ]
}

function agendaParts(agenda: readonly AgendaStep[], source: PaperSource, entries: EntryParts): Part[] {
  if (agenda.length === 0) return []
  const { heading: title, columns, total } = source.paperWords.agenda
  const say = (text: string): Cell => [paragraph(entries.set(text))]
  const rows = agenda.map(({ title: step, minutes, instruction }, at): Cell[] => [
    say(String(at + 1)),
    [
      { kind: 'paragraph', line: [{ text: entries.set(step), bold: true }], look: 'text' },
      ...(instruction === '' ? [] : say(instruction)),
    ],
    say(String(minutes)),
  ])
  const sum = agenda.reduce((minutes, step) => minutes + step.minutes, 0)
  return [
    heading(1, title),
    {
      kind: 'table',
      summary: title,
      hasRowHeads: false,
      columns: columns.map((column, at) => ({
        title: column,
        share: at === 1 ? 12 : at === 0 ? 1.3 : 2.2,
        align: at === 2 ? 'end' : 'start',
      })),
      rows: [...rows, [[], say(total), say(String(sum))]],
    },
  ]
}

function legendParts({ board, words }: PaperSource, entries: EntryParts): Part[] {
  const items = FIELD_COLORS.flatMap((color) => {
    const meaning = board.legend[color]
    const lines = [[{ text: `${words.colors[color]}: ${entries.set(meaning ?? '')}` }]]
    return meaning === undefined ? [] : [{ lines, number: null, depth: 0 }]
  })
  return items.length === 0 ? [] : [heading(1, words.legend), list(items)]
}

const TASK_ROWS = 4

function taskTable(summary: string, titles: readonly string[]): Part {
  const blank: CellPart = { kind: 'blank', hint: '' }
  return {
    kind: 'table',
    summary,
    hasRowHeads: false,
    columns: titles.map((title, at) => ({ title, share: at === 1 ? 2.2 : 1, align: 'start' })),
    rows: Array.from({ length: TASK_ROWS }, () => titles.map((): Cell => [blank])),
  }
}
