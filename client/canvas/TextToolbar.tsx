import { useEffect, useState } from 'react'
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
  if (text === null) return null
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

/** Which formats hold depends on the caret, which React does not know. */
function useRenderOnChange(text: TiptapEditor): void {
  const [, render] = useState(0)
  useEffect(() => {
    const change = () => render((count) => count + 1)
    text.on('transaction', change)
    return () => {
      text.off('transaction', change)
    }
  }, [text])
}
