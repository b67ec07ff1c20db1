import { Link } from '@tanstack/react-router'
import { Is } from '../../../parts/icon.tsx'
import { Notice } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'

type Behind = { report: NonNullable<PersonPage['report']> }

/** A message of the reporter that nobody has read is due now, on the page where one works with the person. */
export function NewMessage({ report }: Behind) {
  const { say, format } = useWords()
  const { unreadSince, danger, mayOpen } = report
  if (unreadSince === null) return null
  const inDanger = danger === 'now' || danger === 'soon'
  return (
    <li>
      <Is icon="mail" meaning={inDanger ? 'danger' : 'warning'}>
        {say('report.unread', { day: format.day(unreadSince) })}
      </Is>{' '}
      {mayOpen ? <ToReport report={report} /> : <span className="note">{say('source.for-reader')}</span>}
    </li>
  )
}

const ToReport = ({ report: { report, code } }: Behind) => (
  <Link to="/reports/$report" params={{ report }}>
    {useWords().say('report.title', { code })}
  </Link>
)

/** How somebody said in the report that they may be reached: no channel yet, and safe only as it says. */
export function ReachTold({ report: { told } }: Behind) {
  const { say } = useWords()
  if (told === null || told.reach.trim() === '') return null
  return (
    <>
      <p className="some-lines">
        {say('source.reach-told')} <q dir="auto">{told.reach}</q>
      </p>
      <Is icon="warn" meaning="warning">
        {say('report.reach-warn')}
      </Is>
    </>
  )
}

/** What was told in the report behind the case, so that nobody asks for it again. */
export function FromReport({ report }: Behind) {
  const { say, format } = useWords()
  const { told, filedOn, own, mayOpen, code } = report
  return (
    <section aria-labelledby="from-report">
      <h2 id="from-report" className="part">
        {say('source.behind', { day: format.date(filedOn) })}
      </h2>
      <p className="note sep">
        <span>{mayOpen ? <ToReport report={report} /> : say('report.title', { code })}</span>
        <span>{say(own ? 'source.own-words' : 'source.other-words')}</span>
      </p>
      {told === null ? (
        <p className="note">{say(mayOpen ? 'source.unread' : 'source.for-reader')}</p>
      ) : (
        <Told told={told} />
      )}
    </section>
  )
}

/** What helps to find and reach somebody; all else that was told stands in the report. */
const SHOWN = ['text', 'where', 'reach'] as const

function Told({ told }: { told: NonNullable<Behind['report']['told']> }) {
  const { say } = useWords()
  const parts = SHOWN.filter((part) => told[part].trim() !== '')
  return (
    <>
      <dl className="facts">
        {parts.map((part) => (
          <div key={part}>
            <dt>{say(`report.told-${part}`)}</dt>
            <dd dir="auto" className={part === 'text' ? 'told-words some-lines' : 'told-words'}>
              {told[part]}
            </dd>
          </div>
        ))}
      </dl>
      {/* A way to reach somebody is safe only as they said it is. */}
      {told.reach.trim() === '' ? (
        <p className="note">{say('source.no-reach')}</p>
      ) : (
        <Notice meaning="warning">{say('report.reach-warn')}</Notice>
      )}
    </>
  )
}
