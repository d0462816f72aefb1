import { useRef, useState } from 'react'
import type { LoadedFile } from './loaded-file.ts'
import type { FileProblem } from './read-file.ts'

export type FileState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'problem'; readonly name: string; readonly problem: FileProblem }
  /** What reads files could not be fetched. */
  | { readonly kind: 'part-missing' }

/** Reads what somebody chose or dropped; the reader is fetched with the first file. The last one counts. */
export function useFile(onLoaded: (file: LoadedFile) => void) {
  const [state, setState] = useState<FileState>({ kind: 'none' })
  const latest = useRef(0)

  const read = async (file: File): Promise<void> => {
    const turn = ++latest.current
    setState({ kind: 'reading' })
    const next = await settle(file)
    if (turn !== latest.current) return
    if (next.kind === 'loaded') {
      setState({ kind: 'none' })
      onLoaded(next.file)
    } else setState(next)
  }
  return { state, read }
}

async function settle(file: File): Promise<FileState | { kind: 'loaded'; file: LoadedFile }> {
  const reader = await import('./read-file.ts').catch(() => null)
  if (reader === null) return { kind: 'part-missing' }
  const result = await reader.readFile(file)
  if (typeof result === 'object' && 'entry' in result) return { kind: 'loaded', file: result }
  return { kind: 'problem', name: file.name, problem: result }
}
