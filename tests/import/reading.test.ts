import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../../client/canvas/import/reading/decode.ts'
import { readFile } from '../../client/canvas/import/reading/read-file.ts'
import { openWorkbook } from '../../client/canvas/import/reading/workbook-archive.ts'
import { showCell } from '../../shared/import/show-cell.ts'
import { IMPORT_LIMITS, type SourceTable } from '../../shared/import/table.ts'
import { textCell, workbook } from './workbooks.ts'

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = [...`\ufeff${text}`].flatMap((letter) => {
    const code = letter.charCodeAt(0)
    return isLittle ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff]
  })
  return Uint8Array.from(bytes)
}

async function tables(bytes: Uint8Array): Promise<readonly SourceTable[]> {
  const reading = await readFile({ bytes, name: 'Plan', language: 'de' })
  if (!reading.ok) throw new Error(reading.problem)
  return reading.tables
}

async function cells(bytes: Uint8Array): Promise<string[][]> {
  const [table] = await tables(bytes)
  return (table?.rows ?? []).map((row) => row.map((cell) => showCell(cell, 'de')))
}

async function problem(bytes: Uint8Array): Promise<string> {
  const reading = await readFile({ bytes, name: 'Plan', language: 'de' })
  return reading.ok ? 'read' : reading.problem
}

describe('the encoding of a text', () => {
  test.each([
    ['UTF-8', strToU8('Maßnahme; größer')],
    ['UTF-8 with a mark', strToU8('\ufeffMaßnahme; größer')],
    ['UTF-16, little end first', utf16('Maßnahme; größer', true)],
    ['UTF-16, big end first', utf16('Maßnahme; größer', false)],
    ['Latin-1', latin1('Maßnahme; größer')],
  ])('is told: %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe('Maßnahme; größer')
  })
})

describe('a file of text', () => {
  test.each([
    ['semicolons', 'Was;Wer\nElterncafé, Süd;Amt\n'],
    ['commas', 'Was,Wer\n"Elterncafé, Süd",Amt'],
    ['tabs', 'Was\tWer\r\nElterncafé, Süd\tAmt\r\n'],
    ['what Excel is told', 'sep=|\r\nWas|Wer\r\nElterncafé, Süd|Amt'],
  ])('has its cells between %s', async (_, text) => {
    expect(await cells(strToU8(text))).toEqual([
      ['Was', 'Wer'],
      ['Elterncafé, Süd', 'Amt'],
    ])
  })

  test('of sentences with commas is one column', async () => {
    const text = 'Mehr Zeit, mehr Ruhe\nEltern einladen\nRäume, Personal, Geld\nLotsen'
    expect(await cells(strToU8(text))).toEqual(text.split('\n').map((line) => [line]))
  })

  test('keeps line breaks in cells, and passes over empty lines and columns', async () => {
    expect(await cells(strToU8('Was;;Wer\n\n"eins\r\nzwei";;B\n;;\n'))).toEqual([
      ['Was', 'Wer'],
      ['eins\nzwei', 'B'],
    ])
  })

  test('loses no line to a quote that never closes', async () => {
    expect(await cells(strToU8('a;b\n"Zitat;c\nd;e'))).toEqual([
      ['a', 'b'],
      ['"Zitat', 'c'],
      ['d', 'e'],
    ])
  })

  test('has formulas as text, without the apostrophe that keeps them from being run', async () => {
    expect(await cells(strToU8("a;b\n'=1+1;=cmd()\n'+49 221;'Tag"))).toEqual([
      ['a', 'b'],
      ['=1+1', '=cmd()'],
      ['+49 221', "'Tag"],
    ])
  })

  test('keeps emoji and letters from right to left, and no control characters', async () => {
    expect(
      await cells(
        strToU8('Idee;Wort\n👩‍👧 Kita;שלום \u202eعربي\nA\u0007B;\u0000x'.replace('\u0000', '\u001b')),
      ),
    ).toEqual([
      ['Idee', 'Wort'],
      ['👩‍👧 Kita', 'שלום \u202eعربي'],
      ['AB', 'x'],
    ])
  })

  test('is cut where it is beyond the limits, and says by how much', async () => {
    const wide = Array.from({ length: 70 }, (_, at) => `S${at}`).join(';')
    const [table] = await tables(strToU8(`${wide}\n${`${wide}\n`.repeat(5100)}${'ä'.repeat(10_001)}`))
    expect(table?.rows.length).toBe(IMPORT_LIMITS.rows)
    expect(table?.left).toEqual({ rows: 102, columns: 10, cells: 0 })
    const [long] = await tables(strToU8(`Text\n${'ä'.repeat(10_000)}\n${'ö'.repeat(9_999)}😀`))
    expect(long?.left.cells).toBe(1)
    expect(long?.rows[2]?.[0]).toEqual({ kind: 'text', text: 'ö'.repeat(9_999) })
  })
})

