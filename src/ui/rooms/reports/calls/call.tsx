import { Button, ButtonLink } from '../../../parts/button.tsx'
import { Is } from '../../../parts/icon.tsx'
import { useMay, useWords } from '../../../shell/app.tsx'
import type { ReportPage } from '../../../shell/contract.ts'
import { DutyTelephone } from '../../accounts/duty-telephone.tsx'
import { useLed } from '../../cases/sources/led-to.tsx'
import { actionOf } from '../report-view.ts'
import { isInPeril, nextOf } from './call-view.ts'
import { EmergencyCalls } from './record-call.tsx'
import { RecordSafe } from './record-safe.tsx'

/** What a report with a person behind it asks for first: an answer, whom to call, a first contact. Adverts come after her. */
export function Call({ report }: { report: ReportPage }) {
  const { say } = useWords()
  const may = useMay()
  const led = useLed(report)
  const { call } = report
  if (call === null) return null
  const next = nextOf(report, may('case:open'), led.length > 0)
  const inPeril = isInPeril(report)
  // Withdrawn or passed on: nothing is left to do about it here, unless somebody is in danger still.
  if (next === null && !inPeril) return null
  return (
    <section className={call === 'person' ? 'call' : 'call pressing'} aria-labelledby="call">
      <h2 id="call">
        <Is icon={call === 'person' ? 'person' : 'danger'} meaning={call === 'person' ? 'neutral' : 'danger'}>
          {say(`call.${call}`)}
        </Is>
      </h2>
      <div className="row">
        {led.map(({ person, code }, at) => (
          <ButtonLink
            key={person}
            go={next === 'person' && at === 0}
            icon="person"
            to="/cases/$person"
            params={{ person }}
          >
            {say('source.led-person', { code })}
          </ButtonLink>
        ))}
        {(actionOf(report, 'ask')?.allowed ?? false) && (
          <Button go={next === 'answer'} icon="mail" onPress={toField}>
            {say('call.answer')}
          </Button>
        )}
        <DutyTelephone />
        {may('case:open') && report.state !== 'received' && report.state !== 'withdrawn' && (
          <ButtonLink go={next === 'contact'} icon="cases" to="/cases/new" search={{ report: report.id }}>
            {say(led.length > 0 ? 'call.contact-more' : 'call.contact')}
          </ButtonLink>
        )}
        {inPeril && <RecordSafe report={report.id} />}
      </div>
      {(call === 'danger' || inPeril) && <EmergencyCalls report={report} />}
      {actionOf(report, 'ask')?.why === 'no-receipt' && <p className="note">{say('report.why-no-receipt')}</p>}
    </section>
  )
}

/** The field stands with the other things that can be done, so that what is typed there has one place. */
function toField(): void {
  const field = document.querySelector<HTMLElement>('#now textarea')
  field?.scrollIntoView({ block: 'center' })
  field?.focus()
}
