import { richTextValidator } from '@tldraw/tlschema'

export const sheetProps = { richText: richTextValidator }
