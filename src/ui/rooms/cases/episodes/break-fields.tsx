import { Button } from '../../../parts/button.tsx'
import { Field } from '../../../parts/field.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { In } from '../../../shell/contract.ts'

type Breaks = NonNullable<In<'interviews.add'>['breaks']>
type Props = { breaks: Breaks; onChange: (breaks: Breaks) => void }

/** Times of breaks, because a reader of a long interview asks if the person could rest. */
export function BreakFields({ breaks, onChange }: Props) {
  const { say } = useWords()
  const set = (at: number, more: Partial<Breaks[number]>) =>
    onChange(breaks.map((one, i) => (i === at ? { ...one, ...more } : one)))
  return (
    <fieldset>
      <legend>{say('breaks.title')}</legend>
      {breaks.map(({ at, minutes }, i) => (
        // Breaks have no id, and they keep their order.
        <div className="row" key={`${String(i)}`}>
          <Field label={say('breaks.at')} type="time" value={at} onChange={(to) => set(i, { at: to })} />
          <Field
            label={say('breaks.minutes')}
            type="number"
            value={minutes === 0 ? '' : String(minutes)}
            onChange={(to) => set(i, { minutes: Number(to) })}
          />
          <Button small onPress={() => onChange(breaks.filter((_, other) => other !== i))}>
            {say('breaks.remove')}
          </Button>
        </div>
      ))}
      <Button small isDisabled={breaks.length >= 20} onPress={() => onChange([...breaks, { at: '', minutes: 15 }])}>
        {say('breaks.add')}
      </Button>
    </fieldset>
  )
}
