import type { CardColor } from './legend.ts'

/** A card before it is on the board. */
export interface NewCard {
  readonly text: string
  readonly color: CardColor
}
