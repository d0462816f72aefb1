import { type ComponentType, useEffect, useState } from 'react'
import { useMessages } from '../i18n/messages.ts'
import { Button } from './Button.tsx'

/**
 * A part of the interface that is fetched when it is first shown. Until then nothing is shown in its place; where
 * it cannot be fetched it says so there and can be tried again. An error boundary would take the canvas away, and
 * with it what has not been saved yet.
 *
 * @param load fetches the component; called again after a failure
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let Loaded: ComponentType<Props> | null = null
  return function Part(props: Props) {
    const [state, setState] = useState<'loading' | 'ready' | 'missing'>(Loaded === null ? 'loading' : 'ready')
    useEffect(() => {
      if (state !== 'loading') return
      let isCurrent = true
      const settle = (next: 'ready' | 'missing') => isCurrent && setState(next)
      load().then(
        (part) => {
          Loaded = part
          settle('ready')
        },
        () => settle('missing'),
      )
      return () => {
        isCurrent = false
      }
    }, [state])
    if (state === 'missing') return <Missing onRetry={() => setState('loading')} />
    return Loaded === null ? null : <Loaded {...props} />
  }
}

function Missing({ onRetry }: { onRetry(): void }) {
  const { common } = useMessages()
  return (
    <div role="alert">
      <p>
        {common.partMissing.what} {common.partMissing.next}
      </p>
      <Button onClick={onRetry}>{common.retry}</Button>
    </div>
  )
}
