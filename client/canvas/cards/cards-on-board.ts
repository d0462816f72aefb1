import type { Editor, TLNoteShape, TLPageId, TLShape, TLShapeId } from 'tldraw'
import { FIELD } from '../../../shared/fields/field.ts'

/** A card, and where it is found. */
export interface FoundCard {
  readonly id: TLShapeId
  readonly text: string
  readonly page: TLPageId
  readonly pageName: string
  /** Title of the field it lies in; empty when it lies freely. */
  readonly field: string
}

/** Every card of the board, by page and within it by field. */
export function cardsOnBoard(editor: Editor): FoundCard[] {
  return editor.getPages().flatMap(({ id: page }) => {
    const found = [...editor.getPageShapeIds(page)].flatMap((id) => findCard(editor, id) ?? [])
    return found.sort((a, b) => a.field.localeCompare(b.field) || a.text.localeCompare(b.text))
  })
}

/** @returns null when there is no such card any more */
export function findCard(editor: Editor, id: TLShapeId): FoundCard | null {
  const shape = editor.getShape(id)
  const page = shape === undefined ? undefined : editor.getAncestorPageId(shape)
  if (!isCard(shape) || page === undefined) return null
  const field = editor.getShapeAncestors(shape).find(({ type }) => type === FIELD)
  return {
    id,
    text: (editor.getShapeUtil(shape).getText(shape) ?? '').trim(),
    page,
    pageName: editor.getPage(page)?.name ?? '',
    field: field?.type === FIELD ? field.props.title : '',
  }
}

/** The cards among what is selected. */
export function selectedCards(editor: Editor): TLNoteShape[] {
  return editor.getSelectedShapes().filter(isCard)
}

function isCard(shape: TLShape | undefined): shape is TLNoteShape {
  return shape?.type === 'note'
}
