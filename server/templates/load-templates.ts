import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { TEMPLATES } from '../../shared/templates/house.ts'
import { TEMPLATE_LIMITS } from '../../shared/templates/limits.ts'
import { parseTemplate } from '../../shared/templates/parse-template.ts'
import type { Template } from '../../shared/templates/template.ts'
import { TemplateError } from '../../shared/templates/template-error.ts'
import { readTemplateFile } from '../../shared/templates/template-file.ts'
import { StartError } from '../errors.ts'
import type { Logger } from '../logger.ts'
import { TemplateLibrary } from './library.ts'

/**
 * Our templates and those of the house. Read once at start: a file changed later counts from the next start.
 *
 * @param folder of the house's files, or null. One that cannot be used is logged and left out.
 * @throws StartError when the folder cannot be read
 */
export function loadTemplates(folder: string | null, logger: Logger): TemplateLibrary {
  if (folder === null) return new TemplateLibrary(TEMPLATES)
  const house = new Map<string, Template>()
  for (const file of filesOf(folder)) {
    try {
      const template = readTemplate(join(folder, file))
      if (house.has(template.id)) throw new TemplateError('id', 'id-taken')
      house.set(template.id, template)
    } catch (error) {
      logger.warn('template-left-out', { file, problem: describe(error) })
    }
  }
  logger.info('templates-loaded', { ours: TEMPLATES.length, house: house.size })
  return new TemplateLibrary([...TEMPLATES, ...house.values()])
}

/** In the order of their names, which is that of the gallery. */
function filesOf(folder: string): string[] {
  let entries: Dirent[]
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    throw new StartError(`TEMPLATES_DIR ${folder} is not a folder that can be read.`, { cause: error })
  }
  return entries
    .filter((entry) => !entry.isDirectory() && entry.name.endsWith('.json'))
    .map((entry) => entry.name)
    .sort()
}

function readTemplate(path: string): Template {
  if (statSync(path).size > TEMPLATE_LIMITS.fileBytes) {
    throw new TemplateError('', 'too-large', TEMPLATE_LIMITS.fileBytes)
  }
  return parseTemplate(readTemplateFile(readFileSync(path, 'utf8')))
}

function describe(error: unknown): string {
  if (error instanceof TemplateError) return error.message
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  return `The file cannot be read (${code}).`
}
