import { ERROR_STATUS, type ErrorBody, type ErrorCode } from '../shared/api.ts'

/**
 * A refusal the client is told of. Raised where the reason is found, turned into a status in one place:
 * http/answer-error.ts for requests, ws/upgrade.ts for upgrades.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly code: ErrorCode
  /** Seconds after which trying again makes sense, for the `Retry-After` header. */
  readonly retryAfter: number | null

  constructor(code: ErrorCode, message: string, retryAfter: number | null = null) {
    super(message)
    this.code = code
    this.retryAfter = retryAfter
  }

  get status(): (typeof ERROR_STATUS)[ErrorCode] {
    return ERROR_STATUS[this.code]
  }

  get body(): ErrorBody {
    return { error: { code: this.code, message: this.message } }
  }
}

/** What the person at the terminal must change before the server can start; `message` is one sentence. */
export class StartError extends Error {
  override readonly name = 'StartError'
}

/** The database did not do what it was asked; nothing of the failed operation was stored. */
export class StorageError extends Error {
  override readonly name = 'StorageError'
}
