import { strFromU8, unzipSync } from 'fflate'
import { JSDOM } from 'jsdom'

/** The parts of an office file by name. Parsing fails on anything that is not well-formed XML. */
export function partsOf(file: Uint8Array): Map<string, Document> {
  const entries = Object.entries(unzipSync(file)).filter(([name]) => /\.(xml|rels)$/.test(name))
  return new Map(entries.map(([name, bytes]) => [name, parse(strFromU8(bytes))]))
}

export function partOf(file: Uint8Array, name: string): Document {
  return parse(xmlOf(file, name))
}

function xmlOf(file: Uint8Array, name: string): string {
  const part = unzipSync(file, { filter: (entry) => entry.name === name })[name]
  if (part === undefined) throw new Error(`no ${name}`)
  return strFromU8(part)
}

function parse(xml: string): Document {
  return new JSDOM(xml, { contentType: 'application/xml' }).window.document
}

/** All words of a part; quick, for tests that make many files. */
export function textOfPart(file: Uint8Array, name: string): string {
  return xmlOf(file, name).replace(/<[^>]*>/g, '\n')
}

export function all(node: Document | Element, tag: string): Element[] {
  return [...node.getElementsByTagName(tag)]
}

/** Paragraphs of a Word file in their order, line breaks as `\n`. */
export function paragraphsOf(docx: Uint8Array): { style: string; text: string }[] {
  return all(partOf(docx, 'word/document.xml'), 'w:p').map((paragraph) => ({
    style: paragraph.getElementsByTagName('w:pStyle')[0]?.getAttribute('w:val') ?? '',
    text: [...paragraph.querySelectorAll('*')]
      .map((node) => (node.tagName === 'w:t' ? node.textContent : node.tagName === 'w:br' ? '\n' : ''))
      .join(''),
  }))
}

export interface ReadCell {
  /** `s` or `inlineStr`: text; empty or `n`: a number. */
  readonly type: string
  readonly value: string
  readonly hasFormula: boolean
}

/** Sheets of an Excel file by name, row by row. */
export function sheetsOf(xlsx: Uint8Array): Map<string, ReadCell[][]> {
  const parts = partsOf(xlsx)
  const shared = parts.get('xl/sharedStrings.xml')
  const strings = shared === undefined ? [] : all(shared, 'si').map((node) => node.textContent ?? '')
  const workbook = parts.get('xl/workbook.xml')
  const names =
    workbook === undefined ? [] : all(workbook, 'sheet').map((sheet) => sheet.getAttribute('name') ?? '')
  return new Map(
    names.map((name, at) => {
      const sheet = parts.get(`xl/worksheets/sheet${at + 1}.xml`)
      const rows = sheet === undefined ? [] : all(sheet, 'row')
      return [name, rows.map((row) => all(row, 'c').map((cell) => readCell(cell, strings)))]
    }),
  )
}

function readCell(cell: Element, strings: readonly string[]): ReadCell {
  const type = cell.getAttribute('t') ?? ''
  const raw = cell.getElementsByTagName('v')[0]?.textContent ?? cell.textContent ?? ''
  const value = type === 's' ? (strings[Number(raw)] ?? '') : raw
  return { type, value, hasFormula: cell.getElementsByTagName('f').length > 0 }
}
