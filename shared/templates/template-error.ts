/** A template that cannot be used. `message` is one English sentence that begins with the path. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError'
  /** Where in the file, such as `pages[0].fields[2].title.en`; empty for the whole of it. */
  readonly path: string

  constructor(path: string, problem: string) {
    super(`${path === '' ? 'The template' : path} ${problem}.`)
    this.path = path
  }
}
