import { lazy, Suspense } from 'react'
import {
  DefaultStylePanel,
  DefaultStylePanelContent,
  type TLUiStylePanelProps,
  useEditor,
  useValue,
} from 'tldraw'
import { FIELD } from '../../../shared/fields/field.ts'
import { OFFER } from '../../../shared/offers/offer.ts'

const OfferPanel = lazy(() => import('./OfferPanel.tsx').then((module) => ({ default: module.OfferPanel })))
const FromNotes = lazy(() => import('./FromNotes.tsx').then((module) => ({ default: module.FromNotes })))

/** Whether this page has places of the prevention chain, and so is one where offers are written. */
export function useHasChain(): boolean {
  const editor = useEditor()
  const isChain = (): boolean =>
    editor.getCurrentPageShapes().some((shape) => shape.type === FIELD && shape.props.kind === 'chain')
  return useValue('has chain', isChain, [editor])
}

/** tldraw's styles; for offers what is said of them, where a chain is drawn up a way to make them of cards. */
export function OfferStylePanel(props: TLUiStylePanelProps) {
  const editor = useEditor()
  const hasChain = useHasChain()
  const kind = useValue('selected kind', () => {
    const shapes = editor.getSelectedShapes()
    if (shapes.length === 0 || !editor.isIn('select')) return 'other'
    if (shapes.every(({ type }) => type === OFFER)) return 'offers'
    return shapes.every(({ type }) => type === 'note') ? 'notes' : 'other'
  }, [editor])
  if (kind === 'other' || (kind === 'notes' && !hasChain)) return <DefaultStylePanel {...props} />
  if (kind === 'notes')
    return (
      <DefaultStylePanel {...props}>
        <Suspense>
          <FromNotes />
        </Suspense>
        <DefaultStylePanelContent />
      </DefaultStylePanel>
    )
  return (
    <div className="pw-offer-style">
      <DefaultStylePanel {...props}>
        <Suspense>
          <OfferPanel />
        </Suspense>
      </DefaultStylePanel>
    </div>
  )
}
