import { expect, test } from 'vitest'
import { partsOf } from '../../client/pages/text/text-parts.ts'
import type { Block, Run } from '../../shared/results/model.ts'

const run = (text: string): Run => ({ text, bold: false, italic: false, highlight: false })
const item = (text: string, depth: number, number: number | null = null): Block => ({
  kind: 'item',
  ...{ number, depth, runs: [run(text)] },
})

test('items become lists, deeper ones within the items above them', () => {
  const paragraph: Block = { kind: 'paragraph', runs: [run('p')] }
  const parts = partsOf([item('a', 0), item('b', 1), item('c', 0), paragraph, item('1', 0, 3), item('x', 0)])
  expect(parts).toEqual([
    {
      ...{ kind: 'list', first: null },
      items: [
        {
          runs: [run('a')],
          parts: [{ kind: 'list', first: null, items: [{ runs: [run('b')], parts: [] }] }],
        },
        { runs: [run('c')], parts: [] },
      ],
    },
    paragraph,
    { kind: 'list', first: 3, items: [{ runs: [run('1')], parts: [] }] },
    { kind: 'list', first: null, items: [{ runs: [run('x')], parts: [] }] },
  ])
})

test('a list that begins deep, or without end, loses no item', () => {
  const deep = Array.from({ length: 200 }, (_, depth) => item(String(depth), depth + 3))
  const texts = JSON.stringify(partsOf(deep)).match(/"text":"\d+"/g)
  expect(texts).toHaveLength(200)
})
