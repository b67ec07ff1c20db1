import { getRouteApi, Link, useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { PARTIES, PARTS } from '../../../modules/cases/codes.ts'
import { NEEDS } from '../../../modules/vocabulary/codes.ts'
import { Button } from '../../parts/button.tsx'
import { Choice, Field, Tick } from '../../parts/field.tsx'
import { type Lacks, useLacking } from '../../parts/lacking.ts'
import { Empty, Failed, Notice, Shown } from '../../parts/states.tsx'
import { useAsk, useDo, useWords } from '../../shell/app.tsx'
import type { Out, PersonPage } from '../../shell/contract.ts'
import { faultsByField } from '../../shell/failure.ts'
import { useGoOn } from '../../shell/go-on.ts'
import { Page } from '../../shell/page.tsx'
import { calledBy } from '../cases/case-view.ts'
import { toggledIn } from '../cases/contacts/contact-view.ts'
import {
  CHANGES,
  draftOf,
  isByNameAlone,
  type NewDraft,
  needAsked,
  newDraft,
  newInput,
  type ReferAsked,
  referAsked,
} from './referral-view.ts'
import { Ticks } from './services/ticks.tsx'

const route = getRouteApi('/staff/referrals/new')

/** A referral is drafted: to whom, what for, and which parts go along. Nothing goes out from here. */
export function NewReferralPage() {
  const { say } = useWords()
  const asked = referAsked(route.useSearch())
  return (
    <Page
      title={say('refer.title')}
      sub={<p className="sub">{say('refer.next')}</p>}
      crumb={<Link to="/referrals">{say('room.referrals')}</Link>}
    >
      {asked.person === undefined ? (
        <Whom asked={asked} />
      ) : (
        <For key={asked.person} asked={asked} person={asked.person} />
      )}
    </Page>
  )
}

/** Where a page of a service led here, the person is chosen first, among those on whose team one is. */
function Whom({ asked }: { asked: ReferAsked }) {
  const words = useWords()
  const list = useAsk('persons.list', { queue: 'open', limit: 100 })
  return (
    <Shown of={list}>
      {({ persons }) =>
        persons.length === 0 ? (
          <Empty title={words.say('refer.person-none')} />
        ) : (
          <section aria-labelledby="whom">
            <h2 id="whom" className="part">
              {words.say('refer.person')}
            </h2>
            <ul className="filters">
              {persons.map((person) => (
                <li key={person.id}>
                  <Link className="chip" to="/referrals/new" search={{ ...asked, person: person.id }}>
                    <bdi>{calledBy(person, words)}</bdi> <span className="note">{person.code}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        )
      }
    </Shown>
  )
}

/** Asks for all three at once: the page of a person, who may be told, and the draft that is changed. */
function For({ asked, person }: { asked: ReferAsked; person: string }) {
  const need = needAsked(useLocation().state.need)
  const page = useAsk('persons.get', { person })
  const recipients = useAsk('referrals.recipients', { person })
  const draft = useAsk('referrals.get', { referral: asked.draft ?? '' }, { when: asked.draft !== undefined })
  return (
    <Shown of={page}>
      {(found) => (
        <Shown of={recipients}>
          {({ agencies }) =>
            asked.draft === undefined ? (
              <DraftForm person={found} agencies={agencies} begun={newDraft([found.id], asked.service, need)} />
            ) : (
              <Shown of={draft}>
                {(old) => <DraftForm person={found} agencies={agencies} begun={draftOf(old)} changes={old.id} />}
              </Shown>
            )
          }
        </Shown>
      )}
    </Shown>
  )
}

// What the server said of each agency, with the reason where one is closed.
type Agencies = Out<'referrals.recipients'>['agencies']
type FormProps = { person: PersonPage; agencies: Agencies; begun: NewDraft; changes?: string }

/** Everything stays as typed until the server has kept it: an interpreter may be on the telephone meanwhile. */
function DraftForm({ person, agencies, begun, changes }: FormProps) {
  const words = useWords()
  const { say } = words
  const goOn = useGoOn()
  const [draft, setDraft] = useState(begun)
  const saving = useDo('referrals.draft', CHANGES)
  const change = (more: Partial<NewDraft>) => setDraft((before) => ({ ...before, ...more }))
  const to: Lacks = isByNameAlone(draft) && draft.name.trim() === '' ? { to: 'say-to-whom' } : {}
  const { form, sends, faults } = useLacking(to, faultsByField(saving.failure))
  const send = () =>
    void saving
      .run({ input: newInput(draft, changes) })
      .then((answer) => {
        // The first of those who go together; from its page the others are one press away.
        if (answer.kind !== 'done') return
        void goOn({ to: '/referrals/$referral', params: { referral: answer.output.referrals[0] ?? '' } })
      })
      .catch(() => {})
  return (
    <form className="form" ref={form} onSubmit={sends(send)}>
      <p className="called">
        <b>
          <bdi>{calledBy(person, words)}</bdi>
        </b>
      </p>
      {/* A draft that is changed is about one person: who goes along was said when it was made. */}
      {changes === undefined && <Others person={person} draft={draft} change={change} fault={faults.persons} />}
      <Choice
        label={say('refer.need')}
        value={draft.need}
        onChange={(need) => change({ need })}
        choices={NEEDS.map((value) => ({ value, name: say(`services.need-${value}`) }))}
      />
      <To agencies={agencies} draft={draft} change={change} fault={faults.to} />
      <Along draft={draft} change={change} faults={faults} />
      {saving.failure && <Failed failure={saving.failure} />}
      <Button type="submit" go isPending={saving.busy}>
        {say('refer.save')}
      </Button>
    </form>
  )
}

type PartProps = { draft: NewDraft; change: (more: Partial<NewDraft>) => void }

/** Who else of the case goes along: each gets a referral of their own, since one may be lost on the way. */
function Others({ person, draft, change, fault }: PartProps & { person: PersonPage; fault: string | undefined }) {
  const words = useWords()
  // Others of the case whose team the reader is not on are not here, and nobody learns that there are some.
  if (person.others.length === 0) return null
  return (
    <fieldset className="ticks">
      <legend>{words.say('refer.others')}</legend>
      {person.others.map((other) => (
        <Tick
          key={other.id}
          on={draft.persons.includes(other.id)}
          onChange={() => change({ persons: toggledIn(draft.persons, other.id) })}
        >
          <bdi>{calledBy(other, words)}</bdi>
          {other.age !== 'adult' && <> · {words.say(`person.age-${other.age}`)}</>}
        </Tick>
      ))}
      {fault && <span className="fault">{fault}</span>}
    </fieldset>
  )
}

/** To whom: a service, an agency that reads it here, or both. Who must not be told is named with the reason. */
function To({ agencies, draft, change, fault }: PartProps & { agencies: Agencies; fault: string | undefined }) {
  const { say } = useWords()
  // Asked by the need alone: a search takes nothing of the person (decision 026).
  const services = useAsk('services.search', { need: draft.need })
  const choose = (service: string) => {
    const kept = services.data?.services.find(({ id }) => id === service)?.agency.id
    // Whoever keeps a service reads it here, if they may; else it goes by hand.
    const reads = agencies.some(({ id, why }) => id === kept && why === null)
    change({ service, agency: reads && kept ? kept : draft.agency })
  }
  const byName = isByNameAlone(draft)
  // Shown, not hidden: else somebody would look for the agency and send it on paper.
  const closed = agencies.filter(({ why }) => why !== null)
  return (
    <>
      <h2>{say('refer.to')}</h2>
      <Choice
        label={say('refer.to-service')}
        value={draft.service}
        onChange={choose}
        choices={[
          { value: '', name: '–' },
          ...(services.data?.services ?? []).map(({ id, name, town }) => ({ value: id, name: `${name} · ${town}` })),
        ]}
      />
      {services.data?.services.length === 0 && <NoService mayKeep={services.data.mayKeep} />}
      <Choice
        label={say('refer.to-agency')}
        hint={say('refer.to-agency-hint')}
        value={draft.agency}
        onChange={(agency) => change({ agency })}
        fault={byName ? undefined : fault}
        choices={[
          { value: '', name: say('refer.to-agency-none') },
          ...agencies.filter(({ why }) => why === null).map(({ id, name }) => ({ value: id, name })),
        ]}
      />
      {byName && <ByName draft={draft} change={change} fault={fault} />}
      {closed.map(({ id, name, why }) => (
        <p key={id} className="note">
          {why !== null && say('refer.cannot', { agency: name, why: say(`referral.why-${why}`) })}
        </p>
      ))}
      <Choice
        label={say('refer.party')}
        value={draft.party}
        onChange={(party) => change({ party })}
        choices={[
          { value: '' as NewDraft['party'], name: say('refer.party-none') },
          ...PARTIES.map((value) => ({ value, name: say(`party.${value}`) })),
        ]}
      />
    </>
  )
}

/** A house that neither is here nor in the directory: at night most are neither. */
function ByName({ draft, change, fault }: PartProps & { fault: string | undefined }) {
  const { say } = useWords()
  return (
    <>
      <Field
        label={say('refer.to-name')}
        hint={say('refer.to-name-hint')}
        value={draft.name}
        onChange={(name) => change({ name })}
        most={200}
        autoComplete="off"
        fault={fault}
      />
      <Tick on={draft.abroad} onChange={(abroad) => change({ abroad })}>
        {say('refer.to-name-abroad')}
      </Tick>
    </>
  )
}

/** An empty list is said, with the way on: else somebody at night meets a closed button without a word. */
function NoService({ mayKeep }: { mayKeep: boolean }) {
  const { say } = useWords()
  return (
    <Notice meaning="warning">
      {say('refer.service-none')} {mayKeep && <Link to="/services/new">{say('refer.service-none-way')}</Link>}
      <p>
        <Link to="/services">{say('refer.service-none-lines')}</Link>
      </p>
    </Notice>
  )
}

/** Least data (Art. 5(1)(c) GDPR): each part is a choice, and nothing is chosen by the program but what the first evening needs. */
function Along({ draft, change, faults }: PartProps & { faults: Readonly<Record<string, string | undefined>> }) {
  const { say } = useWords()
  return (
    <>
      <Ticks
        name={say('refer.parts')}
        all={PARTS}
        on={draft.parts}
        change={(parts) => change({ parts })}
        say={(part) => say(`referral.part-${part}`)}
        fault={faults.parts}
      />
      <p className="note">{say('refer.parts-hint')}</p>
      <Field
        label={say('refer.note')}
        optional
        lines={4}
        most={2000}
        value={draft.note}
        onChange={(note) => change({ note })}
        fault={faults.note}
      />
      <Field
        label={say('refer.days')}
        type="number"
        inputMode="numeric"
        value={draft.days}
        onChange={(days) => change({ days })}
        fault={faults.accessDays}
      />
    </>
  )
}
