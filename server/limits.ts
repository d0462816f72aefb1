import { WALL_PICTURES } from '../shared/results/request.ts'
import { TEMPLATE_LIMITS } from '../shared/templates/limits.ts'

/** Every limit of the server in one place. PROTOCOL.md and docs/api.md name the ones clients can meet. */
const KIB = 1024
const MIB = 1024 * KIB
const SECOND = 1000
const MINUTE = 60 * SECOND

export const LIMITS = {
  /** Bytes of a request body. */
  bodyBytes: 64 * KIB,
  /** Bytes of a request that brings a template along: the file, and what else is said. */
  templateBodyBytes: TEMPLATE_LIMITS.fileBytes + 64 * KIB,
  /** Bytes of one WebSocket message (P16). */
  messageBytes: 8 * MIB,
  /** Messages, bytes and step1 of one connection (P16). */
  messages: { perSecond: 400, burst: 2000 },
  bytes: { perSecond: 1 * MIB, burst: 32 * MIB },
  questions: { perSecond: 2, burst: 60 },
  /** Messages and bytes of one connection that wait while its room loads (P4). */
  waitingMessages: 256,
  waitingBytes: 8 * MIB,
  /** Unsent bytes of a reader beyond which it gets no awareness, and beyond which it is closed (P16). */
  backlogWithoutAwareness: 1 * MIB,
  backlog: 8 * MIB,
  /** Bytes of one awareness state (P11), and how many client ids one connection may introduce (P10). */
  awarenessStateBytes: 16 * KIB,
  awarenessIds: 16,
  connectionsPerBoard: 400,
  connectionsPerAddress: 1000,
  boardsPerHour: 1_000,
  /** Copies an address may make, and the bytes of a layer that can be copied. */
  copiesPerHour: 100,
  copyBytes: 64 * MIB,
  /** Pictures of one board, together; one may have MAX_ASSET_BYTES (shared/assets/asset.ts). */
  assetsPerBoard: 2_000,
  assetBytesPerBoard: 1024 * MIB,
  /** Pictures one person may send. */
  assetsPerMinute: 60,
  /** Pictures that wait to be worked on before further ones are refused. */
  assetsWaiting: 200,
  /** Pixels of a picture, all frames of an animated one together: 256 MiB when decoded. */
  assetPixels: 64_000_000,
  /** Elements of an SVG, those drawn again by reference included, and how deep they may lie in one another. */
  svg: { elements: 50_000, depth: 200 },
  /** Documents one person may ask for, how many wait to be made, and the bytes of the largest board they are made of. */
  documentsPerMinute: 30,
  documentsWaiting: 40,
  documentBoardBytes: 64 * MIB,
  /**
   * Pictures of walls that come with a request for a document (WALL_PICTURES in shared/results/request.ts): the bytes
   * of its body, the pixels of each, and how many such requests are taken in at once.
   */
  wallPictures: { bodyBytes: WALL_PICTURES.allBytes + 64 * KIB, pixels: 32_000_000, atOnce: 6 },
  wrongSecretsPerMinute: 30,
  wrongPasswordsPerMinute: 10,
  requestsPerMinute: 6_000,
} as const

export const TIMES = {
  /** How often a silent connection is sent something (P15). */
  keepAlive: 15 * SECOND,
  /** How often connections are pinged, and after how much silence one is given up. */
  ping: 20 * SECOND,
  silence: 60 * SECOND,
  /** How long an empty room stays in memory. */
  emptyRoom: MINUTE,
  /** How long a connection may take to answer our closing handshake. */
  closing: 2 * SECOND,
  /** How long SIGTERM waits for rooms to be stored. */
  shutdown: 8 * SECOND,
  /** How long libvips may work on a picture, and how long its thread may before it is ended. */
  decoding: 20 * SECOND,
  assetWork: 30 * SECOND,
  /** How long one document may be worked on. */
  documentWork: 30 * SECOND,
  /** How long a request may take to arrive: ten mebibytes over a bad mobile network. */
  request: 3 * MINUTE,
  hour: 60 * MINUTE,
  minute: MINUTE,
} as const

/** When a room is written anew as one snapshot: the tail outgrows it, or loading it would take many reads. */
export const COMPACTION = {
  tailBytes: 64 * KIB,
  tailUpdates: 500,
} as const

/** Decoding more than this many bytes would hold up every other room, so a worker thread does it. */
export const WORKER_FROM_BYTES = 256 * KIB

/** How pictures that lie on no board any more are collected. */
export const COLLECTION = {
  /** How long a picture is kept after it was first found unused: undo must still bring it back. */
  grace: 30 * 24 * 60 * MINUTE,
  every: 24 * 60 * MINUTE,
  afterStart: MINUTE,
  /** Boards looked through in one run, the one looked at longest ago first. */
  boardsPerRun: 1_000,
  /** How old a file without an entry in the database must be: one that is just being stored has none yet. */
  strayAge: 60 * MINUTE,
} as const
