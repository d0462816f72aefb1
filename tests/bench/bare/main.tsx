import { getAssetUrls } from '@tldraw/assets/selfHosted'
import { createRoot } from 'react-dom/client'
import { type Editor, Tldraw } from 'tldraw'
import 'tldraw/tldraw.css'

declare global {
  /** The bench puts its notes in through this. */
  var editor: Editor | undefined
}

const assetUrls = getAssetUrls({ baseUrl: '/tldraw' })

/** tldraw as its documentation starts: nothing of ours but where its fonts and icons lie. */
function Bare() {
  return (
    <div style={{ position: 'fixed', inset: 0 }}>
      <Tldraw
        assetUrls={assetUrls}
        autoFocus
        onMount={(editor) => {
          globalThis.editor = editor
        }}
      />
    </div>
  )
}

const root = document.getElementById('app')
if (root === null) throw new Error('index.html has no #app')
createRoot(root).render(<Bare />)
