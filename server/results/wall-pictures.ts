import sharp from 'sharp'
import type { SentPicture } from '../../shared/results/paper/paper.ts'
import { sniffFormat } from '../assets/sniff.ts'
import { LIMITS, TIMES } from '../limits.ts'

/** Files as they were sent, by page id. */
export type SentPictures = ReadonlyMap<string, Uint8Array>
export type PictureProblem = 'asset-type-unknown' | 'asset-unreadable' | 'asset-too-complex'

/** Pixels of the longer side: 250 dots an inch on A4. More is not seen in print and only makes files large. */
const LONGEST = 2900

/**
 * Decodes every picture completely and writes it anew, on white, as what documents hold best: a PNG stays one, since
 * walls are flat colours and letters.
 */
export async function preparePictures(
  sent: SentPictures,
): Promise<ReadonlyMap<string, SentPicture> | PictureProblem> {
  const prepared = new Map<string, SentPicture>()
  for (const [page, bytes] of sent) {
    const picture = await prepare(bytes)
    if (typeof picture === 'string') return picture
    prepared.set(page, picture)
  }
  return prepared
}

async function prepare(bytes: Uint8Array): Promise<SentPicture | PictureProblem> {
  const format = sniffFormat(bytes)
  if (format !== 'png' && format !== 'jpeg') return 'asset-type-unknown'
  try {
    const head = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (head.width * head.height > LIMITS.wallPictures.pixels) return 'asset-too-complex'
    const picture = sharp(bytes, { failOn: 'error', limitInputPixels: LIMITS.wallPictures.pixels })
      .timeout({ seconds: TIMES.decoding / 1000 })
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
    const written =
      format === 'png' ? picture.png() : picture.jpeg({ quality: 88, chromaSubsampling: '4:4:4' })
    const { data, info } = await written.toBuffer({ resolveWithObject: true })
    return { format, bytes: new Uint8Array(data), width: info.width, height: info.height }
  } catch {
    // libvips tells truncated from broken from hostile only by words; for the sender they are the same.
    return 'asset-unreadable'
  }
}
