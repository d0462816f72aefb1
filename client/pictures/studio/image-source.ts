import type { Editor, TLImageShape } from 'tldraw'

/** Pixels of a picture for each unit of the board: walls are printed larger than they are on a screen. */
const DENSITY = 2

/** What every program that opens an SVG or a PDF can show. */
const KNOWN_EVERYWHERE = ['image/png', 'image/jpeg']

const QUALITY = 0.88

/**
 * A picture of the board as a `data:` address, as large as its place on the wall needs.
 *
 * @returns null where it cannot be had
 */
export async function imageSource(editor: Editor, shape: TLImageShape): Promise<string | null> {
  const { assetId, w, crop } = shape.props
  if (assetId === null) return null
  const asset = editor.getAsset(assetId)
  if (asset?.type !== 'image') return null
  const whole = crop === null ? w : w / (crop.bottomRight.x - crop.topLeft.x)
  const url = await editor.resolveAssetUrl(assetId, { screenScale: whole / asset.props.w, dpr: DENSITY })
  if (url === null) return null
  try {
    const blob = await fetchPicture(url)
    return await dataAddress(KNOWN_EVERYWHERE.includes(blob.type) ? blob : await drawnAnew(blob, whole))
  } catch {
    // Out of reach, or no picture: its place says so (DrawnPicture), as on the wall.
    return null
  }
}

async function fetchPicture(url: string): Promise<Blob> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${response.status} for a picture`)
  return await response.blob()
}

/** The first picture of one that moves, and what only browsers know, as JPEG, or as PNG where one can see through. */
async function drawnAnew(blob: Blob, width: number): Promise<Blob> {
  const image = new Image()
  image.src = await dataAddress(blob)
  await image.decode()
  const canvas = document.createElement('canvas')
  // A drawing has no pixels of its own.
  canvas.width = blob.type === 'image/svg+xml' ? Math.round(width * DENSITY) : image.naturalWidth
  canvas.height = Math.max(1, Math.round((canvas.width * image.naturalHeight) / image.naturalWidth))
  const context = canvas.getContext('2d')
  if (context === null) return blob
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
  const type = isOpaque(data) ? 'image/jpeg' : 'image/png'
  return await new Promise((resolve) => canvas.toBlob((made) => resolve(made ?? blob), type, QUALITY))
}

function isOpaque(pixels: Uint8ClampedArray): boolean {
  for (let at = 3; at < pixels.length; at += 4) if (pixels[at] !== 255) return false
  return true
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'))
    reader.readAsDataURL(blob)
  })
}
