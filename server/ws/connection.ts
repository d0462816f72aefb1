import type { Socket } from 'node:net'
import type { WebSocket } from 'ws'
import type { BoardId } from '../../shared/ids.ts'
import { CLOSE, type CloseReason } from '../../shared/protocol/close-codes.ts'
import {
  awarenessMessage,
  type ClientMessage,
  MalformedMessage,
  readClientMessage,
} from '../../shared/protocol/messages.ts'
import type { Layer } from '../../shared/roles.ts'
import { mayWrite } from '../../shared/roles.ts'
import { LIMITS, TIMES } from '../limits.ts'
import { errorFields, type Logger } from '../logger.ts'
import type { Cancel, Clock } from '../room/clock.ts'
import { frameOf } from '../room/frame.ts'
import type { Batch, Member, Person } from '../room/member.ts'
import type { Room } from '../room/room.ts'
import { Rate } from './rate.ts'

export interface ConnectionOptions {
  readonly webSocket: WebSocket
  readonly socket: Socket
  readonly room: Room
  readonly board: BoardId
  readonly layer: Layer
  readonly person: Person
  readonly clock: Clock
  readonly logger: Logger
  readonly onClosed: (connection: Connection) => void
}

/** An awareness message without entries: says nothing, and keeps y-websocket from giving up (P15). */
const SIGN_OF_LIFE = frameOf(awarenessMessage([]))

/**
 * One WebSocket. Reading goes through `ws`. Messages are written to the socket as finished frames, shared
 * with other connections; `ws` itself writes only control frames, at once and without compression, so both
 * keep their order.
 */
export class Connection implements Member {
  readonly board: BoardId
  readonly mayWrite: boolean
  person: Person
  readonly #options: ConnectionOptions
  readonly #messages: Rate
  readonly #bytes: Rate
  readonly #questions: Rate
  #lastSent: number
  #lastHeard: number
  /** Unsent bytes a reader is granted on top of the limit: the answer it is still downloading. */
  #allowance = 0
  #closing: Cancel | null = null
  #closed = false

  constructor(options: ConnectionOptions) {
    const { board, layer, person, clock } = options
    this.#options = options
    this.board = board
    this.person = person
    this.mayWrite = mayWrite(person.role, layer)
    this.#messages = new Rate(LIMITS.messages, clock.now())
    this.#bytes = new Rate(LIMITS.bytes, clock.now())
    this.#questions = new Rate(LIMITS.questions, clock.now())
    this.#lastSent = clock.now()
    this.#lastHeard = clock.now()
    this.#listen()
    options.room.join(this)
  }

  send({ frames, awareness }: Batch): void {
    const { socket } = this.#options
    if (this.#closing !== null || this.#closed || !socket.writable) return
    const backlog = socket.writableLength
    if (backlog <= LIMITS.backlogWithoutAwareness) this.#allowance = 0
    if (backlog > LIMITS.backlog + this.#allowance) {
      this.close('tooSlow')
      return
    }
    socket.cork()
    if (frames !== null && frames.length > 0) socket.write(frames)
    if (awareness !== null && backlog <= LIMITS.backlogWithoutAwareness) socket.write(awareness)
    socket.uncork()
    this.#lastSent = this.#options.clock.now()
  }

  answer(frames: Buffer): void {
    this.send({ frames, awareness: null })
    this.#allowance = Math.max(this.#allowance, frames.length)
  }

  close(reason: CloseReason): void {
    if (this.#closing !== null || this.#closed) return
    const { webSocket, clock } = this.#options
    webSocket.close(CLOSE[reason], reason)
    // A reader that is gone never answers, and one that is stuck has not even got our closing frame.
    this.#closing = clock.after(TIMES.closing, () => webSocket.terminate())
    this.#options.room.leave(this)
  }

  /** Called now and then: says something to the other side, and gives it up when it is silent (P15). */
  checkLife(): void {
    const { clock, webSocket } = this.#options
    const now = clock.now()
    if (now - this.#lastHeard > TIMES.silence) {
      webSocket.terminate()
      return
    }
    if (now - this.#lastHeard > TIMES.ping && webSocket.readyState === webSocket.OPEN) webSocket.ping()
    if (now - this.#lastSent > TIMES.keepAlive) this.send({ frames: SIGN_OF_LIFE, awareness: null })
  }

  #listen(): void {
    const { webSocket } = this.#options
    webSocket.on('message', (data, isBinary) => this.#received(data, isBinary))
    webSocket.on('pong', () => this.#heard())
    webSocket.on('close', () => this.#ended())
    // `ws` closes the connection itself; without a listener its error would end the process.
    webSocket.on('error', (error) => {
      this.#options.logger.debug('connection-error', { error: error.message })
    })
  }

  #heard(): void {
    this.#lastHeard = this.#options.clock.now()
  }

  #received(data: unknown, isBinary: boolean): void {
    this.#heard()
    if (this.#closing !== null) return
    if (!isBinary || !(data instanceof Uint8Array)) {
      this.close('malformed')
      return
    }
    try {
      const message = readClientMessage(data)
      if (this.#isTooFast(message, data.length)) this.close('tooFast')
      else this.#options.room.receive(this, message, data.length)
    } catch (error) {
      if (error instanceof MalformedMessage) {
        this.close('malformed')
        return
      }
      this.#options.logger.error('message-failed', errorFields(error))
      this.close('resync')
    }
  }

  /** Each kind is dear in its own way: messages to the loop, bytes to the disk, answers to the processor. */
  #isTooFast(message: ClientMessage, size: number): boolean {
    const now = this.#options.clock.now()
    if (!this.#messages.take(now, 1) || !this.#bytes.take(now, size)) return true
    return message.kind === 'step1' && !this.#questions.take(now, 1)
  }

  #ended(): void {
    if (this.#closed) return
    this.#closed = true
    this.#closing?.()
    this.#options.room.leave(this)
    this.#options.onClosed(this)
  }
}
