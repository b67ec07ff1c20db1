import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ASK_KINDS, ASK_URGENCIES } from '../../../../modules/shares/codes.ts'
import { useAct } from '../../../parts/act.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice, FaultOf, Field, Tick } from '../../../parts/field.tsx'
import { useLacking } from '../../../parts/lacking.ts'
import { Failed, Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import { faultsByField } from '../../../shell/failure.ts'
import { faultSentence } from '../../../shell/failure-words.ts'
import { Page } from '../../../shell/page.tsx'
import { type Agencies, HandlingAsked } from '../pass-fields.tsx'
import { OfPerson } from './ask-step.tsx'
import { type About, type AskDraft, aboutAsked, CHANGES, isByTwo, lackingAsk, makeInput, NEW_ASK } from './ask-view.ts'

const route = getRouteApi('/staff/shares/asks/new')

/** Asks another agency for something: of whom, what, why and by which law. About a person a second one has to agree. */
export function NewAskPage() {
  const { say } = useWords()
  const about = aboutAsked(route.useSearch())
  const receivers = useAsk('shares.receivers', {})
  return (
    <Page title={say('asks.new')} crumb={<Link to="/shares/asks">{say('asks.room')}</Link>}>
      <Shown of={receivers}>{({ agencies }) => <AskForm about={about} agencies={agencies} />}</Shown>
    </Page>
  )
}

function AskForm({ about, agencies }: { about: About; agencies: Agencies }) {
  const { say, catalogue } = useWords()
  const navigate = useNavigate()
  const [draft, setDraft] = useState(NEW_ASK)
  const change = (more: Partial<AskDraft>) => setDraft({ ...draft, ...more })
  const byTwo = isByTwo(draft.ofPerson, draft.urgency)
  const { act, busy, failure } = useAct(byTwo ? 'asks.make' : 'asks.make-alone', CHANGES)
  const { form, sends, faults } = useLacking(lackingAsk(draft), faultsByField(failure))
  const refused = faultSentence(faults.about, say, catalogue)
  const send = async () => {
    if (await act(makeInput(draft, about))) await navigate({ to: '/shares/asks', search: { side: 'asker' } })
  }
  const fields = { draft, change, faults }
  return (
    <form className="form" ref={form} onSubmit={sends(() => void send())}>
      {(about.lead || about.report) && <p className="note">{say('asks.about-own')}</p>}
      {/* Of what somebody complained of nothing is asked here: no field shows it. */}
      {refused && <FaultOf role="alert">{refused}</FaultOf>}
      <OfWhom {...fields} agencies={agencies} />
      <What {...fields} />
      <Terms {...fields} />
      {failure && <Failed failure={failure} />}
      {/* Asking about somebody is a disclosure: the page must not press anybody towards it. */}
      <Button type="submit" isPending={busy}>
        {say(byTwo ? 'pass.go' : 'asks.send')}
      </Button>
    </form>
  )
}

type Fields = {
  draft: AskDraft
  change: (more: Partial<AskDraft>) => void
  faults: Readonly<Record<string, string | undefined>>
}

function OfWhom({ draft, change, faults, agencies }: Fields & { agencies: Agencies }) {
  const { say } = useWords()
  return (
    <>
      <Choice
        label={say('asks.of-whom')}
        value={draft.agency}
        onChange={(agency) => change({ agency })}
        fault={faults.agency}
        choices={[{ value: '', name: say('pass.choose') }, ...agencies.map(({ id, name }) => ({ value: id, name }))]}
      />
      <Choice
        label={say('asks.field-kind')}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
        fault={faults.kind}
        choices={[
          { value: '' as const, name: say('pass.choose') },
          ...ASK_KINDS.map((value) => ({ value, name: say(`asks.kind-${value}`) })),
        ]}
      />
      <Choice
        label={say('pass.urgency')}
        hint={say('asks.urgency-hint')}
        value={draft.urgency}
        onChange={(urgency) => change({ urgency })}
        choices={ASK_URGENCIES.map((value) => ({ value, name: say(`asks.urgency-${value}`) }))}
      />
    </>
  )
}

function What({ draft, change, faults }: Fields) {
  const { say } = useWords()
  return (
    <>
      <Field
        label={say('asks.field-title')}
        value={draft.title}
        onChange={(title) => change({ title })}
        fault={faults.title}
        autoComplete="off"
      />
      <Field
        label={say('asks.field-question')}
        hint={say('asks.question-hint')}
        lines={4}
        value={draft.question}
        onChange={(question) => change({ question })}
        fault={faults.question}
        autoComplete="off"
      />
      <Field
        label={say('asks.field-matter')}
        optional
        lines={3}
        value={draft.matter}
        onChange={(matter) => change({ matter })}
        fault={faults.matter}
        autoComplete="off"
      />
      <OfPerson value={draft.ofPerson} onChange={(ofPerson) => change({ ofPerson })} fault={faults.ofPerson} />
      <Field
        label={say('asks.field-purpose')}
        lines={3}
        value={draft.purpose}
        onChange={(purpose) => change({ purpose })}
        fault={faults.purpose}
        autoComplete="off"
      />
      <Field
        label={say('asks.field-basis')}
        value={draft.basis}
        onChange={(basis) => change({ basis })}
        fault={faults.basis}
        autoComplete="off"
      />
    </>
  )
}

/** Until when, and what those asked may do with it. */
function Terms({ draft, change, faults }: Fields) {
  const { say } = useWords()
  return (
    <fieldset className="field">
      <legend>{say('share.terms')}</legend>
      <Field
        label={say('asks.needed-by')}
        optional
        type="date"
        value={draft.neededBy}
        onChange={(neededBy) => change({ neededBy })}
        fault={faults.neededBy}
      />
      <HandlingAsked {...{ draft, change }} fault={faults.restrictions} />
      <Tick on={draft.mayTell} onChange={(mayTell) => change({ mayTell })}>
        {say('asks.may-tell-yes')}
      </Tick>
      <Field
        label={say('pass.days')}
        type="number"
        value={draft.days}
        onChange={(days) => change({ days })}
        fault={faults.days}
      />
    </fieldset>
  )
}
