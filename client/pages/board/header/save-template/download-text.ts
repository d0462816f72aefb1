/** Hands a text to the browser as a file to keep. Nothing is sent anywhere. */
export function downloadText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken hold of it with the click; a moment later is early enough for all of them.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
