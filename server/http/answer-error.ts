import { ERROR_STATUS } from '../../shared/api.ts'
import { ApiError, StorageError } from '../errors.ts'
import { errorFields, type Logger } from '../logger.ts'
import type { RequestContext } from './env.ts'

/** The one place where an error becomes an HTTP answer. */
export function answerError(error: Error, context: RequestContext, logger: Logger): Response {
  const known = asApiError(error, context, logger)
  if (known.retryAfter !== null) context.header('Retry-After', String(known.retryAfter))
  return context.json(known.body, ERROR_STATUS[known.code])
}

function asApiError(error: Error, context: RequestContext, logger: Logger): ApiError {
  if (error instanceof ApiError) return error
  logger.error('request-failed', { method: context.req.method, ...errorFields(error) })
  if (error instanceof StorageError) return new ApiError('storage-failed', 'The database does not answer.')
  return new ApiError('internal', 'Something went wrong.')
}
