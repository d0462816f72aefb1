/** Starts the server from the environment and stops it on a signal. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { systemRandom } from './access/secrets.ts'
import { type Config, readConfig } from './config.ts'
import { StartError } from './errors.ts'
import { isLoopbackName } from './http/origin.ts'
import { TIMES } from './limits.ts'
import { createLogger, errorFields, type Logger } from './logger.ts'
import { systemClock } from './room/clock.ts'
import { type RunningServer, startServer } from './start-server.ts'

const announce = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const logger = createLogger(config.logLevel, announce, Date.now)
  // main.js lies in dist/server when built, main.ts in server/.
  const root = new URL(import.meta.url.endsWith('.ts') ? '../' : '../../', import.meta.url)
  const server = await startServer(config, {
    clock: systemClock,
    now: Date.now,
    random: systemRandom,
    logger,
    announce,
    clientFolder: fileURLToPath(new URL('dist/client', root)),
    version: readVersion(new URL('package.json', root)),
    onStorageLost: () => {
      // Whoever watches over the process starts it again; going on would only refuse everybody's writes.
      logger.error('storage-lost')
      process.exit(1)
    },
  })
  stopOnSignal(server, logger)
  announce(`Planwand is ready: ${server.url}`)
  warnOfMissingLicence(config)
}

function readVersion(file: URL): string {
  const { version }: { version: string } = JSON.parse(readFileSync(file, 'utf8'))
  return version
}

function stopOnSignal(server: RunningServer, logger: Logger): void {
  const stop = async (signal: NodeJS.Signals) => {
    logger.info('stopping', { signal })
    // What cannot be stored in this time cannot be stored; the process must not hang.
    setTimeout(() => {
      logger.error('stopping-took-too-long')
      process.exit(1)
    }, TIMES.shutdown).unref()
    await server.close()
    logger.info('stopped')
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      stop(signal).catch((error: unknown) => {
        logger.error('stopping-failed', errorFields(error))
        process.exit(1)
      })
    })
  }
}

function warnOfMissingLicence({ publicUrl, licenseKey }: Config): void {
  const url = new URL(publicUrl ?? 'http://localhost')
  if (url.protocol !== 'https:' || isLoopbackName(url.hostname) || licenseKey !== null) return
  announce(
    'TLDRAW_LICENSE_KEY is not set: on https the canvas does not run without a licence key of tldraw (https://tldraw.dev).',
  )
}

main().catch((error: unknown) => {
  // What the administrator can change is one sentence; anything else is a fault of ours and keeps its stack.
  const text =
    error instanceof StartError ? error.message : error instanceof Error ? error.stack : String(error)
  process.stderr.write(`${text}\n`)
  process.exit(1)
})
