import { toCsv } from '../../shared/results/csv.ts'
import { toJson } from '../../shared/results/json.ts'
import { toMarkdown } from '../../shared/results/markdown.ts'
import type { PaperSource } from '../../shared/results/paper/entry-parts.ts'
import { flyerPanels } from '../../shared/results/paper/forms/flyer.ts'
import { FormFields } from '../../shared/results/paper/forms/form-fields.ts'
import {
  choosePages,
  makePaper,
  paperSource,
  paperTitle,
  type ResultOrder,
} from '../../shared/results/paper/make-paper.ts'
import type { Paper } from '../../shared/results/paper/paper.ts'
import { boardWorkbook } from '../../shared/results/workbook/board-workbook.ts'
import type { HouseStyle } from '../house/house-style.ts'
import { writeDocx } from './docx.ts'
import { fileName } from './file-name.ts'
import { type LayerBytes, type LoadedBoard, loadBoard } from './load-board.ts'
import { writeFlyer } from './pdf/flyer/flyer.ts'
import { writePdf } from './pdf/pdf.ts'
import { type PictureProblem, preparePictures, type SentPictures } from './wall-pictures.ts'
import { writeXlsx } from './xlsx.ts'

export type MadeResult =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly fileName: string }
  | { readonly ok: false; readonly problem: 'page-unknown' | 'form-missing' | PictureProblem }

export const resultOperations = {
  /** Makes one document of a board. @param pictures of its pages as they were sent, by page id */
  async make(
    bytes: LayerBytes,
    order: ResultOrder,
    house: HouseStyle,
    pictures: SentPictures,
  ): Promise<MadeResult> {
    return makeResult(loadBoard(bytes), order, house, pictures)
  },
}
export type ResultOperations = typeof resultOperations

export async function makeResult(
  loaded: LoadedBoard,
  order: ResultOrder,
  house: HouseStyle,
  sent: SentPictures = new Map(),
): Promise<MadeResult> {
  const { request, now } = order
  const chosen = choosePages(loaded.board, request)
  if (typeof chosen === 'string') return { ok: false, problem: chosen }
  if ([...sent.keys()].some((page) => !chosen.some(({ id }) => id === page)))
    return { ok: false, problem: 'page-unknown' }
  const pictures = await preparePictures(sent)
  if (typeof pictures === 'string') return { ok: false, problem: pictures }
  const board = { ...loaded.board, pages: chosen }
  const source = paperSource(board, order)
  const bytes = await write(source, { ...loaded, board }, { ...order, pictures }, house)
  const form = request.form === 'protokoll' ? null : source.paperWords.forms[request.form]
  const isDocument = request.format === 'docx' || request.format === 'pdf'
  const kind = form ?? (isDocument ? source.paperWords.protocol : source.paperWords.walls)
  const values = {
    ...{ board: paperTitle(source), form: kind, date: isoDay(now), place: request.place ?? '' },
    page: request.page === null ? '' : (chosen[0]?.title ?? ''),
  }
  return { ok: true, bytes, fileName: fileName(house.fileName, values, request.format) }
}

async function write(
  source: PaperSource,
  { agenda }: LoadedBoard,
  order: ResultOrder,
  house: HouseStyle,
): Promise<Uint8Array> {
  const { board, words, names, paperWords } = source
  switch (order.request.format) {
    case 'json':
      return utf8(toJson(board, names))
    case 'md':
      return utf8(toMarkdown(board, words, names))
    case 'csv':
      return utf8(toCsv(board, words, names))
    case 'xlsx':
      return writeXlsx(boardWorkbook(source), house.colors)
    case 'pdf':
      return writePages(source, makePaper(source, agenda, order), order, house)
    case 'docx':
      return writeDocx(makePaper(source, agenda, order), paperWords, house)
  }
}

/** A flyer is folded; everything else goes on from page to page. */
function writePages(
  source: PaperSource,
  paper: Paper,
  { request, now }: ResultOrder,
  house: HouseStyle,
): Promise<Uint8Array> {
  const { board, paperWords } = source
  if (request.form !== 'flyer') return writePdf(paper, paperWords, house, now)
  return writeFlyer(flyerPanels(new FormFields(board.pages, source)), paper, paperWords, house, now)
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function isoDay(now: number): string {
  return new Date(now).toISOString().slice(0, 10)
}
