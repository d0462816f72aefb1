import {
  createShapeId,
  type Editor,
  StateNode,
  startEditingShapeWithRichText,
  type TLUiToolsContextType,
} from 'tldraw'
import { OFFER, OFFER_SIZE } from '../../../shared/offers/offer.ts'

/** Puts an offer where one clicks, open to be named. */
export class OfferTool extends StateNode {
  static override id = OFFER

  override onEnter() {
    this.editor.setCursor({ type: 'cross', rotation: 0 })
  }

  override onPointerUp() {
    const { x, y } = this.editor.inputs.getCurrentPagePoint()
    const id = createShapeId()
    this.editor.markHistoryStoppingPoint('new offer')
    this.editor.createShape({ id, type: OFFER, x: x - OFFER_SIZE.w / 2, y: y - OFFER_SIZE.h / 2 })
    this.editor.select(id)
    startEditingShapeWithRichText(this.editor, id)
  }

  override onCancel() {
    this.editor.setCurrentTool('select')
  }
}

/** For the toolbar. */
export function offerToolItem(editor: Editor): TLUiToolsContextType {
  return {
    [OFFER]: {
      id: OFFER,
      label: 'tool.offer',
      icon: 'bookmark',
      kbd: 'shift+o',
      onSelect: () => editor.setCurrentTool(OFFER),
    },
  }
}
