import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '../../../parts/act.ts'
import { Button, ButtonLink } from '../../../parts/button.tsx'
import { Field } from '../../../parts/field.tsx'
import { Is } from '../../../parts/icon.tsx'
import { empty, useLacking } from '../../../parts/lacking.ts'
import { Failed, Notice, Shown } from '../../../parts/states.tsx'
import { useAsk, useMay, useWords } from '../../../shell/app.tsx'
import type { In, PersonPage } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { Ring } from '../../shares/ring.tsx'
import { Stands } from '../../shares/shares.tsx'
import { type Tellings, tellsAgencies } from './telling-view.ts'

type Told = Tellings['told'][number]

/** Which agencies of the house were told of a person, how each stands, and what waits for a second colleague. */
export function AgencyTellings({ person }: { person: PersonPage }) {
  const { say } = useWords()
  const found = useAsk('persons.tellings', { person: person.id }, { when: person.mode !== 'counted' })
  if (person.mode === 'counted') return null
  return (
    <section aria-labelledby="agency-tellings">
      <h2 id="agency-tellings" className="part">
        {say('telling.agencies')}
      </h2>
      <Shown of={found}>
        {({ told, waiting, byHandOnly }) => (
          <>
            {told.length === 0 && waiting.length === 0 && <p className="note">{say('telling.none')}</p>}
            <ToldRows told={told} />
            {waiting.length > 0 && (
              <p>
                <Is icon="half" meaning="warning">
                  {say('telling.waits', { n: waiting.length })}
                </Is>
              </p>
            )}
            {byHandOnly && <p className="note">{say('fault.complaint-by-hand')}</p>}
            {((tellsAgencies(person) && !byHandOnly) || waiting.length > 0) && (
              <p>
                <ButtonLink small icon="next" to="/cases/$person/tell" params={{ person: person.id }}>
                  {say('telling.open')}
                </ButtonLink>
              </p>
            )}
          </>
        )}
      </Shown>
    </section>
  )
}

/** Each agency that was told, the latest first. */
export function ToldRows({ told, acts = false }: { told: readonly Told[]; acts?: boolean }) {
  const { say, format } = useWords()
  const opens = useMay()('share:read')
  return (
    <ul className="rows-plain">
      {told.map((row) => (
        <li key={row.id}>
          <p>
            {opens ? (
              <Link to="/shares/$share" params={{ share: row.id }}>
                <bdi>{row.to.name}</bdi>
              </Link>
            ) : (
              <bdi>{row.to.name}</bdi>
            )}
            <span className="note"> · {say('telling.on', { day: format.moment(row.sentAt) })}</span>
          </p>
          <Stands row={row} />
          {row.ring && <Ring name={row.to.name} due={row.due} missed={row.missed} telephone={row.ring.telephone} />}
          {acts && row.recalls && (
            <>
              <Changes row={row} name="shares.correct-telling" />
              <Changes row={row} name="shares.recall-telling" />
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

type ChangesProps = { row: Told; name: 'shares.correct-telling' | 'shares.recall-telling' }

/** Corrects or takes back what was told: whoever works with the person does, also where they open no shares. */
function Changes({ row, name }: ChangesProps) {
  const { say } = useWords()
  const [draft, setDraft] = useState({ text: '', what: '' })
  const { act, busy, failure } = useAct(name, ['persons.tellings', 'shares.get', 'shares.list', 'shares.waiting'])
  const { form, sends, faults } = useLacking(empty('text', draft.text), faultsByField(failure))
  const corrects = name === 'shares.correct-telling'
  const input: In<ChangesProps['name']> = {
    share: row.id,
    text: draft.text.trim(),
    ...(corrects ? { what: draft.what.trim() } : {}),
  }
  const send = async () => {
    if (await act(input)) setDraft({ text: '', what: '' })
  }
  const step = corrects ? 'correct' : 'recall'
  return (
    <details className="step">
      {/* Of several agencies each has its own: by ear they must differ. */}
      <summary className="btn small" aria-label={`${say(`share.act-${step}`)}: ${row.to.name}`}>
        {say(`share.act-${step}`)}
      </summary>
      <form className="form" ref={form} onSubmit={sends(() => void send())}>
        {corrects ? (
          <p className="note">{say('share.means-correct')}</p>
        ) : (
          <Notice meaning="warning">{say('share.means-recall')}</Notice>
        )}
        {corrects && (
          <Field
            label={say('share.field-what')}
            hint={say('telling.stays')}
            lines={3}
            value={draft.what}
            onChange={(what) => setDraft({ ...draft, what })}
            fault={faults.what}
          />
        )}
        <Field
          label={say('share.field-text')}
          lines={3}
          value={draft.text}
          onChange={(text) => setDraft({ ...draft, text })}
          fault={faults.text}
        />
        {failure && <Failed failure={failure} />}
        <Button type="submit" small isPending={busy}>
          {say(`share.act-${step}`)}
        </Button>
      </form>
    </details>
  )
}
