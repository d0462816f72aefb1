import { TldrawUiButton, TldrawUiButtonLabel, TldrawUiDropdownMenuItem, useDialogs } from 'tldraw'
import type { BoardId } from '../../../../../shared/ids.ts'
import { useMessages } from '../../../../i18n/messages.ts'
import { lazyPart } from '../../../../ui/lazy-part.tsx'

const ResultsDialog = lazyPart(async () => (await import('./ResultsDialog.tsx')).ResultsDialog)

interface ResultsProps {
  readonly board: BoardId
  readonly isModerator: boolean
}

/** Opens the documents of the board. Phones have it in the menu. */
export function ResultsButton(props: ResultsProps) {
  const { header } = useMessages()
  const open = useResults(props)
  return (
    <TldrawUiButton
      type="normal"
      className="pw-header__button pw-header__results"
      title={header.resultsButton}
      onClick={open}
    >
      <TldrawUiButtonLabel>{header.resultsButton}</TldrawUiButtonLabel>
    </TldrawUiButton>
  )
}

export function ResultsItem(props: ResultsProps) {
  const { header } = useMessages()
  const open = useResults(props)
  return (
    <TldrawUiDropdownMenuItem>
      <TldrawUiButton type="menu" onClick={open}>
        <TldrawUiButtonLabel>{header.resultsButton}</TldrawUiButtonLabel>
      </TldrawUiButton>
    </TldrawUiDropdownMenuItem>
  )
}

function useResults({ board, isModerator }: ResultsProps): () => void {
  const { addDialog } = useDialogs()
  return () => {
    const opener = document.querySelector<HTMLElement>('.pw-header__button[aria-expanded="true"]')
    addDialog({
      id: 'planwand-results',
      component: () => <ResultsDialog board={board} isModerator={isModerator} />,
      // The item the focus came from is gone with its menu; a moment later, when the dialog is gone too.
      onClose: () => setTimeout(() => opener?.focus()),
    })
  }
}
