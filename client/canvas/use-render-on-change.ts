import { useEffect, useState } from 'react'
import type { TiptapEditor } from 'tldraw'

/** Which formats hold depends on the caret, which React does not know. */
export function useRenderOnChange(text: TiptapEditor): void {
  const [, render] = useState(0)
  useEffect(() => {
    const change = () => render((count) => count + 1)
    text.on('transaction', change)
    return () => {
      text.off('transaction', change)
    }
  }, [text])
}
