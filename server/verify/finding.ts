/** One thing wrong with a data folder, as a sentence. */
export interface Finding {
  /** What it is about: `database`, a room, or a picture. */
  readonly where: string
  readonly what: string
  /** What was done about it; null when nothing was. */
  readonly mended: string | null
}
