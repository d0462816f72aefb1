import {
  TldrawUiButton,
  TldrawUiButtonIcon,
  TldrawUiButtonLabel,
  TldrawUiDropdownMenuCheckboxItem,
  TldrawUiDropdownMenuContent,
  TldrawUiDropdownMenuGroup,
  TldrawUiDropdownMenuRoot,
  TldrawUiDropdownMenuTrigger,
  useEditor,
  useValue,
} from 'tldraw'
import { useMessages } from '../i18n/messages.ts'

/**
 * The pages of a board for those who may not change them: they turn to one, and find nothing to rename,
 * add or delete. With a single page there is nothing to turn.
 */
export function PageTurner() {
  const editor = useEditor()
  const { canvas } = useMessages()
  const pages = useValue('pages', () => editor.getPages(), [editor])
  const current = useValue('page', () => editor.getCurrentPage(), [editor])
  if (pages.length < 2) return null
  return (
    <TldrawUiDropdownMenuRoot id="planwand-pages">
      <TldrawUiDropdownMenuTrigger>
        <TldrawUiButton type="menu" title={canvas.pages(current.name)} className="pw-pages">
          <TldrawUiButtonLabel>{current.name}</TldrawUiButtonLabel>
          <TldrawUiButtonIcon icon="chevron-down" small />
        </TldrawUiButton>
      </TldrawUiDropdownMenuTrigger>
      <TldrawUiDropdownMenuContent align="start" alignOffset={0}>
        <TldrawUiDropdownMenuGroup>
          {pages.map(({ id, name }) => (
            <TldrawUiDropdownMenuCheckboxItem
              key={id}
              title={name}
              checked={id === current.id}
              onSelect={() => editor.setCurrentPage(id)}
            >
              <TldrawUiButtonLabel>{name}</TldrawUiButtonLabel>
            </TldrawUiDropdownMenuCheckboxItem>
          ))}
        </TldrawUiDropdownMenuGroup>
      </TldrawUiDropdownMenuContent>
    </TldrawUiDropdownMenuRoot>
  )
}
