export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** Values that may appear in a log line. Never names, titles, secrets, cookies or addresses of people. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>

/** One JSON object a line: `time`, `level`, `event`, and the fields of the event. */
export interface Logger {
  debug(event: string, fields?: LogFields): void
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
}

/**
 * @param level the least important level that is written
 * @param write takes one finished line, without a line break
 * @param now milliseconds since 1970
 */
export function createLogger(level: LogLevel, write: (line: string) => void, now: () => number): Logger {
  const least = LOG_LEVELS.indexOf(level)
  const at =
    (own: LogLevel) =>
    (event: string, fields: LogFields = {}): void => {
      if (LOG_LEVELS.indexOf(own) < least) return
      write(JSON.stringify({ time: new Date(now()).toISOString(), level: own, event, ...fields }))
    }
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

/** What may be logged of an unexpected error: our errors never carry what people wrote. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error }
  const cause = error.cause instanceof Error ? error.cause.message : null
  return { error: error.message, kind: error.name, stack: error.stack ?? null, cause }
}
