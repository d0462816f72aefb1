import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from '../logger.ts'
import { type HouseStyle, PLAIN_HOUSE } from './house-style.ts'
import { loadLogo } from './load-logo.ts'
import { readStyle, type StyleProblem } from './read-style.ts'

/** The file of a house's folder that is read; the logo lies beside it. */
export const STYLE_FILE = 'style.json'

/**
 * The style of the house. Read once at start, as its templates are. A style never stands in the way of a workshop:
 * what cannot be used is logged, and its default stays.
 *
 * @param folder or null where the house has none
 */
export async function loadHouse(folder: string | null, logger: Logger): Promise<HouseStyle> {
  if (folder === null) return PLAIN_HOUSE
  const tell = ({ path, problem }: StyleProblem): void => {
    logger.warn('house-style-problem', { file: join(folder, STYLE_FILE), path, problem })
  }
  const value = await readJson(join(folder, STYLE_FILE), tell)
  if (value === null) return PLAIN_HOUSE
  const { style, logo: wish, problems } = readStyle(value.json)
  for (const problem of problems) tell(problem)
  const logo = wish === null ? null : await loadLogo(folder, wish, tell)
  logger.info('house-style-loaded', { logo: logo !== null, problems: problems.length })
  return { ...style, logo }
}

async function readJson(
  path: string,
  tell: (problem: StyleProblem) => void,
): Promise<{ json: unknown } | null> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    tell({ path: '', problem: `cannot be read (${code}); documents look as they do without a house style.` })
    return null
  }
  try {
    return { json: JSON.parse(text.replace(/^\ufeff/, '')) }
  } catch (error) {
    const where = error instanceof Error ? error.message : ''
    tell({ path: '', problem: `is not JSON (${where}); documents look as they do without a house style.` })
    return null
  }
}
