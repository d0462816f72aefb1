import { type ComponentType, type ReactNode, useEffect, useReducer } from 'react'

/** A component that is fetched when it is first shown, or before. */
export type LazyComponent<Props> = ComponentType<Props> & {
  /** Fetches it ahead: shown after this, it is there at once. Rejects as `load` does. */
  preload(): Promise<void>
}

/**
 * A component that is fetched when it is first shown. `lazy` of React shows what had to wait 300 ms after the
 * fallback at the earliest, however soon it came; opening a board, that was most of the time. What cannot be
 * fetched is thrown while rendering, for the next error boundary.
 *
 * @param load fetches the component; called again when it is shown anew after a failure
 * @param fallback shown until then
 */
export function lazyComponent<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  fallback: ReactNode = null,
): LazyComponent<Props> {
  let Loaded: ComponentType<Props> | null = null
  let failure: { readonly reason: unknown } | null = null
  const preload = async () => {
    Loaded ??= await load()
  }
  function Component(props: Props) {
    const [, renderAgain] = useReducer((count: number) => count + 1, 0)
    useEffect(() => {
      if (Loaded !== null) return
      let isCurrent = true
      const settle = () => isCurrent && renderAgain()
      preload().then(settle, (reason: unknown) => {
        failure = { reason }
        settle()
      })
      return () => {
        isCurrent = false
        failure = null
      }
    }, [])
    if (Loaded !== null) return <Loaded {...props} />
    if (failure !== null) throw failure.reason
    return fallback
  }
  return Object.assign(Component, { preload })
}
