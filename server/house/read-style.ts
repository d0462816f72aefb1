import { printable } from '../../shared/results/paper/typeset.ts'
import { contrast, LEAST_CONTRAST } from './contrast.ts'
import {
  FILE_NAME_PLACES,
  type HouseColors,
  type HouseStyle,
  type Logo,
  PLAIN_HOUSE,
  type Sender,
} from './house-style.ts'

/** Something in the file that cannot be used. The path is that within the JSON, empty for the whole of it. */
export interface StyleProblem {
  readonly path: string
  readonly problem: string
}

/** What the file says of the logo, which is a file of its own. */
export interface LogoWish extends Pick<Logo, 'height' | 'alt'> {
  readonly file: string
}

export interface ReadStyle {
  readonly style: Omit<HouseStyle, 'logo'>
  readonly logo: LogoWish | null
  readonly problems: readonly StyleProblem[]
}

export const STYLE_VERSION = 1
const LIMITS = { line: 120, lines: 6, alt: 300, fileName: 120, logoHeight: { least: 6, most: 30 } } as const
const LOGO_HEIGHT = 14
/** What text is written in; heads of tables must let it be read. */
const INK = '#1b1b1f'

type Values = Readonly<Record<string, unknown>>

/**
 * Takes of a house's file whatever can be used. Each value stands or falls alone: what is wrong is told, and its
 * default stays.
 *
 * @param value the file's JSON
 */
export function readStyle(value: unknown): ReadStyle {
  const reader = new StyleReader()
  const root = reader.object('', value, ['version', 'sender', 'logo', 'colors', 'fileName'])
  if (root.version !== STYLE_VERSION) {
    const problem = `must be ${STYLE_VERSION}, not ${shown(root.version)}; nothing of the file is used.`
    return { style: PLAIN_HOUSE, logo: null, problems: [...reader.problems, { path: 'version', problem }] }
  }
  const style = {
    sender: readSender(reader, root.sender),
    colors: readColors(reader, root.colors),
    fileName: readFileName(reader, root.fileName),
  }
  return { style, logo: readLogo(reader, root.logo), problems: reader.problems }
}

function readSender(reader: StyleReader, value: unknown): Sender | null {
  if (value === undefined) return null
  const said = reader.object('sender', value, ['name', 'office', 'address', 'contact'])
  const sender = {
    name: reader.line('sender.name', said.name),
    office: reader.line('sender.office', said.office),
    address: reader.lines('sender.address', said.address),
    contact: reader.lines('sender.contact', said.contact),
  }
  const isSilent = [sender.name, sender.office, ...sender.address, ...sender.contact].every(
    (line) => line === '',
  )
  return isSilent ? null : sender
}

function readLogo(reader: StyleReader, value: unknown): LogoWish | null {
  if (value === undefined) return null
  const said = reader.object('logo', value, ['file', 'alt', 'height'])
  const file = reader.line('logo.file', said.file)
  const alt = reader.line('logo.alt', said.alt, LIMITS.alt)
  if (file === '' || /[\\/]|^\.\.?$/.test(file)) {
    reader.tell('logo.file', 'must be the name of a picture in the same folder; there is no logo.')
    return null
  }
  if (alt === '') {
    reader.tell('logo.alt', 'must say what the logo shows, for those who do not see it; there is no logo.')
    return null
  }
  return { file, alt, height: reader.millimetres('logo.height', said.height, LOGO_HEIGHT) }
}

/** Colours text could not be read in stay those of a plain house. */
function readColors(reader: StyleReader, value: unknown): HouseColors {
  const plain = PLAIN_HOUSE.colors
  if (value === undefined) return plain
  const said = reader.object('colors', value, ['accent', 'onAccent', 'head'])
  const accent = reader.color('colors.accent', said.accent, plain.accent, { color: '#ffffff', name: 'white' })
  const onAccent = reader.color('colors.onAccent', said.onAccent, plain.onAccent, {
    color: accent,
    name: `the accent ${accent}`,
  })
  const head = reader.color('colors.head', said.head, plain.head, { color: INK, name: `the text ${INK}` })
  return { accent, onAccent, head }
}

function readFileName(reader: StyleReader, value: unknown): string {
  const pattern = reader.line('fileName', value, LIMITS.fileName)
  if (pattern === '') return PLAIN_HOUSE.fileName
  const unknown = [...pattern.matchAll(/\{([^{}]*)\}/g)].find(([, name]) => {
    return !FILE_NAME_PLACES.some((place) => place === name)
  })
  const known = FILE_NAME_PLACES.map((place) => `{${place}}`).join(', ')
  if (unknown !== undefined) reader.tell('fileName', `knows no ${unknown[0]}, only ${known}.`)
  else if (!pattern.includes('{board}')) reader.tell('fileName', 'must have {board} in it.')
  else if (/[\\/:*?"<>|]/.test(pattern)) reader.tell('fileName', 'may have none of \\ / : * ? " < > | in it.')
  else return pattern
  return PLAIN_HOUSE.fileName
}

/** Reads values and gathers what is wrong with them. */
class StyleReader {
  readonly problems: StyleProblem[] = []

  tell(path: string, problem: string): void {
    this.problems.push({ path, problem })
  }

  /** @returns an empty one where the value is none. Keys nobody knows are told, since they are mistyped ones */
  object(path: string, value: unknown, keys: readonly string[]): Values {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.tell(path, `must be an object, not ${shown(value)}.`)
      return {}
    }
    for (const key of Object.keys(value).filter((key) => !keys.includes(key))) {
      this.tell(path === '' ? key : `${path}.${key}`, `means nothing here; known are ${keys.join(', ')}.`)
    }
    return value as Values // JSON.parse makes objects with string keys
  }

  line(path: string, value: unknown, most: number = LIMITS.line): string {
    if (value === undefined) return ''
    const text = typeof value === 'string' ? printable(value).trim() : null
    if (text !== null && text.length <= most && !text.includes('\n')) return text
    this.tell(path, `must be a text of one line and up to ${most} letters, not ${shown(value)}.`)
    return ''
  }

  lines(path: string, value: unknown): string[] {
    if (value === undefined) return []
    if (!Array.isArray(value) || value.length > LIMITS.lines) {
      this.tell(path, `must be a list of up to ${LIMITS.lines} texts, not ${shown(value)}.`)
      return []
    }
    return value.map((line, at) => this.line(`${path}[${at}]`, line)).filter((line) => line !== '')
  }

  millimetres(path: string, value: unknown, plain: number): number {
    const { least, most } = LIMITS.logoHeight
    if (value === undefined) return plain
    if (typeof value === 'number' && value >= least && value <= most) return value
    this.tell(path, `must be a number of millimetres from ${least} to ${most}, not ${shown(value)}.`)
    return plain
  }

  /** @param beside what it must be told from by those who read */
  color(path: string, value: unknown, plain: string, beside: { color: string; name: string }): string {
    if (value === undefined) return plain
    if (typeof value !== 'string' || !/^#[0-9a-f]{6}$/i.test(value)) {
      this.tell(path, `must be a colour like ${plain}, not ${shown(value)}.`)
      return plain
    }
    const reached = contrast(value, beside.color)
    if (reached >= LEAST_CONTRAST) return value.toLowerCase()
    const ratio = (Math.floor(reached * 10) / 10).toFixed(1)
    this.tell(
      path,
      `${value} has a contrast of ${ratio} to ${beside.name}; text needs ${LEAST_CONTRAST}, so ${plain} stays.`,
    )
    return plain
  }
}

function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
