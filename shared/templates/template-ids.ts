import { TEMPLATE_LIMITS } from './limits.ts'

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/
/** Leaves room for the number that tells two of one name apart. */
const MADE_LENGTH = TEMPLATE_LIMITS.id - 6

/** @returns an id that says the title; empty when the title has no letter or digit of ours */
export function idFromTitle(title: string): string {
  return title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöü]/g, '$&e')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MADE_LENGTH)
    .replace(/^-+|-+$/g, '')
}

/** How the words of an id are joined; those of pages have no hyphens. */
type Hyphen = '-' | ''

/** Gives ids out, each once: the wished one where it is an id and free, else one made of a name. */
export class TemplateIds {
  readonly #taken: Set<string>
  readonly #hyphen: Hyphen

  /** @param kept ids that are given to nothing */
  constructor(hyphen: Hyphen = '-', kept: readonly string[] = []) {
    this.#hyphen = hyphen
    this.#taken = new Set(kept)
  }

  /**
   * @param wished what something was called in the template the board was made from
   * @param name what the new id says
   * @param otherwise what it says when the name has nothing to say
   */
  give(wished: unknown, name: string, otherwise: string): string {
    const isFree = typeof wished === 'string' && wished.length <= TEMPLATE_LIMITS.id && ID.test(wished)
    const id =
      isFree && !this.#taken.has(wished)
        ? wished
        : this.#made((idFromTitle(name) || otherwise).replaceAll('-', this.#hyphen))
    this.#taken.add(id)
    return id
  }

  #made(base: string): string {
    let id = base
    for (let count = 2; this.#taken.has(id); count++) id = `${base}${this.#hyphen}${count}`
    return id
  }
}
