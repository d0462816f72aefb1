import type { AssetAnswer } from '../../shared/api.ts'
import { MAX_ASSET_BYTES } from '../../shared/assets/asset.ts'
import type { BoardId } from '../../shared/ids.ts'
import { ApiProblem, parseRetryAfter, problemCodeOf } from './api-problem.ts'

/** As long as the server lets a request take. */
const TIMEOUT_MS = 180_000

/**
 * `POST /api/boards/:board/assets`. By XMLHttpRequest, since `fetch` does not tell how much has been sent.
 *
 * @param onProgress is told how many bytes have been sent, now and then
 * @throws {ApiProblem} and nothing else
 */
export function sendPicture(
  board: BoardId,
  file: File,
  onProgress: (bytes: number) => void,
): Promise<AssetAnswer> {
  const problem = problemOfFile(file)
  if (problem !== null) return Promise.reject(problem)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/boards/${board}/assets`)
    request.timeout = TIMEOUT_MS
    request.upload.onprogress = ({ loaded }) => onProgress(loaded)
    request.onload = () => {
      const answer = parse(request.responseText)
      // Client and server are one release: the types of shared/api.ts are what it answers.
      if (request.status === 201 && answer !== null) resolve(answer as AssetAnswer)
      else reject(problemOf(request, answer))
    }
    const unreachable = () => reject(new ApiProblem('offline'))
    request.onerror = unreachable
    request.ontimeout = unreachable
    request.onabort = unreachable
    request.send(file)
  })
}

/** What need not be sent to know that it is refused. What a file is, its content says on the server. */
function problemOfFile({ size, type }: File): ApiProblem | null {
  if (size <= MAX_ASSET_BYTES) return null
  const isPicture = type === '' || type.startsWith('image/')
  return new ApiProblem(isPicture ? 'asset-too-large' : 'asset-type-unknown')
}

function problemOf(request: XMLHttpRequest, answer: unknown): ApiProblem {
  // A proxy's own error page: the proxy is there, our server is not.
  if (answer === null && request.status >= 502) return new ApiProblem('offline')
  const retryAfter = parseRetryAfter(request.getResponseHeader('retry-after'), Date.now())
  return new ApiProblem(problemCodeOf(answer), retryAfter)
}

/** @returns null when the text is not JSON */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
