import { useId } from 'react'
import { type Editor, type TLPage, useEditor, useValue } from 'tldraw'
import { cardsTopic } from '../../i18n/cards.ts'
import { useTopic } from '../../i18n/messages.ts'
import { type CardTarget, cardFields } from './card-fields.ts'

interface FieldChooserProps {
  readonly label: string
  /** Whether fields of all pages are offered, or of the one that is shown. */
  readonly pages: 'all' | 'current'
  readonly value: CardTarget
  onValue(target: CardTarget): void
}

/** Where cards go: every field that takes them, or freely onto the page. */
export function FieldChooser({ label, pages, value, onValue }: FieldChooserProps) {
  const editor = useEditor()
  const id = useId()
  const shown = useValue('pages', () => (pages === 'all' ? editor.getPages() : [editor.getCurrentPage()]), [
    editor,
    pages,
  ])
  const targets = useValue('targets', () => shown.flatMap(({ id: page }) => targetsOn(editor, page)), [
    editor,
    shown,
  ])
  const chosen = targets.findIndex(({ page, field }) => page === value.page && field === value.field)
  const choose = (at: number) => {
    const target = targets[at]
    if (target !== undefined) onValue(target)
  }
  const options = (page: TLPage['id']) =>
    targets.map((target, at) => target.page === page && <Option key={target.key} target={target} at={at} />)
  return (
    <div className="pw-card-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={chosen} onChange={(event) => choose(Number(event.target.value))}>
        {shown.length === 1
          ? shown.map((page) => options(page.id))
          : shown.map((page) => (
              <optgroup key={page.id} label={page.name}>
                {options(page.id)}
              </optgroup>
            ))}
      </select>
    </div>
  )
}

interface NamedTarget extends CardTarget {
  readonly key: string
  readonly title: string
}

function Option({ target: { field, title }, at }: { target: NamedTarget; at: number }) {
  const { freely, untitled } = useTopic(cardsTopic)
  return <option value={at}>{field === null ? freely : title.trim() || untitled}</option>
}

function targetsOn(editor: Editor, page: TLPage['id']): NamedTarget[] {
  return [
    ...cardFields(editor, page).map(({ id, props }) => ({ page, field: id, title: props.title, key: id })),
    { page, field: null, title: '', key: page },
  ]
}
