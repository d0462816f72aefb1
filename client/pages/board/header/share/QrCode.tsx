import { useEffect, useState } from 'react'
import type { QrCodeGenerateResult } from 'uqr'

/** Modules of white around the code; scanners need four. */
const QUIET = 4

/** A QR code, black on white in every theme because cameras need it so. Decorative: name what contains it. */
export function QrCode({ text }: { text: string }) {
  const code = useQrCode(text)
  if (code === null) return <span className="pw-qr" aria-hidden="true" />
  const size = code.size + 2 * QUIET
  return (
    <svg className="pw-qr" viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" aria-hidden="true">
      <path d={darkModules(code.data)} fill="#000" />
    </svg>
  )
}

/** The encoder is fetched when the first code is shown. */
function useQrCode(text: string): QrCodeGenerateResult | null {
  const [code, setCode] = useState<QrCodeGenerateResult | null>(null)
  useEffect(() => {
    let current = true
    void import('uqr').then(({ encode }) => {
      if (current) setCode(encode(text, { ecc: 'M', border: 0 }))
    })
    return () => {
      current = false
    }
  }, [text])
  return code
}

/** One horizontal run of dark modules a rectangle, so that no hairlines show between them. */
function darkModules(rows: readonly (readonly boolean[])[]): string {
  const runs: string[] = []
  for (const [y, row] of rows.entries()) {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue
      const start = x
      while (row[x + 1]) x++
      runs.push(`M${start + QUIET} ${y + QUIET}h${x - start + 1}v1h-${x - start + 1}z`)
    }
  }
  return runs.join('')
}
