import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { afterAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { DATABASE_FILE } from '../../server/storage/database.ts'
import { startTestServer, temporaryFolder } from './helpers/server.ts'

const folder = temporaryFolder()
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Starts the program as an administrator does. @returns what it said and its exit code */
async function start(env: Record<string, string>): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env: { ...process.env, PORT: '0', DATA_DIR: join(folder, 'data'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  child.stderr.on('data', (chunk) => {
    output += chunk
  })
  const [code] = await once(child, 'close')
  return { code, output }
}

describe('what is wrong is said in one sentence, with exit code 1', () => {
  test('a busy port', async () => {
    const other = await startTestServer()
    const { port } = new URL(other.url)
    expect(await start({ PORT: port })).toEqual({
      code: 1,
      output: `Port ${port} is in use by another program; set PORT to another one.\n`,
    })
    await other.close()
  })

  test('a data folder in use by another program', async () => {
    const other = await startTestServer()
    expect(await start({ DATA_DIR: other.dataFolder })).toEqual({
      code: 1,
      output: `The data folder ${other.dataFolder} is in use by another program.\n`,
    })
    await other.close()
  })

  test('a data folder that cannot be written', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    const { code, output } = await start({ DATA_DIR: join(file, 'data') })
    expect(code).toBe(1)
    expect(output).toMatch(/^The data folder .*file\/data cannot be written \(.*\)\.\n$/)
  })

  test('data of a newer program', async () => {
    const newer = join(folder, 'newer')
    mkdirSync(newer)
    const database = new DatabaseSync(join(newer, DATABASE_FILE))
    database.exec('PRAGMA user_version = 999')
    database.close()
    const { code, output } = await start({ DATA_DIR: newer })
    expect([code, output]).toEqual([
      1,
      `The data in ${newer} was written by a newer Planwand; start that version instead.\n`,
    ])
  })

  test('a file that is no database', async () => {
    const broken = join(folder, 'broken')
    mkdirSync(broken)
    writeFileSync(join(broken, DATABASE_FILE), 'this is no database, '.repeat(100))
    const { code, output } = await start({ DATA_DIR: broken })
    expect(code).toBe(1)
    expect(output).toMatch(/is not a readable database/)
    expect(output.trim().split('\n')).toHaveLength(1)
  })

  test('a wrong value, named', async () => {
    const { code, output } = await start({ PORT: '80a' })
    expect([code, output]).toEqual([1, 'PORT must be a number from 0 to 65535, not "80a".\n'])
  })
})

describe('configuration', () => {
  test('without any variable it serves this machine alone', () => {
    expect(readConfig({})).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      publicUrl: null,
      licenseKey: null,
      logLevel: 'info',
      moderatorPassword: null,
    })
  })

  test.each([
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['HOST', 'http://x'],
    ['PUBLIC_URL', 'wall.example.org'],
    ['PUBLIC_URL', 'https://wall.example.org/sub'],
    ['PUBLIC_URL', 'ftp://wall.example.org'],
    ['LOG_LEVEL', 'verbose'],
    ['MODERATOR_PASSWORD', 'short'],
  ])('%s=%s is refused by its name', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(name)
  })

  test('an empty variable is as good as none, a trailing slash does no harm', () => {
    const config = readConfig({ PORT: '', PUBLIC_URL: 'https://wall.example.org/' })
    expect(config).toMatchObject({ port: 8080, publicUrl: 'https://wall.example.org' })
  })
})
