import { describe, expect, test } from 'vitest'
import { arrange } from '../../client/canvas/assets/arrange.ts'
import { assetPath, copyFor, parseAssetName } from '../../shared/assets/asset.ts'
import { parseAssetHash } from '../../shared/ids.ts'
import { int32, randomOf, seedsOf } from '../seeds.ts'

const picture = (width: number, height: number) => ({ name: `${width}x${height}`, width, height })

describe('pictures as they come in', () => {
  test('a large one is made smaller around the point, a small one stays as it is', () => {
    expect(arrange([picture(4400, 2200)], { x: 100, y: 50 }, null)).toEqual([
      { name: '4400x2200', x: -120, y: -60, w: 440, h: 220 },
    ])
    expect(arrange([picture(20, 10)], { x: 0, y: 0 }, null)).toEqual([
      { name: '20x10', x: -10, y: -5, w: 20, h: 10 },
    ])
  })

  test.each(seedsOf('pictures in a field', 20))(
    'any number lies in the field and covers no other (seed %d)',
    (seed) => {
      const random = randomOf(seed)
      const side = () => int32(random, 1, 5000)
      const pictures = Array.from({ length: int32(random, 1, 20) }, () => picture(side(), side()))
      const room = { x: -50, y: 20, w: int32(random, 400, 3000), h: int32(random, 200, 3000) }
      const point = { x: int32(random, -100, 3000), y: int32(random, -100, 3000) }
      const placed = arrange(pictures, point, room)
      // Sums of fractions may be off by less than anybody sees.
      const bit = 1e-6
      for (const [at, { x, y, w, h }] of placed.entries()) {
        expect(x).toBeGreaterThan(room.x - bit)
        expect(y).toBeGreaterThan(room.y - bit)
        expect(x + w).toBeLessThan(room.x + room.w + bit)
        expect(y + h).toBeLessThan(room.y + room.h + bit)
        for (const other of placed.slice(at + 1)) {
          const apart =
            x + w <= other.x || other.x + other.w <= x || y + h <= other.y || other.y + other.h <= y
          expect(apart).toBe(true)
        }
      }
    },
  )
})

describe('the copy that is shown', () => {
  const hash = parseAssetHash('a'.repeat(64))
  const named = (name: string) => parseAssetName(`asset:${'a'.repeat(64)}-${name}`)
  const copyOf = (name: string, pixels: number) => {
    const asset = named(name)
    return asset === null ? 'no name' : copyFor(asset, pixels)
  }

  test('is the smallest that is wide enough, and never wider than the picture', () => {
    expect(copyOf('4000x3000.jpeg', 1)).toBe(320)
    expect(copyOf('4000x3000.jpeg', 320)).toBe(320)
    expect(copyOf('4000x3000.jpeg', 320.5)).toBe(640)
    expect(copyOf('4000x3000.jpeg', 2561)).toBeNull()
    expect(copyOf('600x300.png', 400)).toBeNull()
    expect(copyOf('320x300.png', 100)).toBeNull()
  })

  test('of what moves or scales by itself is the picture', () => {
    expect(copyOf('4000x3000.svg', 100)).toBeNull()
    expect(copyOf('4000x3000.animated.gif', 100)).toBeNull()
    expect(copyOf('4000x3000.animated.webp', 100)).toBeNull()
  })

  test('has an address on this server', () => {
    if (hash === null) throw new Error('no hash')
    expect(assetPath('board', hash, null)).toBe(`/api/boards/board/assets/${hash}`)
    expect(assetPath('board', hash, 640)).toBe(`/api/boards/board/assets/${hash}?w=640`)
  })
})
