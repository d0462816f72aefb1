import { useLayoutEffect } from 'react'
import { useEditor, useToasts, useValue } from 'tldraw'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import type { BoardStay } from '../board-stay.ts'
import './rehearsal.css'
import { abilitiesOf } from './abilities.ts'

/** Says all the while that this is a rehearsal, what participants can do, and how to end it. */
export function RehearsalBanner({ stay }: { stay: BoardStay }) {
  const editor = useEditor()
  const { structure } = useMessages()
  const { addToast } = useToasts()
  const { rehearsal } = structure

  // The canvas makes room below the header, and takes it back afterwards.
  useLayoutEffect(() => {
    const { style } = editor.getContainer()
    style.setProperty('--pw-banner-height', 'var(--pw-rehearsal-height)')
    return () => {
      style.removeProperty('--pw-banner-height')
    }
  }, [editor])

  const end = () => {
    const ended = stay.endRehearsal()
    editor.getContainer().focus()
    if (ended === null || ended.mark === null) return
    const { mark, count } = ended
    addToast({
      title: rehearsal.ended,
      description: count > 0 ? rehearsal.removed(count) : rehearsal.takenBack,
      keepOpen: true,
      actions: [{ type: 'normal', label: rehearsal.keep, onClick: () => stay.takeBack(mark) }],
    })
  }

  return (
    <section className="pw-rehearsal" aria-label={rehearsal.label}>
      <p role="status">{rehearsal.text}</p>
      <details>
        <summary>{rehearsal.what}</summary>
        <Abilities stay={stay} />
      </details>
      <Button onClick={end}>{rehearsal.end}</Button>
    </section>
  )
}

function Abilities({ stay }: { stay: BoardStay }) {
  const editor = useEditor()
  const { rehearsal, unnamed } = useMessages().structure
  const { released, fields, others, pages } = useValue(
    'abilities',
    () => abilitiesOf(editor, (id) => stay.session.open.get()?.binding.layerOf(id) ?? null),
    [editor, stay],
  )
  const names = released.map((name) => (name === '' ? unnamed : `„${name}“`)).join(', ')
  return (
    <div className="pw-rehearsal__list">
      <h2>{rehearsal.mayHeading}</h2>
      <ul>
        <li>{rehearsal.may.write}</li>
        <li>{rehearsal.may.change}</li>
        {released.length > 0 && <li>{rehearsal.may.released(names)}</li>}
        {pages > 1 && <li>{rehearsal.may.pages(pages)}</li>}
      </ul>
      <h2>{rehearsal.mayNotHeading}</h2>
      <ul>
        {fields > 0 && <li>{rehearsal.mayNot.fields(fields)}</li>}
        {others > 0 && <li>{rehearsal.mayNot.others(others)}</li>}
        <li>{rehearsal.mayNot.direct}</li>
      </ul>
    </div>
  )
}
