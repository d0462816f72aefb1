import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

/** Of a row nobody has measured yet, in pixels of the table; most have one line. */
const USUAL_HEIGHT = 37
/** Rows drawn beyond the edges, so that scrolling finds them there. */
const BEYOND = 6

export interface RowsInView {
  /** First and last place to draw; last is not in it. */
  readonly first: number
  readonly last: number
  /** Upper edge of the row at each place; one more for the end of the last. */
  readonly tops: Float64Array
  /** For each row's element, so that its height is known. */
  readonly measure: (element: HTMLElement) => () => void
}

/**
 * Which of many rows of different heights to draw. Heights are measured as rows come into view; rows that are
 * moved, edited or rewrapped are measured anew before the next frame is drawn.
 *
 * @param onSettled called when rows have found their places after being measured
 */
export function useRowsInView(
  lines: readonly string[],
  scroller: RefObject<HTMLElement | null>,
  onSettled: () => void,
): RowsInView {
  const heights = useRef(new Map<string, number>())
  const [measured, setMeasured] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: heights change only together with `measured`
  const tops = useMemo(() => topsOf(lines, heights.current), [lines, measured])
  const range = useScrolledRange(tops, scroller)
  const measure = useMeasure(heights, () => {
    const before = placeSeen(tops, scroller.current)
    flushSync(() => setMeasured((count) => count + 1))
    // The rows above turned out higher or lower: what is being read stays where it is.
    if (scroller.current === null) return
    const after = topsOf(lines, heights.current)
    scroller.current.scrollTop = (after[before.place] ?? 0) + before.offset
    onSettled()
  })
  return { ...range, tops, measure }
}

/** The first row in view, and how far it is scrolled beyond its upper edge. */
function placeSeen(tops: Float64Array, scroller: HTMLElement | null) {
  const scrolled = scroller?.scrollTop ?? 0
  const place = placeAt(tops, scrolled)
  return { place, offset: scrolled - (tops[place] ?? 0) }
}

function topsOf(lines: readonly string[], heights: ReadonlyMap<string, number>): Float64Array {
  const tops = new Float64Array(lines.length + 1)
  lines.forEach((line, at) => {
    tops[at + 1] = (tops[at] ?? 0) + (heights.get(line) ?? USUAL_HEIGHT)
  })
  return tops
}

function useScrolledRange(tops: Float64Array, scroller: RefObject<HTMLElement | null>) {
  const [range, setRange] = useState({ first: 0, last: 2 * BEYOND })
  const update = useCallback(() => {
    const element = scroller.current
    if (element === null) return
    const first = Math.max(0, placeAt(tops, element.scrollTop) - BEYOND)
    const last = Math.min(
      tops.length - 1,
      placeAt(tops, element.scrollTop + element.clientHeight) + 1 + BEYOND,
    )
    // The same range is the same object: scrolling within it renders nothing.
    setRange((known) => (known.first === first && known.last === last ? known : { first, last }))
  }, [tops, scroller])
  useLayoutEffect(update, [update])
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const observer = new ResizeObserver(update)
    observer.observe(element)
    element.addEventListener('scroll', update, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', update)
    }
  }, [update, scroller])
  return range
}

function useMeasure(heights: RefObject<Map<string, number>>, onChange: () => void) {
  const changed = useRef(onChange)
  changed.current = onChange
  const observer = useMemo(
    () =>
      new ResizeObserver((entries) => {
        let isNew = false
        for (const { target } of entries) {
          // Heights by layout: the zoom of the canvas does not count.
          if (!(target instanceof HTMLElement) || target.offsetHeight === 0) continue
          const line = target.dataset.line ?? ''
          if (heights.current.get(line) === target.offsetHeight) continue
          heights.current.set(line, target.offsetHeight)
          isNew = true
        }
        if (isNew) changed.current()
      }),
    [heights],
  )
  useEffect(() => () => observer.disconnect(), [observer])
  return useCallback(
    (element: HTMLElement) => {
      observer.observe(element)
      return () => observer.unobserve(element)
    },
    [observer],
  )
}

/** The place whose row lies at a distance from the top: the last whose upper edge is not below it. */
function placeAt(tops: Float64Array, distance: number): number {
  let [low, high] = [0, tops.length - 2]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((tops[middle] ?? 0) <= distance) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}
