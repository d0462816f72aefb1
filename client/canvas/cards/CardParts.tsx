import { useEffect } from 'react'
import {
  defaultHandleExternalTextContent,
  type TLShapeId,
  useDialogs,
  useEditor,
  useToasts,
  useValue,
} from 'tldraw'
import { isList } from '../../../shared/cards/list-lines.ts'
import { withoutForeignReferences } from '../../../shared/cards/references.ts'
import { lazyPart } from '../../ui/lazy-part.tsx'
import { isStackOpen, openList } from './card-actions.ts'
import { Legend } from './legend/Legend.tsx'

const CardStack = lazyPart(async () => (await import('./stack/CardStack.tsx')).CardStack)

/** What lies over the canvas for writing cards, and what pasting a list does. */
export function CardParts() {
  const editor = useEditor()
  useListsWhenPasted()
  useReferencesOfThisBoard()
  const isOpen = useValue('stack', () => isStackOpen.get(editor) && !editor.getIsReadonly(), [editor])
  const close = () => {
    isStackOpen.set(editor, false)
    editor.getContainer().focus()
  }
  return (
    <>
      <Legend />
      {isOpen && <CardStack onClose={close} />}
    </>
  )
}

/** What is pasted from another board refers to nothing here. */
function useReferencesOfThisBoard(): void {
  const editor = useEditor()
  useEffect(
    () =>
      editor.sideEffects.registerBeforeCreateHandler('shape', (shape, source) => {
        const isHere = (id: string) => editor.store.has(id as TLShapeId) // only asked for, never used as one
        const meta = source === 'user' ? withoutForeignReferences(shape.meta, isHere) : shape.meta
        return meta === shape.meta ? shape : { ...shape, meta }
      }),
    [editor],
  )
}

/** A text of several lines or cells is asked about; everything else is put down as it always was. */
function useListsWhenPasted(): void {
  const editor = useEditor()
  const { addDialog } = useDialogs()
  const { addToast } = useToasts()
  useEffect(() => {
    editor.registerExternalContentHandler('text', async ({ text, html, sources, point }) => {
      const plain = sources?.find((source) => source.type === 'text' && source.subtype === 'text')?.data
      const content = { text, ...(html !== undefined && { html }), ...(point && { point }) }
      const list = typeof plain === 'string' ? plain : text
      if (!isList(list)) return defaultHandleExternalTextContent(editor, content)
      await openList(
        { addDialog, addToast },
        {
          pasted: { text: list, html: html ?? null },
          point: point ?? editor.inputs.getCurrentPagePoint(),
          onAsText: () => {
            editor.markHistoryStoppingPoint('paste')
            void defaultHandleExternalTextContent(editor, content)
          },
        },
      )
    })
  }, [editor, addDialog, addToast])
}
