import type { ResultForm } from '../../../templates/template.ts'
import type { ResultPage } from '../../model.ts'
import { isSilent, type PaperSource } from '../entry-parts.ts'
import { type Cell, heading, type Part, paragraph } from '../paper.ts'
import { fieldsParts } from '../protocol.ts'
import { actionPlan } from './action-plan.ts'
import { chainParts } from './chain.ts'
import { flyerParts } from './flyer.ts'
import { FormFields } from './form-fields.ts'

type FormWriter = (fields: FormFields) => Part[]

const WRITERS: Readonly<Record<ResultForm, FormWriter>> = {
  swot,
  flyer: flyerParts,
  diagram,
  chain: chainParts,
  'veedel-concept': veedelConcept,
  'action-plan': actionPlan,
  indicators: tablesFirst,
  balance: tablesFirst,
}

/** Wide tables need wide paper. */
export const LANDSCAPE: ReadonlySet<ResultForm> = new Set(['chain', 'indicators', 'balance'])

/** The document that pages with this result form become. Every entry on them is in it once. */
export function formParts(form: ResultForm, pages: readonly ResultPage[], source: PaperSource): Part[] {
  const fields = new FormFields(pages, source)
  return [...WRITERS[form](fields), ...fields.rest()]
}

function swot(fields: FormFields): Part[] {
  const { corner, helpful, harmful, inside, outside, conclusions } = fields.source.paperWords.swot
  const analysis = fields.grid(
    fields.source.paperWords.forms.swot,
    [corner, helpful, harmful],
    [
      { head: inside, fields: [fields.take('staerken'), fields.take('schwaechen')] },
      { head: outside, fields: [fields.take('chancen'), fields.take('risiken')] },
    ],
  )
  const pairs = ['staerken-chancen', 'schwaechen-chancen', 'staerken-risiken', 'schwaechen-risiken']
  const drawn = pairs.map((id) => fields.take(id))
  if (drawn.every((some) => some.length === 0)) return [analysis]
  return [analysis, heading(1, conclusions), ...fieldsParts(drawn.flat(), fields.source, fields.entries)]
}

function veedelConcept(fields: FormFields): Part[] {
  const words = fields.source.paperWords.veedel
  const cellOf = (id: string): Cell => {
    const said = fields.take(id).flatMap((field) => fields.entries.cell(field))
    return said.length > 0 ? said : [{ kind: 'blank', hint: '' }]
  }
  const arguments_ = [cellOf('argumente-dafuer'), cellOf('argumente-dagegen')]
  return [
    ...fields.section(1, words.candidates, fields.take('kandidaten'), words.candidates),
    ...fields.section(1, words.knockOut, fields.take('ko-kriterien'), words.knockOut),
    ...fields.section(1, words.criteria, fields.take('kriterien'), words.criteria),
    heading(1, words.arguments),
    {
      kind: 'table',
      summary: words.arguments,
      hasRowHeads: false,
      columns: [words.for, words.against].map((title) => ({ title, share: 1, align: 'start' })),
      rows: [arguments_],
    },
    ...fields.section(1, words.decision, fields.take('entscheidung'), words.decisionHint),
  ]
}

/** Indicators and balance: the tables are the document, what else was said comes after them. */
function tablesFirst(fields: FormFields): Part[] {
  const tables = fields.takeWhere(({ kind }) => kind === 'table')
  const others = fields.takeWhere((field) => !field.entries.every(isSilent))
  return [
    ...tables.flatMap((field) => [
      heading(1, fields.entries.set(field.title)),
      ...(field.entries.every(isSilent)
        ? [paragraph(fields.source.words.nothing, 'note')]
        : fields.entries.of(field, 2)),
    ]),
    ...fieldsParts(others, fields.source, fields.entries),
  ]
}

function diagram(fields: FormFields): Part[] {
  const { parts, links, from, to } = fields.source.paperWords.diagram
  return fields
    .takeWhere(({ kind }) => kind === 'diagram')
    .flatMap((field): Part[] => {
      const connectors = field.entries.filter(({ kind }) => kind === 'connector')
      const boxes = field.entries.filter(({ kind }) => kind !== 'connector')
      const said = fields.entries.withoutRows(connectors, 3)
      return [
        heading(1, fields.entries.set(field.title || fields.source.words.untitledField)),
        heading(2, parts),
        ...fields.entries.of({ ...field, entries: boxes }, 3),
        ...(said.length === 0 ? [] : [heading(2, `${links} (${from} → ${to})`), ...said]),
      ]
    })
}
