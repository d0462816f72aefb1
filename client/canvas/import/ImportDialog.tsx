import { type ClipboardEvent, useState } from 'react'
import {
  TldrawUiDialogBody,
  TldrawUiDialogCloseButton,
  TldrawUiDialogHeader,
  TldrawUiDialogTitle,
  useEditor,
} from 'tldraw'
import { importTopic } from '../../i18n/import.ts'
import { useMessages, useTopic } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { lazyPart } from '../../ui/lazy-part.tsx'
import { readCells } from '../tables/clipboard.ts'
import { ChooseFiles } from './ChooseFiles.tsx'
import { isDrawing, isForImport } from './file-kinds.ts'
import { ImportForm } from './ImportForm.tsx'
import './import.css'
import type { ImportRequest } from './request.ts'
import { type Progress, useImport } from './use-import.ts'
import { useReading } from './use-reading.ts'

const DrawingForm = lazyPart(async () => (await import('./tldr/DrawingForm.tsx')).DrawingForm)

interface ImportDialogProps {
  readonly request: ImportRequest
  onClose(): void
}

/** "Importieren": what is in a file, where it goes, and how far it is. */
export function ImportDialog({ request, onClose }: ImportDialogProps) {
  const { heading } = useTopic(importTopic)
  return (
    <div className="pw-dialog pw-import">
      <TldrawUiDialogHeader>
        <TldrawUiDialogTitle>{heading}</TldrawUiDialogTitle>
        <TldrawUiDialogCloseButton />
      </TldrawUiDialogHeader>
      <TldrawUiDialogBody>
        <Import request={request} onClose={onClose} />
      </TldrawUiDialogBody>
    </div>
  )
}

function Import({ request, onClose }: ImportDialogProps) {
  const editor = useEditor()
  const [drawing, setDrawing] = useState(() => onlyDrawing(request.files ?? []))
  const { state, read, take } = useReading(drawing === null ? request : {})
  const { progress, run, stop } = useImport(onClose)

  const choose = (files: readonly File[]) => {
    setDrawing(onlyDrawing(files))
    const pictures = files.filter((file) => !isForImport(file))
    if (pictures.length > 0) void editor.putExternalContent({ type: 'files', files: pictures })
    const others = files.filter((file) => isForImport(file))
    if (others.length === 0) onClose()
    else if (onlyDrawing(files) === null) void read(others)
  }
  if (progress !== null) return <Writing progress={progress} onStop={stop} />
  if (drawing !== null)
    return <DrawingForm file={drawing} onOther={() => setDrawing(null)} onClose={onClose} />
  switch (state.kind) {
    case 'choosing':
      return (
        <ChooseFiles refused={state.refused} onFiles={choose} onPaste={(event) => pasteInto(event, take)} />
      )
    case 'reading':
      return <Reading name={state.name} onClose={onClose} />
    case 'read':
      return (
        <ImportForm {...state} request={request} onOrder={(order) => void run(order)} onClose={onClose} />
      )
  }
}

function onlyDrawing(files: readonly File[]): File | null {
  const [first] = files
  return files.length === 1 && first !== undefined && isDrawing(first) ? first : null
}

/** @returns whether there was a table on the clipboard */
async function pasteInto(
  { clipboardData }: ClipboardEvent,
  take: (cells: readonly (readonly string[])[]) => boolean,
): Promise<boolean> {
  return take(await readCells(clipboardData))
}

function Reading({ name, onClose }: { name: string; onClose(): void }) {
  const { reading } = useTopic(importTopic)
  const { common } = useMessages()
  return (
    <div className="pw-import__step">
      <progress aria-label={reading(name)} />
      <p role="status">{reading(name)}</p>
      <div className="pw-import__actions">
        <Button autoFocus onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
    </div>
  )
}

function Writing({ progress: { done, count }, onStop }: { progress: Progress; onStop(): void }) {
  const words = useTopic(importTopic)
  const { common } = useMessages()
  const text = words.writing(done, count)
  return (
    <div className="pw-import__step">
      <progress aria-label={words.heading} aria-valuetext={text} value={done} max={count} />
      <p>{text}</p>
      <div className="pw-import__actions">
        <Button autoFocus onClick={onStop}>
          {common.cancel}
        </Button>
      </div>
    </div>
  )
}
