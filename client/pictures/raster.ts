import type { Drawing } from './drawing.ts'

export interface RasterOptions {
  readonly type: 'image/png' | 'image/jpeg'
  /** In pixels of the picture. */
  readonly width: number
  readonly quality?: number
}

/** A drawing as pixels. */
export async function rasterOf(drawing: Drawing, { type, width, quality }: RasterOptions): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width)
  canvas.height = Math.max(1, Math.round((drawing.height / drawing.width) * width))
  const context = canvas.getContext('2d')
  if (context === null) throw new PictureTooLarge()
  context.drawImage(await imageOf(drawing.svg), 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality))
  if (blob === null) throw new PictureTooLarge()
  return blob
}

/** The browser has no canvas as large as this. */
export class PictureTooLarge extends Error {
  constructor() {
    super('the picture is larger than a canvas may be')
  }
}

/** As a `data:` address: what was drawn from a `blob:` with foreign objects in it, Chromium does not give back. */
async function imageOf(svg: string): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  return image
}
