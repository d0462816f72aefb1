import type { Block, Entry, ResultField } from '../../model.ts'
import { plainText } from '../../rich-text.ts'
import { type Fact, heading, type Line, type Part, paragraph, turnedWhereWide } from '../paper.ts'
import type { FormFields } from './form-fields.ts'

/** A part of the draft that was written on the wall, under its heading. */
interface Section {
  readonly title: string
  readonly blocks: Block[]
}

/**
 * A draft decision in the order municipal drafts have: head, decision, alternative, finances, climate, reasons,
 * annexes. What the group wrote stands where it belongs; what was not decided is a marked place.
 */
export function actionPlan(fields: FormFields): Part[] {
  const drafts = fields.take('beschlussentwurf')
  const [preface, ...sections] = sectionsOf(drafts.flatMap(textBlocks))
  const { plan } = fields.source.paperWords
  const alternatives = fields.take('beschluss-alternativen')
  const take = (pattern: RegExp): Section | undefined => {
    const at = sections.findIndex(({ title }) => pattern.test(title))
    return at < 0 ? undefined : sections.splice(at, 1)[0]
  }
  const place = (title: string, section: Section | undefined, empty: Part[], more: Part[] = []): Part[] => {
    const said = [...(section === undefined ? [] : fields.entries.blocks(section.blocks, 2)), ...more]
    return [heading(1, fields.entries.set(section?.title ?? title)), ...(said.length > 0 ? said : empty)]
  }
  const blank = (hint: string): Part[] => [{ kind: 'blank', hint: fields.source.paperWords.openHint(hint) }]
  const proposed = alternatives.flatMap((field) => fields.entries.of(field, 2))
  const finance: Part = {
    kind: 'facts',
    facts: plan.financeFacts.map((label) => ({ label, line: null })),
  }
  const known = [
    ...place(plan.decision, take(DECISION), blank(plan.decisionHint)),
    ...place(plan.alternative, take(ALTERNATIVE), blank(plan.alternativeHint), proposed),
    ...place(plan.finance, take(FINANCE), [finance]),
    ...place(plan.climate, take(CLIMATE), blank(plan.climateHint)),
    ...place(plan.reasons, take(REASONS), blank(plan.reasonsHint)),
  ]
  const annexes = place(plan.annexes, take(ANNEXES), blank(plan.annexesHint))
  return [
    ...head(preface, fields),
    ...known,
    ...sections.flatMap((section) => place(section.title, section, [])),
    ...drafts.flatMap((field) => fields.entries.of(withoutTexts(field), 2)),
    ...annexes,
    ...measures(fields),
  ]
}

const DECISION = /^(beschluss|decision)/i
const ALTERNATIVE = /^alternativ/i
const FINANCE = /haushalt|finanz|budget/i
const CLIMATE = /klima|climate/i
const REASONS = /^(begründung|reasons)/i
const ANNEXES = /^(anlagen?|annex(es)?)$/i

function measures(fields: FormFields): readonly Part[] {
  const tables = fields.takeWhere(({ kind }) => kind === 'table')
  const { measures: title } = fields.source.paperWords.plan
  if (tables.length === 0) return []
  const said = tables.flatMap((field) => fields.entries.of(field, 2))
  const nothing = [paragraph(fields.source.words.nothing, 'note')]
  return turnedWhereWide([heading(1, title), ...(said.length > 0 ? said : nothing)])
}

/** The head of the draft: "label: what it is", several of them in a line. What is missing is a marked place. */
function head(preface: Section | undefined, { source, entries }: FormFields): Part[] {
  const { plan } = source.paperWords
  const facts: Fact[] = []
  const others: Block[] = []
  for (const block of preface?.blocks ?? []) {
    const told = factsIn(entries.set(plainText([block])))
    if (told === null) others.push(block)
    else facts.push(...told)
  }
  const missing = [plan.department, plan.number, plan.body, plan.round]
    .filter((label) => !facts.some((fact) => fact.label === label))
    .map((label) => ({ label, line: null }))
  const subject =
    preface?.title === ''
      ? []
      : [{ label: plan.subject, line: [{ text: entries.set(preface?.title ?? '') }] }]
  return [
    { kind: 'facts', facts: [...(preface === undefined ? [] : subject), ...facts, ...missing] },
    ...entries.blocks(others, 2),
  ]
}

function factsIn(text: string): Fact[] | null {
  const parts = text.split(' · ').map((part) => /^([^:]{1,80}): *(.+)$/s.exec(part.trim()))
  if (parts.some((part) => part === null)) return null
  return parts.flatMap((part) => {
    const [, label = '', value = ''] = part ?? []
    return [{ label, line: openLine(value) }]
  })
}

/** What the group left in square brackets is still to be decided. */
function openLine(text: string): Line {
  return [{ text, isOpen: /^\[.*\]$/.test(text) }]
}

/** The draft by its headings. The first section is what stands before the decision, its title the subject. */
function sectionsOf(blocks: readonly Block[]): Section[] {
  const preface: Section = { title: '', blocks: [] }
  const sections: Section[] = [preface]
  for (const block of blocks) {
    const text = plainText([block]).trim()
    const isSubject = sections.length === 1 && sections[0]?.title === '' && preface.blocks.length === 0
    if (block.kind !== 'heading') sections.at(-1)?.blocks.push(block)
    else if (isSubject && !isKnown(text)) sections[0] = { ...preface, title: text }
    else if (block.level <= 2 || isKnown(text)) sections.push({ title: text, blocks: [] })
    else sections.at(-1)?.blocks.push(block)
  }
  return sections
}

/** "Beschlussvorlage: …" is a subject and not the decision. */
function isKnown(title: string): boolean {
  if (/^beschlussvorlage|^draft/i.test(title)) return false
  return [DECISION, ALTERNATIVE, FINANCE, CLIMATE, REASONS, ANNEXES].some((known) => known.test(title))
}

function textBlocks({ entries }: ResultField): Block[] {
  return entries.flatMap((entry) => (entry.kind === 'text' ? entry.blocks : []))
}

function withoutTexts(field: ResultField): ResultField {
  return { ...field, entries: field.entries.filter((entry: Entry) => entry.kind !== 'text') }
}
