/** Puts the keyboard, a screen reader and the eye at a place of the page. */
export function jumpTo(id: string): void {
  const place = document.getElementById(id)
  place?.scrollIntoView({ block: 'start' })
  place?.focus({ preventScroll: true })
}
