import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Boards } from './access/boards.ts'
import { Creators } from './access/creators.ts'
import type { Random } from './access/secrets.ts'
import { Settings } from './access/settings.ts'
import { createApp } from './app.ts'
import { AssetFiles } from './assets/asset-files.ts'
import { Assets } from './assets/assets.ts'
import { AssetCollector } from './assets/collector.ts'
import type { Config } from './config.ts'
import { StartError } from './errors.ts'
import type { HouseStyle } from './house/house-style.ts'
import { loadHouse } from './house/load-house.ts'
import { allowedOrigins, isLoopbackAddress, isLoopbackName } from './http/origin.ts'
import { staticFiles } from './http/static-files.ts'
import { TIMES } from './limits.ts'
import { sqliteLog } from './log/sqlite-log.ts'
import type { RoomLog } from './log/types.ts'
import type { Logger } from './logger.ts'
import { Results } from './results/results.ts'
import type { Clock } from './room/clock.ts'
import { createDocuments } from './room/documents.ts'
import { Rooms } from './room/rooms.ts'
import { openStorage, type Storage } from './storage/storage.ts'
import type { TemplateLibrary } from './templates/library.ts'
import { loadTemplates } from './templates/load-templates.ts'
import { Connections } from './ws/connections.ts'
import { presenceOf, watchLife } from './ws/presence.ts'
import { acceptUpgrades } from './ws/upgrade.ts'

/** What the server takes from outside, so that tests can replace it. */
export interface Surroundings {
  readonly clock: Clock
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly random: Random
  readonly logger: Logger
  /** One line to the person at the terminal. */
  readonly announce: (line: string) => void
  /** The folder of the built client. */
  readonly clientFolder: string
  readonly version: string
  /** The database is gone: nothing can be stored, and only a new start helps. */
  readonly onStorageLost: () => void
  /** Stands between the rooms and their log; tests let it fail. */
  readonly wrapLog?: (log: RoomLog) => RoomLog
}

export interface RunningServer {
  /** The address browsers use. */
  readonly url: string
  /** The port it listens on. */
  readonly port: number
  /** Stores and acknowledges what has arrived, closes every connection, and lets the data folder go. */
  close(): Promise<void>
}

/** @throws StartError when something the administrator decides stands in the way */
export async function startServer(config: Config, surroundings: Surroundings): Promise<RunningServer> {
  const storage = await openStorage(config.dataFolder, surroundings.onStorageLost)
  try {
    const { random, now, announce } = surroundings
    const creators = new Creators({ storage, random, now })
    await preparePassword(config, creators, announce)
    const templates = loadTemplates(config.templatesFolder, surroundings.logger)
    const house = await loadHouse(config.houseFolder, surroundings.logger)
    const files = await AssetFiles.open(config.dataFolder)
    const server = createHttpServer()
    const port = await bind(server, config)
    // No await between here and there: the first request must find somebody to answer it.
    return wire(config, surroundings, { storage, creators, templates, house, files, server, port })
  } catch (error) {
    await storage.close()
    throw error
  }
}

interface Parts {
  readonly storage: Storage
  readonly creators: Creators
  readonly templates: TemplateLibrary
  readonly house: HouseStyle
  readonly files: AssetFiles
  readonly server: Server
  readonly port: number
}

function wire(config: Config, surroundings: Surroundings, parts: Parts): RunningServer {
  const { clock, now, random, logger } = surroundings
  const { storage, creators, templates, house, files, server, port } = parts
  const publicUrl = config.publicUrl ?? `http://localhost:${port}`
  const origins = allowedOrigins(publicUrl)
  const boards = new Boards({ storage, publicUrl, random, now })
  const settings = new Settings(storage)
  const log = surroundings.wrapLog?.(sqliteLog(storage)) ?? sqliteLog(storage)
  const documents = createDocuments()
  const rooms = new Rooms({ log, documents, clock, logger })
  const connections = new Connections()
  const assets = new Assets({ files, storage, clock, logger })
  const results = new Results({ log, clock, logger, house })
  const collector = new AssetCollector({ assets, storage, log, documents, clock, now, logger })
  const app = createApp({
    ...{ boards, creators, settings, templates, assets, results, log, documents },
    ...{ publicUrl, origins, now, logger },
    presence: presenceOf(connections),
    files: staticFiles(surroundings.clientFolder),
    licenseKey: config.licenseKey,
    version: surroundings.version,
  })
  let stopping: Promise<void> | null = null
  const isStopping = () => stopping !== null
  server.on('request', getRequestListener(app.fetch, { overrideGlobalObjects: false }))
  acceptUpgrades(server, { boards, rooms, connections, origins, clock, logger, isStopping })
  const stopWatching = watchLife(connections, clock)
  collector.start()

  const stop = async () => {
    await stopServing(server, rooms, clock)
    stopWatching()
    await collector.stop()
    await assets.close()
    await results.close()
    await documents.close()
    await storage.close()
  }
  return {
    url: publicUrl,
    port,
    close() {
      stopping ??= stop()
      return stopping
    },
  }
}

/** Resolves when everything is stored and acknowledged, and every connection is closed. */
async function stopServing(server: Server, rooms: Rooms, clock: Clock): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  await rooms.stop()
  // Requests may still be answered; one that is being sent letter by letter is not waited for.
  const giveUp = clock.after(TIMES.closing, () => server.closeAllConnections())
  await closed
  giveUp()
}

/** Times against clients that open a connection and then send a byte a minute. Milliseconds. */
function createHttpServer(): Server {
  return createServer({ headersTimeout: 10_000, requestTimeout: TIMES.request, keepAliveTimeout: 5_000 })
}

/** @returns the port. @throws StartError when it cannot be had */
async function bind(server: Server, { host, port }: Config): Promise<number> {
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (error) {
    throw explainBinding(error, host, port)
  }
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : port
}

function explainBinding(error: unknown, host: string, port: number): StartError {
  const code = error instanceof Error && 'code' in error ? error.code : null
  const sentence =
    code === 'EADDRINUSE'
      ? `Port ${port} is in use by another program; set PORT to another one.`
      : code === 'EACCES'
        ? `Port ${port} may not be used by this user; set PORT to one from 1024 up.`
        : `HOST ${host} is not an address of this machine (${String(code)}).`
  return new StartError(sentence, { cause: error })
}

/** Where others can reach the server, creating boards needs a password, and there must be one. */
async function preparePassword(
  config: Config,
  creators: Creators,
  announce: Surroundings['announce'],
): Promise<void> {
  if (config.moderatorPassword !== null) {
    await creators.setPassword(config.moderatorPassword)
    return
  }
  const publicHost = new URL(config.publicUrl ?? 'http://localhost').hostname
  if (isLoopbackName(publicHost) && isLoopbackAddress(config.host)) return
  const password = await creators.firstPassword()
  if (password !== null) {
    announce(`The moderator password, shown only this once: ${password}`)
  }
}
