import type {
  Editor,
  TLContent,
  TLShapeId,
  TLUiDialogsContextType,
  TLUiToastsContextType,
  VecLike,
} from 'tldraw'
import type { BoardId } from '../../../shared/ids.ts'
import { currentMessages } from '../../i18n/messages.ts'
import { isPartMissing } from '../../ui/part-missing.ts'
import type { ImportRequest } from '../import/request.ts'

/** Where pictures are put, and how their sender is told. */
export interface PicturePlace {
  readonly editor: Editor
  readonly board: BoardId
  readonly toasts: TLUiToastsContextType
}

/** Also opens dialogs, for files that are no pictures. */
export type FilePlace = PicturePlace & Pick<TLUiDialogsContextType, 'addDialog'>

/** Files as they come in, pictures and others. The parts that take them in are loaded with the first one. */
export class Pictures {
  readonly #place: FilePlace

  constructor(place: FilePlace) {
    this.#place = place
  }

  /** Puts files where they were dropped, or in the middle of what is seen. */
  insert(files: readonly File[], point: VecLike | undefined): Promise<void> {
    return this.#with(async () => {
      const { insertFiles } = await import('./insert-files.ts')
      await insertFiles(this.#place, files, point)
    })
  }

  /** Shows another picture in the same place. */
  replace(file: File, shape: TLShapeId): Promise<void> {
    return this.#with(async () => {
      const { replacePicture } = await import('./replace-picture.ts')
      await replacePicture(this.#place, file, shape)
    })
  }

  /** Asks what is to become of a table or a drawing. */
  ask(request: ImportRequest): Promise<void> {
    return this.#with(async () => {
      const { openImport } = await import('../import/open-import.ts')
      openImport(this.#place, request)
    })
  }

  /** Brings the pictures of copied shapes onto this board. @returns what of the content can be pasted */
  async adopt(content: TLContent): Promise<TLContent | null> {
    let adopted: TLContent | null = null
    await this.#with(async () => {
      const { adoptPictures } = await import('./adopt-pictures.ts')
      adopted = await adoptPictures(this.#place, content)
    })
    return adopted
  }

  /** A part that cannot be loaded is a connection that is not there. */
  async #with(run: () => Promise<void>): Promise<void> {
    try {
      await run()
    } catch (error) {
      if (!isPartMissing(error)) throw error
      const { what, next } = currentMessages().problems.offline
      this.#place.toasts.addToast({ title: what, description: next, severity: 'error' })
    }
  }
}
