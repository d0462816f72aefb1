import { quarters } from '../server/helpers/pictures.ts'
import type { Person } from './people.ts'
import { SPOT } from './workshop.ts'

export interface TestFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

export const photo = async (name = 'Kita.png'): Promise<TestFile> => ({
  name,
  mimeType: 'image/png',
  buffer: await quarters(400, 300).png().toBuffer(),
})

export const svg = (inside: string): TestFile => ({
  name: 'Plan.svg',
  mimeType: 'image/svg+xml',
  buffer: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60">${inside}</svg>`),
})

/** Picks files as one does with "Bild einfügen". */
export async function pickFiles({ page }: Person, files: TestFile[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.locator('.tl-canvas').focus()
  await page.keyboard.press('Control+u')
  await (await chooser).setFiles(files)
}

/** Lets go of files over a point of the screen, or pastes them. */
export async function bring({ page }: Person, kind: 'drop' | 'paste', files: TestFile[]): Promise<void> {
  const sources = files.map(({ name, mimeType, buffer }) => ({
    name,
    mimeType,
    data: buffer.toString('base64'),
  }))
  await page.evaluate(
    ({ kind, sources, x, y }) => {
      const transfer = new DataTransfer()
      for (const { name, mimeType, data } of sources) {
        const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0))
        transfer.items.add(new File([bytes], name, { type: mimeType }))
      }
      const common = { bubbles: true, cancelable: true }
      if (kind === 'paste') {
        document.dispatchEvent(new ClipboardEvent('paste', { ...common, clipboardData: transfer }))
        return
      }
      const at = document.elementFromPoint(x, y)
      at?.dispatchEvent(new DragEvent('drop', { ...common, dataTransfer: transfer, clientX: x, clientY: y }))
    },
    { kind, sources, x: SPOT[0], y: SPOT[1] },
  )
}

/** Waits for a notice; what is read out stands on the page a second time for a moment. */
export async function seeNotice({ page }: Person, text: string): Promise<void> {
  await page.locator('.tlui-toast__container').filter({ hasText: text }).waitFor()
}

/** Waits for a number of pictures that have loaded. */
export async function seePictures({ page }: Person, count: number): Promise<void> {
  await page.waitForFunction((wanted) => {
    const pictures = [...document.querySelectorAll<HTMLImageElement>('.tl-shape[data-shape-type=image] img')]
    return (
      document.querySelectorAll('.tl-shape[data-shape-type=image]').length === wanted &&
      pictures.length === wanted &&
      pictures.every((picture) => picture.complete && picture.naturalWidth > 0)
    )
  }, count)
}
