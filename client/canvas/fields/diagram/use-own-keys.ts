import { type RefObject, useEffect } from 'react'

/** Keeps what is typed within an element from the canvas, which listens below React and would act on it too. */
export function useOwnKeys(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const own = element.current
    const stop = (event: KeyboardEvent) => event.stopPropagation()
    own?.addEventListener('keydown', stop)
    return () => own?.removeEventListener('keydown', stop)
  }, [element])
}
