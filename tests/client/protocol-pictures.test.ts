import { expect, test } from 'vitest'
import { pictureOf, type Rasters } from '../../client/results/protocol-pictures.ts'

/** A browser whose pictures have so many bytes for each pixel of their width. */
function rasters(png: number, jpeg: number): { asked: string[]; rasters: Rasters } {
  const asked: string[] = []
  const blob = (type: string, width: number, bytes: number) => {
    asked.push(`${type} ${width}`)
    return Promise.resolve(new Blob([new Uint8Array(width * bytes)], { type }))
  }
  return {
    asked,
    rasters: {
      toPng: (_, { width }) => blob('png', width, png),
      toJpeg: (_, { width }) => blob('jpeg', width, jpeg),
    },
  }
}

test.each([
  ['a wall is a PNG as large as paper shows', { width: 5800, height: 2000 }, [100, 100], ['png 2400']],
  ['a small wall is not blown up', { width: 400, height: 300 }, [100, 100], ['png 800']],
  ['a high wall is measured by its height', { width: 1000, height: 4800 }, [100, 100], ['png 500']],
  [
    'one full of photographs is a JPEG',
    { width: 2900, height: 2000 },
    [1000, 100],
    ['png 2400', 'jpeg 2400'],
  ],
  [
    'and smaller until it may be sent',
    { width: 2900, height: 2000 },
    [1000, 400],
    ['png 2400', 'jpeg 2400', 'jpeg 1800', 'jpeg 1350', 'jpeg 1013'],
  ],
])('%s', async (_, size, [png = 0, jpeg = 0], expected) => {
  const { asked, rasters: browser } = rasters(png, jpeg)
  const picture = await pictureOf({ svg: '', ...size }, 500_000, browser)
  expect(asked).toEqual(expected)
  expect(picture.size).toBeLessThanOrEqual(500_000)
})
