import {
  DefaultStylePanel,
  type Editor,
  type TLShape,
  type TLUiStylePanelProps,
  useEditor,
  useValue,
} from 'tldraw'
import { FIELD } from '../../shared/fields/field.ts'
import { OFFER } from '../../shared/offers/offer.ts'
import { lazyComponent } from '../ui/lazy-component.tsx'

const CardStyles = lazyComponent(async () => (await import('./cards/CardStyles.tsx')).CardStyles)
const OfferPanel = lazyComponent(async () => (await import('./offers/OfferPanel.tsx')).OfferPanel)
const FromNotes = lazyComponent(async () => (await import('./offers/FromNotes.tsx')).FromNotes)

/** Tools that draw nothing, and so have no style to choose. */
const DRAWING_NOTHING: ReadonlySet<string> = new Set(['select', 'hand', 'eraser', 'laser', 'zoom'])

type Styled = 'nothing' | 'cards' | 'selected cards' | 'offers' | 'other'

/**
 * Colours and sizes, while there is something they would change: otherwise they only cover the wall. Cards have
 * six colours, each with its meaning; of offers it is told for whom they are instead.
 */
export function StylePanel(props: TLUiStylePanelProps) {
  const editor = useEditor()
  const styled = useValue('what is styled', () => whatIsStyled(editor), [editor])
  // On a phone it lies behind a button, and covers nothing until that is pressed.
  if (styled === 'nothing' && !props.isMobile) return null
  if (styled === 'nothing' || styled === 'other') return <DefaultStylePanel {...props} />
  return (
    <div className={styled === 'offers' ? 'pw-offer-style' : 'pw-card-style'}>
      <DefaultStylePanel {...props}>
        {styled === 'offers' && <OfferPanel />}
        {styled === 'selected cards' && <OfferMaker />}
        {styled !== 'offers' && <CardStyles />}
      </DefaultStylePanel>
    </div>
  )
}

/** Where a chain is drawn up, selected cards can become offers. */
function OfferMaker() {
  return useHasChain() ? <FromNotes /> : null
}

function whatIsStyled(editor: Editor): Styled {
  const tool = editor.getCurrentToolId()
  const shapes = editor.getSelectedShapes()
  if (tool === 'note') return 'cards'
  if (shapes.length === 0) return DRAWING_NOTHING.has(tool) ? 'nothing' : 'other'
  if (!editor.isIn('select')) return 'other'
  const areAll = (type: TLShape['type']): boolean => shapes.every((shape) => shape.type === type)
  return areAll(OFFER) ? 'offers' : areAll('note') ? 'selected cards' : 'other'
}

/** Whether this page has places of the prevention chain, and so is one where offers are written. */
export function useHasChain(): boolean {
  const editor = useEditor()
  const isChain = (): boolean =>
    editor.getCurrentPageShapes().some((shape) => shape.type === FIELD && shape.props.kind === 'chain')
  return useValue('has chain', isChain, [editor])
}
