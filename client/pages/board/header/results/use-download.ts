import { useEffect, useRef, useState } from 'react'
import type { BoardId } from '../../../../../shared/ids.ts'
import { type ResultRequest, resultPath } from '../../../../../shared/results/request.ts'
import { type ApiProblem, asApiProblem } from '../../../../api/api-problem.ts'
import { requestFile } from '../../../../api/request.ts'
import type { DrawWalls } from '../../../../results/protocol-pictures.ts'

/** A download is shown from this long on: a shorter one would only flicker. Milliseconds. */
const SHOWN_AFTER = 400

type DownloadState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'drawing'; readonly wall: number; readonly all: number }
  | { readonly kind: 'making'; readonly title: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'done'; readonly file: string }
  | { readonly kind: 'failed'; readonly problem: ApiProblem }

/** One document at a time, made by the server and handed to the browser as a file. */
export function useDownload(board: BoardId) {
  const [state, setState] = useState<DownloadState>({ kind: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  /** @param draw the walls that come with it, where any do */
  const start = async (title: string, request: ResultRequest, draw: DrawWalls | null = null) => {
    if (running.current !== null) return
    const controller = new AbortController()
    running.current = controller
    const { signal } = controller
    const onProgress = (done: number, all: number) =>
      setState(done < all ? { kind: 'drawing', wall: done + 1, all } : { kind: 'making', title })
    // Drawing tells of itself.
    const shown = setTimeout(() => draw === null && setState({ kind: 'making', title }), SHOWN_AFTER)
    try {
      const walls = await draw?.({ signal, onProgress })
      const { name, blob } = await requestFile(resultPath(board, request), signal, walls)
      save(name, blob)
      setState({ kind: 'done', file: name })
    } catch (caught) {
      setState(signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', problem: asApiProblem(caught) })
    } finally {
      clearTimeout(shown)
      running.current = null
    }
  }
  return { state, start, cancel: () => running.current?.abort() }
}

function save(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken hold of it with the click; a moment later is early enough for all of them.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
