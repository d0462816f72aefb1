import { initialsOf, inkOn } from './avatar.ts'

/** A person's colour and initials; the name stands beside it or is read out by what contains it. */
export function Avatar({ name, color }: { name: string; color: string }) {
  return (
    <span className="pw-avatar" style={{ background: color, color: inkOn(color) }} aria-hidden="true">
      {initialsOf(name)}
    </span>
  )
}
