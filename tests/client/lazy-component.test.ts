// @vitest-environment jsdom
import { act, Component, createElement, type ReactNode, StrictMode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { lazyComponent } from '../../client/ui/lazy-component.tsx'

const Greeting = ({ to }: { readonly to: string }) => createElement('p', null, `Guten Tag, ${to}`)

class Boundary extends Component<{ readonly children: ReactNode }> {
  override state = { failed: '' }
  static getDerivedStateFromError(error: unknown) {
    return { failed: String(error) }
  }
  override render() {
    return this.state.failed === '' ? this.props.children : this.state.failed
  }
}

let host: HTMLElement
let root: Root

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  host = document.createElement('div')
  root = createRoot(host, { onCaughtError: () => {} })
})

afterEach(async () => {
  await act(async () => root.unmount())
  vi.unstubAllGlobals()
})

async function show(node: ReactNode): Promise<void> {
  await act(async () => root.render(createElement(StrictMode, null, createElement(Boundary, null, node))))
}

test('is there at the first render when it was fetched ahead', async () => {
  const Lazy = lazyComponent(async () => Greeting, 'lädt')
  await Lazy.preload()
  const seen: string[] = []
  const observer = new MutationObserver(() => seen.push(host.textContent ?? ''))
  observer.observe(host, { childList: true, subtree: true, characterData: true })
  await show(createElement(Lazy, { to: 'Köln' }))
  expect(new Set(seen)).toEqual(new Set(['Guten Tag, Köln']))
})

test('shows its fallback until it has come, and then itself at once', async () => {
  let arrive = () => {}
  const Lazy = lazyComponent(async () => {
    await new Promise<void>((resolve) => {
      arrive = resolve
    })
    return Greeting
  }, 'lädt')
  await show(createElement(Lazy, { to: 'Köln' }))
  expect(host.textContent).toBe('lädt')
  await act(async () => arrive())
  expect(host.textContent).toBe('Guten Tag, Köln')
})

test('hands on to the error boundary what cannot be fetched, and is fetched anew when shown again', async () => {
  let isOffline = true
  const Lazy = lazyComponent(async () => {
    if (isOffline) throw new TypeError('Unable to preload')
    return Greeting
  })
  await show(createElement(Lazy, { to: 'Köln' }))
  expect(host.textContent).toBe('TypeError: Unable to preload')
  isOffline = false
  await act(async () => root.render(createElement(Lazy, { to: 'Köln' })))
  expect(host.textContent).toBe('Guten Tag, Köln')
})
