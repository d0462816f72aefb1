import type { de } from './de.ts'

/** The words documents are made with, in one language. */
export type Words = Translated<typeof de>

export type Translated<T> = T extends string
  ? string
  : T extends (...parameters: infer Parameters) => string
    ? (...parameters: Parameters) => string
    : { readonly [Key in keyof T]: Translated<T[Key]> }
