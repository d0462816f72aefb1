/** What documents of this house look like: decided once by the administrator (docs/house-style.md). */
export interface HouseStyle {
  readonly sender: Sender | null
  readonly logo: Logo | null
  readonly colors: HouseColors
  /** How files are called, with {@link FILE_NAME_PLACES} in it. */
  readonly fileName: string
}

/** Who documents are from. Lines that are not there are not shown. */
export interface Sender {
  /** Of the city or the district. */
  readonly name: string
  readonly office: string
  readonly address: readonly string[]
  readonly contact: readonly string[]
}

export interface Logo {
  /** Written by us: PNG, upright, in sRGB, without anything that is not pixels. */
  readonly png: Uint8Array
  /** Width by height. */
  readonly ratio: number
  /** Millimetres on the first page; smaller where it repeats. */
  readonly height: number
  /** What it shows, for those who do not see it. */
  readonly alt: string
}

/** Six digits each, with `#`. */
export interface HouseColors {
  /** Headings on white, and the ground of a flyer's cover. */
  readonly accent: string
  /** Text on that ground. */
  readonly onAccent: string
  /** The ground of heads of tables. */
  readonly head: string
}

export const FILE_NAME_PLACES = ['board', 'form', 'page', 'date', 'place'] as const
export type FileNamePlace = (typeof FILE_NAME_PLACES)[number]

/** A house that has decided nothing. */
export const PLAIN_HOUSE: HouseStyle = {
  sender: null,
  logo: null,
  colors: { accent: '#1f4fbf', onAccent: '#ffffff', head: '#eef1f6' },
  fileName: '{board} – {form} – {date}',
}