describe('a workbook', () => {
  test('of LibreOffice keeps days, amounts and shares; a formula that failed is an empty cell', async () => {
    const file = readFileSync(new URL('./files/libreoffice.xlsx', import.meta.url))
    expect(await cells(file)).toEqual([
      ['Maßnahme', 'Zuständig', 'Bis wann', 'Kosten', 'Anteil', 'Anzahl', 'Bemerkung'],
      ['Elterncafé öffnen', 'Jugendamt', '24.11.2026', '1234,5', '25\u00a0%', '3', ''],
      ['Lotsen schulen', 'Schulamt', '01.03.2027', '800', '12,5\u00a0%', '40', 'Zeile eins\nZeile zwei'],
      ['Befragung', 'Amt für Statistik', '', '', '', '', 'offen 😀'],
    ])
  })

  test('written by hand: times, truth, euros, results of formulas, noise of fractions, names of sheets', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="#,##0.00 &quot;€&quot;"/></numFmts>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="9"/><xf numFmtId="22"/></cellXfs>'
    const [table] = await tables(
      workbook(
        '<row r="3"><c r="B3" s="1"><v>46350</v></c><c r="C3" s="2"><v>1234.5</v></c><c r="D3" s="3"><v>0.07</v></c>' +
          '<c r="E3" t="b"><v>1</v></c><c r="F3"><f>0.1+0.2</f><v>0.30000000000000004</v></c>' +
          '<c r="G3" s="4"><v>46350.6041666667</v></c><c r="H3" s="1"/></row>',
        { styles },
      ),
    )
    expect(table?.name).toBe('Ziele & Wege')
    expect(table?.rows).toEqual([
      [
        { kind: 'day', day: '2026-11-24' },
        { kind: 'number', value: '1234.5', unit: 'euro' },
        { kind: 'number', value: '7', unit: 'percent' },
        { kind: 'text', text: 'ja' },
        { kind: 'number', value: '0.3', unit: 'none' },
        { kind: 'text', text: '24.11.2026 14:30' },
      ],
    ])
  })

  test('with names that lead out of its folder is read by its own parts alone', async () => {
    const evil = { '../../etc/passwd': strToU8('root'), 'xl/worksheets/../../x.xml': strToU8('<x/>') }
    expect(await cells(workbook(`<row r="1">${textCell('A1', 'Ziel')}</row>`, { more: evil }))).toEqual([
      ['Ziel'],
    ])
  })
})

test('an archive that lies about the size of what it holds is never unpacked beyond what it said', () => {
  const archive = workbook('', { more: { 'xl/sharedStrings.xml': new Uint8Array(1_000_000) } })
  const lying = archive.slice()
  const view = new DataView(lying.buffer)
  // The size is said in the table of contents, behind the name's record: 24 bytes after its beginning.
  for (let at = 0; at + 46 < lying.length; at++) {
    const isEntry = view.getUint32(at, true) === 0x02014b50
    if (isEntry && view.getUint32(at + 24, true) === 1_000_000) view.setUint32(at + 24, 10, true)
  }
  const opened = openWorkbook(lying)
  expect(opened.ok ? opened.parts['xl/sharedStrings.xml']?.length : 10).toBe(10)
  expect(lying).not.toEqual(archive)
})

describe('what is no table is said to be what it is', () => {
  const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
  const openDocument = (type: string) =>
    zipSync({
      mimetype: strToU8(`application/vnd.oasis.opendocument.${type}`),
      'content.xml': strToU8('<x/>'),
    })
  const farCell = `<row r="1">${textCell('XFD1', 'x')}</row><row r="1048576">${textCell('A1048576', 'y')}</row>`
  const bomb = { 'xl/sharedStrings.xml': new Uint8Array(IMPORT_LIMITS.unpacked + 1) }
  const torn = workbook(`<row r="1">${textCell('A1', 'Ziel')}</row>`)

  test.each<readonly [what: string, problem: string, bytes: Uint8Array]>([
    ['an empty file', 'empty', new Uint8Array()],
    ['a file of spaces', 'empty', strToU8(' \n\n\t')],
    ['an empty workbook', 'empty', workbook('<row r="1"><c r="A1"/></row>')],
    ['more bytes than are taken', 'too-large', new Uint8Array(IMPORT_LIMITS.file + 1)],
    ['a bomb', 'unpacks-too-large', workbook('', { more: bomb })],
    ['cells at the ends of the sheet', 'reaches-too-far', workbook(farCell)],
    ['Excel of 2003', 'old-excel', Uint8Array.from([...compound, ...new Array(600).fill(0)])],
    ['a locked workbook', 'locked', Uint8Array.from([...compound, 0, 0, ...utf16('EncryptedPackage', true)])],
    ['a binary workbook', 'old-excel', zipSync({ 'xl/workbook.bin': strToU8('x') })],
    ['an OpenDocument table', 'open-document', openDocument('spreadsheet')],
    ['an OpenDocument text', 'other-archive', openDocument('text')],
    ['a Word document', 'other-archive', zipSync({ 'word/document.xml': strToU8('<w/>') })],
    ['a page', 'web-page', strToU8('\ufeff <!DOCTYPE html><html><table><tr><td>x</td></tr></table></html>')],
    ['a page without a type', 'web-page', strToU8('<table border=1><tr><td>x</td></tr></table>')],
    ['a PDF', 'pdf', strToU8('%PDF-1.7\n%âãÏÓ')],
    ['a picture', 'not-a-table', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)],
    ['bytes of a program', 'not-a-table', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0)],
    ['half a workbook', 'damaged', torn.subarray(0, torn.length - 40)],
    ['a workbook whose sheet is torn', 'damaged', workbook('<row r="1"><c r="A1" t="s"><v>9</v></c></row>')],
  ])('%s', async (_, expected, bytes) => {
    expect(await problem(bytes)).toBe(expected)
  })
})
