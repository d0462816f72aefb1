/** What can be wrong with a template: `a` and `b` are what the sentence has to name. */
const SENTENCES = {
  missing: () => 'is missing',
  'not-known': () => 'is not known',
  'not-json': () => 'is not JSON',
  'not-object': () => 'is not an object',
  'not-list': () => 'is not a list',
  'not-text': () => 'is not a text',
  'not-number': () => 'is not a number',
  'not-flag': () => 'is neither true nor false',
  'not-whole': () => 'is not a whole number',
  empty: () => 'is empty',
  'too-long': (limit) => `has more than ${limit} characters`,
  'too-many': (limit) => `has more than ${limit} entries`,
  'too-large': (limit) => `has more than ${limit} bytes`,
  'too-much': (limit) => `has more than ${limit} fields, labels, drawn and prepared things in all`,
  deceptive: () => 'has a line break or a character that cannot be seen',
  'out-of-range': (min, max) => `is not between ${min} and ${max}`,
  'not-one-of': (choices) => `is not one of ${choices}`,
  'not-id': () => 'may have only lower-case letters, digits and single hyphens',
  'not-page-id': () => 'may have only lower-case letters and digits',
  'kept-id': (id) => `is "${id}", which is kept for the first page`,
  repeats: (first) => `repeats ${first}`,
  overlaps: (other) => `overlaps ${other}`,
  'less-than': (other) => `is less than ${other}`,
  'needs-choices': () => 'are needed by a column of type choice and by no other',
  'wrong-kind': (kind) => `cannot be in a field of kind ${kind}`,
  'no-box': () => 'names no box of this field',
  'no-placeholder': (id) => `names "${id}", which is no placeholder`,
  'no-version': () => 'is not the number of a version',
  newer: (theirs, ours) => `is ${theirs}, and this Planwand reads up to ${ours}: a newer one is needed`,
  'id-taken': () => 'is that of another file in the folder',
  'no-parent': () => 'names no frame, group or field of this page',
  'no-target': () => 'names nothing on this page that an arrow can point at',
  'no-neighbour': () => 'names no field or label of this page',
  'in-itself': () => 'leads in a circle',
  'not-shape': () => 'cannot be drawn as it is',
  address: () => 'is an address, and templates have none',
} satisfies Readonly<Record<string, (a: string, b: string) => string>>

export type TemplateProblem = keyof typeof SENTENCES

/** Ends a sentence that begins with the path, in one language. */
export type TemplateSentences = Readonly<Record<TemplateProblem, (a: string, b: string) => string>>

export const ENGLISH: TemplateSentences = SENTENCES

/** A template that cannot be used. `message` is one English sentence that begins with the path. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError'
  /** Where in the file, such as `pages[0].fields[2].title.en`; empty for the whole of it. */
  readonly path: string
  readonly problem: TemplateProblem
  /** What the sentence of the problem has to name, as {@link TemplateSentences} takes it. */
  readonly named: readonly [string, string]

  constructor(path: string, problem: TemplateProblem, a: string | number = '', b: string | number = '') {
    const named = [String(a), String(b)] as const
    super(`${path === '' ? 'The template' : path} ${ENGLISH[problem](...named)}.`)
    this.path = path
    this.problem = problem
    this.named = named
  }
}
