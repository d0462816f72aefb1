import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { StartError } from '../errors.ts'
import { MIGRATIONS } from './migrations.ts'

export type Database = DatabaseSyncInstance

export const DATABASE_FILE = 'planwand.sqlite'

/**
 * Opens the database of a data folder, creating both when they are missing.
 *
 * @throws StartError when the folder cannot be written, is in use, or was written by a newer program
 */
export function openDatabase(folder: string): Database {
  try {
    mkdirSync(folder, { recursive: true })
    const database = new DatabaseSync(join(folder, DATABASE_FILE))
    configure(database)
    migrate(database, folder)
    return database
  } catch (error) {
    throw error instanceof StartError ? error : explain(error, folder)
  }
}

function configure(database: Database): void {
  // First of all, before anything touches the file: the lock is taken with the first access and then kept,
  // so a second program on the same folder is refused instead of writing between our cached rooms.
  database.exec('PRAGMA locking_mode = EXCLUSIVE')
  database.exec('PRAGMA busy_timeout = 500')
  database.exec('PRAGMA journal_mode = WAL')
  // FULL: a commit is on the disk when it returns; with NORMAL a power cut takes the last ones (P8).
  database.exec('PRAGMA synchronous = FULL')
  database.exec('PRAGMA foreign_keys = ON')
}

function migrate(database: Database, folder: string): void {
  const { user_version: version } = database.prepare('PRAGMA user_version').get()
  if (version > MIGRATIONS.length) {
    throw new StartError(`The data in ${folder} was written by a newer Planwand; start that version instead.`)
  }
  for (const [index, step] of MIGRATIONS.entries()) {
    if (index < version) continue
    database.exec('BEGIN IMMEDIATE')
    try {
      database.exec(step)
      database.exec(`PRAGMA user_version = ${index + 1}`)
      database.exec('COMMIT')
    } catch (error) {
      database.exec('ROLLBACK')
      throw error
    }
  }
  // Takes the lock now, also when there was nothing to migrate.
  database.exec('BEGIN IMMEDIATE; COMMIT')
}

function explain(error: unknown, folder: string): StartError {
  const text = error instanceof Error ? error.message : ''
  if (/locked|busy/i.test(text)) {
    return new StartError(`The data folder ${folder} is in use by another program.`, { cause: error })
  }
  if (/not a database|malformed/i.test(text)) {
    return new StartError(`${join(folder, DATABASE_FILE)} is not a readable database (${text}).`, {
      cause: error,
    })
  }
  return new StartError(`The data folder ${folder} cannot be written (${text}).`, { cause: error })
}
