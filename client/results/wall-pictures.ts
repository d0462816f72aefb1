import type { Editor } from 'tldraw'
import { wallPictures as de } from '../i18n/de/wall-pictures.ts'
import { wallPictures as en } from '../i18n/en/wall-pictures.ts'
import type { Topic, Translated } from '../i18n/messages.ts'
import type { DrawWalls } from './protocol-pictures.ts'

export const WALL_WORDS: Topic<Translated<typeof de>> = { de, en }

/** @param page the id of the one that is drawn; null: all */
export function drawingOf(editor: Editor, page: string | null): DrawWalls {
  const pages = editor.getPages().flatMap(({ id }) => (page === null || id === page ? [id] : []))
  return async (options) => {
    const { drawWalls } = await import('./protocol-pictures.ts')
    return await drawWalls(editor, pages, options)
  }
}
