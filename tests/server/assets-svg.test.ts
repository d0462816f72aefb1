import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../server/limits.ts'
import { FreshBoard } from './helpers/fresh-board.ts'
import { bytesOf, load, SVG, send, stored } from './helpers/pictures.ts'
import { errorOf } from './helpers/server.ts'

const at = FreshBoard.open('participant')

const sent = async (file: Uint8Array | string): Promise<string> => {
  const response = await send(at.server, at.board.id, file, at.ada)
  return response.ok ? String(response.status) : errorOf(response)
}

/** What is left of an SVG with this inside. */
async function cleaned(inside: string, attributes = ''): Promise<string> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9" ${attributes}>${inside}</svg>`
  const { hash } = await stored(at.server, at.board.id, svg, at.ada)
  return (await bytesOf(await load(at.server, at.board.id, hash, at.ada))).toString()
}

describe('an SVG', () => {
  test.each([
    ['script', '<script>alert(1)</script>', /alert|script/],
    [
      'a handler',
      '<rect onload="alert(1)" onclick="alert(2)" width="1" height="1"/>',
      /alert|onload|onclick/,
    ],
    [
      'foreign content',
      '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://e.example"/></foreignObject>',
      /iframe|foreignObject|e\.example/,
    ],
    ['a link that acts', '<a href="javascript:alert(1)"><rect width="1" height="1"/></a>', /javascript/],
    ['a link elsewhere', '<a xlink:href="https://e.example/"><rect width="1" height="1"/></a>', /e\.example/],
    [
      'a picture of another host',
      '<image href="https://e.example/a.png" xlink:href="//e.example/b.png"/>',
      /e\.example/,
    ],
    ['a document as a picture', '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>', /svg\+xml/],
    ['a part of another document', '<use href="https://e.example/a.svg#b"/>', /e\.example/],
    ['a filter elsewhere', '<rect filter="url(https://e.example/#f)" width="1" height="1"/>', /e\.example/],
    [
      'style that fetches',
      '<rect style="fill:url(https://e.example/#f)" width="1" height="1"/>',
      /e\.example/,
    ],
    [
      'style that hides that it fetches',
      '<rect style="fill:\\75rl(https://e.example/#f)" width="1" height="1"/>',
      /e\.example/,
    ],
    ['a style sheet that fetches', '<style>@import "https://e.example/a.css";</style>', /e\.example/],
    ['a style sheet that fetches by url', '<style>rect{fill:url( "//e.example/a")}</style>', /e\.example/],
    [
      'a style sheet that fetches a set',
      '<style>rect{fill:image-set("//e.example/a" 1x)}</style>',
      /e\.example/,
    ],
    [
      'movement',
      '<rect width="1" height="1"><animate attributeName="x" to="5"/><set attributeName="href" to="javascript:alert(1)"/></rect>',
      /animate|<set/,
    ],
    ['an instruction of XML', '<?xml-stylesheet href="https://e.example/a.css"?>', /e\.example/],
  ])('loses %s', async (_, inside, gone) => {
    expect(await cleaned(`${inside}<circle r="4"/>`)).toMatch(/<circle/)
    expect(await cleaned(inside)).not.toMatch(gone)
  })

  test('keeps what it draws with', async () => {
    const kept = await cleaned(
      '<defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient><rect id="r" width="2" height="2"/></defs>' +
        '<style>.a{fill:url(#g)}</style><circle class="a" r="4"/><rect fill="url(#g)" width="1" height="1"/>' +
        '<use href="#r"/><image href="data:image/png;base64,AAAA"/><text>Ä &lt; ß</text>',
    )
    for (const part of ['linearGradient', 'url(#g)', '<use href="#r"', 'data:image/png', 'Ä &lt; ß', '.a{']) {
      expect(kept).toContain(part)
    }
    expect((await sharp(Buffer.from(kept)).metadata()).format).toBe('svg')
  })

  test.each([
    [
      'entities',
      '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg"><text>&b;</text></svg>',
      '422 asset-unreadable',
    ],
    [
      'an entity of a file',
      '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&a;</text></svg>',
      '422 asset-unreadable',
    ],
    ['a missing end', '<svg xmlns="http://www.w3.org/2000/svg"><rect>', '422 asset-unreadable'],
    [
      'another language',
      '<svg xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></svg>',
      '422 asset-unreadable',
    ],
    [
      'bytes that are no text',
      Buffer.from([...Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><text>'), 0xff, 0xfe]),
      '422 asset-unreadable',
    ],
    [
      'too many elements',
      `<svg xmlns="http://www.w3.org/2000/svg">${'<g/>'.repeat(LIMITS.svg.elements)}</svg>`,
      '422 asset-too-complex',
    ],
    [
      'elements too deep in one another',
      `<svg xmlns="http://www.w3.org/2000/svg">${'<g>'.repeat(5000)}${'</g>'.repeat(5000)}</svg>`,
      '422 asset-too-complex',
    ],
    ['parts that repeat one another', bomb('<use href="#X"/>'), '422 asset-too-complex'],
    ['masks within masks', bomb('<rect mask="url(#X)"/>'), '422 asset-too-complex'],
    [
      'a part within itself',
      '<svg xmlns="http://www.w3.org/2000/svg"><g id="a"><use href="#a"/></g></svg>',
      '422 asset-too-complex',
    ],
  ])('with %s is refused', async (_, file, answer) => {
    expect(await sent(file)).toBe(answer)
  })

  test.each([
    ['width="120px" height="60"', 120, 60],
    ['width="10cm" height="5cm"', 9, 9],
    ['width="100%" height="100%"', 9, 9],
    ['width="1e9" height="1e9"', 9, 9],
    ['viewBox="0 0 0 0"', 300, 150],
  ])('with %s is %d by %d', async (attributes, width, height) => {
    const box = attributes.includes('viewBox') ? '' : 'viewBox="0 0 9 9"'
    const file = `<svg xmlns="http://www.w3.org/2000/svg" ${box} ${attributes}/>`
    expect(await stored(at.server, at.board.id, file, at.ada)).toMatchObject({ width, height })
  })

  test('may begin as drawing programs begin it', async () => {
    const file = `\ufeff<?xml version="1.0"?>\n<!-- Von Hand -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n${SVG}`
    const { hash } = await stored(at.server, at.board.id, file, at.ada)
    expect((await bytesOf(await load(at.server, at.board.id, hash, at.ada))).toString()).not.toContain(
      'DOCTYPE',
    )
  })
})

/** Ten levels of ten, each drawing the one before it. @param again draws the element called X */
function bomb(again: string): string {
  const levels = Array.from({ length: 10 }, (_, level) => {
    const before = again.replace('X', `l${level - 1}`)
    return `<g id="l${level}">${level === 0 ? '<rect/>' : before.repeat(10)}</g>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg">${levels.join('')}</svg>`
}
