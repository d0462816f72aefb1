import type { PlainRecord } from '../shared/records/encoding.ts'

/** What the notices say, by the field of the programme's template it belongs into. */
const CARDS: Readonly<Record<string, readonly string[]>> = {
  ausgangslage: [
    'Köln ist seit Januar 2017 Kekiz-Kommune: „Kein Kind zurücklassen! Für ganz Nordrhein-Westfalen“',
    '22 neue Kommunen neben 18 Modellkommunen',
    'Seit Mai 2017 heißt das Programm „Kommunale Präventionsketten“',
  ],
  vision: ['Vom Kind her denken'],
  auftrag: [
    'Präventionsleitbild',
    'Maßnahmenkette unter gesamtstädtischer Steuerung und integrierter Planung',
    'Monitoring mit wirkungsorientierter Steuerung',
  ],
  themenspeicher: [
    'Erste Ideen für das Leitbild, strategische Ziele und nächste Schritte: 21. Juni und 21. September 2017',
  ],
  'gremien-weitere': [
    'Jugendhilfe',
    'Integrationsrat',
    'Gesundheit',
    'Soziales und Senioren',
    'Schule und Weiterbildung',
    'Stadtentwicklung',
  ],
  'struktur-wege': [
    'Lenkungsgruppe über Ämter und Dezernate hinweg, auf Ebene der Amts- und Dezernatsleitungen',
  ],
  staerken: ['Es gibt viele gute Programme', 'Lenkungsgruppe über Ämter und Dezernate hinweg'],
  schwaechen: ['Gute Programme stehen unverbunden nebeneinander'],
  chancen: ['Mittel des Landes, des ESF und der Bertelsmann Stiftung', '40 Kommunen mit derselben Aufgabe'],
  'staerken-chancen': ['Gute Programme in eine Strategie fügen'],
  'schwaechen-chancen': ['Indikatoren sollen Wirkungen zeigen'],
  kandidaten: ['Auswahl von ein bis zwei Veedeln zur vertieften Analyse'],
  wissensbedarf: ['Welche Wirkungen haben die Maßnahmen?'],
  'bilanz-offen': ['Grundlage ist das Handlungskonzept 2011'],
}

/** Rows of tables: the work products planned for 2018. */
const PRODUCTS = [
  'Präventionsleitbild (Flyer)',
  'Übersicht der gesamtstädtischen Gremien (Schaubild)',
  'Informations- und Abstimmungsstruktur des Programms (Schaubild)',
  'Präventionskette, Ist-Situation (Schaubild)',
  'Stärken und Schwächen der Kette (SWOT)',
  'Auswahl von ein bis zwei Veedeln zur vertieften Analyse (Konzept)',
  'Präventionsmonitoring (Indikatorenset, Berichtswesen)',
  'Aktionsplan mit Maßnahmenvorschlägen (Beschlussvorlage)',
  'Bilanz der Maßnahmen des Handlungskonzepts 2011 (Tabelle)',
]

/** @param records of the board so far, whose fields are to be filled */
export function exampleRecords(records: readonly PlainRecord[]): PlainRecord[] {
  const homes = new Map(
    records.flatMap((record) => (fieldOf(record) === '' ? [] : [[fieldOf(record), record.id]])),
  )
  const cards = Object.entries(CARDS).flatMap(([field, texts]) =>
    texts.map((text, at) => card(`example-${field}-${at}`, homeOf(homes, field), text, at)),
  )
  const rows = PRODUCTS.map((text, at) => ({
    ...shape(`example-row-${at}`, homeOf(homes, 'massnahmen'), at),
    type: 'row',
    props: { cells: { massnahme: text } },
  }))
  return [...cards, ...rows]
}

function homeOf(homes: ReadonlyMap<string, string>, field: string): string {
  const home = homes.get(field)
  if (home === undefined) throw new Error(`the template has no field ${field}`)
  return home
}

function fieldOf({ meta, type }: PlainRecord): string {
  if (type !== 'field' || typeof meta !== 'object' || meta === null || !('field' in meta)) return ''
  return String(meta.field)
}

function card(id: string, parentId: string, text: string, at: number): PlainRecord {
  const props = {
    ...{
      color: 'yellow',
      labelColor: 'black',
      size: 'm',
      font: 'sans',
      align: 'middle',
      verticalAlign: 'middle',
    },
    ...{ fontSizeAdjustment: 1, growY: 0, url: '', scale: 1, textLastEditedBy: null },
    richText: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
  }
  return { ...shape(id, parentId, at), type: 'note', props }
}

/** One below the other, which is the order they are read in. Rows go by their index instead. */
function shape(id: string, parentId: string, at: number): PlainRecord {
  return {
    ...{ id: `shape:${id}`, typeName: 'shape', parentId, index: `b1${String.fromCharCode(86 + at)}` },
    ...{ x: 16, y: 100 + 212 * at, rotation: 0, isLocked: false, opacity: 1, meta: {} },
  }
}
