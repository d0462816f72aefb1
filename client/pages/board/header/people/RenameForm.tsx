import { type FormEvent, useState } from 'react'
import { TldrawUiButton, TldrawUiButtonLabel } from 'tldraw'
import { checkName } from '../../../../../shared/names.ts'
import { useMessages } from '../../../../i18n/messages.ts'
import { TextField } from '../../../../ui/TextField.tsx'

interface RenameFormProps {
  readonly name: string
  /** A checked name, or null when nothing shall change. */
  onName(name: string | null): void
}

export function RenameForm({ name, onName }: RenameFormProps) {
  const { common, header, joining } = useMessages()
  const [text, setText] = useState(name)
  const checked = checkName(text)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (checked.ok) onName(checked.text)
  }

  return (
    <form
      className="pw-rename"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation() // closes the form, not the list around it
        onName(null)
      }}
    >
      <TextField
        label={header.people.renameLabel}
        value={text}
        onValue={setText}
        autoComplete="name"
        autoFocus // opened by a button of this name
        error={checked.ok ? null : checked.problem === 'empty' ? joining.nameEmpty : joining.nameTooLong}
      />
      <TldrawUiButton type="normal" className="pw-person__button" onClick={() => onName(null)}>
        <TldrawUiButtonLabel>{common.cancel}</TldrawUiButtonLabel>
      </TldrawUiButton>
      <TldrawUiButton
        type="normal"
        htmlButtonType="submit"
        className="pw-person__button"
        disabled={!checked.ok}
      >
        <TldrawUiButtonLabel>{common.apply}</TldrawUiButtonLabel>
      </TldrawUiButton>
    </form>
  )
}
