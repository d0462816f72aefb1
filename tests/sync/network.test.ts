/**
 * Several people edit one board over links of any delay. Whatever they do and in whatever order it arrives,
 * all end with the same board, shown the same, and nothing that was written is lost without being deleted.
 */
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import type { TLRecord, TLShape } from '@tldraw/tlschema'
import { afterEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { readRecord, textOf } from '../../shared/records/encoding.ts'
import { LAYERS, type Layer } from '../../shared/roles.ts'
import { asRecord, codec, DOCUMENT, frame, note, PAGE, richText } from '../records/samples.ts'
import { bool, int32, pick, type Random, randomOf, seedsOf } from '../seeds.ts'
import { Peer, seedOf } from './peer.ts'

interface Parcel {
  readonly to: number
  readonly layer: Layer
  readonly update: Uint8Array
}

const SEED = seedOf({ stage: [DOCUMENT, PAGE, frame('field', { index: 'a0' })] })
const COLORS = ['yellow', 'green', 'blue', 'violet', 'red'] as const

/** Peers joined by links that keep the order of each sender and nothing else. */
class Network {
  readonly peers: readonly Peer[]
  readonly #random: Random
  readonly #links = new Map<string, Parcel[]>()
  #count = 0

  constructor(random: Random, size: number) {
    this.#random = random
    this.peers = Array.from({ length: size }, (_, at) => {
      const role = at === 0 ? 'moderator' : 'participant'
      return new Peer({ role, seed: SEED, clientId: at + 10 })
    })
    for (const [from, peer] of this.peers.entries()) this.#wire(peer, from)
  }

  /** One person does one thing. */
  act(): void {
    const at = int32(this.#random, 0, this.peers.length - 1)
    const peer = pick(this.#random, this.peers)
    const shapes = shapesOf(peer)
    if (shapes.length === 0 || int32(this.#random, 0, 5) === 0) this.#create(peer, at)
    else this.#change(peer, pick(this.#random, shapes))
  }

  #change(peer: Peer, shape: TLShape): void {
    pick(this.#random, [
      () => this.#move(peer, shape),
      () => peer.put({ ...shape, props: { ...shape.props, color: pick(this.#random, COLORS) } } as TLShape),
      () => peer.put({ ...shape, parentId: this.#parentFor(peer, shape) }),
      () => peer.put({ ...shape, index: `a${int32(this.#random, 1, 4)}` as TLShape['index'] }),
      () => this.#rewrite(peer, shape),
      () => this.#type(peer, shape),
      () => peer.remove(shape.id),
      () => peer.undo.mark('step'),
      () => peer.undo.undo(),
      () => peer.undo.redo(),
    ])()
  }

  /** The first parcel on some link arrives, and is sometimes shown at once. */
  deliver(): void {
    const waiting = [...this.#links.values()].filter((parcels) => parcels.length > 0)
    if (waiting.length === 0) return
    const parcel = pick(this.#random, waiting).shift()
    if (parcel !== undefined) this.#arrive(parcel, bool(this.#random))
  }

  /** Everybody stops; everything arrives. */
  settle(): void {
    for (const peer of this.peers) peer.binding.flush()
    for (;;) {
      const parcels = [...this.#links.values()].flatMap((link) => link.splice(0))
      for (const parcel of parcels) this.#arrive(parcel, false)
      for (const peer of this.peers) peer.settle()
      if (parcels.length === 0) return
    }
  }

  #wire(peer: Peer, from: number): void {
    for (const layer of LAYERS) {
      peer.doc(layer).on('update', (update: Uint8Array, origin: unknown) => {
        if (origin === 'network') return
        for (const to of this.peers.keys()) {
          if (to !== from) this.#link(from, to).push({ to, layer, update })
        }
      })
    }
  }

  #link(from: number, to: number): Parcel[] {
    const name = `${from}>${to}`
    const link = this.#links.get(name) ?? []
    this.#links.set(name, link)
    return link
  }

  #arrive({ to, layer, update }: Parcel, isShown: boolean): void {
    const peer = this.peers[to]
    if (peer === undefined) return
    Y.applyUpdate(peer.doc(layer), update, 'network')
    if (isShown) peer.settle()
  }

  #create(peer: Peer, at: number): void {
    const id = `${at}-${this.#count++}`
    const parentId = bool(this.#random) ? 'page:page' : 'shape:field'
    const place = { parentId, index: `a${int32(this.#random, 1, 6)}` }
    peer.put(asRecord(int32(this.#random, 0, 3) === 0 ? frame(id, place) : note(id, place, `note ${id}`)))
  }

  /** What was done by oneself shows at once and stays, whatever has not been shown yet. */
  #move(peer: Peer, shape: TLShape): void {
    const [x, y] = [int32(this.#random, -500, 500), int32(this.#random, -500, 500)]
    peer.put({ ...shape, x, y })
    if (bool(this.#random)) peer.binding.flush()
    peer.put({ ...shape, x: x + 1, y })
    peer.binding.flush()
    const kept = readRecord(shape.id, peer.doc('board').getMap('records').get(shape.id), codec)
    // Somebody may have deleted it without that having been shown here yet.
    if (kept.ok) expect(kept.record.x).toBe(x + 1)
  }

  #parentFor(peer: Peer, shape: TLShape): TLShape['parentId'] {
    const parents = shapesOf(peer).filter((other) => other.id !== shape.id && other.type === 'frame')
    return pick(this.#random, [
      ...parents.map(({ id }) => id),
      'shape:field',
      'page:page',
    ]) as TLShape['parentId']
  }

  #rewrite(peer: Peer, shape: TLShape): void {
    if (shape.type !== 'note') return
    const text = richText(`rewritten ${this.#count++}`) as typeof shape.props.richText
    peer.put({ ...shape, props: { ...shape.props, richText: text } })
  }

  /** A letter in an open note, written as the bound text editor writes it. */
  #type(peer: Peer, shape: TLShape): void {
    peer.settle()
    const text = peer.binding.holdText(shape.id)
    if (text === null) return
    const [paragraph] = text.toArray()
    const line = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
    if (line instanceof Y.XmlText) {
      const at = int32(this.#random, 0, line.length)
      peer
        .doc('board')
        .transact(() => line.insert(at, pick(this.#random, ['ä', 'b', 'ß', '🙂'])), ySyncPluginKey)
    }
    peer.binding.releaseText(shape.id)
  }
}

function shapesOf(peer: Peer): TLShape[] {
  return peer
    .records()
    .filter((record): record is TLShape => record.typeName === 'shape' && record.id !== 'shape:field')
}

let network: Network | null = null
afterEach(() => {
  for (const peer of network?.peers ?? []) peer.destroy()
})

describe.each(seedsOf('network', Number(process.env.RUNS ?? 60)))('seed %i', (seed) => {
  test('all converge, are shown alike, and the stage is untouched', () => {
    const random = randomOf(seed)
    network = new Network(random, int32(random, 2, 4))
    for (let at = 0; at < 150; at++) {
      if (bool(random)) network.act()
      else network.deliver()
      if (int32(random, 0, 3) === 0) pick(random, network.peers).settle()
    }
    network.settle()
    expectConverged(network.peers)
  })
})

function expectConverged(peers: readonly Peer[]): void {
  const [first, ...others] = peers
  if (first === undefined) return
  for (const layer of LAYERS) {
    expect(first.doc(layer).store.pendingStructs).toBeNull()
    const state = first.doc(layer).getMap('records').toJSON()
    for (const other of others) expect(other.doc(layer).getMap('records').toJSON()).toEqual(state)
  }
  for (const peer of peers) expect(peer.records()).toEqual(first.records())
  expect(first.get('shape:field')).toMatchObject({
    x: 0,
    y: 0,
    parentId: 'page:page',
    props: { name: 'Stärken' },
  })
  expectShown(first)
}

/** Every record of the documents is on the canvas, in a sound tree, and nothing else is. */
function expectShown(peer: Peer): void {
  const kept = new Set(LAYERS.flatMap((layer) => [...peer.doc(layer).getMap('records').keys()]))
  expect(new Set(peer.records().map(({ id }) => String(id)))).toEqual(kept)
  const shapes = peer.records().filter((record): record is TLShape => record.typeName === 'shape')
  const places = shapes.map(({ parentId, index }) => `${parentId} ${index}`)
  expect(new Set(places).size).toBe(places.length)
  for (const shape of shapes) {
    const path = new Set<string>()
    for (let at: TLRecord | undefined = shape; at?.typeName === 'shape'; at = peer.get(at.parentId)) {
      expect(path.has(at.id)).toBe(false)
      path.add(at.id)
    }
    const text = textOf(peer.doc('board').getMap('records').get(shape.id))
    if (shape.type === 'note' && text !== null) expect(shape.props.richText).toEqual(codec.read(text))
  }
}
