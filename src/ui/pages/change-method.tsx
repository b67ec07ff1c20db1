import { type FormEvent, useState } from 'react'
import { announcements, api, queries, useWords } from '../app.tsx'
import { type Failure, faultsByField } from '../failure.ts'
import { Button } from '../parts/button.tsx'
import { Field } from '../parts/field.tsx'
import { Failed } from '../parts/states.tsx'
import { passkeyFailure } from '../passkey-failure.ts'
import { firstChoice, MethodForm, methodOf, useTotpOffer } from '../sign-in/method-form.tsx'

/** Another passkey, or another password and code; the one before stops working. */
export function ChangeMethod({ name }: { name: string }) {
  const { say } = useWords()
  const [open, setOpen] = useState(false)
  if (!open)
    return (
      <Button small onPress={() => setOpen(true)}>
        {say('settings.change-method')}
      </Button>
    )
  return <ChangeForm name={name} close={() => setOpen(false)} />
}

function ChangeForm({ name, close }: { name: string; close: () => void }) {
  const { say } = useWords()
  const [email, setEmail] = useState('')
  const [chosen, setChosen] = useState(firstChoice)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const offer = useTotpOffer(email, chosen.kind === 'password')
  const faults = faultsByField(failure)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setFailure(null)
    try {
      const method = await methodOf(chosen, offer.data, { name, email })
      await api.get('members.set-method', { email, method })
      // The page asks for confirmation by the new way from now on.
      await queries.invalidateQueries({ queryKey: ['sessions.current'] })
      announcements.say(say('said.saved'))
      close()
    } catch (error) {
      setFailure(passkeyFailure(error))
      setBusy(false)
    }
  }
  return (
    <form className="form" onSubmit={(event) => void submit(event)}>
      <p className="note">{say('settings.change-method-text')}</p>
      {/* The address is not kept in the page; the password is stretched with it, so it has to be typed. */}
      <Field label={say('field.email')} type="email" value={email} onChange={setEmail} fault={faults.email} />
      <MethodForm chosen={chosen} change={setChosen} offer={offer} faults={faults} />
      {failure && <Failed failure={failure} />}
      <div className="row">
        <Button type="submit" isPending={busy}>
          {say(busy ? 'state.working' : 'do.save')}
        </Button>
        <Button onPress={close}>{say('do.cancel')}</Button>
      </div>
    </form>
  )
}
