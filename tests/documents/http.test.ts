import { describe, expect, test } from 'vitest'
import { FreshBoard } from '../server/helpers/fresh-board.ts'
import { errorOf } from '../server/helpers/server.ts'
import { paragraphsOf } from './office.ts'

const at = FreshBoard.open()

const get = (rest: string, cookie?: string) =>
  at.server.request(at.path(rest), cookie === undefined ? {} : { cookie })

describe('documents over HTTP', () => {
  test('are for everybody on the board, and nobody else', async () => {
    const observer = await at.board.join('observer')
    const answer = await get('/results.md', observer.cookie)
    expect([answer.status, await answer.text()]).toEqual([200, '# Board\n\n## Seite 1\n'])
    const stranger = await (await at.server.createBoard()).join('moderator')
    for (const cookie of [undefined, stranger.cookie, `planwand_${at.board.id}=guess`])
      expect(await errorOf(await get('/results.json', cookie))).toBe('401 not-joined')
    await at.server.request(at.path(`/people/${observer.participant}`), {
      method: 'DELETE',
      cookie: at.ada.cookie,
    })
    expect(await errorOf(await get('/results.md', observer.cookie))).toBe('403 removed')
  })

  test('come as files with a name, never cached and never guessed at', async () => {
    const answer = await get('/results.docx?place=K%C3%B6ln', at.ada.cookie)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain('wordprocessingml.document')
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="Board - Protokoll - 2030-01-01.docx"; ` +
        `filename*=UTF-8''Board%20%E2%80%93%20Protokoll%20%E2%80%93%202030-01-01.docx`,
    )
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    const text = paragraphsOf(new Uint8Array(await answer.arrayBuffer())).map((one) => one.text)
    expect(text).toEqual(expect.arrayContaining(['Köln', '1 Person auf dem Board']))
  })

  test('name people for moderators only', async () => {
    const ben = await at.board.join('participant', 'Ben')
    expect(await errorOf(await get('/results.docx?names=1', ben.cookie))).toBe('403 results-restricted')
    const answer = await get('/results.json?names=1', at.ada.cookie)
    expect(Object.values(JSON.parse(await answer.text()).people).sort()).toEqual(['Ada', 'Ben'])
    expect(JSON.parse(await (await get('/results.json', at.ada.cookie)).text()).people).toEqual({})
  })

  test.each([
    ['/results.docx?form=letter', '400 bad-request'],
    ['/results.docx?lang=fr', '400 bad-request'],
    ['/results.docx?names=yes', '400 bad-request'],
    ['/results.docx?date=2030-02-30', '400 bad-request'],
    [`/results.docx?place=${'x'.repeat(300)}`, '400 bad-request'],
    ['/results.docx?page=page:other', '404 page-unknown'],
    ['/results.docx?form=swot', '404 form-missing'],
    ['/results.odt', '404 path-unknown'],
  ])('%s is refused as %s', async (rest, refusal) => {
    expect(await errorOf(await get(rest, at.ada.cookie))).toBe(refusal)
  })

  test('are limited for each person', async () => {
    const ben = await at.board.join('participant', 'Ben')
    for (let count = 0; count < 30; count++) await (await get('/results.docx?form=swot', ben.cookie)).text()
    const answer = await get('/results.md', ben.cookie)
    expect(answer.headers.get('retry-after')).toBe('60')
    expect(await errorOf(answer)).toBe('429 too-many-documents')
    expect((await get('/results.md', at.ada.cookie)).status).toBe(200)
  })
})
