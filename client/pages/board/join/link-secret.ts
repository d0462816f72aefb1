import { secretOfFragment } from '../../../api/board-link.ts'

let taken: string | null = null

/**
 * Takes the secret out of the address bar, so that it is in no screenshot, bookmark or shared screen, and
 * keeps it in memory only. Asked again (React may mount twice), it answers the same.
 */
export function takeLinkSecret(): string | null {
  const secret = secretOfFragment(window.location.hash)
  if (window.location.hash !== '') {
    window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search)
  }
  taken = secret ?? taken
  return taken
}

/** Once it has been exchanged for a membership, the secret is not needed any more. */
export function dropLinkSecret(): void {
  taken = null
}
