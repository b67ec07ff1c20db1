import { type FormEvent, useState } from 'react'
import { PACES } from '../../../modules/alerts/codes.ts'
import { useAct } from '../../parts/act.ts'
import { Button } from '../../parts/button.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { Failed, Shown } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'
import type { Out } from '../../shell/contract.ts'
import { faultsByField } from '../../shell/failure.ts'
import { NoMail } from '../notices/notice/no-mail.tsx'
import { ASKED, HOURS, hourText } from './alerts-view.ts'

/** Where and how often one is told by mail that something waits: how many, and nothing of what. */
export function AlertsPart() {
  const { say } = useWords()
  const alerts = useAsk('alerts.get', {})
  return (
    <section aria-labelledby="alerts">
      <h2 id="alerts">{say('alerts.title')}</h2>
      <p className="note">{say('alerts.text')}</p>
      <Shown of={alerts}>{({ choice }) => <AlertsForm now={choice} />}</Shown>
    </section>
  )
}

type Chosen = NonNullable<Out<'alerts.get'>['choice']>

function AlertsForm({ now }: { now: Chosen | null }) {
  const { say, language } = useWords()
  const [address, setAddress] = useState(now?.address ?? '')
  const [pace, setPace] = useState<Chosen['pace']>(now?.pace ?? 'at-once')
  const [hour, setHour] = useState(String(now?.hour ?? 8))
  const choose = useAct('alerts.choose', ['alerts.get'], false, 'said.saved')
  const faults = faultsByField(choose.failure)
  // By the clock of whoever chooses: they read the letter where they are.
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void choose.act({ choice: { address: address.trim(), pace, hour: Number(hour), zone, language } })
  }
  return (
    <form className="form" onSubmit={submit}>
      {now !== null && <NoMail />}
      <Field
        label={say('alerts.address')}
        hint={say('alerts.address-hint')}
        type="email"
        value={address}
        onChange={setAddress}
        most={200}
        fault={faults['choice.address'] && say('alerts.fault')}
      />
      <Choice
        label={say('alerts.pace')}
        value={pace}
        onChange={setPace}
        choices={PACES.map((value) => ({ value, name: say(`alerts.pace-${value}`) }))}
      />
      {pace === 'daily' && (
        <Choice
          label={say('alerts.hour')}
          value={hour}
          onChange={setHour}
          choices={HOURS.map((value) => ({ value: String(value), name: hourText(value) }))}
        />
      )}
      {choose.failure && faults['choice.address'] === undefined && <Failed failure={choose.failure} />}
      <p className="row">
        <Button type="submit" isPending={choose.busy} isDisabled={!ASKED.test(address.trim())}>
          {say('alerts.choose')}
        </Button>
        {now !== null && (
          <Button isPending={choose.busy} onPress={() => void choose.act({ choice: null })}>
            {say('alerts.stop')}
          </Button>
        )}
      </p>
    </form>
  )
}
