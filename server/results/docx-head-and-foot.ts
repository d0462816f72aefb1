import {
  Footer,
  Header,
  ImageRun,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import type { Paper } from '../../shared/results/paper/paper.ts'
import type { PaperWords } from '../../shared/results/paper/words/words.ts'
import type { HouseStyle, Logo } from '../house/house-style.ts'
import { altText } from './docx-pictures.ts'
import { widthOf } from './docx-style.ts'

const PIXELS_PER_MM = 96 / 25.4
/** Millimetres, on every page but the first. */
const SMALL_LOGO = 8
/** Of the logo, as a share of the page. */
const WIDEST = 0.5

/** The first page has the sender and the logo, the others a small logo; a plain house has neither. */
export function headersOf({ sender, logo }: HouseStyle, isLandscape: boolean, isFirst: boolean) {
  if (sender === null && logo === null) return {}
  const end = { type: TabStopType.RIGHT, position: widthOf(isLandscape) }
  const small = logo === null ? [] : [tab(), logoOf(logo, SMALL_LOGO, isLandscape)]
  const repeated = new Header({
    children: [new Paragraph({ tabStops: [end], spacing: { after: 120 }, children: small })],
  })
  if (!isFirst) return { default: repeated }
  const { name = '', office = '', address = [], contact = [] } = sender ?? {}
  const large = logo === null ? [] : [tab(), logoOf(logo, logo.height, isLandscape)]
  const below = [office, address.join(' · '), contact.join(' · ')].filter((line) => line !== '')
  const first = new Header({
    children: [
      new Paragraph({ style: 'SenderName', tabStops: [end], children: [new TextRun(name), ...large] }),
      ...below.map((text) => new Paragraph({ text, style: 'Sender' })),
      new Paragraph({ style: 'Gap' }),
    ],
  })
  return { first, default: repeated }
}

/** On every page the same, also on the first, which Word treats on its own. */
export function footersOf(paper: Paper, words: PaperWords, isFirst: boolean) {
  const foot = footerOf(paper, words)
  return isFirst ? { first: foot, default: foot } : { default: foot }
}

function footerOf(paper: Paper, words: PaperWords): Footer {
  const [before = '', between = '', after = ''] = words.page(NaN, NaN).split('NaN')
  const children = [
    `${paper.foot} · ${before}`,
    ...[PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
  ]
  return new Footer({ children: [new Paragraph({ style: 'Foot', children: [new TextRun({ children })] })] })
}

function logoOf({ png, ratio, alt }: Logo, millimetres: number, isLandscape: boolean): ImageRun {
  const widest = (widthOf(isLandscape) / 1440) * 96 * WIDEST
  const width = Math.min(millimetres * PIXELS_PER_MM * ratio, widest)
  const transformation = { width: Math.round(width), height: Math.round(width / ratio) }
  return new ImageRun({ type: 'png', data: png, transformation, altText: altText(alt) })
}

function tab(): ParagraphChild {
  return new TextRun({ children: [new Tab()] })
}
