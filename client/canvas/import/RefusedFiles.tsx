import { importTopic } from '../../i18n/import.ts'
import { useTopic } from '../../i18n/messages.ts'
import type { Refused } from './use-reading.ts'

/** Files that cannot be imported, each with its reason and what can be done. */
export function RefusedFiles({ refused }: { refused: readonly Refused[] }) {
  const { notImported, problems } = useTopic(importTopic)
  return (
    <div role="alert">
      {refused.map(({ name, problem }) => (
        <p key={name} className="pw-notice">
          <strong>{notImported(name)}</strong> {problems[problem]}
        </p>
      ))}
    </div>
  )
}
