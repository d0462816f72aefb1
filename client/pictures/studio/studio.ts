import { getAssetUrls } from '@tldraw/assets/selfHosted'
import { createTLStore, defaultBindingUtils, Editor, type TLShape, type TLShapeId } from 'tldraw'
import { rowVisibility } from '../../canvas/tables/rows-in-tables.ts'
import { themes } from '../../canvas/theme.ts'
import { drawnShapeUtils } from './drawn-shape-utils.tsx'
import { makeWhole } from './make-whole.ts'

/** Where walls are drawn: an editor nobody sees, which holds a board as it was when the studio was opened. */
export interface Studio {
  readonly editor: Editor
  close(): void
}

/**
 * Copies a board into an editor of its own. There pages, colours and heights can be what a picture needs, while
 * nothing changes for the person at the board or for the others; what they write meanwhile is not in the picture.
 */
export function openStudio(from: Editor): Studio {
  const host = createHost(from)
  const store = createTLStore({
    schema: from.store.schema,
    initialData: from.store.serialize('document'),
    assets: from.store.props.assets,
  })
  const editor = new Editor({
    store,
    shapeUtils: drawnShapeUtils,
    bindingUtils: defaultBindingUtils,
    tools: [],
    options: { ...from.options, text: from.getTextOptions() },
    themes,
    fontAssetUrls: getAssetUrls({ baseUrl: '/tldraw' }).fonts ?? {},
    getShapeVisibility: rowVisibility,
    getContainer: () => host,
    autoFocus: false,
    colorScheme: 'light',
  })
  const close = () => {
    editor.dispose()
    // The editor takes what it drew off the page a moment after it has handed it out.
    setTimeout(() => host.remove(), HOST_STAYS_MS)
  }
  return { editor, close }
}

const HOST_STAYS_MS = 1000

/** Within the document, because only there anything is laid out, and out of everybody's sight and reach. */
function createHost(from: Editor): HTMLElement {
  const document = from.getContainer().ownerDocument
  const host = document.createElement('div')
  host.className = 'tl-container tl-theme__light tl-theme__force-sRGB'
  host.inert = true
  host.setAttribute('aria-hidden', 'true')
  Object.assign(host.style, {
    ...{ position: 'fixed', left: '-10px', top: '0', width: '1px', height: '1px', zIndex: '-1' },
    ...{ overflow: 'hidden', contain: 'strict', colorScheme: 'light' },
  })
  document.body.append(host)
  return host
}

/** Has the fonts of shapes there, measures the shapes with them, and gives each field the height it needs. */
export async function prepare({ editor }: Studio, ids: readonly TLShapeId[]): Promise<void> {
  const shapes = [...editor.getShapeAndDescendantIds([...ids])]
  const faces = new Set(shapes.flatMap((id) => editor.fonts.getShapeFontFaces(id)))
  await Promise.all([...faces].map((face) => editor.fonts.ensureFontIsLoaded(face)))
  const measured = shapes.flatMap((id): TLShape[] => {
    const shape = editor.getShape(id)
    const next = shape === undefined ? undefined : editor.getShapeUtil(shape).onBeforeCreate?.(shape)
    return next === undefined || next === null ? [] : [next]
  })
  editor.store.put(measured)
  makeWhole(editor, ids)
}
