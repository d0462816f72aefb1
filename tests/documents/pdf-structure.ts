/**
 * Reads what a PDF is made of, as far as PDFKit writes it: objects one after the other, none of them packed
 * (ISO 32000-1, 7.3). Streams are unpacked where they are Flate.
 */
import { inflateSync } from 'node:zlib'

export type PdfValue = string | number | boolean | null | PdfName | PdfRef | PdfDict | readonly PdfValue[]
export interface PdfName {
  readonly name: string
}
export interface PdfRef {
  readonly ref: number
}
export interface PdfDict {
  readonly entries: ReadonlyMap<string, PdfValue>
}

export interface PdfFile {
  readonly objects: ReadonlyMap<number, { readonly value: PdfValue; readonly stream: Buffer | null }>
  readonly root: PdfDict
}

export function readPdf(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes).toString('latin1')
  const objects = new Map<number, { value: PdfValue; stream: Buffer | null }>()
  const begin = /(?:^|\n)(\d+) 0 obj\s/g
  for (let match = begin.exec(text); match !== null; match = begin.exec(text)) {
    const reader = new Reader(text, begin.lastIndex)
    const value = reader.value()
    const stream = readStream(text, reader.at, value)
    objects.set(Number(match[1]), { value, stream })
    begin.lastIndex = reader.at + (stream?.length === undefined ? 0 : lengthOf(value))
  }
  const trailer = /trailer\s/.exec(text)
  if (trailer === null) throw new Error('no trailer')
  const file = { objects, root: { entries: new Map() } }
  const top = new Reader(text, trailer.index + trailer[0].length).value()
  return { objects, root: dictOf(file, isDict(top) ? top.entries.get('Root') : null) }
}

/** Follows a reference. */
export function resolve({ objects }: PdfFile, value: PdfValue | undefined): PdfValue {
  if (isRef(value)) return objects.get(value.ref)?.value ?? null
  return value ?? null
}

export function dictOf(file: PdfFile, value: PdfValue | undefined): PdfDict {
  const found = resolve(file, value)
  return isDict(found) ? found : { entries: new Map() }
}

/** An element of the structure, in the order in which it is read. */
export interface PdfElement {
  readonly role: string
  readonly alt: string | null
  readonly attributes: ReadonlyMap<string, PdfValue>
  readonly children: readonly PdfElement[]
  /** Marked content of pages that belongs to it: object of the page and number. */
  readonly content: readonly { readonly page: number; readonly mcid: number }[]
}

export function structureOf(file: PdfFile): PdfElement {
  const kids = resolve(file, dictOf(file, file.root.entries.get('StructTreeRoot')).entries.get('K'))
  const [top] = listOf(kids)
  return elementOf(file, top ?? null, 0)
}

/** All elements, each before what is in it. */
export function elementsOf(file: PdfFile): PdfElement[] {
  const all = (element: PdfElement): PdfElement[] => [element, ...element.children.flatMap(all)]
  return all(structureOf(file))
}

function elementOf(file: PdfFile, value: PdfValue, parentPage: number): PdfElement {
  const { entries } = dictOf(file, value)
  const pageRef = entries.get('Pg')
  const page = isRef(pageRef) ? pageRef.ref : parentPage
  const kids = listOf(resolve(file, entries.get('K')))
  const content: { page: number; mcid: number }[] = []
  const children: PdfElement[] = []
  for (const kid of kids) {
    const dict = dictOf(file, kid).entries
    const mcid = typeof kid === 'number' ? kid : dict.get('MCID')
    const of = dict.get('Pg')
    if (typeof mcid === 'number') content.push({ mcid, page: isRef(of) ? of.ref : page })
    else children.push(elementOf(file, kid, page))
  }
  const alt = resolve(file, entries.get('Alt'))
  return {
    role: nameOf(entries.get('S')),
    alt: typeof alt === 'string' ? alt : null,
    attributes: dictOf(file, entries.get('A')).entries,
    ...{ children, content },
  }
}

