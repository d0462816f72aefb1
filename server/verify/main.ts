/** `npm run verify -- <data folder>`: says what is wrong with stored data, and ends with 1 if anything is. */
import { StartError } from '../errors.ts'
import { verifyFolder } from './verify.ts'

const USAGE = 'npm run verify -- <data folder> [--repair]'

async function main(words: readonly string[]): Promise<number> {
  const [folder, ...rest] = words.filter((word) => word !== '--repair')
  if (folder === undefined || rest.length > 0) throw new StartError(`Usage: ${USAGE}`)
  const { rooms, pictures, findings } = await verifyFolder(folder, words.includes('--repair'))
  for (const { where, what, mended } of findings) {
    process.stdout.write(`${where}: ${what}${mended === null ? '' : `; ${mended}`}\n`)
  }
  const left = findings.filter(({ mended }) => mended === null).length
  const found = findings.length === 0 ? 'nothing wrong' : `${findings.length} wrong, ${left} not mended`
  process.stdout.write(`${rooms} rooms, ${pictures} pictures: ${found}.\n`)
  return left === 0 ? 0 : 1
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    const text =
      error instanceof StartError ? error.message : error instanceof Error ? error.stack : String(error)
    process.stderr.write(`${text}\n`)
    process.exitCode = 1
  },
)
