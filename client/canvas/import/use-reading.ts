import { useCallback, useEffect, useRef, useState } from 'react'
import {
  cellText,
  type ImportProblem,
  type Reading,
  type SourceTable,
  sourceTable,
} from '../../../shared/import/table.ts'
import { importTopic } from '../../i18n/import.ts'
import { useTopic } from '../../i18n/messages.ts'
import { isDrawing } from './file-kinds.ts'
import { readInWorker } from './reading/read-in-worker.ts'
import type { ImportRequest } from './request.ts'

/** A file of which nothing can be imported, and why. */
export interface Refused {
  readonly name: string
  readonly problem: ImportProblem
}

export type ReadState =
  /** Nothing has been chosen yet. */
  | { readonly kind: 'choosing'; readonly refused: readonly Refused[] }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'read'; readonly tables: readonly SourceTable[]; readonly refused: readonly Refused[] }

/** Reads what is to be imported; closing the dialog, or choosing anew, ends it. */
export function useReading({ files = [], cells }: ImportRequest) {
  const { clipboard } = useTopic(importTopic)
  const [state, setState] = useState<ReadState>({ kind: 'choosing', refused: [] })
  const running = useRef<AbortController | null>(null)
  const stop = useCallback(() => running.current?.abort(), [])

  const read = useCallback(async (chosen: readonly File[]): Promise<void> => {
    running.current?.abort()
    const stopping = new AbortController()
    running.current = stopping
    const tables: SourceTable[] = []
    const refused: Refused[] = []
    for (const file of chosen) {
      setState({ kind: 'reading', name: file.name })
      const reading = await readOne(file, stopping.signal)
      if (reading === null) return
      if (reading.ok) tables.push(...reading.tables)
      else refused.push({ name: file.name, problem: reading.problem })
    }
    setState(tables.length === 0 ? { kind: 'choosing', refused } : { kind: 'read', tables, refused })
  }, [])

  /** @returns false when nothing is in the cells */
  const take = useCallback(
    (pasted: readonly (readonly string[])[]): boolean => {
      const table = sourceTable(
        clipboard,
        pasted.map((row) => row.map(cellText)),
      )
      if (table !== null) setState({ kind: 'read', tables: [table], refused: [] })
      return table !== null
    },
    [clipboard],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: the dialog is opened for one request
  useEffect(() => {
    if (cells !== undefined) take(cells)
    else if (files.length > 0) void read(files)
    return stop
  }, [])
  return { state, read, take }
}

function readOne(file: File, signal: AbortSignal) {
  if (isDrawing(file)) return Promise.resolve(ONE_BY_ONE)
  return /\.planwand$/i.test(file.name) ? Promise.resolve(BOARD_FILE) : readInWorker(file, signal)
}

const ONE_BY_ONE: Reading = { ok: false, problem: 'one-by-one' }
const BOARD_FILE: Reading = { ok: false, problem: 'board-file' }
