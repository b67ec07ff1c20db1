import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { Failed, Shown } from '../../parts/states.tsx'
import { type Invite, keepFlow } from '../../ports/redirect.ts'
import { api, useWords } from '../../shell/app.tsx'
import type { InviteShown, Out } from '../../shell/contract.ts'
import { Door } from '../../shell/door.tsx'
import { asFailure, type Failure, faultsByField } from '../../shell/failure.ts'
import { takeSecret } from '../../shell/installation.ts'
import { useSubmit } from '../../shell/use-submit.ts'
import { firstChoice, MethodForm, methodOf, useTotpOffer } from '../sign-in/method-form.tsx'
import { RecoveryKey } from '../sign-in/recovery-key.tsx'
import { NameNotice } from '../sign-in/sign-in-form.tsx'

/** Somebody opens the link they were invited by. */
export function InvitePage() {
  const { say } = useWords()
  const [secret] = useState(takeSecret)
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null)
  const { data, error, refetch } = useQuery({
    queryKey: ['invites.show'],
    queryFn: () => api.get('invites.show', { secret }, { quiet: true }),
    // A secret that is wrong stays wrong, and tries are counted.
    retry: false,
  })
  // Loaded anew: the page of the door holds the secret, the new one does not.
  const enter = () => location.assign('/')
  const done = (accepted: Out<'invites.accept'>) =>
    accepted.recoveryKey === null ? enter() : setRecoveryKey(accepted.recoveryKey)
  if (recoveryKey !== null && data)
    return (
      <Door title={say('recovery.title')}>
        <RecoveryKey recoveryKey={recoveryKey} agency={data.agency.name} done={enter} />
      </Door>
    )
  const title = data ? say('invite.title', { agency: data.agency.name }) : say('invite.loading')
  return (
    <Door title={title}>
      <NameNotice />
      <Shown of={{ data, error: error === null ? null : asFailure(error), refetch }}>
        {(invite) => <AcceptForm invite={invite} secret={secret} done={done} />}
      </Shown>
      {error !== null && <p className="note">{say('invite.gone')}</p>}
    </Door>
  )
}

type Props = { invite: InviteShown; secret: string; done: (accepted: Out<'invites.accept'>) => void }

function AcceptForm({ invite, secret, done }: Props) {
  const { say, format, language } = useWords()
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState(firstChoice)
  const offer = useTotpOffer(invite.email, chosen.kind === 'password')
  const { failure, setFailure, busy, submit } = useSubmit(async () => {
    const method = await methodOf(chosen, offer.data, { kind: 'registration', name, email: invite.email })
    done(
      await api.get(
        'invites.accept',
        { secret, member: { name, email: invite.email, language }, method },
        { quiet: true },
      ),
    )
  })
  const faults = faultsByField(failure)
  return (
    <form className="form" onSubmit={submit}>
      <p className="lede">
        {say('invite.as', { roles: format.list(invite.roles.map((role) => say(`role.${role}`))), email: invite.email })}{' '}
        {say('invite.until', { when: format.moment(invite.expiresAt) })}
      </p>
      <p className="note">
        {say(invite.first ? 'invite.first' : invite.admission ? 'invite.admission' : 'invite.at-once')}
      </p>
      <Field
        label={say('field.name')}
        value={name}
        onChange={setName}
        autoComplete="name"
        fault={faults['member.name']}
      />
      <h2>{say('method.title')}</h2>
      <MethodForm chosen={chosen} change={setChosen} offer={offer} faults={faults} />
      {failure && <Failed failure={failure} />}
      <div className="row">
        <Button type="submit" go isPending={busy}>
          {say(busy ? 'state.working' : 'invite.go')}
        </Button>
        {invite.oidc && <ThroughAgency invite={{ secret, email: invite.email }} failed={setFailure} />}
      </div>
    </form>
  )
}

function ThroughAgency({ invite, failed }: { invite: Invite; failed: (failure: Failure) => void }) {
  const { say } = useWords()
  const go = async () => {
    try {
      const { url, flow } = await api.get('oidc.begin', { secret: invite.secret }, { quiet: true })
      keepFlow(flow, invite)
      location.assign(url)
    } catch (error) {
      failed(asFailure(error))
    }
  }
  return <Button onPress={() => void go()}>{say('invite.oidc')}</Button>
}
