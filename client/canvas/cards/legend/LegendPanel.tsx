import { useId, useState } from 'react'
import { TLDOCUMENT_ID, useEditor, useValue } from 'tldraw'
import { CARD_COLORS, type CardColor, legendKey, MAX_MEANING } from '../../../../shared/cards/legend.ts'
import { cardsTopic } from '../../../i18n/cards.ts'
import { useTopic } from '../../../i18n/messages.ts'
import { Button } from '../../../ui/Button.tsx'
import { CardMark } from '../CardMark.tsx'
import { cardFill } from '../ColorChooser.tsx'
import { useLegend } from '../use-legend.ts'
import '../cards.css'
import './legend.css'

interface LegendPanelProps {
  readonly mayEdit: boolean
  onFold(): void
}

/** What colours mean here, with the mark of each; whoever directs the board names them in place. */
export function LegendPanel({ mayEdit, onFold }: LegendPanelProps) {
  const { legend: words } = useTopic(cardsTopic)
  const legend = useLegend()
  const id = useId()
  const [isEditing, setEditing] = useState(() => mayEdit && Object.keys(legend).length === 0)
  const shown =
    isEditing && mayEdit ? CARD_COLORS : CARD_COLORS.filter((color) => legend[color] !== undefined)
  return (
    <section className="pw-legend" aria-labelledby={id} onKeyDown={(event) => event.stopPropagation()}>
      <header>
        <h2 id={id}>{words.heading}</h2>
        <button
          type="button"
          aria-label={words.hide}
          title={words.hide}
          aria-expanded="true"
          onClick={onFold}
        >
          <span aria-hidden="true">–</span>
        </button>
      </header>
      <ul>
        {shown.map((color) => (
          <li key={color}>
            <span className="pw-legend__card" style={{ background: cardFill(color) }}>
              <CardMark color={color} />
            </span>
            {isEditing && mayEdit ? <Meaning color={color} /> : <span dir="auto">{legend[color]}</span>}
          </li>
        ))}
      </ul>
      {mayEdit && (
        <Button look="plain" onClick={() => setEditing(!isEditing)}>
          {isEditing ? words.done : words.edit}
        </Button>
      )}
    </section>
  )
}

/** One meaning being written. Each visit to the line is one step of undo. */
function Meaning({ color }: { color: CardColor }) {
  const editor = useEditor()
  const { legend, colorNames } = useTopic(cardsTopic)
  const value = useValue('meaning', () => editor.store.get(TLDOCUMENT_ID)?.meta[legendKey(color)], [
    editor,
    color,
  ])
  const change = (meaning: string) => {
    const document = editor.store.get(TLDOCUMENT_ID)
    if (document === undefined) return
    editor.store.put([{ ...document, meta: { ...document.meta, [legendKey(color)]: meaning } }])
  }
  return (
    <input
      aria-label={legend.meaning(colorNames[color])}
      placeholder={legend.none}
      maxLength={MAX_MEANING}
      dir="auto"
      value={typeof value === 'string' ? value : ''}
      onFocus={() => editor.markHistoryStoppingPoint('legend')}
      onChange={(event) => change(event.target.value)}
    />
  )
}
