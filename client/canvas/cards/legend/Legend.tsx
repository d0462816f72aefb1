import { useEffect, useState, useSyncExternalStore } from 'react'
import { useEditor, useValue } from 'tldraw'
import { useMessages } from '../../../i18n/messages.ts'
import { deviceStorage } from '../../../preferences/device-storage.ts'
import { storedValue } from '../../../preferences/stored-value.ts'
import { Button } from '../../../ui/Button.tsx'
import { lazyPart } from '../../../ui/lazy-part.tsx'
import { useIsPreparing, useMayDirect } from '../../stay-context.ts'
import { useLegend } from '../use-legend.ts'

const LegendPanel = lazyPart(async () => (await import('./LegendPanel.tsx')).LegendPanel)

/** On a phone the panel would hide the wall, so it begins folded there. */
const isSmall = () => globalThis.matchMedia?.('(max-width: 640px)').matches ?? false

const isOpenHere = storedValue({
  key: 'planwand.legend',
  storage: deviceStorage(),
  otherTabs: null,
  parse: (stored) => (typeof stored === 'boolean' ? stored : !isSmall()),
})

/** The legend, folded or open as it was left on this device; and the switch that shows marks on cards. */
export function Legend() {
  const editor = useEditor()
  const { canvas } = useMessages()
  const isReadonly = useValue('read only', () => editor.getIsReadonly(), [editor])
  const mayEdit = useMayDirect() && !isReadonly
  const isPreparing = useIsPreparing() && !isReadonly
  const [isCreating, setCreating] = useState(false)
  const hasLegend = Object.keys(useLegend()).length > 0
  const isOpen = useSyncExternalStore(isOpenHere.subscribe, isOpenHere.get)

  useEffect(() => {
    editor.getContainer().dataset.legend = hasLegend ? 'on' : 'off'
  }, [editor, hasLegend])

  const fold = (open: boolean) => {
    isOpenHere.set(open)
    setCreating(open && !hasLegend)
  }
  if ((isOpen && hasLegend) || (isCreating && mayEdit)) {
    return <LegendPanel mayEdit={mayEdit} onFold={() => fold(false)} />
  }
  if (!hasLegend && !isPreparing) return null
  return (
    <Button className="pw-legend-button" onClick={() => fold(true)}>
      {hasLegend ? canvas.legend : canvas.newLegend}
    </Button>
  )
}
