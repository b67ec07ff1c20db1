import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { HANDLING_CODES, LEAD_PARTS, SUBJECT_TOLD, TLP, URGENCIES } from '../../../modules/shares/codes.ts'
import { useAct } from '../../parts/act.ts'
import { Button } from '../../parts/button.tsx'
import { Choice, FaultOf, Field, Tick } from '../../parts/field.tsx'
import { useLacking } from '../../parts/lacking.ts'
import { Failed, Shown } from '../../parts/states.tsx'
import { toggled } from '../../parts/toggled.ts'
import { useAsk, useWords } from '../../shell/app.tsx'
import type { LeadPage, Out } from '../../shell/contract.ts'
import { faultsByField } from '../../shell/failure.ts'
import { faultSentence } from '../../shell/failure-words.ts'
import { Page } from '../../shell/page.tsx'
import { HAND, inTerms, lackingPass, NEW_PASS, type PassDraft, partsFor, passAsked, passInput } from './share-view.ts'

const route = getRouteApi('/staff/shares/new')

/** Passes a lead on: to whom, which parts, on which legal bases and terms. A second person has to agree. */
export function NewSharePage() {
  const { say } = useWords()
  const { lead } = passAsked(route.useSearch())
  return (
    <Page title={say('pass.title')} crumb={<Link to="/shares">{say('room.shares')}</Link>}>
      {lead ? <Asked lead={lead} /> : <p>{say('pass.from-lead')}</p>}
    </Page>
  )
}

function Asked({ lead }: { lead: string }) {
  const { language } = useWords()
  const page = useAsk('leads.get', { lead, language })
  const receivers = useAsk('shares.receivers', {})
  return (
    <Shown of={page}>
      {(found) => <Shown of={receivers}>{({ agencies }) => <PassForm lead={found} agencies={agencies} />}</Shown>}
    </Shown>
  )
}

type Agencies = Out<'shares.receivers'>['agencies']
type Change = (more: Partial<PassDraft>) => void
type PartProps = { draft: PassDraft; change: Change; faults: Readonly<Record<string, string | undefined>> }

function PassForm({ lead, agencies }: { lead: LeadPage; agencies: Agencies }) {
  const { say, language } = useWords()
  const navigate = useNavigate()
  const [draft, setDraft] = useState(NEW_PASS)
  const change: Change = (more) => setDraft({ ...draft, ...more })
  const { act, busy, failure } = useAct('leads.pass', ['leads.get', 'leads.list', 'approvals.list'])
  const { form, sends, faults } = useLacking(lackingPass(draft, agencies), faultsByField(failure))
  const send = async () => {
    if (await act(passInput(lead.id, language, draft, agencies)))
      await navigate({ to: '/leads/$lead', params: { lead: lead.id } })
  }
  const parts = { draft, change, faults }
  return (
    <form className="form" ref={form} onSubmit={sends(() => void send())}>
      <p>
        <b dir="auto">{lead.head.title}</b>
      </p>
      <p className="note">{say('pass.text')}</p>
      <ToWhom {...parts} agencies={agencies} />
      <Parts {...parts} agencies={agencies} />
      <Bases {...parts} />
      <TermsAsked {...parts} />
      {failure && <Failed failure={failure} />}
      {/* A second person decides; the page must not press anybody towards handing over data. */}
      <Button type="submit" isPending={busy}>
        {say('pass.go')}
      </Button>
    </form>
  )
}

function ToWhom({ draft, change, faults, agencies }: PartProps & { agencies: Agencies }) {
  const { say } = useWords()
  return (
    <>
      <Choice
        label={say('pass.to')}
        value={draft.to}
        onChange={(to) => change({ to })}
        fault={faults.agency}
        choices={[
          { value: '', name: say('pass.choose') },
          ...agencies.map(({ id, name }) => ({ value: id, name })),
          { value: HAND, name: say('pass.by-hand') },
        ]}
      />
      {draft.to === HAND && (
        <Field
          label={say('pass.authority')}
          hint={say('pass.by-hand-hint')}
          value={draft.authority}
          onChange={(authority) => change({ authority })}
          fault={faults.authority}
        />
      )}
      <Choice
        label={say('pass.urgency')}
        value={draft.urgency}
        onChange={(urgency) => change({ urgency })}
        choices={URGENCIES.map((value) => ({ value, name: say(`share.urgency-${value}`) }))}
      />
    </>
  )
}

