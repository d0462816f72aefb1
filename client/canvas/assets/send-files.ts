import { uniqueId } from 'tldraw'
import type { AssetAnswer } from '../../../shared/api.ts'
import { type ApiProblem, asApiProblem, type ProblemCode } from '../../api/api-problem.ts'
import { sendPicture } from '../../api/send-picture.ts'
import { currentMessages } from '../../i18n/messages.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import type { PicturePlace } from './pictures.ts'

/** A file that was not stored, and why. */
export interface Unsent {
  readonly file: File
  readonly problem: ApiProblem
}

export interface Sent {
  readonly stored: readonly AssetAnswer[]
  readonly unsent: readonly Unsent[]
}

const AT_ONCE = 2
/** Sending that takes no longer needs no words. */
const QUIET_MS = 1000

/** Sends files to the board, in their order, and tells how far it is when that takes a while. */
export async function sendFiles({ board, toasts }: PicturePlace, files: readonly File[]): Promise<Sent> {
  const progress = new Progress(toasts, files)
  const results: (AssetAnswer | Unsent)[] = []
  const queue = [...files.entries()]
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [at, file] = next
      try {
        results[at] = await sendPicture(board, file, (bytes) => progress.sent(file, bytes))
      } catch (error) {
        results[at] = { file, problem: asApiProblem(error) }
      }
      progress.sent(file, file.size)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  progress.end()
  return {
    stored: results.filter((result) => 'name' in result),
    unsent: results.filter((result) => 'problem' in result),
  }
}

/** A notice that appears after a moment, says how much has been sent, and goes when all has. */
class Progress {
  readonly #toasts: PicturePlace['toasts']
  readonly #files: readonly File[]
  readonly #id = uniqueId()
  readonly #sent = new Map<File, number>()
  readonly #timer: ReturnType<typeof setTimeout>

  constructor(toasts: PicturePlace['toasts'], files: readonly File[]) {
    this.#toasts = toasts
    this.#files = files
    this.#timer = setTimeout(() => this.#show(), QUIET_MS)
  }

  sent(file: File, bytes: number): void {
    this.#sent.set(file, Math.min(bytes, file.size))
    const description = this.#text()
    // Whoever has closed it is not told again.
    this.#toasts.toasts.update((all) =>
      all.map((toast) => (toast.id === this.#id ? { ...toast, description } : toast)),
    )
  }

  end(): void {
    clearTimeout(this.#timer)
    this.#toasts.removeToast(this.#id)
  }

  #show(): void {
    const title = currentMessages().pictures.uploading(this.#files.length)
    this.#toasts.addToast({ id: this.#id, title, description: this.#text(), keepOpen: true })
  }

  #text(): string {
    const all = this.#files.reduce((sum, { size }) => sum + size, 0)
    const sent = [...this.#sent.values()].reduce((sum, bytes) => sum + bytes, 0)
    return currentMessages().pictures.progress(Math.round((sent / Math.max(1, all)) * 100))
  }
}

/** Problems of the moment, after which the same file may be taken. */
const PASSING: ReadonlySet<ProblemCode> = new Set([
  'offline',
  'unexpected',
  'internal',
  'storage-failed',
  'shutting-down',
  'assets-busy',
  'too-many-assets',
  'too-many-requests',
])

/**
 * Says which files were not taken and why, one notice a reason. It stays until it is closed: the files are kept
 * with it, for trying again.
 */
export function tellUnsent(
  { toasts }: Pick<PicturePlace, 'toasts'>,
  unsent: readonly Unsent[],
  retry: (files: readonly File[]) => void,
): void {
  const messages = currentMessages()
  for (const code of new Set(unsent.map(({ problem }) => problem.code))) {
    const alike = unsent.filter(({ problem }) => problem.code === code)
    const [first] = alike
    if (first === undefined) continue
    const files = alike.map(({ file }) => file)
    const id = uniqueId()
    const again = () => {
      toasts.removeToast(id)
      retry(files)
    }
    toasts.addToast({
      id,
      title: messages.pictures.failed(files.map(({ name }) => namedBySomebody(name)).join(', ')),
      description: problemSentence(first.problem, messages),
      severity: 'error',
      keepOpen: true,
      ...(PASSING.has(code) && {
        actions: [{ type: 'primary' as const, label: messages.pictures.retry, onClick: again }],
      }),
    })
  }
}

/** What was copied as a picture and not as a file has a name from the editor that nobody knows. */
function namedBySomebody(name: string): string {
  return name === 'tldrawFile' ? currentMessages().pictures.unnamed : name
}
