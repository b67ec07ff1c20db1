import { type FormEvent, useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { Failed, Shown } from '../../parts/states.tsx'
import { announcements, useAsk, useDo, useWords } from '../../shell/app.tsx'
import type { Out } from '../../shell/contract.ts'
import { faultsByField } from '../../shell/failure.ts'

/** The way in where no colleague is left who could admit one: the recovery key on paper. */
export function RecoverKeys() {
  const { say } = useWords()
  const [recoveryKey, setRecoveryKey] = useState('')
  const recover = useDo('keys.recover', ['sessions.current', 'leads.list'])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void recover
      .run({ input: { recoveryKey } })
      .then(() => announcements.say(say('said.done')))
      .catch(() => {})
  }
  return (
    <section aria-labelledby="recover">
      <h2 id="recover">{say('recover.title')}</h2>
      <p className="note">{say('recover.text')}</p>
      <form className="form" onSubmit={submit}>
        <Field
          label={say('recover.key')}
          lines={3}
          value={recoveryKey}
          onChange={setRecoveryKey}
          fault={faultsByField(recover.failure).recoveryKey}
          spellCheck={false}
          // No browser may keep or correct this key: some send what is typed to their maker's spelling service.
          autoComplete="off"
        />
        {recover.failure && <Failed failure={recover.failure} />}
        <Button type="submit" isPending={recover.busy} isDisabled={recoveryKey.trim().length < 10}>
          {say('recover.go')}
        </Button>
      </form>
    </section>
  )
}

/** Sign-in through the agency's own provider. */
export function OidcSettings() {
  const { say } = useWords()
  const oidc = useAsk('oidc.get', {})
  return (
    <section aria-labelledby="oidc">
      <h2 id="oidc">{say('oidc-settings.title')}</h2>
      <p className="note">{say('oidc-settings.text')}</p>
      <Shown of={oidc}>{(now) => <OidcForm now={now} />}</Shown>
    </section>
  )
}

function OidcForm({ now }: { now: Out<'oidc.get'> }) {
  const { say } = useWords()
  const [issuer, setIssuer] = useState(now.settings?.issuer ?? '')
  const [clientId, setClientId] = useState(now.settings?.clientId ?? '')
  const [clientSecret, setClientSecret] = useState('')
  const set = useDo('oidc.set', ['oidc.get'])
  const faults = faultsByField(set.failure)
  const save = (settings: { issuer: string; clientId: string; clientSecret?: string } | null) =>
    void set
      .run({ input: { settings } })
      .then(() => announcements.say(say('said.saved')))
      .catch(() => {})
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // The secret is never sent back to the page, so an empty field means the one there.
    save({ issuer, clientId, ...(clientSecret === '' ? {} : { clientSecret }) })
  }
  return (
    <form className="form" onSubmit={submit}>
      <p className="note">
        {say('oidc-settings.redirect')} <bdi className="secret">{now.redirectUri}</bdi>
      </p>
      <Field
        label={say('oidc-settings.issuer')}
        value={issuer}
        onChange={setIssuer}
        fault={faults['settings.issuer']}
        spellCheck={false}
      />
      <Field
        label={say('oidc-settings.client')}
        value={clientId}
        onChange={setClientId}
        fault={faults['settings.clientId']}
        spellCheck={false}
      />
      <Field
        label={say('oidc-settings.secret')}
        hint={now.settings ? say('oidc-settings.secret-hint') : undefined}
        type="password"
        autoComplete="off"
        value={clientSecret}
        onChange={setClientSecret}
        fault={faults['settings.clientSecret']}
      />
      {set.failure && <Failed failure={set.failure} />}
      <div className="row">
        <Button type="submit" isPending={set.busy}>
          {say('do.save')}
        </Button>
        {now.settings && <Button onPress={() => save(null)}>{say('oidc-settings.remove')}</Button>}
      </div>
    </form>
  )
}
