import { ButtonLink } from '../../parts/button.tsx'
import { Empty, Loading } from '../../parts/states.tsx'
import { useMay, useMember, useWords } from '../../shell/app.tsx'
import { Page } from '../../shell/page.tsx'
import { DutyTelephone } from '../accounts/duty-telephone.tsx'
import { ReviewsWaiting } from '../cases/reviews-waiting.tsx'
import { WitnessNotices } from '../cases/witness/witness-notices.tsx'
import { Agenda, Undated, useDue } from './agenda.tsx'
import { Alarms } from './alarms.tsx'
import { CountsAlone, FirstSteps } from './first-steps.tsx'
import { Leads } from './leads.tsx'
import { Mend } from './mend.tsx'
import { type Desk, onTheirWay, useDesk, useIsThere } from './use-desk.ts'

/** What gives the desk something to show. */
const DESKS = [
  'guest:work',
  'interpreter:work',
  'programme:decide',
  'notice:receive',
  'lead:read',
  'case:read',
  'referral:receive',
  'report:read',
  'breach:write',
  'return:read',
]

/** What waits for whoever opens it, by time. */
export function DeskPage() {
  const { say, format } = useWords()
  const may = useMay()
  const { member } = useMember()
  const desk = useDesk()
  // All parts at once: one that came after another would move what somebody is about to press.
  const isThere = useIsThere(onTheirWay(desk).length > 0)
  return (
    <Page
      title={format.today()}
      name={say('room.desk')}
      sub={<p className="lede">{say('desk.hello', { name: member.name })}</p>}
      aside={
        <>
          <DutyTelephone />
          {/* At the top on a telephone as well: a person may stand before the officer now. */}
          {may('case:open') && (
            <ButtonLink icon="cases" to="/cases/new">
              {say('cases.new')}
            </ButtonLink>
          )}
        </>
      }
    >
      {isThere ? (
        <Parts desk={desk} />
      ) : (
        <div className="day-to-come">
          <Loading />
        </div>
      )}
    </Page>
  )
}

/** Rows that the lists of leads have together, beside what is due. */
const ROOM = 10

function Parts({ desk }: { desk: Desk }) {
  const { say } = useWords()
  const may = useMay()
  const due = useDue(desk)
  const leads = Math.max(2, Math.floor((ROOM - due.length) / 2))
  return (
    <div className="day">
      <div>
        <Alarms desk={desk} />
        <Agenda desk={desk} due={due} />
        {may('case:review') && (
          <ReviewsWaiting reviews={desk.reviews.data?.reviews ?? []} more={desk.reviews.data?.more} />
        )}
        {may('witness:receive') && <WitnessNotices asked={desk.witnesses} />}
        {may('lead:read') && <Leads desk={desk} most={leads} />}
        {/* Only where the desk would be empty: whoever stands for a child misses no leads. */}
        {!DESKS.some(may) && may('figure:read') && <CountsAlone />}
        {!DESKS.some(may) && !may('figure:read') && (
          <Empty title={say('desk.no-leads')}>
            <p className="note">{say('desk.no-leads-text')}</p>
          </Empty>
        )}
      </div>
      <div>
        <FirstSteps />
        <Undated desk={desk} />
        <Mend desk={desk} />
        <p className="keys note">
          <kbd>Ctrl K</kbd> {say('keys.palette')} <kbd>?</kbd> {say('keys.help')}
        </p>
      </div>
    </div>
  )
}
