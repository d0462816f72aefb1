import type { TLAssetId, TLAssetStore, TLImageAsset, TLShape, TLStore } from 'tldraw'
import { ASSET_TYPES, type Asset, assetPath, copyFor, parseAssetName } from '../../../shared/assets/asset.ts'
import type { BoardId } from '../../../shared/ids.ts'

/**
 * Gives the store the asset records the editor shows pictures by. They are worked out from the names image
 * shapes have and never written: every browser makes the same ones, with addresses on this server alone.
 */
export function deriveAssets(store: TLStore, board: BoardId): void {
  const derive = (shape: TLShape): void => {
    if (shape.type !== 'image' || shape.props.assetId === null || store.has(shape.props.assetId)) return
    const asset = parseAssetName(shape.props.assetId)
    if (asset !== null) store.put([assetRecord(board, shape.props.assetId, asset)])
  }
  store.sideEffects.registerAfterCreateHandler('shape', derive)
  store.sideEffects.registerAfterChangeHandler('shape', (_, shape) => derive(shape))
}

function assetRecord(board: BoardId, id: TLAssetId, asset: Asset): TLImageAsset {
  const { hash, format, width, height, isAnimated } = asset
  return {
    id,
    typeName: 'asset',
    type: 'image',
    props: {
      name: `${hash.slice(0, 8)}.${format}`,
      src: assetPath(board, hash, null),
      w: width,
      h: height,
      mimeType: ASSET_TYPES[format],
      isAnimated,
    },
    meta: {},
  }
}

/** Where the editor finds pictures. They are sent in take-in.ts, before there is a shape that shows one. */
export function assetStore(board: BoardId): TLAssetStore {
  return {
    upload: () => Promise.reject(new Error('pictures are sent before their shapes are made')),
    resolve({ id }, { screenScale, dpr, shouldResolveToOriginal }) {
      const asset = parseAssetName(id)
      if (asset === null) return null
      const pixels = asset.width * screenScale * dpr
      return assetPath(board, asset.hash, shouldResolveToOriginal ? null : copyFor(asset, pixels))
    },
  }
}
