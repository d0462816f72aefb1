import { type ReactNode, useEffect, useState } from 'react'
import { ImageShapeUtil, type TLImageShape } from 'tldraw'
import { useMessages } from '../../i18n/messages.ts'
import './picture.css'

/** How long a picture that could not be loaded waits before it is asked for again. */
const AGAIN_MS = 15_000

/** tldraw's images, with a quiet ground until the picture is there. */
export class PictureShapeUtil extends ImageShapeUtil {
  override component(shape: TLImageShape) {
    return <Picture key={shape.props.assetId}>{super.component(shape)}</Picture>
  }
}

type Loading = 'waiting' | 'shown' | 'failed'

/** @param children tldraw's image, which tells nobody whether it has loaded */
function Picture({ children }: { children: ReactNode }) {
  const [loading, setLoading] = useState<Loading>('waiting')
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (loading !== 'failed') return
    const timer = setTimeout(() => {
      setTries((count) => count + 1)
      setLoading('waiting')
    }, AGAIN_MS)
    return () => clearTimeout(timer)
  }, [loading])
  return (
    <div
      className="pw-picture"
      // Events of images do not bubble, but are on their way down.
      onLoadCapture={() => setLoading('shown')}
      onErrorCapture={() => setLoading('failed')}
    >
      {loading !== 'shown' && <Waiting hasFailed={loading === 'failed'} />}
      <div key={tries} className="pw-picture">
        {children}
      </div>
    </div>
  )
}

function Waiting({ hasFailed }: { hasFailed: boolean }) {
  const { pictures } = useMessages()
  return <div className="pw-picture__waiting">{hasFailed && pictures.unloadable}</div>
}
