import { say } from '../../shared/words/words'
import './origin-bars.css'

const mostDrawn = 6

/** One bar for each independent origin; a single one is hollow, none is said in words. */
export function OriginBars({ origins }: { readonly origins: number }) {
  if (origins === 0) return <span className="is-warning">{say('frame:origins.none')}</span>
  return (
    <span className={`origin-bars${origins === 1 ? ' origin-bars-single' : ''}`}>
      <span className="origin-bars-drawn" aria-hidden>
        {Array.from({ length: Math.min(origins, mostDrawn) }, (_, index) => (
          <i key={index} />
        ))}
      </span>
      <span className="numeric" aria-hidden>
        {origins}
      </span>
      <span className="only-spoken">{say('frame:origins.count', { count: origins })}</span>
    </span>
  )
}
