import { type FormEvent, useState } from 'react'
import { KEPT_DAYS } from '../../../../modules/reports/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { Field, Tick } from '../../../parts/field.tsx'
import { halves, hoursOf, weekOf } from '../../../parts/opening-hours-view.ts'
import { Failed, Shown } from '../../../parts/states.tsx'
import { announcements, useAsk, useDo, useMember, useWords } from '../../../shell/app.tsx'
import type { Intake } from '../../../shell/contract.ts'
import { faultsByField, faultUnder } from '../../../shell/failure.ts'
import { IntakeHours } from './intake-hours.tsx'

/** Whether the public pages take in reports for this agency, and when somebody reads them. */
export function IntakePart() {
  const { say } = useWords()
  const intake = useAsk('intakes.get', {})
  const { member } = useMember()
  return (
    <section aria-labelledby="intake">
      <h2 id="intake">{say('intake.title')}</h2>
      <p className="note">{say('intake.text')}</p>
      <Shown of={intake}>{(found) => <IntakeForm now={found.intake ?? fresh(member.agency.name)} />}</Shown>
    </section>
  )
}

/** What stands in the form of an agency that never took in any: closed, without hours and without a zone, since nobody has said them. */
const fresh = (publicName: string): Intake => ({
  publicName,
  suspicions: false,
  help: false,
  statutory: false,
  zone: '',
  hours: [],
  hoursConfirmed: false,
  closedDays: KEPT_DAYS.closed,
  withdrawnDays: KEPT_DAYS.withdrawn,
})

function IntakeForm({ now }: { now: Intake }) {
  const { say } = useWords()
  const [intake, setIntake] = useState(now)
  const [reading, setReading] = useState(() => ({
    week: weekOf(now.hours),
    zone: now.zone,
    confirmed: now.hoursConfirmed,
  }))
  const [tried, setTried] = useState(false)
  const [days, setDays] = useState({ closed: String(now.closedDays), withdrawn: String(now.withdrawnDays) })
  const set = useDo('intakes.set', ['intakes.get', 'reports.list'])
  const faults = faultsByField(set.failure)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    // Told at its weekday: half a time is never sent as something else.
    if (halves(reading.week).length > 0) return
    const input = {
      ...intake,
      zone: reading.zone,
      hours: hoursOf(reading.week),
      hoursConfirmed: reading.confirmed,
      closedDays: Number(days.closed),
      withdrawnDays: Number(days.withdrawn),
    }
    void set
      .run({ input })
      .then(() => announcements.say(say('said.saved')))
      .catch(() => {})
  }
  const change = (more: Partial<Intake>) => setIntake({ ...intake, ...more })
  return (
    <form className="form" onSubmit={submit}>
      <Field
        label={say('intake.name')}
        value={intake.publicName}
        onChange={(publicName) => change({ publicName })}
        most={120}
        fault={faults.publicName}
      />
      <Tick on={intake.suspicions} onChange={(suspicions) => change({ suspicions })}>
        {say('intake.suspicions')}
      </Tick>
      <Tick on={intake.help} onChange={(help) => change({ help })}>
        {say('intake.help')}
      </Tick>
      <IntakeHours
        reading={reading}
        onChange={setReading}
        tried={tried}
        faults={{ hours: faultUnder(faults, 'hours'), zone: faults.zone }}
      />
      <Tick on={intake.statutory} onChange={(statutory) => change({ statutory })}>
        {say('intake.statutory')}
      </Tick>
      <Field
        label={say('intake.closed-days')}
        type="number"
        inputMode="numeric"
        value={days.closed}
        onChange={(closed) => setDays({ ...days, closed })}
        fault={faults.closedDays}
      />
      <Field
        label={say('intake.withdrawn-days')}
        type="number"
        inputMode="numeric"
        value={days.withdrawn}
        onChange={(withdrawn) => setDays({ ...days, withdrawn })}
        fault={faults.withdrawnDays}
      />
      {set.failure && <Failed failure={set.failure} />}
      <Button type="submit" isPending={set.busy}>
        {say('do.save')}
      </Button>
    </form>
  )
}
