import { useState, useSyncExternalStore } from 'react'
import type { CreateBoardRequest } from '../../../shared/api.ts'
import type { TemplatePlaceholder } from '../../../shared/templates/template.ts'
import { createBoard } from '../../api/api.ts'
import { type ApiProblem, asApiProblem } from '../../api/api-problem.ts'
import type { Language } from '../../preferences/preferences.ts'
import { type BoardDraft, choseFile } from './gallery/title-suggestion.ts'
import { CITY, knownCity } from './placeholders/known-values.ts'
import { boardValues, localDay, typedValue } from './placeholders/placeholder-values.ts'

/** What stands in the field of a placeholder. */
export function useValueFor({ values }: BoardDraft): (placeholder: TemplatePlaceholder) => string {
  const city = useSyncExternalStore(knownCity.subscribe, knownCity.get)
  const [today] = useState(() => localDay(new Date()))
  return (placeholder) => typedValue(placeholder, values, { city, today })
}

interface CreatingOptions {
  readonly draft: BoardDraft
  readonly language: Language
  valueFor(placeholder: TemplatePlaceholder): string
  onProblem(problem: ApiProblem): void
}

/** Creating the board of a draft, and going there. */
export function useCreating({ draft, language, valueFor, onProblem }: CreatingOptions) {
  const [busy, setBusy] = useState(false)
  const create = async (title: string): Promise<void> => {
    if (busy) return
    setBusy(true)
    const { template, file } = draft
    const values = boardValues(template?.placeholders ?? [], valueFor, language)
    const body: CreateBoardRequest = {
      ...{ title, language, values },
      ...(template !== null && { template: file !== null && choseFile(draft) ? file.json : template.id }),
    }
    try {
      const { links } = await createBoard(body)
      if (values[CITY] !== undefined) knownCity.set(values[CITY])
      const { pathname, hash } = new URL(links.moderator, window.location.href)
      window.location.assign(pathname + hash)
    } catch (caught) {
      setBusy(false)
      onProblem(asApiProblem(caught))
    }
  }
  return { busy, create }
}
