/**
 * Copies a text. The Clipboard API is missing on plain http, as in many town-hall networks; there the text
 * is selected in its input and copied the old way.
 *
 * @param input shows the text; stays selected when nothing worked, so that Ctrl+C does
 * @returns whether the text is on the clipboard
 */
export async function copyText(text: string, input: HTMLInputElement): Promise<boolean> {
  try {
    // Missing outside secure contexts, whatever the types say.
    const clipboard: Clipboard | undefined = navigator.clipboard
    if (clipboard !== undefined) {
      await clipboard.writeText(text)
      return true
    }
  } catch {
    // Refused (no permission, page not focused): the old way may still work.
  }
  input.focus()
  input.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  }
}
