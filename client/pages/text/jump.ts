/** Puts the keyboard, a screen reader and the eye at a place of the page. */
export function jumpTo(id: string): void {
  const place = document.getElementById(id)
  place?.scrollIntoView({ block: 'start' })
  place?.focus({ preventScroll: true })
}

/** Frames within which what was done shows: the store tells on one, the results are read on the next. */
const PATIENCE = 6

/** Puts the keyboard on something that is about to be shown. */
export function focusSoon(id: string, frames = PATIENCE): void {
  requestAnimationFrame(() => {
    const place = document.getElementById(id)
    if (place !== null) place.focus()
    // Shown later than that, or not at all: the keyboard stays where it is.
    if (frames > 0 && document.activeElement !== place) focusSoon(id, frames - 1)
  })
}

/** The id of the button that opens an entry. */
export function editButtonOf(entry: string): string {
  return `edit-${entry}`
}
