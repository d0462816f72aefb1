import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { systemRandom } from '../../server/access/secrets.ts'
import {
  newBoardKey,
  openSecret,
  sealSecret,
  unwrapKey,
  VaultError,
  wrapKey,
} from '../../server/access/vault.ts'
import { DATABASE_FILE } from '../../server/storage/database.ts'
import { idFromRandom, parseBoardId } from '../../shared/ids.ts'
import { startTestServer } from './helpers/server.ts'

const board = () => {
  const id = parseBoardId(idFromRandom(systemRandom(20)))
  if (id === null) throw new Error('not an id')
  return id
}

test('a key opens with the secret it was wrapped under, and only for its board', () => {
  const id = board()
  const key = newBoardKey(systemRandom)
  const wrapped = wrapKey(key, 'secret', id, systemRandom)
  expect(Buffer.compare(unwrapKey(wrapped, 'secret', id), key)).toBe(0)
  expect(() => unwrapKey(wrapped, 'other', id)).toThrow(VaultError)
  expect(() => unwrapKey(wrapped, 'secret', board())).toThrow(VaultError)
  expect(() => unwrapKey(wrapped.subarray(0, 10), 'secret', id)).toThrow(VaultError)
})

test('a sealed secret cannot be put in the place of another link', () => {
  const id = board()
  const key = newBoardKey(systemRandom)
  const sealed = sealSecret(key, 'moderator secret', id, 'moderator', systemRandom)
  expect(openSecret(key, sealed, id, 'moderator')).toBe('moderator secret')
  expect(() => openSecret(key, sealed, id, 'observer')).toThrow(VaultError)
})

test('a stolen database holds no secret, cookie, password or title outside the documents', async () => {
  const server = await startTestServer({ moderatorPassword: 'a password nobody has' })
  const created = await server.createBoard()
  const ada = await created.join('moderator', 'Ada')
  await server.stop()
  const files = await Promise.all(
    [DATABASE_FILE, `${DATABASE_FILE}-wal`].map((file) =>
      readFile(join(server.dataFolder, file)).catch(() => Buffer.alloc(0)),
    ),
  )
  const bytes = Buffer.concat(files)
  expect(bytes.length).toBeGreaterThan(0)
  const token = ada.cookie.split('=')[1] ?? ''
  for (const secret of [...Object.values(created.secrets), token, 'a password nobody has']) {
    expect(secret.length).toBeGreaterThan(10)
    expect(bytes.includes(secret)).toBe(false)
    expect(bytes.includes(Buffer.from(secret, 'base64url'))).toBe(false)
  }
  await server.close()
})
