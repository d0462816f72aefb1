import { type ClipboardEvent, type DragEvent, useId, useRef, useState } from 'react'
import { ASSET_TYPES } from '../../../shared/assets/asset.ts'
import { importTopic } from '../../i18n/import.ts'
import { useTopic } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { IMPORTABLE } from './file-kinds.ts'
import { RefusedFiles } from './RefusedFiles.tsx'
import type { Refused } from './use-reading.ts'

interface ChooseFilesProps {
  /** Files that were chosen before and cannot be imported. */
  readonly refused: readonly Refused[]
  onFiles(files: readonly File[]): void
  /** @returns whether there was a table on the clipboard */
  onPaste(event: ClipboardEvent): Promise<boolean>
}

/** Asks for files, or for a table on the clipboard. */
export function ChooseFiles({ refused, onFiles, onPaste }: ChooseFilesProps) {
  const { choose } = useTopic(importTopic)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const [hasNothing, setHasNothing] = useState(false)
  const paste = async (event: ClipboardEvent) => {
    event.preventDefault()
    const files = [...event.clipboardData.files]
    if (files.length > 0) onFiles(files)
    else setHasNothing(!(await onPaste(event)))
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    const files = [...event.dataTransfer.files]
    if (files.length > 0) onFiles(files)
  }
  return (
    // What is pasted and dropped bubbles up to here; the button is how everybody else does it.
    <section
      className="pw-import__step"
      aria-label={choose.what}
      onPaste={paste}
      onDrop={drop}
      onDragOver={allow}
    >
      <RefusedFiles refused={refused} />
      <ul className="pw-import__kinds">
        {choose.kinds.map((kind) => (
          <li key={kind}>{kind}</li>
        ))}
      </ul>
      <input
        ref={input}
        id={id}
        type="file"
        multiple
        hidden
        accept={`${IMPORTABLE},${Object.values(ASSET_TYPES).join(',')}`}
        onChange={({ target }) => onFiles([...(target.files ?? [])])}
      />
      <Button look="primary" autoFocus onClick={() => input.current?.click()}>
        {refused.length > 0 ? choose.other : choose.button}
      </Button>
      <p className="pw-import__hint">{choose.paste}</p>
      <p className="pw-import__hint">{choose.safe}</p>
      <p role="alert">{hasNothing ? choose.nothingPasted : ''}</p>
    </section>
  )
}

function allow(event: DragEvent): void {
  event.preventDefault()
}
