import { strToU8, zipSync } from 'fflate'

/** Bytes of a workbook written by hand: for what no program writes, or only one that means harm. */
export function workbook(
  sheet: string,
  { styles = '', more = {} }: { styles?: string; more?: Readonly<Record<string, Uint8Array>> } = {},
): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="Ziele &amp; Wege" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/styles.xml': strToU8(
      `<styleSheet>${styles || '<cellXfs count="1"><xf numFmtId="0"/></cellXfs>'}</styleSheet>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
    ...more,
  })
}

/** A cell with a text. */
export function textCell(address: string, text: string): string {
  return `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`
}
