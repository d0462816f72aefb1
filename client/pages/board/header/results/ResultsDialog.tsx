import {
  TldrawUiDialogBody,
  TldrawUiDialogCloseButton,
  TldrawUiDialogHeader,
  TldrawUiDialogTitle,
} from 'tldraw'
import type { BoardId } from '../../../../../shared/ids.ts'
import { useMessages, useTopic } from '../../../../i18n/messages.ts'
import { problemSentence } from '../../../../i18n/problem-sentence.ts'
import { Button } from '../../../../ui/Button.tsx'
import { DocumentList } from './DocumentList.tsx'
import { RESULTS } from './messages.ts'
import './results.css'
import { useBoardResults } from './use-board-results.ts'

interface ResultsDialogProps {
  readonly board: BoardId
  readonly isModerator: boolean
}

/** The documents of a board, inside tldraw's dialog. */
export function ResultsDialog({ board, isModerator }: ResultsDialogProps) {
  const messages = useMessages()
  const words = useTopic(RESULTS)
  const { results, problem, retry } = useBoardResults(board)
  return (
    <div className="pw-dialog pw-results">
      <TldrawUiDialogHeader>
        <TldrawUiDialogTitle>{words.heading}</TldrawUiDialogTitle>
        <TldrawUiDialogCloseButton />
      </TldrawUiDialogHeader>
      <TldrawUiDialogBody>
        <p>{words.intro}</p>
        <div role="alert">
          {problem && (
            <>
              <p className="pw-notice">{problemSentence(problem, messages)}</p>
              <Button onClick={retry}>{words.retry}</Button>
            </>
          )}
        </div>
        {results === null && problem === null && <p role="status">{words.loading}</p>}
        {results && <DocumentList board={board} results={results} isModerator={isModerator} />}
      </TldrawUiDialogBody>
    </div>
  )
}
