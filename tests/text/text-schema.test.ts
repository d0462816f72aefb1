import { getSchema } from '@tiptap/core'
import type { MarkType, NodeType } from '@tiptap/pm/model'
import { getTipTapDefaultExtensions } from 'tldraw'
import { describe, expect, test } from 'vitest'
import { textSchema } from '../../shared/records/text-schema.ts'

/** What decides which documents a schema takes; how they look is each view's own affair. */
const DECIDING = ['content', 'group', 'inline', 'marks', 'code', 'defining', 'isolating'] as const

function attributesOf({ spec }: NodeType | MarkType): Record<string, unknown> {
  const attrs = Object.entries<{ default?: unknown }>(spec.attrs ?? {})
  return Object.fromEntries(attrs.map(([name, attr]) => [name, attr.default]))
}

function nodesOf(nodes: Readonly<Record<string, NodeType>>) {
  return Object.entries(nodes).map(([name, type]) => ({
    name,
    attributes: attributesOf(type),
    spec: DECIDING.map((key) => type.spec[key] ?? null),
  }))
}

function marksOf(marks: Readonly<Record<string, MarkType>>) {
  return Object.entries(marks).map(([name, type]) => ({
    name,
    attributes: attributesOf(type),
    spec: [type.spec.inclusive ?? null, type.spec.excludes ?? null, type.spec.code ?? null],
  }))
}

describe('the text of the text view', () => {
  const canvas = getSchema(getTipTapDefaultExtensions({ undoRedo: false, trailingNode: false }))

  test('has the nodes of the canvas, in its order and with its attributes', () => {
    expect(nodesOf(textSchema.nodes)).toEqual(nodesOf(canvas.nodes))
    expect(textSchema.topNodeType.name).toBe(canvas.topNodeType.name)
  })

  test('has the marks of the canvas, in its order and with its attributes', () => {
    expect(marksOf(textSchema.marks)).toEqual(marksOf(canvas.marks))
  })
})
