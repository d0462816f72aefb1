import { type ChangeEvent, type DragEvent, useRef, useState } from 'react'
import { useMessages, useTopic } from '../../../i18n/messages.ts'
import { startTopic } from '../../../i18n/start.ts'
import { Button } from '../../../ui/Button.tsx'
import { lazyPart } from '../../../ui/lazy-part.tsx'
import type { LoadedFile } from './loaded-file.ts'
import './template-file.css'
import { useFile } from './use-file.ts'

const FileProblemText = lazyPart(async () => (await import('./FileProblemText.tsx')).FileProblemText)

interface TemplateFileProps {
  onLoaded(file: LoadedFile): void
}

/** "Vorlage aus Datei": a button, and a place where a file can be dropped. */
export function TemplateFile({ onLoaded }: TemplateFileProps) {
  const { common } = useMessages()
  const start = useTopic(startTopic)
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const { state, read } = useFile(onLoaded)

  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [file] = currentTarget.files ?? []
    if (file !== undefined) void read(file)
    currentTarget.value = '' // so that the same file, corrected, can be chosen again
  }
  const drag = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file !== undefined) void read(file)
  }

  return (
    <div className="pw-file">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is the pointer's short cut for the button */}
      <div
        className={`pw-file__drop${over ? ' pw-file__drop--over' : ''}`}
        onDragEnter={drag}
        onDragOver={drag}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input ref={input} type="file" accept=".json,application/json" hidden onChange={choose} />
        <Button onClick={() => input.current?.click()}>{start.file.choose}</Button>
        <span className="pw-file__hint">{start.file.hint}</span>
      </div>
      <div role="status">{state.kind === 'reading' && start.file.reading}</div>
      <div role="alert">
        {state.kind === 'problem' && <FileProblemText {...state} />}
        {state.kind === 'part-missing' && <p className="pw-notice">{common.partMissing.what}</p>}
      </div>
    </div>
  )
}
