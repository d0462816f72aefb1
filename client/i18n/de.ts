import { canvas } from './de/canvas.ts'
import { common } from './de/common.ts'
import { diagram } from './de/diagram.ts'
import { header } from './de/header.ts'
import { joining } from './de/joining.ts'
import { offer } from './de/offer.ts'
import { pictures } from './de/pictures.ts'
import { problems } from './de/problems.ts'
import { screens } from './de/screens.ts'
import { sheet } from './de/sheet.ts'
import { structure } from './de/structure.ts'

/** Every German sentence of the interface. The source all other languages are typed against. */
export const de = {
  common,
  joining,
  screens,
  header,
  problems,
  canvas,
  structure,
  sheet,
  offer,
  diagram,
  pictures,
}
