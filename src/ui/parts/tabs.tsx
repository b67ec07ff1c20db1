import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import { useWords } from '../shell/app.tsx'

export type Tab<P extends string> = {
  readonly part: P
  readonly name: string
  /** How many things it holds; none where nobody asks. */
  readonly count?: number
  readonly content: ReactNode
}

type Props<P extends string> = {
  /** What the record is whose parts these are. */
  readonly name: string
  readonly tabs: readonly Tab<P>[]
  readonly at: P
  readonly go: (part: P) => void
}

/**
 * Parts of one record, each with an address of its own (the page keeps it). All of them stand in the document, so that paper has the whole record.
 * Keys as in the ARIA pattern for tabs: arrows go along the row in the direction of reading, Home and End to its ends.
 */
export function Tabs<P extends string>({ name, tabs, at, go }: Props<P>) {
  const { format } = useWords()
  const id = useId()
  const row = useRef<HTMLDivElement>(null)
  const place = tabs.findIndex(({ part }) => part === at)
  const press = (event: KeyboardEvent) => {
    const to = stepped(event.key, place, tabs.length, getComputedStyle(event.currentTarget).direction)
    if (to === null) return
    event.preventDefault()
    go(tabs[to].part)
    row.current?.querySelectorAll<HTMLElement>('[role="tab"]')[to].focus()
  }
  return (
    <>
      <div ref={row} className="tabs" role="tablist" aria-label={name} onKeyDown={press}>
        {tabs.map(({ part, name, count }) => (
          <button
            key={part}
            type="button"
            role="tab"
            className="tab"
            id={`${id}-${part}`}
            aria-controls={`${id}-${part}-panel`}
            aria-selected={part === at}
            tabIndex={part === at ? 0 : -1}
            onClick={() => go(part)}
          >
            {name}
            {count !== undefined && <span className="n">{format.number(count)}</span>}
          </button>
        ))}
      </div>
      {tabs.map(({ part, content }) => (
        <div
          key={part}
          className="panel"
          role="tabpanel"
          id={`${id}-${part}-panel`}
          aria-labelledby={`${id}-${part}`}
          hidden={part !== at}
        >
          {content}
        </div>
      ))}
    </>
  )
}

/** Where a key leads from a place in a row of so many; null where it leads nowhere. */
function stepped(key: string, place: number, of: number, direction: string): number | null {
  if (key === 'Home') return 0
  if (key === 'End') return of - 1
  const along = direction === 'rtl' ? { ArrowLeft: 1, ArrowRight: -1 } : { ArrowLeft: -1, ArrowRight: 1 }
  const step = along[key as 'ArrowLeft']
  return step === undefined ? null : (place + step + of) % of
}
