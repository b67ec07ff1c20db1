import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { Failed, Notice } from '../../parts/states.tsx'
import { api, useWords } from '../../shell/app.tsx'
import type { Out } from '../../shell/contract.ts'
import { Door } from '../../shell/door.tsx'
import { faultsByField } from '../../shell/failure.ts'
import { proxyFault, takeSecret } from '../../shell/installation.ts'
import { useSubmit } from '../../shell/use-submit.ts'
import { AgencyForm, noAgency } from '../accounts/agency-form.tsx'
import { firstChoice, MethodForm, methodOf, useTotpOffer } from './method-form.tsx'
import { RecoveryKey } from './recovery-key.tsx'
import { NameNotice } from './sign-in-form.tsx'

type Found = Out<'agencies.found'>

/** The first agency, its first member and its keys, by the one-time link of the server. */
export function SetUpPage() {
  const { say } = useWords()
  // The address loses the secret at once, so it is taken once and kept here.
  const [secret] = useState(takeSecret)
  const [found, setFound] = useState<Found | null>(null)
  if (found === null)
    return (
      <Door title={say('set-up.title')} lede={say('set-up.lede')}>
        <NameNotice />
        <ProxyNotice />
        <SetUpForm secret={secret} done={setFound} />
      </Door>
    )
  return (
    <Door title={say('recovery.title')}>
      <RecoveryKey
        recoveryKey={found.recoveryKey}
        agency={found.member.agency.name}
        // Loaded anew, so that the recovery key is in no memory of the page any more.
        done={() => location.assign('/')}
      />
    </Door>
  )
}

/** Said here, where the keeper of the server reads it: later all callers would share one limit, and nobody knew why. */
function ProxyNotice() {
  const { say } = useWords()
  const fault = proxyFault()
  return fault && <Notice meaning="warning">{say(`set-up.proxy-${fault}`)}</Notice>
}

function SetUpForm({ secret, done }: { secret: string; done: (found: Found) => void }) {
  const { say, language } = useWords()
  const [setup, setSetup] = useState(secret)
  const [agency, setAgency] = useState(noAgency)
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [chosen, setChosen] = useState(firstChoice)
  const offer = useTotpOffer(email, chosen.kind === 'password')
  const { failure, busy, submit } = useSubmit(async () => {
    const method = await methodOf(chosen, offer.data, { kind: 'registration', name, email })
    done(await api.get('agencies.found', { setup, agency, member: { name, email, language }, method }, { quiet: true }))
  })
  const faults = faultsByField(failure)
  return (
    <form className="form" onSubmit={submit}>
      {secret === '' && (
        <Field
          label={say('set-up.token')}
          hint={say('set-up.token-hint')}
          value={setup}
          onChange={setSetup}
          fault={faults.setup}
          autoComplete="off"
        />
      )}
      <h2>{say('set-up.agency')}</h2>
      <AgencyForm agency={agency} change={setAgency} faults={faults} />
      <h2>{say('set-up.you')}</h2>
      <Field
        label={say('field.name')}
        value={name}
        onChange={setName}
        autoComplete="name"
        fault={faults['member.name']}
      />
      <Field
        label={say('field.email')}
        type="email"
        value={email}
        onChange={setEmail}
        autoComplete="email"
        fault={faults['member.email']}
      />
      <h2>{say('method.title')}</h2>
      <MethodForm chosen={chosen} change={setChosen} offer={offer} faults={faults} />
      {failure && <Failed failure={failure} />}
      <Button type="submit" go isPending={busy}>
        {say(busy ? 'state.working' : 'set-up.go')}
      </Button>
    </form>
  )
}
