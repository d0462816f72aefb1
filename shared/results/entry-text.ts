import type { Entry, ResultBoard } from './model.ts'
import { plainText } from './rich-text.ts'
import type { Words } from './words/words.ts'

/** Says what entries are in words, each in one line or a few. */
export class EntryTexts {
  readonly #entries = new Map<string, Entry>()
  /** The language it speaks. */
  readonly words: Words

  constructor(board: ResultBoard, words: Words) {
    this.words = words
    for (const { fields, entries } of board.pages) {
      for (const entry of [...fields.flatMap((field) => field.entries), ...entries]) {
        this.#entries.set(entry.id, entry)
      }
    }
  }

  /** The entry's own words; what has none says what it is. May have several lines. */
  of(entry: Entry): string {
    const text = plainText(entry.blocks).trim()
    switch (entry.kind) {
      case 'image':
        return this.words.image(text)
      case 'connector':
        return `${this.words.connector(this.#end(entry.from), this.#end(entry.to))}${text && ` (${text})`}`
      case 'row':
        return Object.values(entry.cells).join(', ')
      default:
        return text || (entry.kind === 'card' ? this.words.emptyCard : this.words.kinds[entry.kind])
    }
  }

  /** For whom, at which level, by whom, and whether it exists; empty for what is no offer. */
  factsOf(entry: Entry): string {
    if (entry.kind !== 'offer') return ''
    const { ages, levels, states } = this.words
    const level = entry.level === null ? '' : levels[entry.level]
    return [ages(entry.ageFrom, entry.ageTo), level, entry.office, states[entry.state]]
      .filter((fact) => fact !== '')
      .join(', ')
  }

  /** The entries it comes from, in words; those that are gone are left out. */
  referencesOf({ refersTo }: Entry): string[] {
    return refersTo.flatMap((id) => {
      const entry = this.#entries.get(id)
      return entry === undefined ? [] : [oneLine(this.of(entry))]
    })
  }

  /** In a line: an arrow may end at an arrow, whose own ends are then left out. */
  #end(id: string | null): string {
    const entry = id === null ? undefined : this.#entries.get(id)
    if (entry === undefined) return this.words.nowhere
    return entry.kind === 'connector' ? this.words.kinds.connector : oneLine(this.of(entry))
  }
}

export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
