import { createElement, Fragment, type ReactNode } from 'react'
import type { Block, Run } from '../../../shared/results/model.ts'
import { partsOf, type TextPart } from './text-parts.ts'

interface RichTextProps {
  readonly blocks: readonly Block[]
  /** The level of the heading above; headings of the text are below it. */
  readonly under: number
}

/** What somebody wrote, with its headings, lists and marks. */
export function RichText({ blocks, under }: RichTextProps) {
  return <Parts parts={partsOf(blocks)} under={under} />
}

function Parts({ parts, under }: { readonly parts: readonly TextPart[]; readonly under: number }) {
  return parts.map((part, at) => <Part key={keyOf(at)} part={part} under={under} />)
}

function Part({ part, under }: { readonly part: TextPart; readonly under: number }) {
  switch (part.kind) {
    case 'paragraph':
      return (
        <p dir="auto">
          <Runs runs={part.runs} />
        </p>
      )
    case 'heading': {
      const tag = `h${Math.min(6, under + part.level)}`
      return createElement(tag, { dir: 'auto' }, <Runs runs={part.runs} />)
    }
    case 'list': {
      const items = part.items.map(({ runs, parts }, at) => (
        <li key={keyOf(at)} dir="auto">
          <Runs runs={runs} />
          <Parts parts={parts} under={under} />
        </li>
      ))
      return part.first === null ? <ul>{items}</ul> : <ol start={part.first}>{items}</ol>
    }
  }
}

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map((run, at) => <Fragment key={keyOf(at)}>{marked(run)}</Fragment>)
}

function marked({ text, bold, italic, highlight }: Run) {
  let node: ReactNode = text === '\n' ? <br /> : text
  if (bold) node = <strong>{node}</strong>
  if (italic) node = <em>{node}</em>
  return highlight ? <mark>{node}</mark> : node
}

/** Parts of a text have no identity but their place. */
function keyOf(at: number): string {
  return `part-${at}`
}
