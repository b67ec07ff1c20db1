import { type ReactNode, useId } from 'react'
import { useWords } from '../shell/app.tsx'
import { faultSentence } from '../shell/failure-words.ts'
import { useOwn } from './anew.tsx'
import { Button } from './button.tsx'
import { FaultOf } from './field.tsx'
import { another, DAYS, halves, type Span, takesMore, type Week, withSpans } from './opening-hours-view.ts'

type Props = {
  label: string
  hint?: ReactNode
  optional?: boolean
  week: Week
  onChange: (week: Week) => void
  /** Whether somebody has tried to send the form: only then half a time is a fault. */
  tried: boolean
  /** What the server said of the hours. */
  fault?: string | undefined
}

/** When somebody is there: a row a weekday, with from and until. A day that is left empty is closed. */
export function OpeningHours({ label, hint, optional = false, week, onChange, tried, fault }: Props) {
  const { say, catalogue } = useWords()
  const words = faultSentence(fault, say, catalogue)
  const half = tried ? halves(week) : []
  return (
    <fieldset className="field hours">
      <legend>
        {label}
        {optional && <span className="note"> {say('field.optional')}</span>}
      </legend>
      <p className="note">{hint ?? say('hours.hint')}</p>
      {DAYS.map((day) => (
        <Day
          key={day}
          day={day}
          spans={week[day - 1] ?? []}
          isHalf={half.includes(day)}
          onChange={(spans) => onChange(withSpans(week, day, spans))}
        />
      ))}
      {words && <FaultOf>{words}</FaultOf>}
    </fieldset>
  )
}

type DayProps = { day: number; spans: readonly Span[]; isHalf: boolean; onChange: (spans: readonly Span[]) => void }

function Day({ day, spans, isHalf, onChange }: DayProps) {
  const { say, format } = useWords()
  const id = useId()
  const own = useOwn()
  const name = format.weekday(day)
  const set = (at: number, more: Partial<Span>) =>
    onChange(spans.map((span, other) => (other === at ? { ...span, ...more } : span)))
  const time = (at: number, part: keyof Span, label: string) => (
    <input
      type="time"
      aria-label={label}
      aria-invalid={isHalf && spans[at]?.[part] === ''}
      aria-describedby={isHalf ? id : undefined}
      value={spans[at]?.[part] ?? ''}
      onChange={({ target }) => set(at, { [part]: target.value })}
    />
  )
  return (
    <fieldset className="hours-day">
      <legend>{name}</legend>
      <div className="hours-spans">
        {spans.map((_, at) => (
          // Spans have no id, and they keep their order.
          <span key={`${String(at)}`} className="hours-span">
            {time(at, 'from', say('hours.from'))}
            <span aria-hidden="true">–</span>
            {time(at, 'to', say('hours.until'))}
          </span>
        ))}
        {takesMore(spans) && (
          <Button
            small
            onPress={() => {
              own.writes()
              onChange(another(spans))
            }}
          >
            {say('hours.more')} <span className="vh">{name}</span>
          </Button>
        )}
        {isHalf && <FaultOf id={id}>{say('hours.half')}</FaultOf>}
      </div>
    </fieldset>
  )
}
