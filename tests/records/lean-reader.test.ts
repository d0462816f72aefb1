import { describe, expect, test } from 'vitest'
import type { PlainRecord } from '../../shared/records/encoding.ts'
import { leanReader } from '../../shared/records/lean/lean-reader.ts'
import type { RecordReader } from '../../shared/records/record-reader.ts'
import { createBoardSchema, schemaReader } from '../../shared/records/schema.ts'
import { bool, int32, pick, randomOf, seedsOf } from '../seeds.ts'
import { everyKind } from './every-kind.ts'

const whole = schemaReader(createBoardSchema())

function isTaken(reader: RecordReader, record: PlainRecord): boolean {
  try {
    return reader.check(record) === (record as unknown) // both hand on the record itself
  } catch {
    return false
  }
}

/** What strangers and other programs put where something else belongs. */
const STRANGE: readonly unknown[] = [
  ...[undefined, null, true, false, 0, -0, 1, -1, 0.5, 2, 3, 27, 28, -2, 1e308],
  ...[Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 7n],
  ...[
    '',
    ' ',
    'x',
    '__proto__',
    'constructor',
    'page:page',
    'shape:x',
    'binding:x',
    'asset:x',
    'document:document',
  ],
  ...[
    'a0',
    'a1',
    'a10',
    'a1V',
    'a',
    'Zz',
    'Z',
    'b1',
    'b11',
    'A',
    `A${'0'.repeat(26)}`,
    `A${'0'.repeat(25)}1`,
    '1',
    'ä1',
  ],
  ...[
    'red',
    'yellow',
    'light-red',
    'start',
    'middle-legacy',
    'none',
    'solid',
    'xl',
    'arc',
    'cubic',
    'note',
    'geo',
  ],
  ...[
    'https://example.org',
    'HTTP://EXAMPLE.ORG',
    'mailto:a@b.de',
    'javascript:alert(1)',
    'data:,x',
    '//example.org',
  ],
  ...[
    '/path',
    './path',
    '../path',
    '/ /',
    'http://',
    'http://[',
    'x:y',
    'ftp://example.org',
    '\u0000',
    './http://[',
  ],
  ...[
    `asset:${'a'.repeat(64)}-10x20.png`,
    `asset:${'a'.repeat(64)}-0x20.png`,
    'universal',
    'gap',
    'text',
    'notes',
  ],
  ...[
    [],
    [1],
    ['x'],
    [null],
    [undefined],
    [{}],
    {},
    { x: 1, y: 2 },
    { x: 1, y: 2, z: null },
    { x: 1, y: Number.NaN },
  ],
  ...[
    { a: { b: [1, 'x', null] } },
    { a: () => 1 },
    { a: undefined },
    { type: 'doc', content: [] },
    { a: 7n },
  ],
  ...[
    { type: 'doc', content: [], attrs: {} },
    { type: 'doc', content: 'x' },
    { a1: { id: 'a1', index: 'a1', x: 0, y: 0 } },
  ],
  ...[{ topLeft: { x: 0, y: 0 }, bottomRight: { x: 1, y: 1 } }, Object.create(null), Object.create({ x: 1 })],
  ...[new Date(0), new Map(), new Uint8Array(2), Symbol('x'), () => 1, JSON.parse('{"__proto__":1}')],
]

type Path = readonly (string | number)[]

/** Every place in a value, itself left out. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return []
  const keys = Array.isArray(value) ? value.map((_, at) => at) : Object.keys(value)
  return keys.flatMap((key) => {
    const inner = (value as Record<string | number, unknown>)[key]
    return [[...path, key], ...placesIn(inner, [...path, key])]
  })
}

/** Copies lists and plain objects; what is stranger is passed on. */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf)
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyOf(item)]))
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((home, key) => (Object(home) as Record<string | number, unknown>)[key], value)
}

/** A copy of which one place is changed. */
function altered(
  record: PlainRecord,
  path: Path,
  change: (home: Record<string, unknown>, key: string) => void,
) {
  const copy = copyOf(record) as PlainRecord
  let home: unknown = copy
  for (const key of path.slice(0, -1)) home = (home as Record<string | number, unknown>)[key]
  change(home as Record<string, unknown>, String(path.at(-1)))
  return copy
}

function tellApart(record: PlainRecord, what: string): string[] {
  const [ours, theirs] = [isTaken(leanReader, record), isTaken(whole, record)]
  return ours === theirs ? [] : [`${what}: taken here ${ours}, by the schema ${theirs}`]
}

function told(value: unknown): string {
  return typeof value === 'object' && value !== null
    ? (JSON.stringify(value, (_, x) => (typeof x === 'bigint' ? 'bigint' : x)) ?? '')
    : String(value)
}

describe('the rules for records', () => {
  test('are of the versions of the schema', () => {
    expect(leanReader.schema).toEqual(whole.schema)
  })

  test('take what every kind of record is', () => {
    for (const record of everyKind()) {
      expect(whole.check(record), told(record)).toBe(record)
      expect(leanReader.check(record), told(record)).toBe(record)
    }
    const shapes = Object.keys(whole.schema.schemaVersion === 2 ? whole.schema.sequences : {})
      .filter((name) => /^com\.tldraw\.shape\.(?!unreadable)/.test(name))
      .map((name) => name.slice('com.tldraw.shape.'.length))
    expect(new Set(everyKind().map(({ type }) => type))).toEqual(new Set([undefined, ...shapes, 'arrow']))
  })

  test('refuse and take at every place what the schema does', () => {
    const differences = everyKind().flatMap((record) =>
      placesIn(record).flatMap((path) => {
        const where = `${record.type ?? record.typeName} ${path.join('.')}`
        return [
          ...tellApart(
            altered(record, path, (home, key) => delete home[key]),
            `${where} missing`,
          ),
          ...tellApart(
            altered(record, path, (home) => {
              home.surprise = 1
            }),
            `${where} with a sibling`,
          ),
          ...STRANGE.flatMap((value) =>
            tellApart(
              altered(record, path, (home, key) => {
                home[key] = value
              }),
              `${where} = ${told(value)}`,
            ),
          ),
        ]
      }),
    )
    expect(differences).toEqual([])
  })

  test('do so for records with several faults', () => {
    for (const seed of seedsOf('lean reader', 20)) {
      const random = randomOf(seed)
      for (let count = 0; count < 100; count++) {
        let record = pick(random, everyKind())
        for (let faults = int32(random, 1, 4); faults > 0; faults--) {
          const places = placesIn(record)
          const from = placesIn(pick(random, everyKind()))
          record = altered(record, pick(random, places), (home, key) => {
            // Half of them strange, half of them what another record has elsewhere.
            home[key] = bool(random)
              ? STRANGE[int32(random, 0, STRANGE.length - 1)]
              : valueAt(record, pick(random, from))
          })
        }
        expect(tellApart(record, `seed ${seed}: ${told(record)}`)).toEqual([])
      }
    }
  })

  test('refuse kinds that no board holds', () => {
    for (const strange of [
      { typeName: 'asset' },
      { type: 'embed' },
      { type: 'unreadable' },
      { type: '__proto__' },
      { typeName: 'user' },
    ]) {
      for (const record of everyKind())
        expect(tellApart({ ...record, ...strange }, told(strange))).toEqual([])
    }
  })
})
