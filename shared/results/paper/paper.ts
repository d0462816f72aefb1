/**
 * A document before it has a file format: what is said, in which order, and what it is (a heading, a list, a
 * table). Word and PDF are written from the same paper, so both say the same.
 */

/** A stretch of text with the same marks, ready to be printed (typeset.ts). A line break is `\n`. */
export interface Span {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly highlight?: boolean
  /** Stands for something that is still to be filled in. */
  readonly isOpen?: boolean
}
export type Line = readonly Span[]

export interface ListItem {
  /** The first is beside the mark, the others below it. */
  readonly lines: readonly Line[]
  /** Its number in a numbered list, or null for a bullet. */
  readonly number: number | null
  /** From 0. */
  readonly depth: number
}

export type HeadingLevel = 1 | 2 | 3 | 4

/** What may stand in a cell of a table. */
export type CellPart =
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly text: string }
  | { readonly kind: 'paragraph'; readonly line: Line; readonly look: 'text' | 'question' | 'note' }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  /** A marked empty place; `hint` says what belongs there. */
  | { readonly kind: 'blank'; readonly hint: string }

export type Cell = readonly CellPart[]

export interface PaperColumn {
  readonly title: string
  /** Its share of the width, beside those of the others. */
  readonly share: number
  readonly align: 'start' | 'end'
}

export interface PaperTable {
  readonly kind: 'table'
  /** Says to those who do not see it what the table holds. */
  readonly summary: string
  readonly columns: readonly PaperColumn[]
  readonly rows: readonly (readonly Cell[])[]
  /** Whether the first cell of each row names the row. */
  readonly hasRowHeads: boolean
}

/** Names and what they are; null is a marked empty place. */
export interface PaperFacts {
  readonly kind: 'facts'
  readonly facts: readonly Fact[]
}
export interface Fact {
  readonly label: string
  readonly line: Line | null
}

/** A picture as it is printed. */
export interface PaperPicture {
  readonly kind: 'picture'
  readonly format: 'png' | 'jpeg'
  readonly bytes: Uint8Array
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** Says to those who do not see it what it shows. */
  readonly alt: string
}

/** A picture as it is sent, before a document describes it. */
export type SentPicture = Omit<PaperPicture, 'kind' | 'alt'>

/** What follows begins a new page of another orientation: wide, or the paper's own again. */
export interface PaperTurn {
  readonly kind: 'turn'
  readonly to: 'wide' | 'own'
}

export type Part = CellPart | PaperTable | PaperFacts | PaperPicture | PaperTurn

export interface Paper {
  readonly language: 'de' | 'en'
  /** What kind of document it is, above its title. */
  readonly kicker: string
  readonly title: string
  /** When it was made and of what, in the foot of every page. */
  readonly foot: string
  /** Says to those who do not see its colour that a place is still to be filled in. */
  readonly open: string
  readonly isLandscape: boolean
  readonly parts: readonly Part[]
}

export function heading(level: HeadingLevel, text: string): CellPart {
  return { kind: 'heading', level, text }
}

export function paragraph(text: string, look: 'text' | 'question' | 'note' = 'text'): CellPart {
  return { kind: 'paragraph', line: [{ text }], look }
}

/** More columns than this do not fit on an upright page. */
const MOST_UPRIGHT = 6

/** Parts with a table that is too wide for an upright page, on wide pages of their own. */
export function turnedWhereWide(parts: readonly Part[]): readonly Part[] {
  const isWide = parts.some((part) => part.kind === 'table' && part.columns.length > MOST_UPRIGHT)
  return isWide ? [{ kind: 'turn', to: 'wide' }, ...parts, { kind: 'turn', to: 'own' }] : parts
}

/** The parts of a paper by the orientation of the pages they stand on; none without a part. */
export function runsOfPages({ parts, isLandscape }: Paper): { isLandscape: boolean; parts: Part[] }[] {
  const runs = [{ isLandscape, parts: [] as Part[] }]
  for (const part of parts) {
    if (part.kind === 'turn') runs.push({ isLandscape: isLandscape || part.to === 'wide', parts: [] })
    else runs.at(-1)?.parts.push(part)
  }
  const joined: typeof runs = []
  for (const run of runs.filter((some, at) => at === 0 || some.parts.length > 0)) {
    const last = joined.at(-1)
    if (last?.isLandscape === run.isLandscape) last.parts.push(...run.parts)
    else joined.push(run)
  }
  return joined
}

/** All text of a line. */
export function textOf(line: Line): string {
  return line.map(({ text }) => text).join('')
}
