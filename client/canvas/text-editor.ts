import { getSchema } from '@tiptap/core'
import { getTipTapDefaultExtensions } from 'tldraw'
import { createTextCodec } from '../../shared/records/text-codec.ts'
import { currentMessages } from '../i18n/messages.ts'

// tldraw's own, without its undo: Yjs undoes, and only one's own. And without the empty line it adds after a
// heading as soon as a text is opened: opening changes nothing, and two who open would add two.
export const textExtensions = getTipTapDefaultExtensions({ undoRedo: false, trailingNode: false })
export const textCodec = createTextCodec(getSchema(textExtensions))

/** What a screen reader calls the open text. */
export function nameOfText(): Record<string, string> {
  return { 'aria-label': currentMessages().canvas.textLabel, 'aria-multiline': 'true' }
}
