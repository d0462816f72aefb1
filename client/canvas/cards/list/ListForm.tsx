import { type ClipboardEvent, type FormEvent, useMemo, useState } from 'react'
import { useEditor } from 'tldraw'
import type { CardColor } from '../../../../shared/cards/legend.ts'
import {
  cardTexts,
  columnCount,
  isList,
  MAX_CARDS_AT_ONCE,
  type Rows,
} from '../../../../shared/cards/list-lines.ts'
import { cardsTopic } from '../../../i18n/cards.ts'
import { useMessages, useTopic } from '../../../i18n/messages.ts'
import { Button } from '../../../ui/Button.tsx'
import { ColorChooser } from '../ColorChooser.tsx'
import { type CardTarget, likelyTarget } from '../card-fields.ts'
import { FieldChooser } from '../FieldChooser.tsx'
import { ListPreview } from './ListPreview.tsx'
import { type Pasted, readPasted } from './read-pasted.ts'

/** What is to be made. */
export interface CardOrder {
  readonly texts: readonly string[]
  readonly target: CardTarget
  readonly color: CardColor
}

interface ListFormProps {
  readonly pasted: Pasted | null
  readonly point: { readonly x: number; readonly y: number } | null
  onOrder(order: CardOrder): void
  /** What was put in is no list but has cells side by side. */
  onTable(rows: Rows): void
  /** Null where there is nothing that could be put down as a text. */
  readonly onAsText: (() => void) | null
  onClose(): void
}

/** Which cards, where, and in which colour. */
export function ListForm({ pasted: given, point, onOrder, onTable, onAsText, onClose }: ListFormProps) {
  const editor = useEditor()
  const { common } = useMessages()
  const topic = useTopic(cardsTopic)
  const [target, setTarget] = useState(() => likelyTarget(editor, point ?? undefined))
  const [color, setColor] = useState<CardColor>('yellow')
  const [pasted, setPasted] = useState(given)
  const lines = useLines(pasted)
  const kept = Math.min(lines.texts.length, MAX_CARDS_AT_ONCE)

  /** A table is mapped, a list is taken as it is. */
  const take = (next: Pasted) => {
    const rows = readPasted(next)
    if (columnCount(rows) > 1) onTable(rows)
    else setPasted(next)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (kept > 0) onOrder({ texts: lines.texts, target, color })
  }
  return (
    <form className="pw-cards__step" onSubmit={submit}>
      {pasted === null && <LinesField value={lines.typed} onValue={lines.type} onPaste={take} />}
      <ListPreview texts={lines.texts} onLeaveOut={pasted === null ? null : lines.leaveOut} />
      {lines.texts.length > kept && (
        <p className="pw-notice" role="status">
          {topic.list.tooMany(lines.texts.length, kept)}
        </p>
      )}
      <div className="pw-cards__choices">
        <FieldChooser label={topic.field} pages="current" value={target} onValue={setTarget} />
        <ColorChooser value={color} onValue={setColor} />
      </div>
      <div className="pw-cards__actions">
        {onAsText !== null && (
          <Button look="plain" className="pw-cards__aside" onClick={onAsText}>
            {topic.list.asText}
          </Button>
        )}
        <Button onClick={onClose}>{common.cancel}</Button>
        <Button look="primary" type="submit" disabled={kept === 0}>
          {topic.list.insert(kept)}
        </Button>
      </div>
    </form>
  )
}

/** The lines as they are now: read from what was pasted or typed, without those left out. */
function useLines(pasted: Pasted | null) {
  const [typed, type] = useState('')
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set())
  const rows = useMemo(() => readPasted(pasted ?? { text: typed, html: null }), [pasted, typed])
  const all = useMemo(() => cardTexts(rows), [rows])
  const kept = useMemo(() => [...all.keys()].filter((at) => !leftOut.has(at)), [all, leftOut])
  const texts = useMemo(() => kept.flatMap((at) => all[at] ?? []), [all, kept])
  return {
    texts,
    typed,
    type,
    leaveOut: (place: number) => setLeftOut(new Set([...leftOut, ...kept.slice(place, place + 1)])),
  }
}

interface LinesFieldProps {
  readonly value: string
  onValue(text: string): void
  onPaste(pasted: Pasted): void
}

function LinesField({ value, onValue, onPaste }: LinesFieldProps) {
  const { list } = useTopic(cardsTopic)
  /** A whole list put into the empty field is taken as it is on the clipboard, with its cells. */
  const take = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (value !== '' || !isList(text)) return
    event.preventDefault()
    onPaste({ text, html: event.clipboardData.getData('text/html') || null })
  }
  return (
    <label className="pw-cards__lines">
      <span>{list.lines}</span>
      <textarea
        rows={6}
        value={value}
        // biome-ignore lint/a11y/noAutofocus: the dialog was opened to write this list
        autoFocus
        onChange={(event) => onValue(event.target.value)}
        onPaste={take}
      />
      <small>{list.hint}</small>
    </label>
  )
}
