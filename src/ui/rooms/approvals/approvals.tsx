import { Link } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Is } from '../../parts/icon.tsx'
import { usePlace } from '../../parts/place.ts'
import { Empty, Failed, Shown } from '../../parts/states.tsx'
import { announcements, useAsk, useDo, useMay, useMember, useWords } from '../../shell/app.tsx'
import { codeOf } from '../../shell/code.ts'
import type { ApprovalRow, Name } from '../../shell/contract.ts'
import { operationName } from '../../shell/names.ts'
import { Page } from '../../shell/page.tsx'
import { knows } from '../../shell/words.ts'
import { ApprovalTabs } from './approval-tabs.tsx'
import { given, isAsked, isWordForWord } from './approval-view.ts'
import { SHOWN } from './asked/shown.tsx'

const CHANGES: readonly Name[] = [
  'approvals.list',
  'leads.get',
  'leads.list',
  'notices.get',
  'notices.list',
  'reports.get',
  'reports.list',
]

/** What waits for a second person: what was asked, by whom, and a yes or no. */
export function ApprovalsPage() {
  const { say } = useWords()
  const approvals = useAsk('approvals.list', {}, { every: 30_000 })
  return (
    <Page title={say('room.approvals')} sub={<p className="sub">{say('approvals.lede')}</p>}>
      <ApprovalTabs here="approvals" />
      <Shown of={approvals}>
        {({ approvals: rows }) =>
          rows.length === 0 ? (
            <Empty title={say('approvals.none')} />
          ) : (
            <ol className="cards">
              {rows.map((row) => (
                <Approval key={row.id} row={row} />
              ))}
            </ol>
          )
        }
      </Shown>
    </Page>
  )
}

function Approval({ row }: { row: ApprovalRow }) {
  const words = useWords()
  // Nobody approves blind: the button opens once all that is approved stands above it.
  const [isRead, setRead] = useState(false)
  const read = useCallback(() => setRead(true), [])
  const inFull = isAsked(row.operation)
  const Asked = isAsked(row.operation) ? SHOWN[row.operation] : null
  const { say, format, catalogue } = words
  const place = usePlace(row.id)
  return (
    <li className="card" id={row.id} ref={place}>
      <h2>{operationName(row.operation, words)}</h2>
      <p className="note sep">
        <span>{say('desk.asked-by', { name: row.askedBy.name, when: format.moment(row.askedAt) })}</span>
        <Is icon="clock">{say('approvals.ends', { away: format.away(row.expiresAt) })}</Is>
      </p>
      {row.input === null ? (
        // Nobody approves blind; without keys one sees that something waits, and whom to ask.
        <p>{say('approvals.sealed')}</p>
      ) : isWordForWord(row.operation) ? null : (
        <dl className="facts">
          {given(row.input, inFull).map(({ name, value }) => {
            const key = `input.${name}`
            return (
              <div key={name}>
                <dt>{knows(catalogue, key) ? say(key) : name}</dt>
                <dd dir="auto">
                  <Value name={name} value={value} />
                </dd>
              </div>
            )
          })}
        </dl>
      )}
      {row.input !== null && Asked !== null && <Asked row={row} read={read} />}
      <Decide row={row} isRead={isRead || Asked === null} />
    </li>
  )
}

function Value({ name, value }: { name: string; value: readonly string[] }) {
  const { say, format, catalogue } = useWords()
  if (name === 'lead')
    return (
      <Link to="/leads/$lead" params={{ lead: value[0] }}>
        {say('approvals.lead')}
      </Link>
    )
  if (name === 'notice')
    return (
      <Link to="/notices/$notice" params={{ notice: value[0] }}>
        {say('approvals.notice')}
      </Link>
    )
  if (name === 'person')
    return (
      <Link to="/cases/$person" params={{ person: value[0] }}>
        {say('approvals.person')}
      </Link>
    )
  if (name === 'report')
    return (
      <Link to="/reports/$report" params={{ report: value[0] }}>
        {say('report.title', { code: codeOf(value[0]) })}
      </Link>
    )
  // What was chosen from a list has words; what somebody wrote stays as it is.
  const worded = value.map((one) => {
    const key = `input.${name}-${one}`
    return knows(catalogue, key) ? say(key) : one
  })
  return worded.length === 1 ? worded[0] : format.list(worded)
}

/** What keeps somebody from deciding. The list holds only what their roles decide, so that it is mostly the keys that they lack. */
function NotYou() {
  const { say, format } = useWords()
  const { member, keys } = useMember()
  const may = useMay()
  const waits = keys === 'waiting'
  const members = useAsk('members.list', {}, { when: waits && may('member:list') })
  if (!waits) return <p className="note">{say('approvals.not-you')}</p>
  const holders = (members.data?.members ?? []).filter((one) => one.keys === 'open' && one.id !== member.id)
  return (
    <p className="note">
      {holders.length === 0
        ? say('approvals.not-admitted')
        : say('approvals.not-admitted-by', { names: format.list(holders.map(({ name }) => name)) })}{' '}
      <Link to="/members">{say('room.members')}</Link>
    </p>
  )
}

function Decide({ row, isRead }: { row: ApprovalRow; isRead: boolean }) {
  const { say } = useWords()
  // What waits is any operation; its input lies sealed on the server and is not sent again.
  const approve = useDo(row.operation as 'leads.claim', CHANGES)
  const decline = useDo('approvals.decline', CHANGES)
  const withdraw = useDo('approvals.withdraw', CHANGES)
  const failure = approve.failure ?? decline.failure ?? withdraw.failure
  const done = (work: Promise<unknown>) => void work.then(() => announcements.say(say('said.done'))).catch(() => {})
  return (
    <>
      {failure && <Failed failure={failure} />}
      <div className="row">
        {/* Neither button is amber: the page does not say which answer is right. */}
        {row.mayApprove && (
          <>
            <Button
              icon="done"
              isPending={approve.busy}
              isDisabled={!isRead}
              onPress={() => done(approve.run({ input: { lead: '' }, approval: row.id }))}
            >
              {say('approvals.approve')}
            </Button>
            <Button
              icon="x"
              isPending={decline.busy}
              onPress={() => done(decline.run({ input: { approval: row.id } }))}
            >
              {say('approvals.decline')}
            </Button>
          </>
        )}
        {row.mayApprove && !isRead && <p className="note">{say('approvals.unread')}</p>}
        {row.own && (
          <Button isPending={withdraw.busy} onPress={() => done(withdraw.run({ input: { approval: row.id } }))}>
            {say('approvals.withdraw')}
          </Button>
        )}
        {!row.own && !row.mayApprove && <NotYou />}
        {row.own && <p className="note">{say('approvals.own')}</p>}
      </div>
    </>
  )
}
