import { describe, expect, it } from 'vitest'
import { boardOfPath, boardPath, parseBoardLink, secretOfFragment } from '../../client/api/board-link.ts'
import { parseBoardId } from '../../shared/ids.ts'

const ID = 'AbCdEfGhIjKlMnOpQr01'
const ORIGIN = 'http://wand.example:8080'

describe('a pasted link', () => {
  it.each([
    `${ORIGIN}/b/${ID}#s3cret-_`,
    `  ${ORIGIN}/b/${ID}#s3cret-_  `,
    `<${ORIGIN}/b/${ID}#s3cret-_>`,
    `„${ORIGIN}/b/${ID}#s3cret-_“`,
    `wand.example:8080/b/${ID}#s3cret-_`,
    `/b/${ID}#s3cret-_`,
    `b/${ID}#s3cret-_`,
  ])('opens the board: %s', (text) => {
    const checked = parseBoardLink(text, ORIGIN)
    expect(checked).toEqual({ ok: true, link: { board: ID, secret: 's3cret-_' } })
  })

  it('without its secret names the board alone', () => {
    expect(parseBoardLink(`${ORIGIN}/b/${ID}`, ORIGIN)).toEqual({
      ok: true,
      link: { board: ID, secret: null },
    })
  })

  it.each([
    'hello',
    'javascript:alert(1)',
    `${ORIGIN}/`,
    `/b/short#x`,
    `//evil.example/b/${ID}`,
    'http://[',
    '/b/',
  ])('is refused when it is none: %s', (text) => {
    expect(parseBoardLink(text, ORIGIN)).toEqual({ ok: false, problem: { kind: 'not-a-link' } })
  })

  it('is refused when empty', () => {
    expect(parseBoardLink('  ', ORIGIN)).toEqual({ ok: false, problem: { kind: 'empty' } })
  })

  it('to another server names that server', () => {
    expect(parseBoardLink(`https://other.example/b/${ID}#x`, ORIGIN)).toEqual({
      ok: false,
      problem: { kind: 'other-host', host: 'other.example' },
    })
  })

  it('is written the way it is read', () => {
    const board = parseBoardId(ID)
    if (board === null) throw new Error('the id above is one')
    expect(boardPath({ board, secret: 'abc' })).toBe(`/b/${ID}#abc`)
    expect(boardPath({ board, secret: null })).toBe(`/b/${ID}`)
  })
})

it('a path names a board only with a whole id', () => {
  expect(boardOfPath(`/b/${ID}`)).toBe(ID)
  expect(boardOfPath(`/b/${ID}/`)).toBe(ID)
  expect(boardOfPath(`/b/${ID}/text`)).toBe(ID)
  expect(boardOfPath(`/b/${ID}/x`)).toBeNull()
  expect(boardOfPath('/b/1')).toBeNull()
})

it('a fragment that cannot be a secret is none', () => {
  expect(secretOfFragment('#abc')).toBe('abc')
  expect(secretOfFragment('')).toBeNull()
  expect(secretOfFragment('#')).toBeNull()
  expect(secretOfFragment('#a b')).toBeNull()
  expect(secretOfFragment(`#${'a'.repeat(300)}`)).toBeNull()
})
