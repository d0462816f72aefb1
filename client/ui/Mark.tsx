import './mark.css'
import { useMessages } from '../i18n/messages.ts'

/** The product's sign and name: four cards on a wall. */
export function Mark() {
  const { common } = useMessages()
  return (
    <span className="pw-mark">
      <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
        <rect className="pw-mark__wall" width="32" height="32" rx="7" />
        <rect x="6" y="6" width="9" height="9" rx="1.5" fill="#fff" />
        <rect x="17" y="6" width="9" height="9" rx="1.5" fill="#9af7be" />
        <rect x="6" y="17" width="9" height="9" rx="1.5" fill="#fed444" />
        <rect x="17" y="17" width="9" height="9" rx="1.5" fill="#fff" />
      </svg>
      {common.product}
    </span>
  )
}
