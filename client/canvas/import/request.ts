import type { TLShapeId, VecLike } from 'tldraw'

/** What is to be imported, as far as it is known when the dialog opens. */
export interface ImportRequest {
  /** Files that may hold tables or drawings; none: they are chosen in the dialog. */
  readonly files?: readonly File[]
  /** Cells from the clipboard. */
  readonly cells?: readonly (readonly string[])[]
  /** Puts what was pasted down as one text instead. */
  readonly onAsText?: () => void
  /** Where it was dropped or pasted, in page units. */
  readonly point?: VecLike | undefined
  /** The field it is for. */
  readonly field?: TLShapeId
  /** What has the focus again when it is closed, where the item the focus came from is gone. */
  readonly opener?: HTMLElement | null
}
