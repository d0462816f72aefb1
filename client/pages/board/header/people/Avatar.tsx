import { initialsOf, inkOn } from './avatar.ts'

/**
 * A person's colour and initials, for the eye only: the name stands beside it or names the button around it.
 * The letters are drawn by CSS, so that they are not taken for the button's label.
 */
export function Avatar({ name, color }: { name: string; color: string }) {
  return (
    <span
      className="pw-avatar"
      style={{ background: color, color: inkOn(color) }}
      data-letters={initialsOf(name)}
      aria-hidden="true"
    />
  )
}
