import {
  DefaultRichTextToolbar,
  preventDefault,
  type TiptapEditor,
  TldrawUiButtonIcon,
  TldrawUiToolbarButton,
  useEditor,
  useTranslation,
  useValue,
} from 'tldraw'
import { lazyComponent } from '../ui/lazy-component.tsx'
import { isSheet } from './fields/sheets/sheet-layout.ts'
import { useRenderOnChange } from './use-render-on-change.ts'

const SheetToolbar = lazyComponent(
  async () => (await import('./fields/sheets/SheetToolbar.tsx')).SheetToolbar,
)

const FORMATS = [
  { name: 'bold', toggle: (text: TiptapEditor) => text.chain().focus().toggleBold().run() },
  { name: 'italic', toggle: (text: TiptapEditor) => text.chain().focus().toggleItalic().run() },
  { name: 'bulletList', toggle: (text: TiptapEditor) => text.chain().focus().toggleBulletList().run() },
  { name: 'highlight', toggle: (text: TiptapEditor) => text.chain().focus().toggleMark('highlight').run() },
] as const

/**
 * How the open text can be set off. tldraw's own buttons call themselves options of a list that is not there,
 * which a screen reader cannot make sense of.
 */
export function TextToolbar() {
  const editor = useEditor()
  const text = useValue('open text', () => editor.getRichTextEditor(), [editor])
  const sheet = useValue('open sheet', () => editor.getEditingShape(), [editor])
  if (text === null) return null
  if (isSheet(sheet)) return <SheetToolbar sheet={sheet} text={text} />
  return (
    <DefaultRichTextToolbar>
      <FormatButtons text={text} />
    </DefaultRichTextToolbar>
  )
}

function FormatButtons({ text }: { text: TiptapEditor }) {
  const message = useTranslation()
  useRenderOnChange(text)
  return FORMATS.map(({ name, toggle }) => {
    const isActive = !text.isDestroyed && text.isActive(name)
    return (
      <TldrawUiToolbarButton
        key={name}
        type="icon"
        title={message(`tool.rich-text-${name}`)}
        isActive={isActive}
        aria-pressed={isActive}
        // The caret stays in the text.
        onPointerDown={preventDefault}
        onClick={() => toggle(text)}
      >
        <TldrawUiButtonIcon small icon={name} />
      </TldrawUiToolbarButton>
    )
  })
}
