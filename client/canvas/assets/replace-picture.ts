import type { TLAssetId, TLImageShape, TLShapeId } from 'tldraw'
import type { PicturePlace } from './pictures.ts'
import { sendFiles, tellUnsent } from './send-files.ts'

/** Shows another picture in the place of one: as wide as that, with nothing cut off and nothing said of it yet. */
export async function replacePicture(place: PicturePlace, file: File, id: TLShapeId): Promise<void> {
  const { stored, unsent } = await sendFiles(place, [file])
  const { editor } = place
  const [picture] = stored
  const shape = editor.isDisposed ? undefined : editor.getShape<TLImageShape>(id)
  if (picture !== undefined && shape !== undefined) {
    const h = (shape.props.w * picture.height) / picture.width
    editor.markHistoryStoppingPoint('replace picture')
    editor.updateShape<TLImageShape>({
      ...{ id, type: 'image' },
      // What the server calls a picture is an asset's id.
      props: { assetId: picture.name as TLAssetId, h, crop: null, altText: '' },
    })
  }
  tellUnsent(place, unsent, () => void replacePicture(place, file, id))
}
