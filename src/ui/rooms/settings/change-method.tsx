import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { Failed } from '../../parts/states.tsx'
import { announcements, api, useWords } from '../../shell/app.tsx'
import { faultsByField } from '../../shell/failure.ts'
import { useSubmit } from '../../shell/use-submit.ts'
import { firstChoice, MethodForm, methodOf, useTotpOffer } from '../sign-in/method-form.tsx'
import { waysChanged } from './way-acts.tsx'

/** One new passkey, or one new password and code; all there were before stop working. */
export function ChangeMethod({ name }: { name: string }) {
  const { say } = useWords()
  const [open, setOpen] = useState(false)
  if (!open)
    return (
      <div className="row">
        <Button onPress={() => setOpen(true)}>{say('settings.change-method')}</Button>
        <span className="note">{say('settings.change-method-when')}</span>
      </div>
    )
  return <ChangeForm name={name} close={() => setOpen(false)} />
}

function ChangeForm({ name, close }: { name: string; close: () => void }) {
  const { say } = useWords()
  const [email, setEmail] = useState('')
  const [chosen, setChosen] = useState(firstChoice)
  const offer = useTotpOffer(email, chosen.kind === 'password')
  const { failure, busy, submit } = useSubmit(async () => {
    const method = await methodOf(chosen, offer.data, { kind: 'registration', name, email })
    await api.get('members.set-method', { email, method })
    // The page asks for confirmation by the new way from now on.
    await waysChanged()
    announcements.say(say('said.saved'))
    close()
  })
  const faults = faultsByField(failure)
  return (
    <form className="form" onSubmit={submit}>
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
