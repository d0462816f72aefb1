import { type BoardSettings, mayTakeResults } from '../../shared/board-settings.ts'
import { ApiError } from '../errors.ts'
import type { Storage } from '../storage/storage.ts'
import type { Membership } from './boards.ts'

/** What moderators decide about boards. Read anew for every request, so that a change holds at once. */
export class Settings {
  readonly #storage: Storage

  constructor(storage: Storage) {
    this.#storage = storage
  }

  async of({ board }: Membership): Promise<BoardSettings> {
    return known(await this.#storage.call('boardSettings', board))
  }

  /** @param change what is left out stays as it is */
  async change({ board }: Membership, change: Partial<BoardSettings>): Promise<BoardSettings> {
    return known(await this.#storage.call('changeBoardSettings', board, change))
  }

  /**
   * The settings of the board, for somebody who may take results away.
   *
   * @throws ApiError results-restricted
   */
  async forTaking(member: Membership): Promise<BoardSettings> {
    const settings = await this.of(member)
    if (mayTakeResults(member.person.role, settings)) return settings
    throw new ApiError('results-restricted', `Results of this board are for ${settings.results} only.`)
  }
}

function known(settings: BoardSettings | null): BoardSettings {
  if (settings === null) throw new Error('a board with members has no settings')
  return settings
}
