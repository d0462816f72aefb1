import { useCallback, useEffect, useState } from 'react'
import type { TemplateEntry } from '../../../../shared/templates/entry.ts'
import { getTemplates } from '../../../api/api.ts'
import { isShowable } from './showable.ts'

/** The id the server gives the empty board; the gallery shows that one in its own words. */
export const EMPTY_BOARD = 'leer'

export type TemplatesState =
  | { readonly kind: 'loading' }
  /** `tooNew` of them cannot be shown by this page. */
  | { readonly kind: 'ready'; readonly templates: readonly TemplateEntry[]; readonly tooNew: number }
  /** Why does not matter here: the empty board can still be created, and creating tells what is wrong. */
  | { readonly kind: 'problem' }

/** Asks the server for its templates once, and again on `reload` and when the server is no longer `away`. */
export function useTemplates(away: boolean): { templates: TemplatesState; reload: () => void } {
  const [state, setState] = useState<TemplatesState>({ kind: 'loading' })
  const [attempt, setAttempt] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is a new request
  useEffect(() => {
    if (away) return
    let current = true
    setState({ kind: 'loading' })
    getTemplates().then(
      (all) => {
        if (!current) return
        const shown = all.filter(isShowable)
        const templates = shown.filter(({ id }) => id !== EMPTY_BOARD)
        setState({ kind: 'ready', templates, tooNew: all.length - shown.length })
      },
      () => {
        if (current) setState({ kind: 'problem' })
      },
    )
    return () => {
      current = false
    }
  }, [attempt, away])

  const reload = useCallback(() => setAttempt((count) => count + 1), [])
  return { templates: state, reload }
}
