import { useState } from 'react'
import { FormDialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'
import { announcements, api, confirmedNow, queries, useDo, useWords } from '../../shell/app.tsx'
import type { CredentialRow } from '../../shell/contract.ts'
import { faultsByField } from '../../shell/failure.ts'
import { useSubmit } from '../../shell/use-submit.ts'
import { type Chosen, firstChoice, MethodForm, methodOf, useTotpOffer } from '../sign-in/method-form.tsx'
import { type AskedKind, wayName } from './way-view.ts'

const LONGEST_NAME = 60

type FieldProps = { value: string; onChange: (name: string) => void; fault: string | undefined }

function NameField(props: FieldProps) {
  const { say } = useWords()
  return <Field {...props} label={say('ways.name')} hint={say('ways.name-hint')} most={LONGEST_NAME} autoFocus />
}

/** One more passkey, or a password with its code app. */
export function AddWay({ kinds, close }: { kinds: readonly AskedKind[]; close: () => void }) {
  const { say } = useWords()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [chosen, setChosen] = useState<Chosen>(() => choiceOf(kinds))
  const isPassword = chosen.kind === 'password'
  const offer = useTotpOffer(email, isPassword)
  const { failure, busy, send } = useSubmit(async () => {
    // First of all: a passkey made before a refusal would lie on the device and open nothing.
    await confirmedNow()
    const method = await methodOf(chosen, offer.data, { kind: 'another' })
    await api.get('credentials.add', { name: name.trim(), method, ...(isPassword ? { email } : {}) })
    await waysChanged()
    announcements.say(say('said.way-added'))
    close()
  })
  const faults = faultsByField(failure)
  return (
    <FormDialog
      title={say('ways.add')}
      close={close}
      act={say(isPassword ? 'ways.add-password' : 'ways.add-passkey')}
      busy={busy}
      failure={failure}
      submit={send}
      ready={name.trim() !== ''}
    >
      <NameField value={name} onChange={setName} fault={faults.name} />
      <MethodForm chosen={chosen} change={setChosen} offer={offer} faults={faults} kinds={kinds}>
        {isPassword ? (
          // The address is not kept in the page; the password is stretched with it, so it has to be typed.
          <Field
            label={say('field.email')}
            type="email"
            autoComplete="username"
            value={email}
            onChange={setEmail}
            fault={faults.email}
          />
        ) : (
          <p className="note">{say('ways.passkey-text')}</p>
        )}
      </MethodForm>
    </FormDialog>
  )
}

/** A password where a passkey cannot be made, or is all that may be added. */
function choiceOf(kinds: readonly AskedKind[]): Chosen {
  const first = firstChoice()
  return kinds.includes(first.kind) ? first : { ...first, kind: kinds[0] ?? first.kind }
}

/** What shows how somebody signs in is asked anew; so is with what they confirm. */
export const waysChanged = () =>
  Promise.all(
    (['credentials.list', 'sessions.list', 'sessions.current'] as const).map((name) =>
      queries.invalidateQueries({ queryKey: [name] }),
    ),
  )

export function RenameWay({ way, close }: { way: CredentialRow; close: () => void }) {
  const { say } = useWords()
  const [name, setName] = useState(way.name ?? '')
  const rename = useDo('credentials.rename', ['credentials.list'])
  const submit = () =>
    void rename
      .run({ input: { credential: way.id, name: name.trim() } })
      .then(close)
      .catch(() => {})
  return (
    <FormDialog
      title={say('ways.rename-title', { name: wayName(way, say) })}
      close={close}
      act={say('do.save')}
      busy={rename.busy}
      failure={rename.failure}
      submit={submit}
      ready={name.trim() !== ''}
    >
      <NameField value={name} onChange={setName} fault={faultsByField(rename.failure).name} />
    </FormDialog>
  )
}

/** Asks once more before a way to sign in is removed. */
export function RemoveWay({ way, close }: { way: CredentialRow; close: () => void }) {
  const { say } = useWords()
  const remove = useDo('credentials.remove')
  const submit = () =>
    void remove
      .run({ input: { credential: way.id } })
      .then(waysChanged)
      .then(() => {
        announcements.say(say('said.way-removed'))
        close()
      })
      .catch(() => {})
  return (
    <FormDialog
      title={say('ways.remove-title', { name: wayName(way, say) })}
      close={close}
      act={say('ways.remove')}
      busy={remove.busy}
      failure={remove.failure}
      submit={submit}
      go={false}
    >
      <p>{say('ways.remove-text')}</p>
      {way.current && <p>{say('ways.remove-current')}</p>}
      {way.kind === 'passkey' && <p className="note">{say('ways.remove-passkey')}</p>}
    </FormDialog>
  )
}
