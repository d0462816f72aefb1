import { generateKeyBetween } from 'fractional-indexing'
import { describe, expect, test } from 'vitest'
import { repairPlacement, type TreeNode } from '../../shared/records/placement.ts'
import { Tree } from '../../shared/records/tree.ts'
import { bool, int32, pick, type Random, randomOf, seedsOf } from '../seeds.ts'

const PAGE: TreeNode = { id: 'page:page', parentId: null, index: 'a1' }

function nodes(...list: readonly TreeNode[]): Map<string, TreeNode> {
  return new Map(list.map((node) => [node.id, node]))
}

function shape(id: string, parentId: string, index = 'a1'): TreeNode {
  return { id: `shape:${id}`, parentId, index }
}

/** The tree as it would be shown. */
function shown(all: ReadonlyMap<string, TreeNode>): Map<string, { parentId: string | null; index: string }> {
  const repaired = repairPlacement(all)
  return new Map([...all.values()].map((node) => [node.id, repaired.get(node.id) ?? node]))
}

describe('the tree of shapes', () => {
  test('is left alone when nothing is wrong with it', () => {
    expect(repairPlacement(nodes(PAGE, shape('a', 'page:page'), shape('b', 'shape:a')))).toEqual(new Map())
  })

  test('shows a shape whose parent is gone on the page', () => {
    expect(repairPlacement(nodes(PAGE, shape('a', 'shape:gone', 'a5')))).toEqual(
      new Map([['shape:a', { parentId: 'page:page', index: 'a5' }]]),
    )
  })

  test('opens a circle at its smallest id and keeps the rest inside it', () => {
    const tree = shown(nodes(PAGE, shape('b', 'shape:c'), shape('c', 'shape:a'), shape('a', 'shape:b')))
    expect([...tree].map(([id, { parentId }]) => [id, parentId])).toEqual([
      ['page:page', null],
      ['shape:b', 'shape:c'],
      ['shape:c', 'shape:a'],
      ['shape:a', 'page:page'],
    ])
  })

  test('a shape inside itself lies on the page', () => {
    expect(shown(nodes(PAGE, shape('a', 'shape:a'))).get('shape:a')?.parentId).toBe('page:page')
  })

  test('spreads twins in the order of their ids, before the next sibling', () => {
    const tree = shown(
      nodes(
        PAGE,
        shape('c', 'page:page', 'a2'),
        shape('b', 'page:page', 'a2'),
        shape('z', 'page:page', 'a3'),
      ),
    )
    const [b, c] = [tree.get('shape:b')?.index ?? '', tree.get('shape:c')?.index ?? '']
    expect(b).toBe('a2')
    expect(c > 'a2' && c < 'a3').toBe(true)
  })

  test('a twin does not make way for what is put between it and the other', () => {
    const twins = nodes(PAGE, shape('b', 'page:page', 'a2'), shape('c', 'page:page', 'a2'))
    const before = shown(twins).get('shape:c')?.index
    const between = generateKeyBetween('a2', before)
    twins.set('shape:arrow', shape('arrow', 'page:page', between))
    expect(shown(twins).get('shape:c')?.index).toBe(before)
  })

  test('twins of twins are told apart, whoever else lies between', () => {
    const [low, high] = ['a2', 'a2000V'] // where a twin of the lower comes to lie
    const all = nodes(PAGE)
    for (const [at, index] of [low, low, low, high, high, 'a2000V0001'].entries())
      all.set(`shape:${at}`, shape(String(at), 'page:page', index))
    expectSound(shown(all))
  })

  test('a shape inside an arrow lies on the page', () => {
    const arrow = { ...shape('arrow', 'page:page'), type: 'arrow' }
    const tree = shown(nodes(PAGE, arrow, shape('a', 'shape:arrow', 'a5')))
    expect(tree.get('shape:a')?.parentId).toBe('page:page')
  })
})

/** A random change: nodes come, go and move, as other programs and concurrent edits might have them. */
function step(random: Random, all: Map<string, TreeNode>): TreeNode | string {
  const ids = [...all.keys()].filter((id) => id !== PAGE.id)
  if (ids.length > 0 && int32(random, 0, 4) === 0) {
    const id = pick(random, ids)
    all.delete(id)
    return id
  }
  const id = bool(random) && ids.length > 0 ? pick(random, ids) : `shape:${int32(random, 0, 12)}`
  const parentId = pick(random, [
    'page:page',
    'shape:gone',
    ...Array.from({ length: 13 }, (_, at) => `shape:${at}`),
  ])
  const type = int32(random, 0, 5) === 0 ? 'arrow' : 'note'
  const node = { id, parentId, type, index: `a${int32(random, 0, 3)}` }
  all.set(id, node)
  return node
}

describe.each(seedsOf('placement', 60))('seed %i: any tree', (seed) => {
  test('is shown without circles, orphans and twins, whatever order it came in, and step by step as at once', () => {
    const random = randomOf(seed)
    const all = nodes(PAGE)
    const tree = new Tree()
    tree.set(PAGE)
    for (let at = 0; at < 120; at++) {
      const changed = step(random, all)
      if (typeof changed === 'string') tree.delete(changed)
      else tree.set(changed)
      if (bool(random)) continue
      tree.repair()
      const whole = repairPlacement(all)
      for (const id of all.keys()) expect(tree.repaired(id)).toEqual(whole.get(id))
      expectSound(shown(all))
      const reversed = new Map([...all].reverse())
      expect(new Map([...shown(reversed)].sort())).toEqual(new Map([...shown(all)].sort()))
    }
  })
})

function expectSound(tree: ReadonlyMap<string, { parentId: string | null; index: string }>): void {
  const places = new Set<string>()
  for (const [id, { parentId, index }] of tree) {
    expect(places.has(`${parentId} ${index}`)).toBe(false)
    places.add(`${parentId} ${index}`)
    let depth = 0
    for (let at: string | null = id; at !== null; at = tree.get(at)?.parentId ?? null) {
      expect(tree.has(at)).toBe(true)
      expect(++depth).toBeLessThan(tree.size + 1)
    }
  }
}
