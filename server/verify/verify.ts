import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from '../errors.ts'
import { DATABASE_FILE, type Database, openDatabase } from '../storage/database.ts'
import type { Finding } from './finding.ts'
import { verifyAssets } from './verify-assets.ts'
import { verifyRooms } from './verify-rooms.ts'

export interface Verified {
  readonly rooms: number
  readonly pictures: number
  readonly findings: readonly Finding[]
}

/**
 * Checks everything in a data folder that no server is using: the database, every room, every picture.
 *
 * @param repair whether tails of rooms that cannot be read to their end are cut; nothing else is ever changed
 * @throws StartError when there is no such folder, it is in use, or it is of a newer program
 */
export async function verifyFolder(folder: string, repair: boolean): Promise<Verified> {
  if (!existsSync(join(folder, DATABASE_FILE)))
    throw new StartError(`There is no ${DATABASE_FILE} in ${folder}.`)
  const database = openDatabase(folder)
  try {
    const findings: Finding[] = [
      ...verifyDatabase(database),
      ...verifyRooms(database, repair ? folder : null),
    ]
    for await (const finding of verifyAssets(database, folder)) findings.push(finding)
    return { rooms: count(database, 'rooms'), pictures: count(database, 'assets'), findings }
  } finally {
    database.close()
  }
}

function* verifyDatabase(database: Database): Generator<Finding> {
  const rows: { readonly integrity_check: string }[] = database.prepare('PRAGMA integrity_check').all()
  for (const { integrity_check: what } of rows) {
    if (what !== 'ok') yield { where: 'database', what, mended: null }
  }
  const orphans: { readonly table: string }[] = database.prepare('PRAGMA foreign_key_check').all()
  for (const { table } of orphans) {
    yield { where: 'database', what: `${table} has a row that belongs to nothing`, mended: null }
  }
}

function count(database: Database, table: 'rooms' | 'assets'): number {
  return database.prepare(`SELECT count(*) AS count FROM ${table}`).get().count
}
