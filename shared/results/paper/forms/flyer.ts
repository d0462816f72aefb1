import type { ResultField } from '../../model.ts'
import { isSilent } from '../entry-parts.ts'
import { type CellPart, type HeadingLevel, heading, type Part, textOf } from '../paper.ts'
import type { FormFields } from './form-fields.ts'

/** The fields of the template in the order in which a folded flyer is read: cover, flap, the inside, back. */
const COVER = 'flyer-titel'
const BACK = 'flyer-kontakt'
const INNER = ['flyer-warum', 'flyer-leitbild', 'flyer-leitlinien', 'flyer-arbeitsweise'] as const
const PANELS = [COVER, ...INNER, BACK] as const

/** What stands on the panels of a folded flyer. A panel without a part has nothing to say. */
export interface FlyerPanels {
  readonly cover: readonly CellPart[]
  /** The flap, then the three panels inside; more of them where the page is of another template. */
  readonly inner: readonly (readonly CellPart[])[]
  readonly back: readonly CellPart[]
  /** What was gathered beside the flyer's own fields and is no part of it, in reading order. */
  readonly more: readonly (readonly CellPart[])[]
}

/** The panels as sections, in the order in which they are read. */
export function flyerParts(fields: FormFields): Part[] {
  return PANELS.flatMap((id) => fields.take(id)).flatMap((field) => fields.entries.of(field, 1))
}

/** The same for the folded sheet, where no table has room: rows are items of lists. */
export function flyerPanels(fields: FormFields): FlyerPanels {
  const { entries, source } = fields
  const say = (field: ResultField, isTitled: boolean): CellPart[] => {
    const parts = raised(entries.cell(field, 1))
    if (parts.length === 0 || !isTitled || parts[0]?.kind === 'heading') return [...parts]
    return [heading(1, entries.set(field.title || source.words.untitledField)), ...parts]
  }
  const panel = (id: string, isTitled = true) => fields.take(id).flatMap((field) => say(field, isTitled))
  const [cover, back] = [titled(panel(COVER, false)), panel(BACK)]
  const inner = INNER.map((id) => panel(id))
  const others = fields.takeWhere((field) => !field.entries.every(isSilent)).map((field) => say(field, true))
  const free = fields.free()
  const loose =
    free.length === 0 ? [] : [[heading(1, source.paperWords.more), ...entries.withoutRows(free, 2)]]
  const more = [...others, ...loose]
  const isOfTemplate = [cover, ...inner, back].some((parts) => parts.length > 0)
  return isOfTemplate ? { cover, inner, back, more } : { cover, inner: more, back, more: [] }
}

/** Each panel begins with a heading of the first level, whatever those who wrote chose on their sheet. */
function raised(parts: readonly CellPart[]): CellPart[] {
  const [first] = parts
  const by = first?.kind === 'heading' ? first.level - 1 : 0
  const level = (own: number) => LEVELS[Math.max(0, own - 1 - by)] ?? 1
  return parts.map((part) => (part.kind === 'heading' ? { ...part, level: level(part.level) } : part))
}
const LEVELS: readonly HeadingLevel[] = [1, 2, 3, 4]

/** A cover has a title: where nobody made one of the text, its first line is it, and cards are lines. */
function titled(parts: readonly CellPart[]): CellPart[] {
  if (parts.some(({ kind }) => kind === 'heading')) return [...parts]
  const lines = parts.flatMap((part): CellPart[] => {
    if (part.kind !== 'list') return [part]
    return part.items.flatMap((item) =>
      item.lines.map((line) => ({ kind: 'paragraph', line, look: 'text' }) as const),
    )
  })
  const [first, ...rest] = lines
  if (first?.kind !== 'paragraph') return lines
  return [heading(1, textOf(first.line)), ...rest]
}
