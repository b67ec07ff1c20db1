import { useState } from 'react'
import { DAY_KINDS, type DayKind } from '../../../../modules/cases/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field } from '../../../parts/field.tsx'
import { unchosen, useLacking } from '../../../parts/lacking.ts'
import { Failed, Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { emptied } from '../../../shell/emptied.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { usePersonAct } from '../person/act.ts'

/** Court dates and ends of protection, each of which reopens needs, risks and plan in time. */
export function Days({ person }: { person: PersonPage }) {
  const { say, format } = useWords()
  const known = useAsk('days.list', { person: person.id })
  const dropping = usePersonAct('days.drop')
  const mayWrite = person.may.includes('days.set')
  return (
    <section aria-labelledby="days">
      <h2 id="days" className="part">
        {say('days.title')}
      </h2>
      <Shown of={known}>
        {({ days }) => (
          <>
            {days.length === 0 && <p className="note">{say('days.none')}</p>}
            <ul className="rows-plain">
              {days.map(({ id, kind, on, nearFrom, note, by }) => (
                <li key={id} className="row">
                  <span className="sep">
                    <b>{say(`days.${kind}`)}</b>
                    <time dateTime={on}>{format.date(on)}</time>
                    <span className="note">{say('days.near', { day: format.date(nearFrom) })}</span>
                    {note && <bdi>{note}</bdi>}
                    {by !== null && (
                      <span className="note">
                        {say('days.by', { number: by })} {say('days.by-other')}
                      </span>
                    )}
                  </span>
                  {mayWrite && by === null && (
                    <Button small isPending={dropping.busy} onPress={() => void dropping.act({ day: id })}>
                      {/* The name includes the day, so that a screen reader distinguishes the buttons. */}
                      {say('days.drop', { day: format.date(on) })}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </Shown>
      {dropping.failure && <Failed failure={dropping.failure} />}
      {mayWrite && <NewDay person={person.id} />}
    </section>
  )
}

function NewDay({ person }: { person: string }) {
  const { say } = useWords()
  const [kind, setKind] = useState<DayKind>('court')
  const [on, setOn] = useState('')
  const [note, setNote] = useState('')
  const { act, busy, failure } = usePersonAct('days.set')
  const { form, sends, faults } = useLacking(unchosen('on', on), faultsByField(failure))
  const save = async () => {
    if (!(await act({ person, kind, on, note }))) return
    // The kind is kept, because a trial has several days.
    setOn(emptied(on, ''))
    setNote(emptied(note, ''))
  }
  return (
    <details className="write" id="new-day">
      <summary className="btn small">{say('days.add')}</summary>
      <form className="form" ref={form} onSubmit={sends(() => void save())}>
        <Choice
          label={say('days.kind')}
          value={kind}
          onChange={setKind}
          choices={DAY_KINDS.map((value) => ({ value, name: say(`days.${value}`) }))}
        />
        <Field label={say('days.on')} type="date" value={on} onChange={setOn} fault={faults.on} />
        <Field label={say('days.note')} optional value={note} onChange={setNote} most={300} />
        {failure && <Failed failure={failure} />}
        <Button type="submit" small isPending={busy}>
          {say('do.save')}
        </Button>
      </form>
    </details>
  )
}
