import { type AssetHash, parseAssetHash } from '../ids.ts'

/**
 * Pictures on a board.
 *
 * An image shape names its picture by content: `asset:<SHA-256>-<width>x<height>.<format>`. The name says all
 * that is needed to show it, so documents hold no asset records and no addresses: there is no place in them
 * where the address of another host could stand, a shape may move between layers and boards as it is, and
 * undo has nothing to take back but the shape. The asset records the editor wants are derived from the name.
 */
export interface Asset {
  readonly hash: AssetHash
  readonly format: AssetFormat
  /** Pixels; for an SVG the size it names or draws in. */
  readonly width: number
  readonly height: number
  readonly isAnimated: boolean
}

/** The formats of pictures and how they are called on the web. */
export const ASSET_TYPES = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  svg: 'image/svg+xml',
} as const
export type AssetFormat = keyof typeof ASSET_TYPES

/** Bytes of a picture as it is sent. */
export const MAX_ASSET_BYTES = 10 * 1024 * 1024

/** Pixels of width in which copies are offered; the largest shows a picture across a 4K screen at its edge. */
export const ASSET_WIDTHS = [320, 640, 1280, 2560] as const
export type AssetWidth = (typeof ASSET_WIDTHS)[number]

const NAME = /^asset:([0-9a-f]{64})-([1-9]\d{0,5})x([1-9]\d{0,5})(\.animated)?\.(png|jpeg|webp|gif|svg)$/

/** What an image shape names the picture by, in `props.assetId`. */
export function assetName({ hash, format, width, height, isAnimated }: Asset): `asset:${string}` {
  return `asset:${hash}-${width}x${height}${isAnimated ? '.animated' : ''}.${format}`
}

/** @returns what the name says, or null when it is none of ours */
export function parseAssetName(name: string): Asset | null {
  const [, digits = '', width, height, animated, format] = NAME.exec(name) ?? []
  const hash = parseAssetHash(digits)
  if (hash === null) return null
  return {
    hash,
    format: format as AssetFormat, // the pattern lists the formats
    width: Number(width),
    height: Number(height),
    isAnimated: animated !== undefined,
  }
}

/**
 * The copy to show.
 *
 * @param pixels how wide the picture is on the screen, in device pixels
 * @returns null for the picture itself: it is not much larger, or would not move or scale as a copy
 */
export function copyFor({ format, width, isAnimated }: Asset, pixels: number): AssetWidth | null {
  if (format === 'svg' || isAnimated) return null
  const copy = ASSET_WIDTHS.find((candidate) => candidate >= pixels)
  return copy !== undefined && copy < width ? copy : null
}

/** Where a board's picture is had from this server. @param copy null for the picture itself */
export function assetPath(board: string, hash: AssetHash, copy: AssetWidth | null): string {
  return `/api/boards/${board}/assets/${hash}${copy === null ? '' : `?w=${copy}`}`
}
