import { expect, test, vi } from 'vitest'
import { FreshBoard } from './helpers/fresh-board.ts'
import { errorOf } from './helpers/server.ts'

/* The real number takes seconds to reach, and on a busy machine more than a test has. */
const { BOARDS_PER_HOUR } = vi.hoisted(() => ({ BOARDS_PER_HOUR: 12 }))
vi.mock(import('../../server/limits.ts'), async (original) => {
  const module = await original()
  // The limit's type is its value, being a constant.
  const boardsPerHour = BOARDS_PER_HOUR as typeof module.LIMITS.boardsPerHour
  return { ...module, LIMITS: { ...module.LIMITS, boardsPerHour } }
})

const at = FreshBoard.open()
const create = () => at.server.request('/api/boards', { method: 'POST', body: { title: 'T' } })

test('more boards an hour than a person needs are refused, and made again an hour later', async () => {
  // One is this test's own.
  for (let count = 1; count < BOARDS_PER_HOUR; count++) expect((await create()).status).toBe(201)
  const refused = await create()
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await errorOf(refused)).toBe('429 too-many-boards')
  at.time += Number(refused.headers.get('retry-after')) * 1000
  expect((await create()).status).toBe(201)
})
