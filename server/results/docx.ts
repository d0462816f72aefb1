import {
  AlignmentType,
  Document,
  LevelFormat,
  Packer,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  type Table,
  TextRun,
} from 'docx'
import {
  type Line,
  type ListItem,
  type Paper,
  type Part,
  runsOfPages,
} from '../../shared/results/paper/paper.ts'
import type { PaperWords } from '../../shared/results/paper/words/words.ts'
import type { HouseStyle } from '../house/house-style.ts'
import { footersOf, headersOf } from './docx-head-and-foot.ts'
import { pictureOf } from './docx-pictures.ts'
import { COLORS, hexOf, MARGIN, PAGE, stylesOf } from './docx-style.ts'
import { DocxTables } from './docx-tables.ts'

const LANGUAGES = { de: 'de-DE', en: 'en-GB' } as const
const BULLETS = 'planwand-bullets'
const NUMBERS = 'planwand-numbers'
const DEEPEST = 5

/** The paper as a Word file: real headings, lists and tables, its language set, hyphenated by Word. */
export async function writeDocx(paper: Paper, words: PaperWords, house: HouseStyle): Promise<Uint8Array> {
  const { accent, head } = house.colors
  const document = new Document({
    title: paper.title,
    subject: paper.kicker,
    creator: 'Planwand',
    lastModifiedBy: 'Planwand',
    description: paper.foot,
    hyphenation: { autoHyphenation: true, hyphenationZone: 360 },
    styles: stylesOf(LANGUAGES[paper.language], hexOf(accent)),
    numbering: { config: [levels(BULLETS, LevelFormat.BULLET), levels(NUMBERS, LevelFormat.DECIMAL)] },
    sections: runsOfPages(paper).map(({ isLandscape, parts }, at) => ({
      properties: { page: pageOf(isLandscape), titlePage: at === 0 },
      headers: headersOf(house, isLandscape, at === 0),
      footers: footersOf(paper, words, at === 0),
      children: [
        ...(at > 0 ? [] : titleOf(paper)),
        ...new DocxWriter(isLandscape, hexOf(head), at).parts(parts),
      ],
    })),
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function pageOf(isLandscape: boolean) {
  const orientation = isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
  const margin = { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN, header: 567, footer: 567 }
  return { size: { ...PAGE, orientation }, margin }
}

function titleOf({ kicker, title }: Paper): Paragraph[] {
  return [new Paragraph({ text: kicker, style: 'Kicker' }), new Paragraph({ text: title, style: 'Title' })]
}

/** So many lists a section may have before its numbers meet those of the next. */
const LISTS = 1_000_000

class DocxWriter {
  readonly #isLandscape: boolean
  readonly #tables: DocxTables
  #lists: number

  /** @param section counted from 0, so that lists of two sections are never one */
  constructor(isLandscape: boolean, headGround: string, section: number) {
    this.#isLandscape = isLandscape
    this.#tables = new DocxTables(isLandscape, headGround, (part) => this.#paragraphs(part, 'CellText'))
    this.#lists = section * LISTS
  }

  parts(parts: readonly Part[]): (Paragraph | Table)[] {
    return parts.flatMap((part) => this.#part(part))
  }

  #part(part: Part): (Paragraph | Table)[] {
    switch (part.kind) {
      case 'table':
        return [this.#tables.table(part), new Paragraph({ style: 'Gap' })]
      case 'facts':
        return [this.#tables.facts(part), new Paragraph({ style: 'Gap' })]
      case 'picture':
        return [pictureOf(part, this.#isLandscape)]
      default:
        return this.#paragraphs(part, 'Text')
    }
  }

  /** @param text the style of plain text here */
  #paragraphs(part: Part, text: 'Text' | 'CellText'): Paragraph[] {
    switch (part.kind) {
      case 'heading':
        return [new Paragraph({ text: part.text, heading: `Heading${part.level}` })]
      case 'paragraph':
        return [new Paragraph({ children: runsOf(part.line), style: { ...PARAGRAPHS, text }[part.look] })]
      case 'list':
        return this.#list(part.items)
      case 'blank':
        return [new Paragraph({ text: part.hint === '' ? '' : `[${part.hint}]`, style: 'Blank' })]
      default:
        return [] // tables do not stand in cells; the type of a cell says so
    }
  }

  /** Numbers Word counts itself where they begin with 1; others stand as they are. */
  #list(items: readonly ListItem[]): Paragraph[] {
    const isCounted = items.every(({ number }, at) => number === at + 1)
    const instance = ++this.#lists
    return items.map(({ lines, number, depth }) => {
      const level = Math.min(depth, DEEPEST)
      const children = lines.flatMap((line, at) => runsOf(line, at > 0))
      if (number !== null && !isCounted) {
        return new Paragraph({
          children: [new TextRun(`${number}. `), ...children],
          indent: { left: 360 * (level + 1), hanging: 360 },
        })
      }
      const reference = number === null ? BULLETS : NUMBERS
      return new Paragraph({ children, style: 'ListParagraph', numbering: { reference, level, instance } })
    })
  }
}

const PARAGRAPHS = { question: 'Question', note: 'Note' } as const

/** @param isBelow whether the line follows another one of the same paragraph */
function runsOf(line: Line, isBelow = false): ParagraphChild[] {
  const runs = line.flatMap(({ text, bold, italic, highlight, isOpen }) =>
    text.split('\n').map((piece, at) => {
      const shading = isOpen ? COLORS.open : highlight ? COLORS.highlight : null
      return new TextRun({
        text: piece,
        ...(bold && { bold }),
        ...(italic && { italics: true }),
        ...(at > 0 && { break: 1 }),
        ...(shading !== null && { shading: { fill: shading } }),
      })
    }),
  )
  return isBelow ? [new TextRun({ break: 1 }), ...runs] : runs
}

function levels(reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat]) {
  return {
    reference,
    levels: Array.from({ length: DEEPEST + 1 }, (_, level) => ({
      level,
      format,
      text: format === LevelFormat.BULLET ? '•' : `%${level + 1}.`,
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 360 } } },
    })),
  }
}
