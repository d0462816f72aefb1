import type { wallPictures as de } from '../de/wall-pictures.ts'
import type { Translated } from '../messages.ts'

export const wallPictures: Translated<typeof de> = {
  label: 'With pictures of the walls',
  hint: 'The minutes show each wall as a picture and as text.',
  drawing: (wall, all) => `Drawing wall ${wall} of ${all} …`,
}
