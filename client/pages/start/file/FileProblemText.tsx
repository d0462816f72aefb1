import { useLanguage, useTopic } from '../../../i18n/messages.ts'
import { TEMPLATE_PROBLEMS } from '../../../i18n/template-problems.ts'
import { TEMPLATE_FILE } from './messages.ts'
import type { FileProblem } from './read-file.ts'

interface FileProblemTextProps {
  readonly name: string
  readonly problem: FileProblem
}

/** Why a file is no template, with the place in it where there is one. */
export function FileProblemText({ name, problem }: FileProblemTextProps) {
  const { problem: texts } = useTopic(TEMPLATE_FILE)
  return (
    <div className="pw-notice">
      <p>
        <strong>{name}</strong>
      </p>
      <p>
        <Sentence problem={problem} />
      </p>
      <p>{texts.safe}</p>
    </div>
  )
}

function Sentence({ problem }: Pick<FileProblemTextProps, 'problem'>) {
  const { problem: texts } = useTopic(TEMPLATE_FILE)
  const sentences = TEMPLATE_PROBLEMS[useLanguage()]
  if (problem === 'unreadable') return texts.unreadable
  const { path, named } = problem
  if (problem.problem === 'newer') return texts.newer(...named)
  if (path === '' && problem.problem === 'too-large') return texts.tooLarge
  const what = sentences[problem.problem](...named)
  if (path === '') return texts.whole(what)
  return (
    <>
      {texts.none} <code>{path}</code> {what}.
    </>
  )
}
