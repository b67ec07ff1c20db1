import { useId } from 'react'
import { useWords } from '../../shell/app.tsx'
import type { NetworkPage } from '../../shell/contract.ts'
import { busiest, daysOf, heights, type Span } from './network-view.ts'

type Props = { network: NetworkPage; span: Span; change: (span: Span) => void }

const BARS = 60
const TALL = 36

/** Two handles over the days of a network: what was not seen between them is left out of picture and list. */
export function Brush({ network, span, change }: Props) {
  const { say, format } = useWords()
  const id = useId()
  const days = daysOf(network)
  if (days.length < 2) return null
  const last = days.length - 1
  const from = span.from === null ? 0 : days.indexOf(span.from)
  const to = span.to === null ? last : days.indexOf(span.to)
  const bars = heights(network, days, BARS)
  const busy = busiest(bars, days)
  const handle = (name: string, value: number, set: (at: number) => void) => (
    <label htmlFor={`${id}${name}`}>
      {name} <b>{format.day(days[value])}</b>
      <input
        id={`${id}${name}`}
        type="range"
        min={0}
        max={last}
        value={value}
        aria-valuetext={format.day(days[value])}
        onChange={(event) => set(Number(event.target.value))}
      />
    </label>
  )
  return (
    <fieldset className="brush">
      <legend>{say('networks.seen')}</legend>
      <svg viewBox={`0 0 ${bars.length * 4} ${TALL}`} preserveAspectRatio="none" aria-hidden="true">
        <path d={outline(bars)} />
      </svg>
      {busy !== null && (
        <p className="note">{say('networks.busiest', { n: busy.leads, days: format.period(busy.from, busy.to) })}</p>
      )}
      {handle(say('networks.from'), from, (at) => change({ ...span, from: at === 0 ? null : days[Math.min(at, to)] }))}
      {handle(say('networks.to'), to, (at) => change({ ...span, to: at === last ? null : days[Math.max(at, from)] }))}
    </fieldset>
  )
}

/** The bars as one path, each three wide. */
function outline(bars: readonly number[]): string {
  const most = Math.max(1, ...bars)
  return bars.map((count, bar) => `M${bar * 4} ${TALL}v${-(TALL * count) / most}h3V${TALL}z`).join('')
}
