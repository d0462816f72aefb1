import type { TLRichText } from '@tldraw/tlschema'

/**
 * The shape type of a sheet: the one text that many write together, which fills a field of kind `text`. The
 * field is structure, the sheet a contribution; its size is the field's.
 */
export const SHEET = 'sheet'

export interface SheetProps {
  readonly richText: TLRichText
}
