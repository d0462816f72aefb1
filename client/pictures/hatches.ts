const SVG = 'http://www.w3.org/2000/svg'

/** Lines of a hatch of 8 by 8 pixels, each from one edge to another. */
const LINES = ['M0.67 2L2 0.67', 'M3.33 4.67L4.67 3.33', 'M6 7.33L7.33 6']

/**
 * Draws hatched shapes in a way all programs know. The editor lays a ground with lines cut out of it by a mask over
 * the colour; here the lines lie in the colour on the ground.
 */
export function plainHatches(svg: SVGSVGElement): void {
  const made = new Set<string>()
  for (const pattern of svg.querySelectorAll('pattern')) {
    const ground = pattern.querySelector('rect')?.getAttribute('fill')
    const mask = pattern.querySelector('rect')?.getAttribute('mask')
    if (ground === null || ground === undefined || mask === null || mask === undefined) continue
    for (const over of svg.querySelectorAll(`[fill="url(#${pattern.id})"]`)) {
      const under = over.previousElementSibling
      const color = under?.getAttribute('fill')
      if (under === null || color === null || color === undefined) continue
      const id = `hatch-${color.replace(/\W/g, '')}`
      if (!made.has(id)) svg.querySelector('defs')?.append(hatch(id, color))
      made.add(id)
      under.setAttribute('fill', ground)
      over.setAttribute('fill', `url(#${id})`)
    }
    svg.querySelector(`mask[id="${mask.slice(5, -1)}"]`)?.remove()
    pattern.remove()
  }
}

function hatch(id: string, color: string): Element {
  const pattern = document.createElementNS(SVG, 'pattern')
  const attributes = { id, x: '0', y: '0', width: '8', height: '8', patternUnits: 'userSpaceOnUse' }
  for (const [name, value] of Object.entries(attributes)) pattern.setAttribute(name, value)
  const lines = document.createElementNS(SVG, 'path')
  lines.setAttribute('d', LINES.join(''))
  lines.setAttribute('stroke', color)
  lines.setAttribute('stroke-linecap', 'round')
  lines.setAttribute('stroke-width', '1')
  lines.setAttribute('fill', 'none')
  pattern.append(lines)
  return pattern
}