function Parts({ draft, change, faults, agencies }: PartProps & { agencies: Agencies }) {
  const { say, catalogue } = useWords()
  const open = partsFor(draft.to, agencies)
  const fault = faultSentence(faults.parts, say, catalogue)
  return (
    <fieldset className="field" {...(fault ? { 'data-lacks': true } : {})}>
      <legend>{say('pass.parts')}</legend>
      {LEAD_PARTS.filter((part) => open.includes(part)).map((part) => (
        <Tick
          key={part}
          on={draft.parts.includes(part)}
          onChange={(on) => change({ parts: toggled(LEAD_PARTS, draft.parts, part, on) })}
        >
          {say(`share.part-${part}`)}
        </Tick>
      ))}
      {open.length < LEAD_PARTS.length && <p className="note">{say('pass.suspects')}</p>}
      {fault && <FaultOf role="alert">{fault}</FaultOf>}
    </fieldset>
  )
}

function Bases({ draft, change, faults }: PartProps) {
  const { say } = useWords()
  return (
    <>
      <Field
        label={say('pass.basis')}
        hint={say('pass.basis-hint')}
        value={draft.basis}
        onChange={(basis) => change({ basis })}
        fault={faults.basis}
      />
      {draft.to !== HAND && (
        <Field
          label={say('pass.their-basis')}
          hint={say('pass.their-basis-hint')}
          value={draft.theirBasis}
          onChange={(theirBasis) => change({ theirBasis })}
          fault={faults.theirBasis}
        />
      )}
      <Field
        label={say('pass.reason')}
        lines={4}
        value={draft.reason}
        onChange={(reason) => change({ reason })}
        fault={faults.reason}
      />
      <Choice
        label={say('share.told')}
        value={draft.told}
        onChange={(told) => change({ told })}
        fault={inTerms(faults, 'told')}
        choices={[
          { value: '' as const, name: say('pass.choose') },
          ...SUBJECT_TOLD.map((value) => ({ value, name: say(`share.told-${value}`) })),
        ]}
      />
    </>
  )
}

/** What the receiver may do with it. What the usual case needs is set; whoever wants more says so. */
function TermsAsked({ draft, change, faults }: PartProps) {
  const { say } = useWords()
  const { handling } = draft
  return (
    <fieldset className="field">
      <legend>{say('share.terms')}</legend>
      {HANDLING_CODES.map((code) => (
        <Tick
          key={code}
          on={handling.includes(code)}
          onChange={(on) => change({ handling: toggled(HANDLING_CODES, handling, code, on) })}
        >
          {say(`share.handling-${code}`)}
        </Tick>
      ))}
      {handling.includes('H3') && (
        <Field
          label={say('pass.restrictions')}
          value={draft.restrictions}
          onChange={(restrictions) => change({ restrictions })}
          fault={inTerms(faults, 'restrictions')}
        />
      )}
      <Choice
        label={say('share.tlp')}
        value={draft.tlp}
        onChange={(tlp) => change({ tlp })}
        choices={TLP.map((value) => ({ value, name: say(`share.tlp-${value}`) }))}
      />
      {!handling.includes('H2') && (
        <Tick on={draft.onward} onChange={(onward) => change({ onward })}>
          {say('share.onward-yes')}
        </Tick>
      )}
      {!handling.includes('H1') && (
        <Tick on={draft.proceedings} onChange={(proceedings) => change({ proceedings })}>
          {say('share.proceedings-yes')}
        </Tick>
      )}
      <Field
        label={say('pass.days')}
        type="number"
        value={draft.days}
        onChange={(days) => change({ days })}
        fault={faults.days}
      />
      <Tick on={draft.exculpatory} onChange={(exculpatory) => change({ exculpatory })}>
        {say('pass.exculpatory')}
      </Tick>
    </fieldset>
  )
}
