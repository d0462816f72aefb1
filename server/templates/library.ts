import { entryOf, type TemplateEntry } from '../../shared/templates/entry.ts'
import { EMPTY_TEMPLATE } from '../../shared/templates/house.ts'
import type { Template } from '../../shared/templates/template.ts'
import { ApiError } from '../errors.ts'

/** The templates boards can be made from here. */
export class TemplateLibrary {
  /** As `GET /api/templates` lists them. */
  readonly entries: readonly TemplateEntry[]
  readonly #byId: ReadonlyMap<string, Template>

  /** @param templates in the order of the gallery; of two with one id the later takes the place of the earlier */
  constructor(templates: readonly Template[]) {
    this.#byId = new Map(templates.map((template) => [template.id, template]))
    this.entries = [...this.#byId.values()].map(entryOf)
  }

  /**
   * @param id `empty`, the name of the first version of the interface, still means the empty board
   * @throws ApiError template-unknown
   */
  get(id: string): Template {
    const template = this.#byId.get(id === 'empty' ? EMPTY_TEMPLATE : id)
    if (template === undefined) throw new ApiError('template-unknown', 'There is no such template.')
    return template
  }
}
