import { Button } from '../../../parts/button.tsx'
import { Tick } from '../../../parts/field.tsx'
import { OpeningHours } from '../../../parts/opening-hours.tsx'
import { hoursOf, type Week, weekOf } from '../../../parts/opening-hours-view.ts'
import { Notice } from '../../../parts/states.tsx'
import { proposedZone } from '../../../parts/zone-of-country.ts'
import { ZonePicker } from '../../../parts/zone-picker.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'

/** When somebody reads, and whether a person says so: the pages for anybody tell nothing else. */
export type Reading = { readonly week: Week; readonly zone: string; readonly confirmed: boolean }

type Props = {
  reading: Reading
  onChange: (reading: Reading) => void
  tried: boolean
  faults: { readonly hours?: string | undefined; readonly zone?: string | undefined }
}

// Put in by a press and never by itself: hours that stand there from the beginning are kept by people who never read them.
const OFFICE = weekOf([1, 2, 3, 4, 5].map((day) => ({ day, from: '08:00', to: '17:00' })))

export function IntakeHours({ reading, onChange, tried, faults }: Props) {
  const { say } = useWords()
  const { week, zone, confirmed } = reading
  const isEmpty = hoursOf(week).length === 0
  return (
    <>
      <OpeningHours
        label={say('intake.hours')}
        week={week}
        // Other hours are other hours: what was said of the former does not hold for them.
        onChange={(changed) => onChange({ ...reading, week: changed, confirmed: false })}
        tried={tried}
        fault={faults.hours}
      />
      {isEmpty && (
        <p>
          <Button small onPress={() => onChange({ ...reading, week: OFFICE })}>
            {say('intake.office-hours')}
          </Button>
        </p>
      )}
      <ZonePicker
        label={say('intake.zone')}
        hint={say('intake.zone-hint')}
        value={zone}
        onChange={(changed) => onChange({ ...reading, zone: changed, confirmed: false })}
        fault={faults.zone}
      />
      <Proposal zone={zone} take={(proposed) => onChange({ ...reading, zone: proposed, confirmed: false })} />
      <Tick on={confirmed && !isEmpty} onChange={(said) => onChange({ ...reading, confirmed: said && !isEmpty })}>
        {say('intake.confirm')}
      </Tick>
      {!(confirmed && !isEmpty) && <Notice meaning="neutral">{say('intake.unconfirmed')}</Notice>}
    </>
  )
}

/** The zone of the agency's country, where another one is set or none. */
function Proposal({ zone, take }: { zone: string; take: (zone: string) => void }) {
  const { say } = useWords()
  // The same answer as the numbers to call beneath it: they are those of the agency's country.
  const lines = useAsk('helplines.list', {})
  const country = lines.data?.country
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  const proposed = country === undefined ? null : proposedZone(country, here)
  if (proposed === null || proposed === zone) return null
  return (
    <p>
      <Button small onPress={() => take(proposed)}>
        {say('intake.zone-take', { zone: proposed.replaceAll('_', ' ') })}
      </Button>
    </p>
  )
}