export function nameOf(value: PdfValue | undefined): string {
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : ''
}

export function listOf(value: PdfValue): readonly PdfValue[] {
  return Array.isArray(value) ? value : value === null ? [] : [value]
}

export function isRef(value: PdfValue | undefined): value is PdfRef {
  return typeof value === 'object' && value !== null && 'ref' in value
}

export function isDict(value: PdfValue | undefined): value is PdfDict {
  return typeof value === 'object' && value !== null && 'entries' in value && !Array.isArray(value)
}

function lengthOf(value: PdfValue): number {
  const length = isDict(value) ? value.entries.get('Length') : 0
  return typeof length === 'number' ? length : 0
}

function readStream(text: string, at: number, value: PdfValue): Buffer | null {
  const begin = /^\s*stream\r?\n/.exec(text.slice(at, at + 20))
  if (begin === null || !isDict(value)) return null
  const from = at + begin[0].length
  const raw = Buffer.from(text.slice(from, from + lengthOf(value)), 'latin1')
  return nameOf(value.entries.get('Filter')) === 'FlateDecode' ? inflateSync(raw) : raw
}

class Reader {
  readonly #text: string
  at: number

  constructor(text: string, at: number) {
    this.#text = text
    this.at = at
  }

  value(): PdfValue {
    this.#space()
    const rest = this.#text.slice(this.at, this.at + 40)
    if (rest.startsWith('<<')) return this.#dict()
    if (rest.startsWith('<')) return this.#hex()
    if (rest.startsWith('(')) return this.#string()
    if (rest.startsWith('[')) return this.#list()
    if (rest.startsWith('/')) return { name: this.#take(/\/[^\s/<>[\]()]*/y).slice(1) }
    if (/^\d+ \d+ R\b/.test(rest)) return { ref: Number.parseInt(this.#take(/\d+ \d+ R/y), 10) }
    const word = this.#take(/[^\s/<>[\]()]+/y)
    if (word === 'true' || word === 'false') return word === 'true'
    return word === 'null' ? null : Number(word)
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.at
    const [found = ''] = pattern.exec(this.#text) ?? []
    if (found === '') throw new Error(`not a PDF at ${this.at}: ${this.#text.slice(this.at, this.at + 20)}`)
    this.at += found.length
    return found
  }

  #space(): void {
    while (/\s/.test(this.#text.charAt(this.at))) this.at += 1
  }

  #is(end: string): boolean {
    this.#space()
    if (!this.#text.startsWith(end, this.at)) return false
    this.at += end.length
    return true
  }

  #dict(): PdfDict {
    this.at += 2
    const entries = new Map<string, PdfValue>()
    while (!this.#is('>>')) entries.set(nameOf(this.value()), this.value())
    return { entries }
  }

  #list(): readonly PdfValue[] {
    this.at += 1
    const list: PdfValue[] = []
    while (!this.#is(']')) list.push(this.value())
    return list
  }

  #hex(): string {
    return textOf(Buffer.from(this.#take(/<[^>]*>/y).slice(1, -1), 'hex'))
  }

  #string(): string {
    let [depth, at] = [0, this.at]
    const bytes: number[] = []
    do {
      const letter = this.#text.charAt(at)
      if (letter === '\\') {
        at += 1
        const next = this.#text.charAt(at)
        bytes.push(({ n: 10, r: 13, t: 9, b: 8, f: 12 } as const)[next] ?? next.charCodeAt(0))
      } else {
        if (letter === '(') depth += 1
        if (letter === ')') depth -= 1
        bytes.push(letter.charCodeAt(0))
      }
      at += 1
    } while (depth > 0)
    this.at = at
    return textOf(Buffer.from(bytes.slice(1, -1)))
  }
}

/** Text is UTF-16 where it says so, else one byte a letter. */
function textOf(bytes: Buffer): string {
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1')
  return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
}
