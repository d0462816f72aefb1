import {
  type TLShapeId,
  TldrawUiPopover,
  TldrawUiPopoverContent,
  TldrawUiPopoverTrigger,
  useEditor,
} from 'tldraw'
import { useMessages } from '../../../i18n/messages.ts'
import { lazyPart } from '../../../ui/lazy-part.tsx'

const ReferenceList = lazyPart(async () => (await import('./ReferenceList.tsx')).ReferenceList)

interface ReferenceChipProps {
  readonly id: TLShapeId
  readonly count: number
}

/** On a card that comes from others: how many, and the way to them. */
export function ReferenceChip({ id, count }: ReferenceChipProps) {
  const editor = useEditor()
  const { canvas } = useMessages()
  const name = canvas.refersTo(count)
  return (
    <TldrawUiPopover id={`references ${id}`}>
      <TldrawUiPopoverTrigger>
        <button
          type="button"
          className="pw-card-chip"
          aria-label={name}
          title={name}
          onPointerDown={(event) => editor.markEventAsHandled(event)}
          onKeyDown={(event) => event.stopPropagation()}
        >
          <span aria-hidden="true">↗ {count}</span>
        </button>
      </TldrawUiPopoverTrigger>
      <TldrawUiPopoverContent side="bottom" align="end" autoFocusFirstButton={false} collisionPadding={8}>
        <ReferenceList id={id} />
      </TldrawUiPopoverContent>
    </TldrawUiPopover>
  )
}
