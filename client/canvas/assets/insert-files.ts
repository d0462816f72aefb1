import {
  type BoxModel,
  createShapeId,
  type Editor,
  isShapeId,
  type TLAssetId,
  type TLImageShape,
  type TLParentId,
  type TLShape,
  type TLShapeId,
  Vec,
  type VecLike,
} from 'tldraw'
import { FIELD, FIELD_HEAD } from '../../../shared/fields/field.ts'
import { currentMessages } from '../../i18n/messages.ts'
import { isForImport } from '../import/file-kinds.ts'
import { openImport } from '../import/open-import.ts'
import { arrange, type PlacedPicture } from './arrange.ts'
import type { FilePlace, PicturePlace } from './pictures.ts'
import { sendFiles, tellUnsent } from './send-files.ts'

const MOST_AT_ONCE = 20

/** Where pictures go: decided when they come, though they are there only once they have been sent. */
interface Spot {
  /** A field under the point, or the page. */
  readonly parent: TLParentId
  /** On the page, as is the room. */
  readonly point: VecLike
  /** The surface of the field, where they go into one. */
  readonly room: BoxModel | null
}

/**
 * Sends files and shows those that are pictures, all together and as one step to undo; says of the others why
 * not, and keeps them for another try where that may help. Tables and drawings are asked about in a dialog.
 */
export async function insertFiles(
  place: FilePlace,
  all: readonly File[],
  point: VecLike | undefined,
): Promise<void> {
  const { editor, toasts } = place
  const files = all.filter((file) => !isForImport(file))
  const others = all.filter(isForImport)
  const { readonly, tooMany } = currentMessages().pictures
  if (editor.getIsReadonly()) {
    toasts.addToast({ title: readonly.what, description: readonly.next, severity: 'info' })
    return
  }
  if (others.length > 0) openImport(place, { files: others, point })
  if (files.length > MOST_AT_ONCE) {
    toasts.addToast({ title: tooMany.what, description: tooMany.next(MOST_AT_ONCE), severity: 'info' })
  } else if (files.length > 0) {
    await insertAt(place, files, spotAt(editor, point ?? editor.getViewportPageBounds().center))
  }
}

async function insertAt(place: PicturePlace, files: readonly File[], spot: Spot): Promise<void> {
  const { stored, unsent } = await sendFiles(place, files)
  if (!place.editor.isDisposed) show(place.editor, arrange(stored, spot.point, spot.room), spot.parent)
  tellUnsent(place, unsent, (again) => void insertAt(place, again, spot))
}

function spotAt(editor: Editor, point: VecLike): Spot {
  const field = editor.getShapeAtPoint(point, {
    hitInside: true,
    hitFrameInside: true,
    hitLocked: true,
    filter: (shape) => editor.getShapeUtil(shape).canReceiveNewChildrenOfType(shape, 'image'),
  })
  const room = field?.type === FIELD ? surfaceOf(editor, field) : null
  return { parent: field?.id ?? editor.getCurrentPageId(), point: Vec.From(point), room }
}

/** A field grows for what comes nearer to its edge. */
const EDGE = 20

/** What a field has for contributions: all of it but its head and its edge. */
function surfaceOf(editor: Editor, field: TLShape): BoxModel | null {
  const bounds = editor.getShapePageBounds(field)
  if (bounds === undefined) return null
  const [w, h] = [bounds.w - 2 * EDGE, bounds.h - FIELD_HEAD - EDGE]
  return w > 0 && h > 0 ? { x: bounds.x + EDGE, y: bounds.y + FIELD_HEAD, w, h } : null
}

function show(editor: Editor, pictures: readonly PlacedPicture[], wanted: TLParentId): void {
  if (pictures.length === 0 || editor.getIsReadonly()) return
  // Meanwhile the field may be gone, and its page too.
  const parent = editor.store.has(wanted) ? wanted : editor.getCurrentPageId()
  const ids: TLShapeId[] = []
  editor.markHistoryStoppingPoint('insert pictures')
  editor.run(() => {
    for (const { name, x, y, w, h } of pictures) {
      const id = createShapeId()
      ids.push(id)
      const at = isShapeId(parent) ? editor.getPointInShapeSpace(parent, { x, y }) : { x, y }
      editor.createShape<TLImageShape>({
        ...{ id, type: 'image', parentId: parent, x: at.x, y: at.y },
        props: { assetId: name as TLAssetId, w, h }, // what the server calls a picture is an asset's id
      })
    }
    const isInView = editor.getAncestorPageId(ids[0]) === editor.getCurrentPageId()
    if (isInView) editor.setCurrentTool('select').select(...ids)
  })
}
