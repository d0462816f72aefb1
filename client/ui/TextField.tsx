import { type InputHTMLAttributes, type Ref, useId } from 'react'
import './text-field.css'

interface TextFieldProps
  extends Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className' | 'onChange'> {
  readonly label: string
  readonly hint?: string
  /** Shown and read out with the field; null when all is well. */
  readonly error: string | null
  readonly value: string
  onValue(value: string): void
  readonly ref?: Ref<HTMLInputElement>
}

/** A labelled input with its hint and its error tied to it. */
export function TextField({ label, hint, error, onValue, ref, ...input }: TextFieldProps) {
  const id = useId()
  const describedBy = [hint !== undefined && `${id}-hint`, error !== null && `${id}-error`].filter(Boolean)
  return (
    <div className="pw-textfield">
      <label htmlFor={id}>{label}</label>
      <input
        autoComplete="off"
        {...input}
        ref={ref}
        id={id}
        className="pw-input"
        aria-invalid={error !== null}
        aria-describedby={describedBy.join(' ') || undefined}
        onChange={(event) => onValue(event.currentTarget.value)}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className="pw-field__hint">
          {hint}
        </p>
      )}
      <div role="alert">
        {error !== null && (
          <p id={`${id}-error`} className="pw-field__error">
            {error}
          </p>
        )}
      </div>
    </div>
  )
}
