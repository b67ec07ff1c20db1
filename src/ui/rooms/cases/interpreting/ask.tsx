import { useState } from 'react'
import { CALL_URGENCIES, MEANS, WISHES } from '../../../../modules/cases/interpreting/codes.ts'
import { useAct } from '../../../parts/act.ts'
import { Button } from '../../../parts/button.tsx'
import { momentFrom } from '../../../parts/day-and-time.ts'
import { Choice, Field } from '../../../parts/field.tsx'
import { LanguagePicker } from '../../../parts/language-picker.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { In, PersonPage } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { SESSION_CHANGES } from './interpreting-view.ts'
import { Members } from './members.tsx'

type Asking = Omit<In<'interpreters.ask'>, 'person' | 'startsAt' | 'minutes' | 'members'> & {
  readonly members: readonly string[]
  readonly day: string
  readonly hour: string
  readonly minutes: string
}
type Text = 'place' | 'askFor' | 'telephone' | 'note'

const empty = (language: string): Asking => ({
  ...{ members: [], language, dialect: '', wishes: 'any', means: 'in-person', urgency: 'none' },
  ...{ day: '', hour: '', minutes: '60', place: '', askFor: '', telephone: '', note: '' },
})

const TEXTS = [
  { field: 'place', label: 'interpreting.place', most: 300 },
  { field: 'askFor', label: 'interpreting.ask-for', most: 120 },
  { field: 'telephone', label: 'interpreting.telephone', most: 60 },
  { field: 'note', label: 'interpreting.note', most: 500 },
] as const satisfies readonly { field: Text; label: string; most: number }[]

/** Asks interpreters for an hour: what they read before they accept stands first, then what opens to whoever accepts. */
export function AskInterpreters({ person }: { person: PersonPage }) {
  const { say } = useWords()
  const [form, setForm] = useState(() => empty(person.language))
  const set = (more: Partial<Asking>) => setForm((before) => ({ ...before, ...more }))
  const { act, busy, failure } = useAct('interpreters.ask', SESSION_CHANGES)
  const faults = faultsByField(failure)
  const startsAt = momentFrom(form.day, form.hour)
  const isWhole = startsAt !== null && form.members.length > 0 && form.place.trim() !== '' && form.askFor.trim() !== ''
  const send = async () => {
    if (startsAt === null) return
    const { day: _, hour: __, minutes, members, ...rest } = form
    const input = { person: person.id, ...rest, members: [...members], startsAt, minutes: Number(minutes) }
    if (await act(input)) setForm(empty(person.language))
  }
  return (
    <details className="write" id="ask-interpreter">
      <summary className="btn small">{say('interpreting.ask')}</summary>
      <div className="form">
        <p className="note">{say('interpreting.ask-text')}</p>
        <LanguagePicker
          label={say('interpreting.language')}
          value={form.language}
          onChange={(language) => set({ language })}
        />
        <Field
          label={say('interpreting.dialect')}
          hint={say('interpreting.dialect-hint')}
          value={form.dialect ?? ''}
          onChange={(dialect) => set({ dialect })}
          fault={faults.dialect}
          most={40}
        />
        <Choice
          label={say('interpreting.wishes')}
          value={form.wishes}
          onChange={(wishes) => set({ wishes })}
          choices={WISHES.map((value) => ({ value, name: say(`interpreting.wishes-${value}`) }))}
        />
        <Choice
          label={say('interpreting.means')}
          value={form.means}
          onChange={(means) => set({ means })}
          choices={MEANS.map((value) => ({ value, name: say(`interpreting.means-${value}`) }))}
        />
        <Field label={say('interpreting.day')} type="date" value={form.day} onChange={(day) => set({ day })} />
        <Field
          label={say('interpreting.hour')}
          type="time"
          value={form.hour}
          onChange={(hour) => set({ hour })}
          fault={faults.startsAt}
        />
        <Field
          label={say('interpreting.how-long')}
          type="number"
          value={form.minutes}
          onChange={(minutes) => set({ minutes })}
          fault={faults.minutes}
        />
        <Choice
          label={say('interpreting.urgency')}
          value={form.urgency}
          onChange={(urgency) => set({ urgency })}
          choices={CALL_URGENCIES.map((value) => ({ value, name: say(`interpreting.urgency-${value}`) }))}
        />
        <Members
          person={person.id}
          language={form.language}
          members={form.members}
          onChange={(members) => set({ members })}
        />
        <p className="note">{say('interpreting.place-text')}</p>
        {TEXTS.map(({ field, label, most }) => (
          <Field
            key={field}
            label={say(label)}
            value={form[field] ?? ''}
            onChange={(text) => set({ [field]: text })}
            fault={faults[field]}
            most={most}
          />
        ))}
        {failure && <Failed failure={failure} />}
        <Button small isPending={busy} isDisabled={!isWhole} onPress={() => void send()}>
          {say('interpreting.ask')}
        </Button>
      </div>
    </details>
  )
}
