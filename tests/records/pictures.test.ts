import { createTLStore, type TLAssetId } from 'tldraw'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { deriveAssets } from '../../client/canvas/assets/derived-assets.ts'
import { parseBoardId } from '../../shared/ids.ts'
import { insertRecord, type PlainRecord, recordsOf } from '../../shared/records/encoding.ts'
import { isSynced, UNREADABLE } from '../../shared/records/kinds.ts'
import { Projection } from '../../shared/records/projection.ts'
import { createBoardSchema, schemaReader } from '../../shared/records/schema.ts'
import { asRecord, codec, note } from './samples.ts'

const HASH = 'b'.repeat(64)
const NAME = `asset:${HASH}-640x480.png`
const schema = createBoardSchema()

function image(id: string, assetId: unknown): PlainRecord {
  const props = { w: 90, h: 60, playing: true, url: '', crop: null, flipX: false, flipY: false, altText: '' }
  return { ...note(id), type: 'image', props: { ...props, assetId } }
}

/** What is shown of a layer with these records. */
function shown(...records: readonly PlainRecord[]) {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const record of records) insertRecord(recordsOf(doc), record, codec)
  })
  return new Projection(
    [{ records: recordsOf(doc), olderSchema: null }],
    codec,
    schemaReader(schema),
  ).readAll()
}

describe('an image shape', () => {
  test('names its picture by content', () => {
    expect(shown(image('a', NAME)).get('shape:a')).toMatchObject({ type: 'image', props: { assetId: NAME } })
  })

  test.each([
    'https://elsewhere.example/a.png',
    'data:image/png;base64,AAAA',
    'asset:1234',
    `asset:${HASH}`,
    `${NAME}#https://elsewhere.example`,
    null,
    7,
  ])('with %s for a picture is unreadable', (assetId) => {
    expect(shown(image('a', assetId)).get('shape:a')).toMatchObject({ type: UNREADABLE })
  })

  test('cannot be given an address later', () => {
    const doc = new Y.Doc()
    const map = insertRecord(recordsOf(doc), image('a', NAME), codec)
    map.set('props.assetId', 'https://elsewhere.example/a.png')
    const projection = new Projection(
      [{ records: recordsOf(doc), olderSchema: null }],
      codec,
      schemaReader(schema),
    )
    expect(projection.readAll().get('shape:a')).toMatchObject({ type: UNREADABLE })
  })
})

describe('an asset record', () => {
  const forged = {
    ...{ id: NAME, typeName: 'asset', type: 'image', meta: {} },
    props: {
      name: '',
      src: 'https://elsewhere.example/a.png',
      w: 9,
      h: 9,
      mimeType: null,
      isAnimated: false,
    },
  }

  test('in a document is not shown, whatever it is called', () => {
    expect(shown(forged, image('a', NAME)).get(NAME)).toBeNull()
    expect(isSynced(forged)).toBe(false)
  })

  test('is derived from the name, with an address on this server', () => {
    const store = createTLStore({ schema })
    const board = parseBoardId('b'.repeat(20))
    if (board === null) throw new Error('no board')
    deriveAssets(store, board)
    store.mergeRemoteChanges(() => store.put([asRecord(image('a', NAME))]))
    const src = `/api/boards/${board}/assets/${HASH}`
    expect(store.get(NAME as TLAssetId)?.props).toMatchObject({ src, w: 640, h: 480, mimeType: 'image/png' })
    const other = `asset:${HASH}-640x480.animated.gif`
    store.put([asRecord(image('a', other))])
    expect(store.get(other as TLAssetId)?.props).toMatchObject({ isAnimated: true, mimeType: 'image/gif' })
  })
})
