import { open } from 'node:fs/promises'
import sharp, { type Metadata, type Sharp } from 'sharp'
import type { AssetFormat, AssetWidth } from '../../shared/assets/asset.ts'
import { LIMITS, TIMES } from '../limits.ts'
import { type Intake, seal, TOO_COMPLEX, UNREADABLE } from './intake.ts'

export type RasterFormat = Exclude<AssetFormat, 'svg'>
export type RasterOperations = typeof rasterOperations

// Every picture is worked on once: nothing would be found in the cache again.
sharp.cache(false)
// One thread a picture: the rooms need the other processor.
sharp.concurrency(1)

/** Work on pictures made of pixels, as the worker thread offers it. */
export const rasterOperations = {
  /**
   * Decodes a picture completely and writes it anew: upright, in sRGB, and without anything that is not
   * pixels, such as where it was taken or a second file hidden behind the first.
   *
   * @param source the file as it was sent
   * @param target where the clean picture is written
   * @param format what its first bytes say it is
   */
  async takeIn(source: string, target: string, format: RasterFormat): Promise<Intake> {
    const head = await readHead(source)
    if (head === null || head.format !== format) return UNREADABLE
    const pages = head.pages ?? 1
    if (head.width * (head.pageHeight ?? head.height) * pages > LIMITS.assetPixels) return TOO_COMPLEX
    try {
      await encode(decoder(source, pages > 1), format, head, await isLossless(source, format)).toFile(target)
    } catch {
      // libvips tells truncated from broken from hostile only by words; for the sender they are the same.
      return UNREADABLE
    }
    const { width, height } = await sharp(target).metadata()
    return { ok: true, asset: { ...(await seal(target)), format, width, height, isAnimated: pages > 1 } }
  },

  /** Writes a copy of a clean picture, as WebP whatever the picture is. @param width pixels, less than it has */
  async scale(source: string, target: string, width: AssetWidth): Promise<void> {
    await decoder(source, false).resize({ width }).webp({ quality: 82, effort: 3 }).toFile(target)
    await seal(target)
  },

  /**
   * Draws a clean picture, an SVG too, on white for paper.
   *
   * @param box pixels it is fitted into, so that print shops see no steps
   * @returns the PNG and its size
   */
  async draw(source: string, box: Size): Promise<Size & { readonly png: Uint8Array }> {
    const { width, height, format } = await sharp(source).metadata()
    const scale = Math.min(box.width / width, box.height / height)
    const picture = format === 'svg' ? sharp(source, { density: densityFor(scale) }) : decoder(source, false)
    const { data, info } = await picture
      .resize({ ...box, fit: 'inside', withoutEnlargement: format !== 'svg' })
      .flatten({ background: '#ffffff' })
      .png()
      .toBuffer({ resolveWithObject: true })
    return { png: new Uint8Array(data), width: info.width, height: info.height }
  },
}

/** Pixels. */
interface Size {
  readonly width: number
  readonly height: number
}

/** SVGs are drawn with 72 dots an inch unless told otherwise; libvips takes no more than the limit here. */
function densityFor(scale: number): number {
  return Math.min(100_000, Math.max(1, 72 * scale))
}

/** What the header says, before a pixel is decoded. */
async function readHead(source: string): Promise<Metadata | null> {
  try {
    return await sharp(source, { limitInputPixels: false }).metadata()
  } catch {
    return null // not a header at all
  }
}

function decoder(source: string, animated: boolean): Sharp {
  const options = { failOn: 'error', limitInputPixels: LIMITS.assetPixels, animated } as const
  return sharp(source, options).timeout({ seconds: TIMES.decoding / 1000 })
}

function encode(picture: Sharp, format: RasterFormat, head: Metadata, lossless: boolean): Sharp {
  const upright = picture.autoOrient()
  switch (format) {
    case 'jpeg':
      return upright.jpeg({ quality: 90 })
    case 'png':
      // A palette stays one: written in full colour such a picture would be several times as large.
      return upright.png(head.isPalette === true ? { palette: true, quality: 100 } : {})
    case 'webp':
      return upright.webp(lossless ? { lossless } : { quality: 90 })
    case 'gif':
      return upright.gif()
  }
}

/** Whether a WebP keeps every pixel: its first chunk of pixels says so. */
async function isLossless(source: string, format: RasterFormat): Promise<boolean> {
  if (format !== 'webp') return false
  const file = await open(source)
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 12)
    return buffer.toString('latin1') === 'VP8L'
  } finally {
    await file.close()
  }
}
