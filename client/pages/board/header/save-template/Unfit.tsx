import { UnfitBoardError } from '../../../../../shared/templates/from-board.ts'
import type { TemplateError } from '../../../../../shared/templates/template-error.ts'
import { useLanguage, useTopic } from '../../../../i18n/messages.ts'
import { TEMPLATE_PROBLEMS } from '../../../../i18n/template-problems.ts'
import { SAVE_TEMPLATE } from './messages.ts'

interface UnfitProps {
  readonly error: UnfitBoardError | TemplateError
  /** Whether contents were to be part of it: then leaving them out may help. */
  readonly contents: boolean
}

/** Why a board cannot become a template, where on it, and what to do. */
export function Unfit({ error, contents }: UnfitProps) {
  const { unfit } = useTopic(SAVE_TEMPLATE)
  const sentences = TEMPLATE_PROBLEMS[useLanguage()]
  const { path, problem, named } = error instanceof UnfitBoardError ? error.cause : error
  const places = [
    error instanceof UnfitBoardError && error.page !== null && unfit.page(error.page),
    error instanceof UnfitBoardError && error.field !== null && unfit.field(error.field),
  ].filter((place) => place !== false)
  return (
    <div className="pw-notice">
      <p>{unfit.intro}</p>
      <p>
        {places.length > 0 && `${places.join(', ')}: `}
        <code>{path}</code> {sentences[problem](...named)}.
      </p>
      {problem === 'overlaps' && <p>{unfit.overlaps}</p>}
      {contents && problem !== 'overlaps' && <p>{unfit.contents}</p>}
    </div>
  )
}
