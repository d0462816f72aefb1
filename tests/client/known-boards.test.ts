import { describe, expect, it } from 'vitest'
import {
  type KnownBoard,
  MAX_KNOWN_BOARDS,
  parseKnownBoards,
  withBoard,
} from '../../client/boards-on-device/known-boards.ts'
import { parseBoardId } from '../../shared/ids.ts'

function board(number: number, openedAt = number): KnownBoard {
  const id = parseBoardId(`board-${String(number).padStart(14, '0')}`)
  if (id === null) throw new Error('the id above is one')
  return { id, title: `Board ${number}`, role: 'participant', openedAt }
}

describe('the boards of this device', () => {
  it('are listed newest first, each once', () => {
    const list = [board(1), board(2), board(1, 3)].reduce<readonly KnownBoard[]>(withBoard, [])
    expect(list.map(({ openedAt }) => openedAt)).toEqual([3, 2])
  })

  it('come back to their old place when a removal is undone', () => {
    expect(withBoard([board(3), board(1)], board(2)).map(({ openedAt }) => openedAt)).toEqual([3, 2, 1])
  })

  it('are at most fifty; the oldest goes', () => {
    const list = Array.from({ length: 60 }, (_, index) => board(index)).reduce<readonly KnownBoard[]>(
      withBoard,
      [],
    )
    expect(list).toHaveLength(MAX_KNOWN_BOARDS)
    expect(list.at(-1)?.openedAt).toBe(10)
  })

  it('are kept when another entry is broken', () => {
    const good = board(1)
    const broken = [
      null,
      5,
      {},
      { ...good, id: '../x' },
      { ...good, role: 'king' },
      { ...good, openedAt: 'now' },
    ]
    expect(parseKnownBoards([...broken, good])).toEqual([good])
    expect(parseKnownBoards('x')).toEqual([])
  })
})
