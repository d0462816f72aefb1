import { type ReactNode, useEffect, useState } from 'react'
import { ImageShapeUtil, type TLImageShape } from 'tldraw'
import { useMessages } from '../../i18n/messages.ts'
import './picture.css'

/** How long a picture that could not be loaded waits before it is asked for again. */
const AGAIN_MS = 15_000

/** Smaller than this a picture that cannot be had is an empty place: words would be cut off. */
const READABLE = { w: 140, h: 80 }

/** tldraw's images, with a quiet ground until the picture is there. */
export class PictureShapeUtil extends ImageShapeUtil {
  override component(shape: TLImageShape) {
    const { assetId, altText, w, h } = shape.props
    return (
      <Picture key={assetId} altText={altText} hasRoom={w >= READABLE.w && h >= READABLE.h}>
        {super.component(shape)}
      </Picture>
    )
  }
}

type Loading = 'waiting' | 'shown' | 'failed'

interface PictureProps {
  readonly altText: string
  /** Whether words can be read in its place. */
  readonly hasRoom: boolean
  /** tldraw's image, which tells nobody whether it has loaded. */
  readonly children: ReactNode
}

function Picture({ altText, hasRoom, children }: PictureProps) {
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
      onErrorCapture={({ target }) => {
        // A browser's own sign of a broken picture says nothing, and would lie over what is shown.
        if (target instanceof HTMLElement) target.style.visibility = 'hidden'
        setLoading((before) => (before === 'shown' ? 'shown' : 'failed'))
      }}
    >
      {loading !== 'shown' && <Waiting saysWhy={loading === 'failed' && hasRoom} altText={altText} />}
      <div key={tries} className="pw-picture">
        {children}
      </div>
    </div>
  )
}

/** The ground, with what is to be seen in place of a picture that cannot be had. */
function Waiting({ saysWhy, altText }: { saysWhy: boolean; altText: string }) {
  const { pictures } = useMessages()
  return (
    <div className="pw-picture__waiting">
      {saysWhy && (
        <span>
          {altText !== '' && <b>{altText}</b>} {pictures.unloadable}
        </span>
      )}
    </div>
  )
}
