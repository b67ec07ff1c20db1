import type { ReactNode } from 'react'
import { Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import type { In, ReportPage } from '../../../shell/contract.ts'
import { passedTexts } from '../approval-view.ts'
import { type AskedProps, Read } from './asked.ts'
import { Fact, Once } from './facts.tsx'
import { nameOf, type Passing, PassingTerms, passingOf, ToWhom } from './passing.tsx'

/** Asks for the report and shows it to `children`, which say that they stand there. */
function OfReport({ report, children }: { report: string; children: (found: ReportPage) => ReactNode }) {
  const page = useAsk('reports.get', { report })
  return <Shown of={page}>{children}</Shown>
}

/** Parts of a report that are to be passed on: to whom, on which terms, each in full, and what went before. */
export function AskedPass({ row, read }: AskedProps) {
  const input = row.input as In<'reports.pass'>
  const agencies = useAsk('shares.receivers', {})
  return (
    <OfReport report={input.report}>
      {(found) => (
        <Shown of={agencies}>
          {(receivers) => {
            const asked = passingOf(input)
            return <Passed {...{ found, asked, read, parts: input.parts, to: nameOf(asked, receivers) }} />
          }}
        </Shown>
      )}
    </OfReport>
  )
}

type PassedProps = {
  found: ReportPage
  asked: Passing
  parts: In<'reports.pass'>['parts']
  to: string
  read: () => void
}

function Passed({ found, asked, parts, to, read }: PassedProps) {
  const { say, format } = useWords()
  const passed = found.events.flatMap((event) =>
    event.authority === null
      ? []
      : [`${event.authority} (${format.list(event.parts.map((part) => say(`input.parts-${part}`)))})`],
  )
  return (
    <>
      <Read then={read} />
      <dl className="facts">
        <Fact name={say('pass.to')}>
          <ToWhom asked={asked} to={to} />
        </Fact>
      </dl>
      <PassingTerms asked={asked} />
      <h3>{say('input.parts')}</h3>
      <dl className="facts">
        {passedTexts(found, parts).map(({ part, texts }) => (
          <Fact key={part} name={say(`input.parts-${part}`)}>
            {part === 'files'
              ? say('asked.files', { n: found.files })
              : texts.map((text, at) => (
                  // Messages of one report keep their order.
                  // biome-ignore lint/suspicious/noArrayIndexKey: see above
                  <p key={at} className="told-words">
                    {text}
                  </p>
                ))}
          </Fact>
        ))}
        <Fact name={say('asked.passed-before')}>
          {passed.length === 0 ? say('asked.passed-none') : format.list(passed)}
        </Fact>
      </dl>
      <Once>{say(asked.agency === null ? 'asked.once-pass' : 'asked.once-shared', { name: to })}</Once>
    </>
  )
}

/** The end of a report's restriction: since when it is held, what the reporter is told, and from when it is erased. */
export function AskedLiftHold({ row, read }: AskedProps) {
  const { say, format } = useWords()
  const { report } = row.input as In<'reports.lift-hold'>
  return (
    <OfReport report={report}>
      {(found) => (
        <>
          <Read then={read} />
          <dl className="facts">
            <Fact name={say('asked.now')}>
              {found.heldSince === null
                ? say('asked.not-held')
                : say('report.held', { day: format.date(found.heldSince) })}
            </Fact>
          </dl>
          <Once>{say(found.closedAs === null ? 'asked.once-hold-open' : 'asked.once-hold')}</Once>
        </>
      )}
    </OfReport>
  )
}

/** Files that are to be opened again: who closed them, when and why, and how many there are. */
export function AskedLiftQuarantine({ row, read }: AskedProps) {
  const { say, format } = useWords()
  const { report } = row.input as In<'reports.lift-quarantine'>
  return (
    <OfReport report={report}>
      {(found) => {
        const closed = found.events.find(({ kind }) => kind === 'quarantined')
        return (
          <>
            <Read then={read} />
            <dl className="facts">
              <Fact name={say('input.parts-files')}>{say('asked.files', { n: found.files })}</Fact>
              {closed && (
                <Fact name={say('asked.closed')}>
                  {format.moment(closed.at)}
                  {format.comma}
                  <bdi>{closed.by.name ?? '…'}</bdi>: <q>{closed.words}</q>
                </Fact>
              )}
            </dl>
            <Once>{say('asked.once-files')}</Once>
          </>
        )
      }}
    </OfReport>
  )
}

/** A custodian who is to look at who a reporter is. Whoever agrees sees no word of it, so there is nothing else to show. */
export function AskedIdentity({ row, read }: AskedProps) {
  const { say } = useWords()
  return (
    <>
      <Read then={read} />
      <Once>{say('asked.once-identity', { name: row.askedBy.name })}</Once>
    </>
  )
}
