import { useCallback, useEffect, useState } from 'react'
import type { ClientConfig } from '../../../shared/api.ts'
import { getConfig } from '../../api/api.ts'
import { type ApiProblem, asApiProblem } from '../../api/api-problem.ts'

export type ServerState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly config: ClientConfig }
  /** `retryAt`: when the next try happens by itself. */
  | { readonly kind: 'problem'; readonly problem: ApiProblem; readonly retryAt: number }

const RETRY_SECONDS = [3, 5, 10, 20, 30] as const

/** Asks the server for its configuration; after a failure again, each time a little later. */
export function useServerConfig(): { server: ServerState; reload: () => void } {
  const [server, setServer] = useState<ServerState>({ kind: 'loading' })
  const [attempt, setAttempt] = useState(0)
  const reload = useCallback(() => setAttempt((count) => count + 1), [])

  useEffect(() => {
    let current = true
    getConfig().then(
      (config) => current && setServer({ kind: 'ready', config }),
      (caught) => {
        if (!current) return
        const problem = asApiProblem(caught)
        const seconds =
          problem.retryAfterSeconds ?? RETRY_SECONDS[Math.min(attempt, RETRY_SECONDS.length - 1)]
        setServer({ kind: 'problem', problem, retryAt: Date.now() + (seconds ?? 30) * 1000 })
      },
    )
    return () => {
      current = false
    }
  }, [attempt])

  useEffect(() => {
    window.addEventListener('online', reload)
    return () => window.removeEventListener('online', reload)
  }, [reload])

  return { server, reload }
}
