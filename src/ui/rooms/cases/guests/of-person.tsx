import { useState } from 'react'
import { GUEST_GROUNDS, GUEST_KINDS, GUEST_URGENCIES, TRACK_OF } from '../../../../modules/cases/guests/codes.ts'
import { useAct } from '../../../parts/act.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field } from '../../../parts/field.tsx'
import { Is } from '../../../parts/icon.tsx'
import { Failed, Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import type { In, Out, PersonPage } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { GUEST_CHANGES, LOOKS, TEAM_ACTS } from './guest-view.ts'
import { Matters } from './matters.tsx'
import { ReleasedByTeam } from './released.tsx'
import { RemediesOfLawyer } from './remedies.tsx'
import { SaidByGuest } from './said-by-guest.tsx'
import { SayWhy } from './say-why.tsx'
import { Tell } from './tell.tsx'

type Guest = Out<'guests.of-person'>['guests'][number]

/** Who of other agencies is on the person's team: since when, until when, on which basis. */
export function PersonGuests({ person }: { person: PersonPage }) {
  const { say } = useWords()
  const known = useAsk('guests.of-person', { person: person.id })
  return (
    <section aria-labelledby="guests">
      <h2 id="guests" className="part">
        {say('guests.of-person')}
      </h2>
      <Shown of={known}>
        {({ guests, mayInvite }) => (
          <>
            {guests.length === 0 && <p className="note">{say('guests.nobody')}</p>}
            <ul className="rows-plain">
              {guests.map((guest) => (
                <li key={guest.id}>
                  <Row guest={guest} person={person.id} maySee={mayInvite} />
                </li>
              ))}
            </ul>
            {mayInvite && <Invite person={person} />}
          </>
        )}
      </Shown>
    </section>
  )
}

function Row({ guest, person, maySee }: { guest: Guest; person: string; maySee: boolean }) {
  const { say, format } = useWords()
  const { kind, state, since, from, until, ground, words, openedAt } = guest
  return (
    <>
      <p className="sep">
        <b>
          <bdi>{words?.name ?? '…'}</bdi>
        </b>
        <span>{say(`guests.kind-${kind}`)}</span>
        <bdi>{words?.agency}</bdi>
        <Is {...LOOKS[state]}>{say(`guests.state-${state}`)}</Is>
        <time dateTime={since} className="note">
          {format.moment(since)}
        </time>
      </p>
      <p className="note sep">
        <span>{say('guests.span', { from: format.date(from), until: format.date(until) })}</span>
        <bdi>
          {say(`guests.ground-${ground}`)}: {words?.basis}
        </bdi>
        <bdi>{words?.learns}</bdi>
        {openedAt && <span>{say('guests.opened', { when: format.moment(openedAt) })}</span>}
      </p>
      {words?.reason && <p dir="auto">{words.reason}</p>}
      {guest.matters.length > 0 && <Matters matters={guest.matters} kind={kind} side="team" />}
      <SaidByGuest guest={guest} maySee={maySee} />
      <RemediesOfLawyer remedies={guest.remedies} />
      <ReleasedByTeam guest={guest} person={person} />
      <div className="row">
        {guest.mayTell && <Tell guest={guest.id} />}
        {guest.acts.includes('renew') && <Renew guest={guest} />}
        {(['end', 'conflict'] as const).map(
          (act) => guest.acts.includes(act) && <End key={act} guest={guest.id} act={act} />,
        )}
      </div>
    </>
  )
}

function Renew({ guest: { id, until } }: { guest: Guest }) {
  const { say } = useWords()
  const [day, setDay] = useState(until)
  const { act, busy, failure } = useAct('guests.renew', GUEST_CHANGES)
  return (
    <details className="write">
      <summary className="btn small">{say('guests.renew')}</summary>
      <div className="form">
        <Field
          label={say('guests.until-day')}
          type="date"
          value={day}
          onChange={setDay}
          fault={faultsByField(failure).until}
        />
        {failure && <Failed failure={failure} />}
        <Button
          small
          isPending={busy}
          isDisabled={day === '' || day === until}
          onPress={() => void act({ guest: id, until: day })}
        >
          {say('guests.renew')}
        </Button>
      </div>
    </details>
  )
}

function End({ guest, act: what }: { guest: string; act: keyof typeof TEAM_ACTS }) {
  const { say } = useWords()
  const { act, busy, failure } = useAct(TEAM_ACTS[what], GUEST_CHANGES)
  return (
    <SayWhy
      {...{ busy, failure, lines: 2, most: 1000 }}
      name={say(`guests.do-${what}`)}
      note={say(`guests.text-${what}`)}
      why={say('guests.why')}
      onSay={(text) => void act({ guest, text })}
    />
  )
}

const EMPTY = {
  kind: 'guardian',
  ground: 'law',
  urgency: 'none',
  member: '',
  basis: '',
  learns: '',
  called: '',
  from: '',
  until: '',
} as const

function Invite({ person }: { person: PersonPage }) {
  const { say } = useWords()
  const [form, setForm] = useState<Omit<In<'guests.invite'>, 'person'>>({
    ...EMPTY,
    kind: person.age === 'adult' ? 'lawyer' : 'guardian',
  })
  const set = (more: Partial<typeof form>) => setForm((before) => ({ ...before, ...more }))
  const found = useAsk('guests.candidates', { kind: form.kind })
  const { act, busy, failure } = useAct('guests.invite', GUEST_CHANGES)
  const faults = faultsByField(failure)
  const saysTrack = TRACK_OF[form.kind] !== null
  const needed = [form.member, form.basis, form.learns, form.from, form.until, ...(saysTrack ? [form.called] : [])]
  const isWhole = needed.every((text) => (text ?? '').trim() !== '')
  const send = async () => {
    if (await act({ person: person.id, ...form })) setForm({ ...EMPTY, kind: form.kind })
  }
  const kinds = GUEST_KINDS.filter((kind) => kind !== 'guardian' || person.age !== 'adult')
  return (
    <details className="write" id="invite-guest">
      <summary className="btn small">{say('guests.invite')}</summary>
      <div className="form">
        <p className="note">{say('guests.invite-text')}</p>
        <Choice
          label={say('guests.kind')}
          value={form.kind}
          onChange={(kind) => set({ kind, member: '', called: '' })}
          choices={kinds.map((value) => ({ value, name: say(`guests.kind-${value}`) }))}
        />
        <Choice
          label={say('guests.member')}
          value={form.member}
          onChange={(member) => set({ member })}
          fault={faults.member}
          choices={[
            { value: '', name: '…' },
            ...(found.data?.members ?? []).map(({ id, name, agency }) => ({ value: id, name: `${name} · ${agency}` })),
          ]}
        />
        {found.data?.members.length === 0 && <p className="note">{say('guests.no-candidates')}</p>}
        {saysTrack && (
          <Field
            label={say('guests.called')}
            hint={say('guests.called-hint')}
            value={form.called ?? ''}
            onChange={(called) => set({ called })}
            most={200}
            fault={faults.called}
          />
        )}
        <Choice
          label={say('guests.ground')}
          value={form.ground}
          onChange={(ground) => set({ ground })}
          choices={GUEST_GROUNDS.map((value) => ({ value, name: say(`guests.ground-${value}`) }))}
        />
        <Field label={say('guests.basis')} value={form.basis} onChange={(basis) => set({ basis })} most={500} />
        <Field
          label={say('guests.learns')}
          hint={say('guests.learns-hint')}
          value={form.learns}
          onChange={(learns) => set({ learns })}
          most={500}
        />
        <Choice
          label={say('guests.urgency')}
          value={form.urgency}
          onChange={(urgency) => set({ urgency })}
          choices={GUEST_URGENCIES.map((value) => ({ value, name: say(`guests.urgency-${value}`) }))}
        />
        <Field label={say('guests.from-day')} type="date" value={form.from} onChange={(from) => set({ from })} />
        <Field
          label={say('guests.until-day')}
          type="date"
          value={form.until}
          onChange={(until) => set({ until })}
          fault={faults.until}
        />
        {failure && <Failed failure={failure} />}
        <Button small isPending={busy} isDisabled={!isWhole} onPress={() => void send()}>
          {say('guests.invite')}
        </Button>
      </div>
    </details>
  )
}
