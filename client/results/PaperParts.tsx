import { createElement, Fragment } from 'react'
import type {
  Cell,
  CellPart,
  Line,
  ListItem,
  PaperFacts,
  PaperTable,
  Part,
  Span,
} from '../../shared/results/paper/paper.ts'
import { type NestedList, nestedLists } from './nested-lists.ts'

export interface PartsProps {
  readonly parts: readonly Part[]
  /** The level of the paper's title; its headings are below that. */
  readonly level: number
  /** Says to those who do not see it that a marked place is empty. */
  readonly open: string
}

export function Parts({ parts, ...rest }: PartsProps) {
  return parts.map((part, at) => <PaperPart key={keyOf(at)} part={part} {...rest} />)
}

type PartProps = Omit<PartsProps, 'parts'> & { readonly part: Part }

function PaperPart({ part, level, open }: PartProps) {
  switch (part.kind) {
    case 'table':
      return <Table table={part} level={level} open={open} />
    case 'facts':
      return <Facts facts={part.facts} open={open} />
    case 'picture':
      return null // drawn when the document is made; what it shows follows as text
    case 'turn':
      return null // the pages it turns are made of the whole paper
    default:
      return <TextPart part={part} level={level} open={open} />
  }
}

function TextPart({ part, level, open }: Omit<PartProps, 'part'> & { readonly part: CellPart }) {
  switch (part.kind) {
    case 'heading':
      return createElement(
        `h${Math.min(6, level + part.level)}`,
        { className: `pw-paper__h${part.level}`, dir: 'auto' },
        part.text,
      )
    case 'paragraph':
      return (
        <p className={part.look === 'text' ? undefined : `pw-paper__${part.look}`} dir="auto">
          <Spans line={part.line} />
        </p>
      )
    case 'list':
      return <Lists lists={nestedLists(part.items)} />
    case 'blank':
      return <p className="pw-paper__blank">{part.hint === '' ? <Unseen text={open} /> : `[${part.hint}]`}</p>
  }
}

function Lists({ lists }: { readonly lists: readonly NestedList[] }) {
  return lists.map(({ isNumbered, items }, at) => {
    const written = items.map(({ item, lists: deeper }, place) => (
      <li key={keyOf(place)} value={item.number ?? undefined} dir="auto">
        <ItemLines item={item} />
        <Lists lists={deeper} />
      </li>
    ))
    return isNumbered ? <ol key={keyOf(at)}>{written}</ol> : <ul key={keyOf(at)}>{written}</ul>
  })
}

function ItemLines({ item: { lines } }: { readonly item: ListItem }) {
  return lines.map((line, at) => (
    <Fragment key={keyOf(at)}>
      {at > 0 && <br />}
      <Spans line={line} />
    </Fragment>
  ))
}

function Spans({ line }: { readonly line: Line }) {
  return line.map((span, at) => <Fragment key={keyOf(at)}>{marked(span)}</Fragment>)
}

function marked({ text, bold, italic, highlight, isOpen }: Span) {
  let node = <>{broken(text)}</>
  if (bold) node = <strong>{node}</strong>
  if (italic) node = <em>{node}</em>
  if (isOpen) return <mark className="pw-paper__open">{node}</mark>
  return highlight ? <mark>{node}</mark> : node
}

function broken(text: string) {
  if (!text.includes('\n')) return text
  return text.split('\n').map((line, at) => (
    <Fragment key={keyOf(at)}>
      {at > 0 && <br />}
      {line}
    </Fragment>
  ))
}

function Facts({ facts, open }: Pick<PaperFacts, 'facts'> & Pick<PartsProps, 'open'>) {
  return (
    <dl className="pw-paper__facts">
      {facts.map(({ label, line }) => (
        <div key={label}>
          <dt>{label}</dt>
          {line === null ? (
            <dd className="pw-paper__empty">
              <Unseen text={open} />
            </dd>
          ) : (
            <dd dir="auto">
              <Spans line={line} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

interface TableProps extends Omit<PartsProps, 'parts'> {
  readonly table: PaperTable
}

function Table({ table: { summary, columns, rows, hasRowHeads }, level, open }: TableProps) {
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  const cellOf = (cell: Cell, at: number) => (
    <TableCell
      key={keyOf(at)}
      cell={cell}
      isHead={hasRowHeads && at === 0}
      align={columns[at]?.align ?? 'start'}
      level={level}
      open={open}
    />
  )
  return (
    <table>
      <caption className="pw-paper__unseen">{summary}</caption>
      <colgroup>
        {columns.map(({ share }, at) => (
          <col key={keyOf(at)} style={{ width: `${(100 * share) / all}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ title, align }, at) => (
            <th key={keyOf(at)} scope="col" className={align === 'end' ? 'pw-paper__end' : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, at) => (
          <tr key={keyOf(at)}>{cells.map(cellOf)}</tr>
        ))}
      </tbody>
    </table>
  )
}

interface TableCellProps extends Omit<PartsProps, 'parts'> {
  readonly cell: Cell
  readonly isHead: boolean
  readonly align: 'start' | 'end'
}

function TableCell({ cell, isHead, align, level, open }: TableCellProps) {
  const isEmpty = cell.every((part) => part.kind === 'blank' && part.hint === '') && cell.length > 0
  const look = isEmpty ? 'pw-paper__empty' : align === 'end' ? 'pw-paper__end' : undefined
  const content = isEmpty ? <Unseen text={open} /> : <Parts parts={cell} level={level} open={open} />
  if (isHead) {
    return (
      <th scope="row" className={look}>
        {content}
      </th>
    )
  }
  return <td className={look}>{content}</td>
}

function Unseen({ text }: { readonly text: string }) {
  return <span className="pw-paper__unseen">{text}</span>
}

/** Parts of a paper have no identity but their place. */
function keyOf(at: number): string {
  return `part-${at}`
}
