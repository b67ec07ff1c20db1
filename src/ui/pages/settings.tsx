import { type FormEvent, useState } from 'react'
import { announcements, useAsk, useDo, useMay, useMember, useWords } from '../app.tsx'
import type { Out } from '../contract.ts'
import { faultsByField } from '../failure.ts'
import { basesFrom, basisFields, PURPOSES } from '../legal-bases.ts'
import { AgencyForm } from '../parts/agency-form.tsx'
import { Button } from '../parts/button.tsx'
import { Field } from '../parts/field.tsx'
import { Failed, Notice, Shown } from '../parts/states.tsx'
import { LanguageLinks } from '../shell/door.tsx'
import { Page } from '../shell/page.tsx'
import { signOut } from '../shell/top.tsx'
import { OidcSettings, RecoverKeys } from './agency-keys.tsx'
import { ChangeMethod } from './change-method.tsx'
import { KeyChange } from './key-change.tsx'

/** One's own sign-in, sessions and language; for those whose roles allow it, what is true of the agency. */
export function SettingsPage() {
  const { say } = useWords()
  const may = useMay()
  const { keys } = useMember()
  return (
    <Page title={say('room.settings')}>
      <div className="settings">
        <You />
        {/* Only to whoever waits: others have no use for it, and the paper stays in the safe. */}
        {keys === 'waiting' && <RecoverKeys />}
        <Sessions />
        {may('member:admit') && keys === 'open' && <KeyChange />}
        {may('retention:set') && <Retention />}
        {may('agency:set') && <AgencyPart />}
        {may('oidc:set') && <OidcSettings />}
      </div>
    </Page>
  )
}

function You() {
  const { say } = useWords()
  const { member } = useMember()
  return (
    <section aria-labelledby="you">
      <h2 id="you">{say('settings.you')}</h2>
      <dl className="facts">
        <div>
          <dt>{say('field.name')}</dt>
          <dd>{member.name}</dd>
        </div>
        <div>
          <dt>{say('roles.title')}</dt>
          <dd>{member.roles.map((role) => say(`role.${role}`)).join(', ')}</dd>
        </div>
        <div>
          <dt>{say('settings.method')}</dt>
          <dd>
            <p>{say(`method-of.${member.method}`)}</p>
            <ChangeMethod name={member.name} />
          </dd>
        </div>
        <div>
          <dt>{say('shell.language')}</dt>
          <dd>
            <LanguageLinks />
          </dd>
        </div>
      </dl>
    </section>
  )
}

function Sessions() {
  const { say, format } = useWords()
  const sessions = useAsk('sessions.list', {})
  const revoke = useDo('sessions.revoke', ['sessions.list'])
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{say('settings.sessions')}</h2>
      <Shown of={sessions}>
        {({ sessions: rows }) => (
          <ul className="rows-plain">
            {rows.map((row) => (
              <li key={row.id}>
                <span>
                  <b>{row.current ? say('settings.this-session') : format.moment(row.openedAt)}</b>{' '}
                  <span className="note">
                    {say('settings.session-note', {
                      seen: format.moment(row.seenAt),
                      ends: format.moment(row.expiresAt),
                    })}
                  </span>
                </span>
                <Button
                  small
                  onPress={() => (row.current ? void signOut() : revoke.start({ input: { session: row.id } }))}
                >
                  {say(row.current ? 'do.sign-out' : 'settings.revoke')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Shown>
      {revoke.failure && <Failed failure={revoke.failure} />}
    </section>
  )
}

function Retention() {
  const { say } = useWords()
  const retention = useAsk('retention.get', {})
  return (
    <section aria-labelledby="retention">
      <h2 id="retention">{say('retention.title')}</h2>
      <p className="note">{say('retention.text')}</p>
      <Shown of={retention}>{(now) => <RetentionForm now={now} />}</Shown>
    </section>
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

function AgencyPart() {
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
