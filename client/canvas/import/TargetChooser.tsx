import { importTopic } from '../../i18n/import.ts'
import { useTopic } from '../../i18n/messages.ts'
import type { ImportTarget } from './targets.ts'

interface TargetChooserProps {
  readonly targets: readonly ImportTarget[]
  readonly value: ImportTarget
  onValue(key: string): void
}

/** Tables that take rows, and fields that take cards. */
export function TargetChooser({ targets, value, onValue }: TargetChooserProps) {
  const words = useTopic(importTopic)
  const groups = [
    { label: words.rowsInto, targets: targets.filter(({ kind }) => kind === 'rows') },
    { label: words.cardsInto, targets: targets.filter(({ kind }) => kind === 'cards') },
  ].filter((group) => group.targets.length > 0)
  return (
    <label className="pw-import__choice">
      <span>{words.target}</span>
      <select value={value.key} onChange={({ target }) => onValue(target.value)}>
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.targets.map(({ key, field, title }) => (
              <option key={key} value={key}>
                {field === null ? words.freely : title.trim() || words.untitled}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}
