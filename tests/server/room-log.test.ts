import { rm } from 'node:fs/promises'
import { sqliteLog } from '../../server/log/sqlite-log.ts'
import { openStorage } from '../../server/storage/storage.ts'
import { memoryLog } from './helpers/memory-log.ts'
import { temporaryFolder } from './helpers/server.ts'
import { roomLogSuite } from './room-log-suite.ts'

const fail = () => {
  throw new Error('storage lost')
}

roomLogSuite('SQLite', async () => {
  const folder = temporaryFolder()
  let storage = await openStorage(folder, fail)
  return {
    log: sqliteLog(storage),
    async reopen() {
      await storage.close()
      storage = await openStorage(folder, fail)
      return sqliteLog(storage)
    },
    async close() {
      await storage.close()
      await rm(folder, { recursive: true })
    },
  }
})

roomLogSuite('memory', async () => {
  const rooms = new Map()
  return { log: memoryLog(rooms), reopen: async () => memoryLog(rooms), close: async () => {} }
})
