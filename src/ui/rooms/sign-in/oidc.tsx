import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { Failed, Loading } from '../../parts/states.tsx'
import { type Invite, takeFlow } from '../../ports/redirect.ts'
import { api, useWords } from '../../shell/app.tsx'
import type { Out } from '../../shell/contract.ts'
import { Door } from '../../shell/door.tsx'
import { asFailure, Failure, faultsByField } from '../../shell/failure.ts'

type Back = Out<'oidc.finish'> & { readonly invite: Invite | null }

/** Where an agency's provider sends its people back to. The passphrase that opens their keys never leaves for there. */
export function OidcPage() {
  const { say } = useWords()
  const [back, setBack] = useState<Back | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const begun = useRef(false)
  useEffect(() => {
    // The provider's answer is good for one use, and React runs effects twice while developing.
    if (begun.current) return
    begun.current = true
    const kept = takeFlow()
    const query = location.search.slice(1)
    // The provider's code is taken out of the address before anything else can fail.
    history.replaceState(history.state, '', location.pathname)
    if (kept === null) setFailure(new Failure('not-found', ''))
    else
      api
        .get('oidc.finish', { flow: kept.flow, query }, { quiet: true })
        .then((finished) => setBack({ ...finished, invite: kept.invite }))
        .catch((error: unknown) => setFailure(asFailure(error)))
  }, [])
  return (
    <Door title={say('oidc.title')}>
      {failure ? <Failed failure={failure} /> : back === null ? <Loading /> : <PassphraseForm back={back} />}
      {failure && (
        <p>
          <a href="/sign-in">{say('oidc.again')}</a>
        </p>
      )}
    </Door>
  )
}

function PassphraseForm({ back }: { back: Back }) {
  const { say, language } = useWords()
  const [passphrase, setPassphrase] = useState('')
  const [name, setName] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const isNew = !back.known
  const faults = faultsByField(failure)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const proven = { kind: 'oidc' as const, proof: back.proof, passphrase }
    try {
      if (isNew)
        await api.get(
          'invites.accept',
          {
            secret: back.invite?.secret ?? '',
            member: { name, email: back.invite?.email ?? '', language },
            method: proven,
          },
          { quiet: true },
        )
      else await api.get('sessions.open', proven, { quiet: true })
      location.assign('/')
    } catch (error) {
      setFailure(asFailure(error))
    }
    setBusy(false)
  }
  // Whoever the provider knows is not thereby a member: only an invite makes one.
  if (isNew && back.invite === null) return <p>{say('oidc.unknown')}</p>
  return (
    <form className="form" onSubmit={(event) => void submit(event)}>
      <p className="note">{say(isNew ? 'oidc.new' : 'oidc.known')}</p>
      {isNew && (
        <Field
          label={say('field.name')}
          value={name}
          onChange={setName}
          autoComplete="name"
          fault={faults['member.name']}
        />
      )}
      <Field
        label={say('field.passphrase')}
        type="password"
        autoComplete={isNew ? 'new-password' : 'current-password'}
        value={passphrase}
        onChange={setPassphrase}
        fault={faults.passphrase ?? faults['method.passphrase']}
      />
      {failure && <Failed failure={failure} />}
      <Button type="submit" go isPending={busy}>
        {say('sign-in.go')}
      </Button>
    </form>
  )
}
