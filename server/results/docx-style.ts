import type { IStylesOptions } from 'docx'

/* Lengths in twentieths of a point (567 to the centimetre), sizes of letters in half points. */

export const PAGE = { width: 11906, height: 16838 } as const
export const MARGIN = 1134

/** Between the margins of a page. */
export function widthOf(isLandscape: boolean): number {
  return (isLandscape ? PAGE.height : PAGE.width) - 2 * MARGIN
}

/** Six digits each: text, quiet text, what is still open, what was highlighted, hairlines. */
export const COLORS = {
  ink: '1B1B1F',
  soft: '55565E',
  open: 'FFF3BF',
  highlight: 'FDE68A',
  line: 'B9BCC6',
} as const

/** As Word writes colours. @param color `#rrggbb` */
export function hexOf(color: string): string {
  return color.slice(1).toUpperCase()
}

/** On every desk of an office, and drawn with the same widths where it is not. */
const FONT = 'Arial'

const headings = (accent: string) => ({
  heading1: { run: { size: 30, bold: true, color: COLORS.ink }, paragraph: space(360, 120) },
  heading2: { run: { size: 25, bold: true, color: accent }, paragraph: space(300, 100) },
  heading3: { run: { size: 22, bold: true, color: COLORS.ink }, paragraph: space(220, 60) },
  heading4: { run: { size: 21, bold: true, color: COLORS.soft }, paragraph: space(160, 40) },
})

const paragraphStyle = (id: string, run: object, paragraph: object) => ({
  ...{ id, name: id, basedOn: 'Normal', quickFormat: true, run, paragraph },
})

const DASHED = { style: 'dashed', size: 6, color: 'A98600', space: 4 } as const

/** @param language as Word names it. @param accent of the house, as Word writes colours */
export function stylesOf(language: string, accent: string): IStylesOptions {
  return {
    default: {
      document: { run: { font: FONT, size: 21, color: COLORS.ink, language: { value: language } } },
      title: {
        run: { font: FONT, size: 44, bold: true, color: COLORS.ink },
        paragraph: { spacing: { after: 240 }, keepNext: true },
      },
      ...headings(accent),
      listParagraph: { run: {}, paragraph: { spacing: { after: 60 } } },
    },
    paragraphStyles: [
      paragraphStyle('Kicker', { size: 22, color: accent, bold: true }, { spacing: { after: 40 } }),
      paragraphStyle('Text', {}, { spacing: { after: 100, line: 276 } }),
      paragraphStyle(
        'Question',
        { italics: true, color: COLORS.soft },
        { spacing: { after: 100 }, keepNext: true },
      ),
      paragraphStyle('Note', { size: 19, color: COLORS.soft }, { spacing: { before: 60, after: 100 } }),
      paragraphStyle('Gap', { size: 8 }, { spacing: { after: 120 } }),
      paragraphStyle('Sender', { size: 17, color: COLORS.soft }, { spacing: { after: 0 } }),
      paragraphStyle('SenderName', { size: 20, bold: true, color: accent }, { spacing: { after: 0 } }),
      paragraphStyle('Picture', {}, { spacing: { before: 60, after: 160 } }),
      paragraphStyle('Foot', { size: 17, color: COLORS.soft }, { alignment: 'end' }),
      paragraphStyle('CellText', { size: 20 }, { spacing: { after: 40 } }),
      paragraphStyle('CellHead', { bold: true, size: 20 }, { spacing: { after: 40 }, keepNext: true }),
      paragraphStyle(
        'Blank',
        { color: '6B5600' },
        {
          shading: { fill: COLORS.open },
          border: { top: DASHED, right: DASHED, bottom: DASHED, left: DASHED },
          spacing: { before: 80, after: 160 },
        },
      ),
    ],
  }
}

function space(before: number, after: number) {
  return { spacing: { before, after }, keepNext: true, keepLines: true }
}
