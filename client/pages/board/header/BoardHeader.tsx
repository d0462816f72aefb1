import { TldrawUiButton, TldrawUiButtonLabel } from 'tldraw'
import { textPath } from '../../../api/board-link.ts'
import { useMessages } from '../../../i18n/messages.ts'
import { Segmented } from '../../../ui/Segmented.tsx'
import { BoardTitle } from './BoardTitle.tsx'
import './header.css'
import { MoreMenu } from './MoreMenu.tsx'
import { PeopleMenu } from './people/PeopleMenu.tsx'
import { ResultsButton } from './results/ResultsButton.tsx'
import { SaveStatus } from './SaveStatus.tsx'
import { ShareButton } from './share/ShareButton.tsx'
import '../../../style/tldraw-look.css'
import type { BoardHeaderProps, ModeSwitch } from './types.ts'

/**
 * The strip above the board: what it is called, whether it is saved, who is here, and how others get in.
 * Must be rendered inside tldraw's UI context, whose menus and dialogs it uses.
 */
export function BoardHeader(props: BoardHeaderProps) {
  const { header } = useMessages()
  const { title, canEditTitle, onTitle, saveState, people, onFollow, onRename, me, board, mode } = props
  return (
    <section className="pw-header" aria-label={header.label}>
      <div className="pw-header__bar">
        <div className="pw-header__document">
          <BoardTitle title={title} canEdit={canEditTitle} onTitle={onTitle} />
          <SaveStatus state={saveState} />
        </div>
        {mode && <ModeChoice {...mode} />}
        <PeopleMenu people={people} onFollow={onFollow} onRename={onRename} me={me} board={board} />
        <a className="pw-header__link" href={textPath(board)}>
          {header.view.text}
        </a>
        <ResultsButton board={board} isModerator={me.role === 'moderator'} />
        <ShareButton board={board} me={me} title={title} />
        <MoreMenu board={board} isModerator={me.role === 'moderator'} title={title} mode={mode} />
      </div>
    </section>
  )
}

function ModeChoice({ value, onChange, onRehearse }: ModeSwitch) {
  const { header, structure } = useMessages()
  return (
    <div className="pw-header__mode">
      <Segmented
        legend={header.mode.label}
        options={[
          { value: 'prepare', label: header.mode.prepare },
          { value: 'run', label: header.mode.run },
        ]}
        value={value}
        onValue={onChange}
      />
      <TldrawUiButton
        type="normal"
        className="pw-header__button"
        title={structure.rehearseLong}
        onClick={onRehearse}
      >
        <TldrawUiButtonLabel>{structure.rehearseShort}</TldrawUiButtonLabel>
      </TldrawUiButton>
    </div>
  )
}
