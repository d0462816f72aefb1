import aktionsplan from './files/aktionsplan.json' with { type: 'json' }
import bilanz from './files/bilanz.json' with { type: 'json' }
import gremienuebersicht from './files/gremienuebersicht.json' with { type: 'json' }
import informationsstruktur from './files/informationsstruktur.json' with { type: 'json' }
import leer from './files/leer.json' with { type: 'json' }
import leitbild from './files/leitbild.json' with { type: 'json' }
import monitoring from './files/monitoring.json' with { type: 'json' }
import praeventionskette from './files/praeventionskette.json' with { type: 'json' }
import programm from './files/programm.json' with { type: 'json' }
import swot from './files/swot.json' with { type: 'json' }
import veedelAuswahl from './files/veedel-auswahl.json' with { type: 'json' }
import { parseTemplate } from './parse-template.ts'
import type { Template } from './template.ts'

/** The board that is made when no template is named. */
export const EMPTY_TEMPLATE = 'leer'

/** The templates that come with the program, in the order of the gallery: the core, the rest, all in one. */
export const TEMPLATES: readonly Template[] = [
  ...[leer, leitbild, swot, praeventionskette, veedelAuswahl],
  ...[gremienuebersicht, informationsstruktur, monitoring, aktionsplan, bilanz],
  programm,
].map(parseTemplate)
