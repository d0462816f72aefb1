/** Look of an element that is laid out for a picture: inline, so that it depends on no style sheet. */
export type Look = Readonly<Partial<Record<keyof CSSStyleDeclaration, string>>>

/** An element with its look and what is in it; texts are put in as texts. */
export function markup(
  tag: 'div' | 'p' | 'table' | 'tr' | 'td' | 'th' | 'tbody' | 'thead',
  look: Look,
  content: string | readonly HTMLElement[] = [],
): HTMLElement {
  const element = document.createElement(tag)
  Object.assign(element.style, look)
  if (typeof content === 'string') element.textContent = content
  else element.append(...content)
  return element
}

/** The height an element takes within a container, in pixels. */
export function heightIn(container: HTMLElement, element: HTMLElement): number {
  container.append(element)
  const height = element.getBoundingClientRect().height
  element.remove()
  return height
}

/** Text of the product itself, in pictures as on the wall. */
export const SANS = 'tldraw_sans, sans-serif'

/** A text on one line of a width, written smaller where it would not fit. */
export function fitted(container: HTMLElement, text: string, width: number, look: Look): HTMLElement {
  const line = { whiteSpace: 'nowrap', width: 'max-content' }
  const element = markup('div', { ...look, ...line }, text)
  container.append(element)
  const taken = element.getBoundingClientRect().width
  element.remove()
  if (taken > width) element.style.fontSize = `${(parseFloat(look.fontSize ?? '16') * width) / taken}px`
  element.dir = 'auto'
  return element
}
