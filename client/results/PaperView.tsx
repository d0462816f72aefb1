import { createElement } from 'react'
import { type Paper, runsOfPages } from '../../shared/results/paper/paper.ts'
import { Parts } from './PaperParts.tsx'

interface PaperViewProps {
  readonly paper: Paper
  /** The level of the title among the headings of the page it stands on; its own headings are below that. */
  readonly level: 1 | 2 | 3
}

/**
 * A document as HTML: what Word and PDF hold, in the same order and look. It has no state and asks for nothing, so
 * that a file without a script can be made of it; its style is paper-view.css.
 */
export function PaperView({ paper, level }: PaperViewProps) {
  const { language, kicker, title, foot, open } = paper
  return (
    <article className="pw-paper" lang={language} aria-label={`${kicker}: ${title}`}>
      {runsOfPages(paper).map(({ isLandscape, parts }, at) => (
        <div
          // Sheets have no identity but their place.
          key={`sheet-${at.toString()}`}
          className={`pw-paper__sheet ${isLandscape ? 'pw-paper__sheet--wide' : ''}`}
        >
          {at === 0 && (
            <header>
              <p className="pw-paper__kicker">{kicker}</p>
              {createElement(`h${level}`, { className: 'pw-paper__title', dir: 'auto' }, title)}
            </header>
          )}
          <Parts parts={parts} level={level} open={open} />
        </div>
      ))}
      <footer className="pw-paper__foot">{foot}</footer>
    </article>
  )
}
