import { useId } from 'react'
import './segmented.css'

export interface SegmentedOption<Value extends string> {
  readonly value: Value
  readonly label: string
  /** The language of the label, where it differs from the page's. */
  readonly lang?: string
}

interface SegmentedProps<Value extends string> {
  readonly legend: string
  readonly options: readonly SegmentedOption<Value>[]
  readonly value: Value
  onValue(value: Value): void
}

/** One choice of a few, all visible: radio buttons in a row, with their keyboard and their semantics. */
export function Segmented<Value extends string>({ legend, options, value, onValue }: SegmentedProps<Value>) {
  const name = useId()
  return (
    <fieldset className="pw-segmented">
      <legend className="pw-visually-hidden">{legend}</legend>
      {options.map((option) => (
        <label key={option.value} lang={option.lang}>
          <input
            type="radio"
            className="pw-visually-hidden"
            name={name}
            checked={option.value === value}
            onChange={() => onValue(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
