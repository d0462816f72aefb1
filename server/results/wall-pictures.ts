import sharp from 'sharp'
import type { SentPicture } from '../../shared/results/paper/paper.ts'
import { sniffFormat } from '../assets/sniff.ts'
import { LIMITS, TIMES } from '../limits.ts'

/** Files as they were sent, by page id. */
export type SentPictures = ReadonlyMap<string, Uint8Array>
export type PictureProblem = 'asset-type-unknown' | 'asset-unreadable' | 'asset-too-complex'

/** Bytes all pictures of a document may have together, so that it can still be sent by e-mail. */
const ALL_BYTES = 12 * 1024 * 1024

interface Attempt {
  /** Null: as it came. Walls are flat colours and letters, which a PNG holds best; photographs are not. */
  readonly format: SentPicture['format'] | null
  /** Pixels of the longer side: 250 dots an inch on A4, then fewer. */
  readonly longest: number
  readonly quality: number
}

/** The first whose file is small enough is taken, at the latest the last. */
const ATTEMPTS: readonly [Attempt, ...Attempt[]] = [
  { format: null, longest: 2900, quality: 88 },
  { format: null, longest: 2300, quality: 85 },
  { format: 'jpeg', longest: 2300, quality: 80 },
  { format: 'jpeg', longest: 1800, quality: 78 },
  { format: 'jpeg', longest: 1300, quality: 75 },
]

/** Decodes every picture completely and writes it anew, on white, and as small as the number of pictures asks. */
export async function preparePictures(
  sent: SentPictures,
): Promise<ReadonlyMap<string, SentPicture> | PictureProblem> {
  const prepared = new Map<string, SentPicture>()
  for (const [page, bytes] of sent) {
    const picture = await prepare(bytes, ALL_BYTES / sent.size)
    if (typeof picture === 'string') return picture
    prepared.set(page, picture)
  }
  return prepared
}

/** @param share bytes it may have */
async function prepare(bytes: Uint8Array, share: number): Promise<SentPicture | PictureProblem> {
  const format = sniffFormat(bytes)
  if (format !== 'png' && format !== 'jpeg') return 'asset-type-unknown'
  try {
    const head = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (head.width * head.height > LIMITS.wallPictures.pixels) return 'asset-too-complex'
    const [first, ...others] = ATTEMPTS
    let picture = await write(bytes, format, first)
    for (const attempt of others) {
      if (picture.bytes.length <= share) break
      picture = await write(bytes, format, attempt)
    }
    return picture
  } catch {
    // libvips tells truncated from broken from hostile only by words; for the sender they are the same.
    return 'asset-unreadable'
  }
}

async function write(
  bytes: Uint8Array,
  own: SentPicture['format'],
  { format, longest, quality }: Attempt,
): Promise<SentPicture> {
  const picture = sharp(bytes, { failOn: 'error', limitInputPixels: LIMITS.wallPictures.pixels })
    .timeout({ seconds: TIMES.decoding / 1000 })
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
  const target = format ?? own
  // With colours at full resolution, since letters are coloured at their edges.
  const encoded = target === 'png' ? picture.png() : picture.jpeg({ quality, chromaSubsampling: '4:4:4' })
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true })
  return { format: target, bytes: new Uint8Array(data), width: info.width, height: info.height }
}
