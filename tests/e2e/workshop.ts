import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import type { CreateBoardAnswer } from '../../shared/api.ts'
import type { Role } from '../../shared/roles.ts'
import { BROWSER, launch, Person } from './people.ts'
import { Product } from './product.ts'

/** A server and a browser for the tests of one file, and the people of each test. */
export class Workshop {
  product: Product = undefined as unknown as Product // set before the first test
  #browser: Browser | null = null
  #people: Person[] = []

  /**
   * Registers the hooks of a test file.
   *
   * @param env settings of the server beside the usual ones
   */
  static open(env: NodeJS.ProcessEnv = {}): Workshop {
    const workshop = new Workshop()
    beforeAll(async () => {
      if (BROWSER === undefined) return
      workshop.product = await Product.start(env)
      workshop.#browser = await launch()
    })
    afterEach(async () => {
      const people = workshop.#people.splice(0)
      const problems = people.flatMap((person) => person.problems)
      await Promise.all(people.map((person) => person.context.close()))
      expect(problems).toEqual([])
    })
    afterAll(async () => {
      await workshop.#browser?.close()
      await workshop.product?.remove()
    })
    return workshop
  }

  /** @param product whose pages this person visits, and no others */
  async arrive(options: BrowserContextOptions = {}, product = this.product): Promise<Person> {
    if (this.#browser === null) throw new Error('no browser')
    const person = await Person.arrive(this.#browser, product, options)
    this.#people.push(person)
    return person
  }

  async join(
    board: CreateBoardAnswer,
    role: Role,
    name: string,
    options: BrowserContextOptions = {},
  ): Promise<Person> {
    const person = await this.arrive(options)
    await person.join(board.links[role], name)
    return person
  }
}

/** Where everybody sees the same point of the page: the first card is written here. */
export const SPOT = [640, 420] as const
