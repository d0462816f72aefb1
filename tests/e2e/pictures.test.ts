import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { CREATED, recordsOf } from '../../shared/records/encoding.ts'
import { connect } from '../server/helpers/raw-client.ts'
import { findings } from './axe.ts'
import { BROWSER } from './people.ts'
import { bring, photo, pickFiles, seeNotice, seePictures, svg } from './picture-hands.ts'
import { SPOT, Workshop } from './workshop.ts'

const workshop = Workshop.open()

interface Forged {
  readonly typeName: string
  readonly type: string
  readonly props: object
  readonly x?: number
  readonly y?: number
}

/** Writes a record as a forged browser may. */
function forge(doc: Y.Doc, id: string, { props, ...record }: Forged): void {
  const base = {
    id,
    parentId: 'page:page',
    index: 'a1',
    x: 0,
    y: 0,
    rotation: 0,
    isLocked: false,
    opacity: 1,
  }
  const image = { w: 90, h: 60, playing: true, url: '', crop: null, flipX: false, flipY: false, altText: '' }
  const created = { ...base, ...record, meta: {}, props: { ...image, ...props } }
  recordsOf(doc).set(id, new Y.Map([[CREATED, created]]))
}

describe.skipIf(BROWSER === undefined)('pictures', () => {
  test('picked by one are seen by the other, described, and there after a restart', async () => {
    const board = await workshop.product.createBoard('Bilder')
    const a = await workshop.join(board, 'moderator', 'Moderation')
    const b = await workshop.join(board, 'participant', 'Schulamt')
    await pickFiles(a, [await photo(), await photo('Schule.png')])
    await seePictures(a, 2)
    await seePictures(b, 2)
    await b.page.mouse.click(SPOT[0] - 200, SPOT[1])
    await b.page.keyboard.press('Control+Enter')
    await b.page.getByRole('button', { name: 'Bild beschreiben' }).press('Enter')
    await b.page.getByRole('textbox', { name: 'Was ist zu sehen?' }).fill('Ein Kind auf der Schaukel')
    expect(await findings(b.page)).toEqual([])
    await b.page.keyboard.press('Enter')
    await a.page.getByAltText('Ein Kind auf der Schaukel').waitFor()
    await b.seeSaved()
    await workshop.product.end('SIGKILL')
    await workshop.product.start()
    const c = await workshop.join(board, 'observer', 'Gast')
    await seePictures(c, 2)
    await c.page.getByAltText('Ein Kind auf der Schaukel').waitFor()
    expect(await findings(c.page)).toEqual([])
  })

  test('dropped and pasted lie where they came, and undo and redo take each as one step', async () => {
    const board = await workshop.product.createBoard('Bilder')
    const a = await workshop.join(board, 'participant', 'Jugendamt')
    const b = await workshop.join(board, 'participant', 'Schulamt')
    await bring(a, 'drop', [await photo()])
    await seePictures(b, 1)
    const place = await a.page.locator('.tl-shape[data-shape-type=image]').boundingBox()
    expect(Math.abs((place?.x ?? 0) + (place?.width ?? 0) / 2 - SPOT[0])).toBeLessThan(2)
    expect(Math.abs((place?.y ?? 0) + (place?.height ?? 0) / 2 - SPOT[1])).toBeLessThan(2)
    await bring(a, 'paste', [svg('<rect width="90" height="60" fill="#07c"/>')])
    await seePictures(b, 2)
    // The one who has the same picture keeps it when the other takes theirs back.
    await bring(b, 'drop', [await photo()])
    await seePictures(a, 3)
    await a.page.keyboard.press('Control+z')
    await seePictures(b, 2)
    await a.page.keyboard.press('Control+z')
    await seePictures(b, 1)
    await a.page.keyboard.press('Control+Shift+z')
    await seePictures(b, 2)
  })

  test('dropped into a field belong to it and go where it goes', async () => {
    const board = await workshop.product.createBoard('Feld')
    const a = await workshop.join(board, 'moderator', 'Moderation')
    const b = await workshop.join(board, 'participant', 'Jugendamt')
    await a.page.getByText('Vorbereiten', { exact: true }).click()
    await a.page.locator('.tl-canvas').focus()
    await a.page.keyboard.press('Shift+F')
    await a.drag([200, 150], [1000, 700])
    await b.page.getByRole('heading', { name: 'Neues Feld' }).waitFor()
    await bring(b, 'drop', [await photo()])
    await seePictures(a, 1)
    const left = async (): Promise<number> =>
      (await b.page.locator('.tl-shape[data-shape-type=image]').boundingBox())?.x ?? 0
    const before = await left()
    await a.drag([600, 165], [660, 165])
    await expect.poll(left).toBe(before + 60)
  })

  test('that are hostile do nothing, and files that are none are refused in words', async () => {
    const board = await workshop.product.createBoard('Bilder')
    const a = await workshop.join(board, 'moderator', 'Moderation')
    const b = await workshop.join(board, 'participant', 'Schulamt')
    const hostile =
      '<script>document.title="acted"</script><image href="https://elsewhere.example/a.png" width="9" height="9"/>'
    await bring(a, 'drop', [svg(`${hostile}<rect width="90" height="60" onload="document.title='acted'"/>`)])
    await seePictures(b, 1)
    const src = await b.page.locator('.tl-shape[data-shape-type=image] img').getAttribute('src')
    const text = await b.page.evaluate(async (path) => (await fetch(path ?? '')).text(), src)
    expect(text).toContain('<rect')
    expect(text).not.toMatch(/acted|elsewhere/)
    expect(await b.page.title()).not.toContain('acted')
    await bring(a, 'drop', [
      { name: 'Protokoll.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') },
      { name: 'Karte.png', mimeType: 'image/png', buffer: Buffer.from('<script>alert(1)</script>') },
    ])
    await seeNotice(a, '„Protokoll.pdf, Karte.png“ wurde nicht eingefügt')
    await seeNotice(a, 'Möglich sind PNG, JPEG, WebP, GIF und SVG.')
    expect(await findings(a.page)).toEqual([])
    await seePictures(b, 1)
  })

  test('of other hosts are shown as unreadable and asked for nowhere, however they got there', async () => {
    const board = await workshop.product.createBoard('Bilder')
    const a = await workshop.join(board, 'participant', 'Jugendamt')
    const cookies = await a.context.cookies(workshop.product.url)
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const doc = new Y.Doc()
    const elsewhere = 'https://elsewhere.example/a.png'
    forge(doc, 'asset:a', { typeName: 'asset', type: 'image', props: { src: elsewhere, w: 9, h: 9 } })
    forge(doc, 'shape:a', { typeName: 'shape', type: 'image', x: 300, props: { assetId: 'asset:a' } })
    forge(doc, 'shape:b', { typeName: 'shape', type: 'image', y: 300, props: { assetId: elsewhere } })
    const client = await connect(workshop.product, board.id, 'board', { cookie })
    await client.load()
    client.step2(Y.encodeStateAsUpdate(doc))
    await client.acked(1)
    await client.close()
    expect(await a.page.getByText('Nicht lesbar – bleibt erhalten').nth(1).innerText()).not.toBe('')
    expect(await a.page.locator('.tl-shape[data-shape-type=image]').count()).toBe(0)
  })

  test('are kept and can be sent again when the connection fails', async () => {
    const board = await workshop.product.createBoard('Bilder')
    const a = await workshop.join(board, 'participant', 'Jugendamt')
    await bring(a, 'drop', [svg('<rect width="90" height="60"/>')])
    await seePictures(a, 1)
    await a.context.route('**/assets', (route) => route.abort())
    await bring(a, 'drop', [await photo()])
    await seeNotice(a, '„Kita.png“ wurde nicht eingefügt')
    await a.context.unroute('**/assets')
    await a.page.getByRole('button', { name: 'Erneut versuchen' }).click()
    await seePictures(a, 2)
  })

  test('copied to another board are sent there, and are its own', async () => {
    const [from, to] = [await workshop.product.createBoard('Von'), await workshop.product.createBoard('Nach')]
    const a = await workshop.join(from, 'participant', 'Jugendamt')
    await bring(a, 'drop', [await photo()])
    await seePictures(a, 1)
    await a.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await a.page.keyboard.press('Control+a')
    await a.page.keyboard.press('Control+c')
    await a.page.waitForFunction(async () => {
      const [copied] = await navigator.clipboard.read()
      if (copied?.types.includes('text/html') !== true) return false
      return (await (await copied.getType('text/html')).text()).includes('data:image/png')
    })
    await a.join(to.links.participant, 'Jugendamt')
    // The editor listens for pasting once it has drawn itself as focused.
    await a.page.locator('.tl-container__focused').waitFor()
    await a.frames()
    await a.page.keyboard.press('Control+v')
    await seePictures(a, 1)
    expect(await a.page.locator('.tl-shape[data-shape-type=image] img').getAttribute('src')).toContain(to.id)
    const b = await workshop.join(to, 'observer', 'Gast')
    await seePictures(b, 1)
  })

  test('are replaced in their place, and undo brings the first one back', async () => {
    const board = await workshop.product.createBoard('Bilder')
    const a = await workshop.join(board, 'participant', 'Jugendamt')
    const b = await workshop.join(board, 'participant', 'Schulamt')
    await bring(a, 'drop', [await photo()])
    await seePictures(b, 1)
    const shown = (): Promise<string | null> =>
      b.page.locator('.tl-shape[data-shape-type=image] img').last().getAttribute('src')
    const first = await shown()
    const chooser = a.page.waitForEvent('filechooser')
    await a.page.keyboard.press('Control+Enter')
    await a.page.getByRole('button', { name: 'Bild ersetzen' }).press('Enter')
    await (await chooser).setFiles([svg('<rect width="90" height="60"/>')])
    await expect.poll(shown).not.toBe(first)
    await a.page.locator('.tl-canvas').focus()
    await a.page.keyboard.press('Control+z')
    await expect.poll(shown).toBe(first)
  })

  test('too large or too many at once are not even sent', async () => {
    const board = await workshop.product.createBoard('Bilder')
    const a = await workshop.join(board, 'participant', 'Jugendamt')
    const sent: string[] = []
    a.page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.url())
    })
    const small = await photo()
    await pickFiles(a, [{ ...small, buffer: Buffer.concat([small.buffer], 10 * 1024 * 1024 + 1) }])
    await seeNotice(a, 'Das Bild hat mehr als 10 MB')
    await bring(
      a,
      'paste',
      Array.from({ length: 21 }, () => small),
    )
    await seeNotice(a, 'Das sind zu viele Dateien auf einmal')
    expect(sent).toEqual([])
  })
})
