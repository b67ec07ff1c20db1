import { type FormEvent, useState } from 'react'
import type { CredentialKind } from '../../../modules/accounts/codes.ts'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { Failed, Notice } from '../../parts/states.tsx'
import { askPasskey, passkeysWork } from '../../ports/passkey.ts'
import { keepFlow } from '../../ports/redirect.ts'
import { api, useAsk, useWords } from '../../shell/app.tsx'
import { type Failure, faultsByField } from '../../shell/failure.ts'
import { isNumberAddress } from '../../shell/installation.ts'
import { passkeyFailure } from '../../shell/passkey-failure.ts'

/** Signs in by passkey, by password and code, or through one's agency. `done` is called once the session is open. */
export function SignInForm({ done }: { done: () => void }) {
  const { say } = useWords()
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState<CredentialKind | null>(null)
  const doing = (what: NonNullable<typeof busy>, work: () => Promise<void>) => {
    setFailure(null)
    setBusy(what)
    void work()
      .catch((error: unknown) => setFailure(passkeyFailure(error)))
      .finally(() => setBusy(null))
  }
  const passkey = () =>
    doing('passkey', async () => {
      const challenge = await api.get('passkeys.challenge', { kind: 'authentication' }, { quiet: true })
      const { response, prf } = await askPasskey(challenge)
      await api.get('sessions.open', { kind: 'passkey', response: response as never, prf }, { quiet: true })
      done()
    })
  return (
    <div className="sign-in">
      {/* A button that cannot work would be the first thing people press. */}
      {passkeysWork() && (
        <>
          <Button go icon="unlock" onPress={passkey} isPending={busy === 'passkey'}>
            {say('sign-in.passkey')}
          </Button>
          <p className="or">{say('sign-in.or')}</p>
        </>
      )}
      <PasswordForm
        busy={busy === 'password'}
        failure={failure}
        doing={(work) => doing('password', work)}
        done={done}
      />
      <Organisations busy={busy === 'oidc'} doing={(work) => doing('oidc', work)} />
      {failure && <Failed failure={failure} />}
    </div>
  )
}

type FormProps = {
  busy: boolean
  failure: Failure | null
  doing: (work: () => Promise<void>) => void
  done: () => void
}

function PasswordForm({ busy, failure, doing, done }: FormProps) {
  const { say } = useWords()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const faults = faultsByField(failure)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    doing(async () => {
      await api.get('sessions.open', { kind: 'password', email, password, code: code.trim() }, { quiet: true })
      done()
    })
  }
  return (
    <form className="form" onSubmit={submit}>
      <Field
        label={say('field.email')}
        type="email"
        // Password managers fill in by these names, and they know a false page from the true one (WCAG 3.3.8).
        autoComplete="username"
        value={email}
        onChange={setEmail}
        fault={faults.email}
      />
      <Field
        label={say('field.password')}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        fault={faults.password}
      />
      <Field
        label={say('field.code')}
        hint={say('field.code-hint')}
        autoComplete="one-time-code"
        inputMode="numeric"
        most={6}
        value={code}
        onChange={setCode}
        fault={faults.code}
      />
      {/* Not amber: where passkeys work, they are the way the page recommends. */}
      <Button type="submit" isPending={busy}>
        {busy ? say('state.working') : say('sign-in.password')}
      </Button>
    </form>
  )
}

function Organisations({ busy, doing }: Pick<FormProps, 'busy' | 'doing'>) {
  const { say } = useWords()
  const { data } = useAsk('oidc.agencies', {})
  const go = (agency: string) =>
    doing(async () => {
      const { url, flow } = await api.get('oidc.begin', { agency }, { quiet: true })
      keepFlow(flow, null)
      location.assign(url)
    })
  // Says nothing while it is asked or fails: the two other ways in do not depend on it.
  if (!data || data.agencies.length === 0) return null
  return (
    <>
      <p className="or">{say('sign-in.oidc')}</p>
      {data.agencies.map(({ id, name }) => (
        <Button key={id} icon="post" isPending={busy} onPress={() => go(id)}>
          {name}
        </Button>
      ))}
    </>
  )
}

/** Passkeys belong to a name; under an address of numbers no browser makes or uses one. */
export function NameNotice() {
  const { say } = useWords()
  if (!isNumberAddress(location.hostname)) return null
  return <Notice meaning="warning">{say('sign-in.by-number', { name: `localhost:${location.port}` })}</Notice>
}
