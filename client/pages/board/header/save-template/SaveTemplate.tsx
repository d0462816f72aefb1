import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { LeftOut } from '../../../../../shared/templates/from-board.ts'
import { useTopic } from '../../../../i18n/messages.ts'
import { Button } from '../../../../ui/Button.tsx'
import { SAVE_TEMPLATE } from './messages.ts'
import { TemplateFields } from './TemplateFields.tsx'
import { firstForm } from './template-form.ts'
import { Unfit } from './Unfit.tsx'
import { picturesOf, useSaving } from './use-saving.ts'

interface SaveTemplateProps {
  onClose(): void
}

/** Asks what a template has to say about itself, and hands out the file. */
export function SaveTemplate({ onClose }: SaveTemplateProps) {
  const saveTemplate = useTopic(SAVE_TEMPLATE)
  const { board, outcome, save, again } = useSaving()
  const [form, setForm] = useState(() => firstForm(board.document()))
  if (outcome.kind === 'saved') return <Saved {...outcome} onClose={onClose} />

  const pictures = picturesOf(board)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save(form)
  }
  return (
    <form className="pw-save-template__form" onSubmit={submit} noValidate>
      <p>{saveTemplate.intro}</p>
      <TemplateFields
        form={form}
        onForm={(change) => {
          setForm({ ...form, ...change })
          again()
        }}
        wrong={outcome.kind === 'wrong' ? outcome.problem : null}
      />
      <p className="pw-save-template__note">
        {saveTemplate.languages} {pictures > 0 && saveTemplate.pictures(pictures)}
      </p>
      <div role="alert">{outcome.kind === 'unfit' && <Unfit {...outcome} />}</div>
      <Button type="submit" look="primary">
        {saveTemplate.submit}
      </Button>
    </form>
  )
}

interface SavedProps extends SaveTemplateProps {
  readonly file: string
  readonly leftOut: LeftOut
}

function Saved({ file, leftOut, onClose }: SavedProps) {
  const saveTemplate = useTopic(SAVE_TEMPLATE)
  const close = useRef<HTMLButtonElement>(null)
  // The button that was pressed is gone; what is left to do is to leave.
  useEffect(() => close.current?.focus(), [])
  return (
    <>
      <div role="status" className="pw-notice pw-notice--ok">
        <p>{saveTemplate.done(file)}</p>
        {leftOut.contributions > 0 && <p>{saveTemplate.leftOut(leftOut.contributions)}</p>}
      </div>
      <p>{saveTemplate.languages}</p>
      <Button ref={close} look="primary" onClick={onClose}>
        {saveTemplate.close}
      </Button>
    </>
  )
}
