import type { IncomingMessage, Server } from 'node:http'
import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { type BoardId, parseBoardId } from '../../shared/ids.ts'
import { type Layer, parseLayer, roomOf } from '../../shared/roles.ts'
import type { Boards } from '../access/boards.ts'
import { boardToken } from '../access/cookies.ts'
import { ApiError, StorageError } from '../errors.ts'
import { remoteAddress } from '../http/remote.ts'
import { LIMITS } from '../limits.ts'
import { errorFields, type Logger } from '../logger.ts'
import type { Clock } from '../room/clock.ts'
import type { Rooms } from '../room/rooms.ts'
import { Connection } from './connection.ts'
import type { Connections } from './connections.ts'
import { writeRefusal } from './refusal.ts'

export interface UpgradeOptions {
  readonly boards: Boards
  readonly rooms: Rooms
  readonly connections: Connections
  readonly origins: ReadonlySet<string>
  readonly clock: Clock
  readonly logger: Logger
  readonly isStopping: () => boolean
}

/** Accepts WebSockets at `/sync/<board>/<layer>`; everything is checked before the handshake (P3). */
export function acceptUpgrades(server: Server, options: UpgradeOptions): void {
  const webSockets = new WebSocketServer({
    noServer: true,
    // Deflating would cost each reader its own copy of every frame, and memory for its window.
    perMessageDeflate: false,
    maxPayload: LIMITS.messageBytes,
    clientTracking: false,
  })
  server.on('upgrade', (request, socket, head) => {
    // From here on nobody else listens: an error without a listener would end the process.
    socket.on('error', (error) => options.logger.debug('socket-error', { error: error.message }))
    void handle(request, socket, head, webSockets, options)
  })
}

async function handle(
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  webSockets: WebSocketServer,
  options: UpgradeOptions,
): Promise<void> {
  try {
    const accepted = await admit(request, options)
    if (socket.destroyed || !(socket instanceof Socket)) return
    // Small frames go out at once instead of waiting for the answer to the last one.
    socket.setNoDelay(true)
    webSockets.handleUpgrade(request, socket, head, (webSocket) => {
      const { address, ...rest } = accepted
      const { clock, logger, connections } = options
      const onClosed = (connection: Connection) => connections.remove(connection, address)
      const connection = new Connection({ ...rest, webSocket, socket, clock, logger, onClosed })
      connections.add(connection, address)
    })
  } catch (error) {
    writeRefusal(socket, asApiError(error, options.logger))
  }
}

async function admit(request: IncomingMessage, options: UpgradeOptions) {
  if (options.isStopping()) throw new ApiError('shutting-down', 'The server is stopping.')
  const { origin, cookie } = request.headers
  // Without an Origin it is no browser, and no other site can have sent the cookie (P3).
  if (origin !== undefined && !options.origins.has(origin)) {
    throw new ApiError('origin-foreign', 'This origin may not connect.')
  }
  const { board, layer } = readPath(request.url ?? '')
  const { person } = await options.boards.membership(board, boardToken(cookie, board))
  // Checked after the last await, so that what is true here still is when the connection is counted.
  const address = remoteAddress(request)
  if (options.isStopping()) throw new ApiError('shutting-down', 'The server is stopping.')
  if (!options.connections.hasRoom(board, address)) {
    throw new ApiError('too-many-connections', 'There are too many connections.', 30)
  }
  const { participant: id, name, role } = person
  return { board, layer, address, person: { id, name, role }, room: options.rooms.open(roomOf(board, layer)) }
}

function readPath(url: string): { board: BoardId; layer: Layer } {
  const [path = ''] = url.split('?')
  const [, root, boardText = '', layerText = '', ...rest] = path.split('/')
  if (root !== 'sync' || rest.length > 0) throw new ApiError('path-unknown', 'There is nothing at this path.')
  const board = parseBoardId(boardText)
  if (board === null) throw new ApiError('board-unknown', 'This is not the id of a board.')
  const layer = parseLayer(layerText)
  if (layer === null) throw new ApiError('layer-unknown', 'A board has no such layer.')
  return { board, layer }
}

function asApiError(error: unknown, logger: Logger): ApiError {
  if (error instanceof ApiError) return error
  logger.error('upgrade-failed', errorFields(error))
  if (error instanceof StorageError) return new ApiError('storage-failed', 'The database does not answer.')
  return new ApiError('internal', 'Something went wrong.')
}
