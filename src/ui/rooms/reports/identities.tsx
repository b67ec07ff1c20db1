import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Is } from '../../parts/icon.tsx'
import { isReason, ReasonField } from '../../parts/reason-field.tsx'
import { Empty, Failed, Notice, Shown } from '../../parts/states.tsx'
import { announcements, useAsk, useDo, useMember, useWords } from '../../shell/app.tsx'
import type { Name, Out } from '../../shell/contract.ts'
import { Page } from '../../shell/page.tsx'
import { ApprovalTabs } from '../approvals/approval-tabs.tsx'

// What another custodian or the second person does shows here too.
const CHANGES: readonly Name[] = ['reports.identities', 'custodians.get', 'approvals.list']

/** Who reporters are, kept apart: a custodian asks with a reason, a second person agrees, and then it is shown for a day. */
export function IdentitiesPage() {
  const { say } = useWords()
  // The second person decides elsewhere, and the day in which one may look runs from then.
  const identities = useAsk('reports.identities', {}, { every: 30_000 })
  return (
    <Page title={say('room.identities')} sub={<p className="sub">{say('identities.lede')}</p>}>
      <ApprovalTabs here="identities" />
      <Shown of={identities}>
        {({ reports }) =>
          reports.length === 0 ? (
            <Empty title={say('identities.none')} />
          ) : (
            <ol className="cards">
              {reports.map((one) => (
                <Identity key={one.report} one={one} />
              ))}
            </ol>
          )
        }
      </Shown>
      <Custodians />
    </Page>
  )
}

type One = Out<'reports.identities'>['reports'][number]

function Identity({ one }: { one: One }) {
  const { say, format } = useWords()
  return (
    <li className="card">
      {/* The code alone: whoever keeps this apart need not read what was reported. */}
      <h2>{say('report.title', { code: one.code })}</h2>
      <p className="note">{say('identities.told', { day: format.day(one.toldOn) })}</p>
      {one.until !== null ? <Look report={one.report} until={one.until} /> : one.waits ? <Waits /> : <Ask one={one} />}
    </li>
  )
}

const Waits = () => {
  const { say } = useWords()
  return (
    <p>
      <Is icon="clock" meaning="neutral">
        {say('identities.waits')}
      </Is>
    </p>
  )
}

function Ask({ one }: { one: One }) {
  const { say } = useWords()
  const [reason, setReason] = useState('')
  const ask = useDo('reports.open-identity', CHANGES)
  const submit = () =>
    void ask
      .run({ input: { report: one.report, reason } })
      .then(() => announcements.say(say('said.waits')))
      .catch(() => {})
  return (
    <details>
      <summary className="btn">
        {say('identities.ask')}
        <span className="vh"> {one.code}</span>
      </summary>
      <form className="form" onSubmit={(event) => event.preventDefault()}>
        <p className="note">{say('identities.ask-hint')}</p>
        <ReasonField value={reason} onChange={setReason} />
        {ask.failure && <Failed failure={ask.failure} />}
        <Button small isPending={ask.busy} isDisabled={!isReason(reason)} onPress={submit}>
          {say('triage.pass-ask')}
        </Button>
      </form>
    </details>
  )
}

function Look({ report, until }: { report: string; until: string }) {
  const { say, format } = useWords()
  const look = useDo('reports.identity', [])
  // In the mutation's memory alone, which goes with the page.
  const shown = look.answer?.kind === 'done' ? look.answer.output : null
  return (
    <>
      <p className="note">{say('identities.until', { when: format.moment(until) })}</p>
      {shown === null ? (
        <Button icon="lock" isPending={look.busy} onPress={() => void look.run({ input: { report } }).catch(() => {})}>
          {say('identities.look')}
        </Button>
      ) : (
        <>
          <p dir="auto" className="told-words">
            {shown.words}
          </p>
          {/* Out of the page's memory again, on a screen that others pass by. */}
          <Button small onPress={() => look.reset()}>
            {say('identities.hide')}
          </Button>
        </>
      )}
      {look.failure && <Failed failure={look.failure} />}
    </>
  )
}

function Custodians() {
  const { say } = useWords()
  const custodians = useAsk('custodians.get', {})
  return (
    <section aria-labelledby="custodians" className="custodians">
      <h2 id="custodians">{say('custodians.title')}</h2>
      <p className="note">{say('custodians.text')}</p>
      <Shown of={custodians}>{(found) => <Key found={found} />}</Shown>
    </section>
  )
}

function Key({ found }: { found: Out<'custodians.get'> }) {
  const { say } = useWords()
  const { member } = useMember()
  const make = useDo('custodians.found', CHANGES)
  const admit = useDo('custodians.admit', CHANGES)
  const change = useDo('custodians.change', [...CHANGES, 'jobs.list'])
  const failure = make.failure ?? admit.failure ?? change.failure
  const done = (work: Promise<unknown>) => void work.then(() => announcements.say(say('said.done'))).catch(() => {})
  return (
    <>
      {!found.hasKey && <Notice meaning="warning">{say('custodians.no-key')}</Notice>}
      {found.paperIsOld && <Notice meaning="warning">{say('custodians.paper-old')}</Notice>}
      {/* A new custodian is admitted by one who holds the key: where the only one is lost, nobody can. */}
      {found.custodians.length === 1 && <Notice meaning="warning">{say('custodians.alone')}</Notice>}
      <ul className="alike">
        {found.custodians.map(({ id, name, holds }) => (
          <li key={id}>
            <bdi>{name ?? '…'}</bdi> ·{' '}
            {holds ? say('custodians.holds') : say(found.hasKey ? 'custodians.waits' : 'custodians.none')}
            {/* Never to oneself: who has no key could not seal it, and who has it needs none. */}
            {found.hasKey && !holds && id !== member.id && (
              <Button small isPending={admit.busy} onPress={() => done(admit.run({ input: { member: id } }))}>
                {say('custodians.admit')}
                <span className="vh"> {name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {failure && <Failed failure={failure} />}
      <div className="row">
        {found.hasKey ? (
          <Button icon="repeat" isPending={change.busy} onPress={() => done(change.run({ input: {} }))}>
            {say('custodians.change')}
          </Button>
        ) : (
          <Button icon="lock" isPending={make.busy} onPress={() => done(make.run({ input: {} }))}>
            {say('custodians.found')}
          </Button>
        )}
      </div>
    </>
  )
}
