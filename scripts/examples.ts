/**
 * Makes one document of every form in docs/examples from a board that holds what the City of Cologne's two
 * notices on its Präventionskette (2017) say, and nothing else: `node --import tsx scripts/examples.ts`.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PLAIN_HOUSE } from '../server/house/house-style.ts'
import { loadHouse } from '../server/house/load-house.ts'
import type { Logger } from '../server/logger.ts'
import { loadBoard } from '../server/results/load-board.ts'
import { makeResult } from '../server/results/make-result.ts'
import { seedLayer } from '../server/seed.ts'
import type { PlainRecord } from '../shared/records/encoding.ts'
import type { ResultRequest } from '../shared/results/request.ts'
import { boardRecords } from '../shared/templates/build-board.ts'
import { stageRecords } from '../shared/templates/build-stage.ts'
import { TEMPLATES } from '../shared/templates/house.ts'
import { exampleRecords } from './example-contents.ts'

const FOLDER = join(import.meta.dirname, '..', 'docs', 'examples')
/** Of the examples, so that making them again changes nothing. */
const NOW = Date.UTC(2017, 8, 22, 8)

/** Of the names of those made in the style of docs/examples/house. */
const HOUSE_MARK = '-hausstil'

const WANTED: readonly (readonly [string, Partial<ResultRequest>])[] = [
  ['protokoll', { format: 'docx' }],
  ['protokoll', { format: 'pdf' }],
  ['alles', { format: 'xlsx' }],
  ['alles', { format: 'csv' }],
  ['alles', { format: 'md' }],
  ['alles', { format: 'json' }],
  ['leitbild-flyer', { form: 'flyer', format: 'pdf' }],
  [`leitbild-flyer${HOUSE_MARK}`, { form: 'flyer', format: 'pdf' }],
  ['gremien-und-struktur', { form: 'diagram', format: 'docx' }],
  ['praeventionskette', { form: 'chain', format: 'docx' }],
  ['praeventionskette', { form: 'chain', format: 'xlsx' }],
  ['swot', { form: 'swot', format: 'docx' }],
  ['swot', { form: 'swot', format: 'pdf' }],
  ['veedel-konzept', { form: 'veedel-concept', format: 'docx' }],
  ['indikatoren', { form: 'indicators', format: 'xlsx' }],
  ['beschlussvorlage', { form: 'action-plan', format: 'docx' }],
  ['bilanz', { form: 'balance', format: 'docx' }],
  ['bilanz', { form: 'balance', format: 'xlsx' }],
]

const template = TEMPLATES.find(({ id }) => id === 'programm')
if (template === undefined) throw new Error('the template of the whole programme is missing')
const options = { language: 'de' as const, values: { stadt: 'Köln', datum: '21. September 2017' } }
const stage = stageRecords(template, 'Kommunale Präventionskette Köln', options)
const prepared = boardRecords(template, options)
const layers = { stage, board: [...prepared, ...exampleRecords([...stage, ...prepared])] }
const bytesOf = (records: readonly PlainRecord[]) => [seedLayer(records)]
const loaded = loadBoard({ stage: bytesOf(layers.stage), board: bytesOf(layers.board) })

const tell = (event: string, fields = {}) => process.stdout.write(`${event} ${JSON.stringify(fields)}\n`)
const logger: Logger = { debug: tell, info: tell, warn: tell, error: tell }
const house = await loadHouse(join(FOLDER, 'house'), logger)
await mkdir(FOLDER, { recursive: true })
for (const [name, wanted] of WANTED) {
  const request: ResultRequest = {
    ...{ format: 'docx', form: 'protokoll', language: 'de', page: null, names: false },
    ...{ date: '2017-09-21', place: 'Köln' },
    ...wanted,
  }
  const style = name.endsWith(HOUSE_MARK) ? house : PLAIN_HOUSE
  const made = await makeResult(loaded, { request, people: { names: new Map(), count: 12 }, now: NOW }, style)
  if (!made.ok) throw new Error(`${name}: ${made.problem}`)
  await writeFile(join(FOLDER, `${name}.${request.format}`), made.bytes)
}
