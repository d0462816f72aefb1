import type { TLShapeId } from '@tldraw/tlschema'
import { assetPath, copyFor, parseAssetName } from '../../../shared/assets/asset.ts'
import type { BoardId } from '../../../shared/ids.ts'
import type { PlainStore } from './plain-store.ts'

/** What showing pictures needs. */
export interface Gallery {
  readonly board: BoardId
  readonly store: PlainStore
}

interface EntryPictureProps {
  readonly id: string
  readonly gallery: Gallery
  /** What stands for it. */
  readonly said: string
}

/** Device pixels of the copy that is shown: sharp on a phone and enough for a column. */
const WIDTH = 640

/** A picture of the board, scaled, in a place of its size from the beginning. */
export function EntryPicture({ id, gallery, said }: EntryPictureProps) {
  const shape = gallery.store.get(id as TLShapeId) // what is no id finds nothing
  const name = shape?.type === 'image' ? shape.props.assetId : null
  const asset = name === null ? null : parseAssetName(name)
  if (asset === null) return <p dir="auto">{said}</p>
  return (
    <img
      className="pw-entry__picture"
      src={assetPath(gallery.board, asset.hash, copyFor(asset, WIDTH))}
      width={asset.width}
      height={asset.height}
      loading="lazy"
      decoding="async"
      alt={said}
    />
  )
}
