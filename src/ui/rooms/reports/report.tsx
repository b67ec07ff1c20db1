import { getRouteApi, Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { DoneList, Quoted } from '../../parts/done-list.tsx'
import { Icon } from '../../parts/icon.tsx'
import { KeptEvidence } from '../../parts/kept-evidence.tsx'
import { useMentionSeen } from '../../parts/mention-seen.ts'
import { Notice, Shown } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'
import { codeOf } from '../../shell/code.ts'
import type { ReportPage } from '../../shell/contract.ts'
import { Page } from '../../shell/page.tsx'
import { knows } from '../../shell/words.ts'
import { Led, useLed } from '../cases/sources/led-to.tsx'
import { Call } from './calls/call.tsx'
import { CallMade } from './calls/emergency-form.tsx'
import { Belongs } from './report/belongs.tsx'
import { ReportFacts } from './report/facts.tsx'
import { Files } from './report/files.tsx'
import { Hold } from './report/hold.tsx'
import { KeepFiles } from './report/keep-files.tsx'
import { ReportNow } from './report/now.tsx'
import { Origin } from './report/origin.tsx'
import { Quarantine } from './report/quarantine.tsx'
import { partsOf, toFindFirst } from './report-view.ts'
import { pairedWords } from './triage-view.ts'

const route = getRouteApi('/staff/reports/$report')

/** One report: what was told and written on the left, what can be done now on the right. */
export function ReportRoom() {
  const { say, format } = useWords()
  const { report } = route.useParams()
  const page = useAsk('reports.get', { report })
  useMentionSeen('report', page.data?.id)
  const title = say('report.title', { code: codeOf(report) })
  return (
    <Page title={title} crumb={<Link to="/reports">{say('room.reports')}</Link>}>
      <Shown of={page}>
        {(found) => (
          // What was typed at one report is not to stand under another, which a link on this page leads to.
          <Fragment key={found.id}>
            <Head report={found} />
            {found.waitsFor && (
              <Notice meaning="warning">
                {say('report.waits-for', {
                  name: found.waitsFor.askedBy.name ?? '…',
                  when: format.moment(found.waitsFor.askedAt),
                })}{' '}
                <Link to="/approvals" hash={found.waitsFor.approval}>
                  {say('approvals.waits')}
                </Link>
              </Notice>
            )}
            <Hold report={found} />
            <Call report={found} />
            <a className="btn small jump" href="#now">
              {say('report.now')}
              <Icon name="down" />
            </a>
            <div className="two">
              <div className="record">
                <Told report={found} />
                <Origin report={found.id} />
                <Messages report={found} />
                <Belongs report={found} />
                <KeptEvidence of="report" id={found.id} />
                <KeepFiles report={found} />
                <Done report={found} />
              </div>
              <ReportNow report={found} />
            </div>
          </Fragment>
        )}
      </Shown>
    </Page>
  )
}

/** What it is, and to whom it led as far as the reader may know of them. */
function Head({ report }: { report: ReportPage }) {
  const led = useLed(report)
  return (
    <div className="report-facts">
      <ReportFacts row={report} hasLed={led.length > 0} />
      <Led led={led} referred />
    </div>
  )
}

function Told({ report }: { report: ReportPage }) {
  const { say } = useWords()
  return (
    <section aria-labelledby="told">
      <h2 id="told" className="part first">
        {say('report.told')}
      </h2>
      <dl className="facts">
        {(report.call === null ? partsOf(report) : toFindFirst(partsOf(report))).map(({ part, text }) => (
          <div key={part}>
            <dt>{say(`report.told-${part}`)}</dt>
            <dd dir="auto" className="told-words">
              {text}
            </dd>
          </div>
        ))}
      </dl>
      {/* A way to reach somebody is safe only as they said it is. */}
      {partsOf(report).some(({ part }) => part === 'reach') && (
        <Notice meaning="warning">{say('report.reach-warn')}</Notice>
      )}
      <AlsoTo names={report.messages.flatMap(({ alsoTo }) => alsoTo ?? [])} />
      {report.identityTold && <p className="note">{say('report.identity-told')}</p>}
      <Files files={report.messages[0]?.files ?? []} unseen={report.unseen} />
      {report.files > 0 && <Quarantine report={report} />}
    </section>
  )
}

/** Who else got it, where the reporter wants that to be known. Of all others nothing is known here. */
function AlsoTo({ names }: { names: readonly string[] }) {
  const { say } = useWords()
  return names.length === 0 ? null : <p className="note">{say('report.also-to', { names: names.join('; ') })}</p>
}

function Messages({ report }: { report: ReportPage }) {
  const { say, format } = useWords()
  const later = report.messages.filter(({ kind }) => kind !== 'report')
  return (
    <section aria-labelledby="messages">
      <h2 id="messages" className="part">
        {say('report.messages')}
      </h2>
      {later.length === 0 && <p className="note">{say('report.messages-none')}</p>}
      <ol className="timeline-list">
        {later.map(({ id, kind, on, by, text, files }) => (
          <li key={id}>
            <time dateTime={on}>{format.day(on)}</time>
            <div>
              <p className="note">
                {kind === 'reply' || kind === 'report'
                  ? say('report.message-reply')
                  : say(`report.message-${kind}`, { name: by?.name ?? '…' })}
              </p>
              <p dir="auto" className="told-words">
                {text}
              </p>
              <Files files={files} unseen={report.unseen} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Done({ report }: { report: ReportPage }) {
  const { say, catalogue } = useWords()
  const name = ({ kind }: Event) => {
    const key = `report.event-${kind}`
    return knows(catalogue, key) ? say(key) : kind
  }
  return (
    <DoneList title={say('report.done')} events={report.events} name={name}>
      {(event) => <Particulars event={event} />}
    </DoneList>
  )
}

type Event = ReportPage['events'][number]

/** What stands with an event besides who did it: to whom something went, what went, how urgent it was found, and why. */
function Particulars({
  event: { kind, approvedBy, words, closedAs, authority, recipient, parts, call },
}: {
  event: Event
}) {
  const { say, format, catalogue } = useWords()
  const urgency = `report.danger-${words}`
  return (
    <>
      {approvedBy?.name && (
        <>
          {format.comma}
          {say('triage.approved-by', { name: approvedBy.name })}
        </>
      )}
      {call && (
        <>
          {' · '}
          <CallMade call={call} />
        </>
      )}
      {closedAs && <> · {say(`report.as-${closedAs}`)}</>}
      {authority && <> · {authority}</>}
      {recipient && <> ({say(`input.recipient-${recipient}`)})</>}
      {parts.length > 0 && (
        <span className="line">
          {say('triage.passed-parts', { list: format.list(parts.map((part) => say(`input.parts-${part}`))) })}
        </span>
      )}
      {words && kind === 'assessed' && <> · {knows(catalogue, urgency) ? say(urgency) : words}</>}
      {words && kind === 'paired' && <> · {pairedWords(words, say)}</>}
      {kind !== 'assessed' && kind !== 'paired' && <Quoted words={words} />}
    </>
  )
}
