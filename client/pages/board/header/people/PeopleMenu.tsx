import { TldrawUiButton, TldrawUiPopover, TldrawUiPopoverContent, TldrawUiPopoverTrigger } from 'tldraw'
import { useMessages } from '../../../../i18n/messages.ts'
import { lazyPart } from '../../../../ui/lazy-part.tsx'
import type { BoardHeaderProps, PresentPerson } from '../types.ts'
import { Avatar } from './Avatar.tsx'
import './people.css'

const PeopleList = lazyPart(async () => (await import('./PeopleList.tsx')).PeopleList)

export type PeopleMenuProps = Pick<BoardHeaderProps, 'people' | 'onFollow' | 'onRename' | 'me' | 'board'>

const MAX_AVATARS = 4

/** Who is here: a few faces in the strip, everybody in the list behind it. */
export function PeopleMenu(props: PeopleMenuProps) {
  const { header } = useMessages()
  const { people } = props
  return (
    <TldrawUiPopover id="planwand-people" className="pw-people">
      <TldrawUiPopoverTrigger>
        <TldrawUiButton
          type="normal"
          className="pw-header__button pw-people__button"
          title={header.people.button(people.length)}
        >
          <Faces people={people} />
          <span className="pw-people__count" aria-hidden="true">
            {people.length}
          </span>
        </TldrawUiButton>
      </TldrawUiPopoverTrigger>
      <TldrawUiPopoverContent side="bottom" align="end" autoFocusFirstButton={false} collisionPadding={8}>
        <PeopleList {...props} />
      </TldrawUiPopoverContent>
    </TldrawUiPopover>
  )
}

function Faces({ people }: { people: readonly PresentPerson[] }) {
  const { header } = useMessages()
  const shown = people.length > MAX_AVATARS + 1 ? people.slice(0, MAX_AVATARS) : people
  const rest = people.length - shown.length
  return (
    <span className="pw-people__faces" aria-hidden="true">
      {shown.map(({ key, name, color }) => (
        <Avatar key={key} name={name} color={color} />
      ))}
      {rest > 0 && <span className="pw-avatar pw-avatar--more" data-letters={header.people.more(rest)} />}
    </span>
  )
}
