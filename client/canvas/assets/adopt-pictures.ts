import type { TLAsset, TLAssetId, TLContent, TLShape } from 'tldraw'
import { assetPath, parseAssetName } from '../../../shared/assets/asset.ts'
import { currentMessages } from '../../i18n/messages.ts'
import type { PicturePlace } from './pictures.ts'
import { sendFiles, tellUnsent } from './send-files.ts'

/**
 * Makes copied image shapes show pictures of this board. A picture the board holds is named as it is; one of
 * another board, which the clipboard carries along, is sent. What is named only by an address is left out:
 * nothing is ever fetched from elsewhere.
 *
 * @returns the content without what could not be brought here, which has been said
 */
export async function adoptPictures(place: PicturePlace, content: TLContent): Promise<TLContent> {
  const names = new Map<string, TLAssetId>()
  const missing = new Set<string>()
  const carried = new Map<string, File>()
  for (const id of new Set(content.shapes.flatMap((shape) => pictureOf(shape) ?? []))) {
    const file = fileOf(content.assets.find((asset) => asset.id === id))
    if (await isHere(place, id))
      names.set(id, id as TLAssetId) // its name was parsed
    else if (file !== null) carried.set(id, file)
    else missing.add(id)
  }
  await send(place, carried, names)
  if (missing.size > 0) {
    const { what, next } = currentMessages().problems['asset-unknown']
    place.toasts.addToast({ title: what, description: next, severity: 'warning' })
  }
  return { ...content, shapes: content.shapes.flatMap((shape) => renamed(shape, names)), assets: [] }
}

function pictureOf(shape: TLShape): string | null {
  return shape.type === 'image' ? shape.props.assetId : null
}

function renamed(shape: TLShape, names: ReadonlyMap<string, TLAssetId>): TLShape[] {
  if (shape.type !== 'image') return [shape]
  const assetId = names.get(shape.props.assetId ?? '')
  return assetId === undefined ? [] : [{ ...shape, props: { ...shape.props, assetId } }]
}

/** Sends pictures one by one, so that each keeps its shape. */
async function send(
  place: PicturePlace,
  carried: ReadonlyMap<string, File>,
  names: Map<string, TLAssetId>,
): Promise<void> {
  for (const [id, file] of carried) {
    const { stored, unsent } = await sendFiles(place, [file])
    const [picture] = stored
    if (picture !== undefined) names.set(id, picture.name as TLAssetId) // the server's name is an asset's id
    tellUnsent(place, unsent, (files) => {
      void place.editor.putExternalContent({ type: 'files', files: [...files] }) // tells its own problems
    })
  }
}

async function isHere({ editor, board }: PicturePlace, id: string): Promise<boolean> {
  const asset = parseAssetName(id)
  if (asset === null) return false
  if (editor.store.has(id as TLAssetId)) return true // a name of ours is an asset's id
  try {
    return (await fetch(assetPath(board, asset.hash, null), { method: 'HEAD' })).ok
  } catch {
    return false // out of reach: sending it will say so
  }
}

/** A picture the clipboard carries along as `data:`. Decoded by hand: the page's policy lets nothing be fetched. */
function fileOf(asset: TLAsset | undefined): File | null {
  const src = asset?.type === 'image' ? asset.props.src : null
  const [, type, data] = /^data:(image\/[a-z+]+);base64,(.*)$/s.exec(src ?? '') ?? []
  if (type === undefined || data === undefined) return null
  const { unnamed } = currentMessages().pictures
  const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0))
  return new File([bytes], unnamed, { type })
}
