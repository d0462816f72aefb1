import { utf8ByteLength } from 'lib0/string'
import { TEMPLATE_LIMITS } from './limits.ts'
import type { Template } from './template.ts'
import { TemplateError } from './template-error.ts'

/** What comes behind the template's id in the name of a file. */
export const FILE_ENDING = '.planwand-vorlage.json'

/** What a file may leave out, and does when there is nothing to say. */
const OPTIONAL: ReadonlySet<string> = new Set([
  ...['placeholders', 'legend', 'agenda', 'result', 'drawing'],
  ...['title', 'question', 'place', 'cards', 'offers', 'blocks', 'columns', 'rows', 'boxes', 'connectors'],
  ...['ageFrom', 'ageTo', 'level', 'choices', 'text', 'width', 'parent', 'under', 'start', 'end'],
])

/**
 * A template as a file that people can read, translate and send on.
 *
 * @throws TemplateError when it has more bytes than a file may have
 */
export function writeTemplateFile(template: Template): string {
  const text = `${JSON.stringify(template, leaveOut, 2)}\n`
  if (utf8ByteLength(text) > TEMPLATE_LIMITS.fileBytes)
    throw new TemplateError('', 'too-large', TEMPLATE_LIMITS.fileBytes)
  return text
}

function leaveOut(key: string, value: unknown): unknown {
  return OPTIONAL.has(key) && saysNothing(value) ? undefined : value
}

function saysNothing(value: unknown): boolean {
  if (value === null || (Array.isArray(value) && value.length === 0)) return true
  return typeof value === 'object' && 'de' in value && 'en' in value && value.de === '' && value.en === ''
}

/**
 * @param text of a file
 * @returns what to give to parseTemplate
 * @throws TemplateError when it is not JSON; the parser's message would repeat part of the file
 */
export function readTemplateFile(text: string): unknown {
  try {
    // Some editors begin a file with a byte order mark, which is not JSON.
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw new TemplateError('', 'not-json')
  }
}
