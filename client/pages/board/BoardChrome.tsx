import { useCallback, useEffect, useState } from 'react'
import { useEditor, useValue } from 'tldraw'
import type { Me } from '../../../shared/api.ts'
import type { BoardId } from '../../../shared/ids.ts'
import { renameMe } from '../../api/api.ts'
import { rememberBoard } from '../../boards-on-device/known-boards.ts'
import type { BoardStay } from '../../canvas/board-stay.ts'
import { changePreferences } from '../../preferences/preferences.ts'
import { personColor } from '../../sync/person-color.ts'
import type { OpenBoard } from '../../sync/session.ts'
import { lazyComponent } from '../../ui/lazy-component.tsx'
import { BoardHeader } from './header/BoardHeader.tsx'
import type { PresentPerson } from './header/types.ts'
import { useSaveState } from './use-save-state.ts'

const RehearsalBanner = lazyComponent(
  async () => (await import('../../canvas/structure/RehearsalBanner.tsx')).RehearsalBanner,
)

interface BoardChromeProps {
  readonly stay: BoardStay
  readonly open: OpenBoard
  readonly board: BoardId
}

/** What lies around the canvas, told what the session knows. */
export function BoardChrome({ stay, open, board }: BoardChromeProps) {
  const title = useValue('title', () => stay.title.get(), [stay])
  const mode = useValue('mode', () => stay.mode.get(), [stay])
  const role = useValue('role', () => stay.role(), [stay])
  const mayDirect = role === 'moderator'
  const editor = useEditor()
  const saveState = useSaveState(stay)
  const [me, rename] = useMe(stay, board)
  const people = usePeople(stay, open, me)

  useEffect(() => {
    rememberBoard({ id: board, title, role: stay.me.role, openedAt: Date.now() })
  }, [board, title, stay])

  const rehearse = () => {
    stay.rehearse()
    editor.getContainer().focus()
  }

  return (
    <>
      <BoardHeader
        title={title}
        canEditTitle={mayDirect && !stay.isReadonly()}
        onTitle={(next) => stay.setTitle(next)}
        saveState={saveState}
        people={people}
        onFollow={(participant) => stay.follow(participant)}
        onRename={rename}
        me={{ ...me, role }}
        board={board}
        mode={
          mayDirect ? { value: mode, onChange: (next) => stay.setMode(next), onRehearse: rehearse } : null
        }
      />
      {role !== me.role && <RehearsalBanner stay={stay} />}
    </>
  )
}

/** Renaming shows at once; the server tells the others with the next sign of life. */
function useMe(stay: BoardStay, board: BoardId): [Me, (name: string) => void] {
  const [me, setMe] = useState(stay.me)
  const rename = useCallback(
    async (name: string) => {
      changePreferences({ name })
      setMe((before) => ({ ...before, name }))
      try {
        setMe(await renameMe(board, name))
        stay.session.announce()
      } catch {
        // Out of reach or refused: the name the others see is the old one, so it is shown here too.
        setMe((before) => ({ ...before, name: stay.me.name }))
      }
    },
    [board, stay],
  )
  return [me, (name) => void rename(name)]
}

function usePeople(stay: BoardStay, open: OpenBoard, me: Me): readonly PresentPerson[] {
  const others = useValue('people', () => open.presence.people.get(), [open])
  const followed = useValue('followed', () => stay.followed(), [stay])
  const self: PresentPerson = {
    key: me.participant,
    name: me.name,
    color: personColor(me.participant),
    isSelf: true,
    role: me.role,
    isFollowed: false,
  }
  return [
    self,
    ...others.map(({ participant, name, role }) => ({
      key: participant,
      name,
      color: personColor(participant),
      isSelf: false,
      role,
      isFollowed: participant === followed,
    })),
  ]
}
