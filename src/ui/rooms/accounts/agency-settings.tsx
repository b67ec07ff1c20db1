import { type FormEvent, useState } from 'react'
import { PURPOSES } from '../../../kernel/codes.ts'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { Failed, Notice, Shown } from '../../parts/states.tsx'
import { announcements, useAsk, useDo, useMay, useWords } from '../../shell/app.tsx'
import type { Out } from '../../shell/contract.ts'
import { faultsByField } from '../../shell/failure.ts'
import { AgencyForm } from './agency-form.tsx'
import { basesFrom, basisFields } from './legal-bases.ts'

/** How long leads are kept before they are erased. */
export function Retention() {
  const { say } = useWords()
  const may = useMay()
  const retention = useAsk('retention.get', {})
  return (
    <section aria-labelledby="retention">
      <h2 id="retention">{say('retention.title')}</h2>
      <p className="note">{say('retention.text')}</p>
      <Shown of={retention}>
        {(now) => (may('retention:set') ? <RetentionForm now={now} /> : <RetentionRead now={now} />)}
      </Shown>
    </section>
  )
}

/** For whoever advises on it and must not decide (Art. 38(6) GDPR). */
function RetentionRead({ now }: { now: Out<'retention.get'> }) {
  const { say, format } = useWords()
  return (
    <>
      <dl className="facts">
        <div>
          <dt>{say('retention.undecided')}</dt>
          <dd>{format.number(now.undecidedDays)}</dd>
        </div>
        <div>
          <dt>{say('retention.dismissed')}</dt>
          <dd>{format.number(now.dismissedDays)}</dd>
        </div>
      </dl>
      <p className="note">{say('retention.by')}</p>
    </>
  )
}

function RetentionForm({ now }: { now: Out<'retention.get'> }) {
  const { say } = useWords()
  // Kept as text: a number field that is being rewritten is empty for a moment, and 0 would mean «erase all».
  const [undecided, setUndecided] = useState(String(now.undecidedDays))
  const [dismissed, setDismissed] = useState(String(now.dismissedDays))
  const set = useDo('retention.set', ['retention.get', 'leads.list'])
  const faults = faultsByField(set.failure)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void set
      .run({ input: { undecidedDays: Number(undecided), dismissedDays: Number(dismissed) } })
      .then(() => announcements.say(say('said.saved')))
      .catch(() => {})
  }
  return (
    <form className="form" onSubmit={submit}>
      {now.soon > 0 && <Notice meaning="warning">{say('retention.soon', { n: now.soon })}</Notice>}
      <Field
        label={say('retention.undecided')}
        type="number"
        inputMode="numeric"
        value={undecided}
        onChange={setUndecided}
        fault={faults.undecidedDays}
      />
      <Field
        label={say('retention.dismissed')}
        type="number"
        inputMode="numeric"
        value={dismissed}
        onChange={setDismissed}
        fault={faults.dismissedDays}
      />
      {set.failure && <Failed failure={set.failure} />}
      <Button type="submit" isPending={set.busy}>
        {say('do.save')}
      </Button>
    </form>
  )
}

/** What the agency says of itself, and by which law it works. */
export function AgencyPart() {
  const { say } = useWords()
  const agency = useAsk('agencies.get', {})
  return (
    <section aria-labelledby="agency">
      <h2 id="agency">{say('set-up.agency')}</h2>
      <Shown of={agency}>{(now) => <AgencyEdit now={now} />}</Shown>
    </section>
  )
}

function AgencyEdit({ now }: { now: Out<'agencies.get'> }) {
  const { say } = useWords()
  const { name, country, regime, controller, dataProtectionOfficer, legalBases } = now
  const [agency, setAgency] = useState({ name, country, regime, controller, dataProtectionOfficer })
  const [bases, setBases] = useState(() => basisFields(legalBases))
  const set = useDo('agencies.set', ['agencies.get', 'agencies.list', 'sessions.current'])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void set
      .run({ input: { ...agency, legalBases: basesFrom(bases) } })
      .then(() => announcements.say(say('said.saved')))
      .catch(() => {})
  }
  const faults = faultsByField(set.failure)
  return (
    <form className="form" onSubmit={submit}>
      <AgencyForm agency={agency} change={setAgency} faults={faults} at="" />
      <h3>{say('bases.title')}</h3>
      <p className="note">{say('bases.text')}</p>
      {PURPOSES.map((purpose) => (
        <Field
          key={purpose}
          label={say(`purpose.${purpose}`)}
          optional
          value={bases[purpose]}
          onChange={(basis) => setBases({ ...bases, [purpose]: basis })}
          most={300}
          fault={faults[`legalBases.${purpose}`]}
        />
      ))}
      {set.failure && <Failed failure={set.failure} />}
      <Button type="submit" isPending={set.busy}>
        {say('do.save')}
      </Button>
    </form>
  )
}
