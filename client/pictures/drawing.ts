/**
 * A wall as a picture that needs nothing else: fonts and images are in it, its colours are the light ones, its
 * size is in pixels of the board at 100 %.
 */
export interface Drawing {
  readonly svg: string
  readonly width: number
  readonly height: number
}
