import { react, type Signal } from '@tldraw/state'
import { useCallback, useSyncExternalStore } from 'react'

/** The value of a signal, for components that do without the editor. Renders only when the value is another. */
export function useSignal<Value>(signal: Signal<Value>): Value {
  const subscribe = useCallback(
    (onChange: () => void) =>
      react('signal shown', () => {
        signal.get()
        onChange()
      }),
    [signal],
  )
  return useSyncExternalStore(subscribe, () => signal.get())
}
