import { type ImportMessages, importTopic } from '../../i18n/import.ts'
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
            {group.targets.map((target) => (
              <option key={target.key} value={target.key}>
                {nameOf(target, words)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}

/** Says what it is too: a closed chooser shows nothing of its group. */
function nameOf({ kind, field, title }: ImportTarget, words: ImportMessages): string {
  if (field === null) return words.freely
  const name = title.trim() || words.untitled
  return kind === 'rows' ? words.tableNamed(name) : words.fieldNamed(name)
}
