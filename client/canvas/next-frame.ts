/** A tab nobody looks at gets no frames. */
const WITHOUT_FRAMES_MS = 100

/** Lets the browser draw and answer before the next piece of long work. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, WITHOUT_FRAMES_MS)
    requestAnimationFrame(() => {
      clearTimeout(timer)
      // After the frame has been drawn, not before.
      setTimeout(resolve)
    })
  })
}
