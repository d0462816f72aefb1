import { canvas } from './en/canvas.ts'
import { common } from './en/common.ts'
import { diagram } from './en/diagram.ts'
import { header } from './en/header.ts'
import { joining } from './en/joining.ts'
import { offer } from './en/offer.ts'
import { pictures } from './en/pictures.ts'
import { problems } from './en/problems.ts'
import { screens } from './en/screens.ts'
import { sheet } from './en/sheet.ts'
import { structure } from './en/structure.ts'
import type { Messages } from './messages.ts'

export const en: Messages = {
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
