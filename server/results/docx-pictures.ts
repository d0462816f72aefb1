import { ImageRun, Paragraph } from 'docx'
import type { PaperPicture } from '../../shared/results/paper/paper.ts'
import { MARGIN, PAGE, widthOf } from './docx-style.ts'

/** docx counts pictures in pixels of 1/96 inch, lengths of pages are twentieths of a point. */
const PIXELS = 96 / 1440
/** What a heading above the picture and its caption need of the page. */
const BESIDE_PICTURE = 1900

/** A picture as wide as the page, unless it then were higher than one. */
export function pictureOf(
  { format, bytes, width, height, alt }: PaperPicture,
  isLandscape: boolean,
): Paragraph {
  const room = (isLandscape ? PAGE.width : PAGE.height) - 2 * MARGIN - BESIDE_PICTURE
  const scale = Math.min((widthOf(isLandscape) * PIXELS) / width, (room * PIXELS) / height)
  const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) }
  const type = format === 'png' ? 'png' : 'jpg'
  const image = new ImageRun({ type, data: bytes, transformation, altText: altText(alt) })
  return new Paragraph({ style: 'Picture', children: [image] })
}

/** Word reads the description aloud. */
export function altText(alt: string) {
  return { name: alt, description: alt, title: alt }
}
