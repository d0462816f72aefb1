import {
  type AttributeSpec,
  type DOMOutputSpec,
  type MarkSpec,
  type NodeSpec,
  Schema,
} from '@tiptap/pm/model'

/** Every node of tldraw's text may say in which direction it runs. */
const DIR = { dir: { default: 'auto' } } as const

const HEADINGS = [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level } }))

const paragraph: NodeSpec = {
  content: 'inline*',
  group: 'block',
  attrs: DIR,
  parseDOM: [{ tag: 'p' }],
  toDOM: ({ attrs }) => ['p', { dir: attrs.dir }, 0],
}

const bulletList: NodeSpec = {
  content: 'listItem+',
  group: 'block list',
  attrs: DIR,
  parseDOM: [{ tag: 'ul' }],
  toDOM: ({ attrs }) => ['ul', { dir: attrs.dir }, 0],
}

const hardBreak: NodeSpec = {
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  attrs: DIR,
  parseDOM: [{ tag: 'br' }],
  toDOM: () => ['br'],
}

const heading: NodeSpec = {
  content: 'inline*',
  group: 'block',
  defining: true,
  attrs: { ...DIR, level: { default: 1 } },
  parseDOM: HEADINGS,
  toDOM: ({ attrs }) => [`h${attrs.level}`, { dir: attrs.dir }, 0],
}

const listItem: NodeSpec = {
  content: 'paragraph block*',
  defining: true,
  attrs: DIR,
  parseDOM: [{ tag: 'li' }],
  toDOM: ({ attrs }) => ['li', { dir: attrs.dir }, 0],
}

const orderedList: NodeSpec = {
  content: 'listItem+',
  group: 'block list',
  attrs: { ...DIR, start: { default: 1 }, type: { default: null } },
  parseDOM: [{ tag: 'ol' }],
  toDOM: ({ attrs }) => ['ol', { dir: attrs.dir, start: attrs.start }, 0],
}

const LINK: Readonly<Record<string, AttributeSpec>> = {
  href: { default: null },
  target: { default: '_blank' },
  rel: { default: 'noopener noreferrer nofollow' },
  class: { default: null },
  title: { default: null },
}

function mark(tag: string, ...others: readonly string[]): MarkSpec {
  return {
    parseDOM: [tag, ...others].map((each) => ({ tag: each })),
    toDOM: (): DOMOutputSpec => [tag, 0],
  }
}

/** Looks like one and leads nowhere: in an open text a click sets the caret. */
const link: MarkSpec = { inclusive: true, attrs: LINK, toDOM: () => ['span', { class: 'pw-link' }, 0] }

/**
 * The schema of tldraw's text editor without tldraw: what may be in a text, in the order that decides what is
 * taken when several would do. A test holds both against each other.
 */
export const textSchema = new Schema({
  topNode: 'doc',
  nodes: {
    paragraph,
    bulletList,
    doc: { content: 'block+', attrs: DIR },
    hardBreak,
    heading,
    listItem,
    orderedList,
    text: { group: 'inline' },
  },
  marks: {
    highlight: mark('mark'),
    link,
    bold: mark('strong', 'b'),
    code: { code: true, ...mark('code') },
    italic: mark('em', 'i'),
    strike: mark('s', 'del', 'strike'),
    underline: mark('u'),
  },
})
