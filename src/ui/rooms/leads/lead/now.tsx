import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { ClosedActs } from '../../../parts/closed-act.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useLeadAct, useMay, useWords } from '../../../shell/app.tsx'
import type { LeadPage } from '../../../shell/contract.ts'
import { actOf } from '../../../shell/keys.ts'
import type { Say } from '../../../shell/words.ts'
import { LeadCases } from '../../cases/sources/lead-cases.tsx'
import { LeadNotices } from '../../notices/notice/lead-notices.tsx'
import { AskAbout } from '../../shares/asks/ask-about.tsx'
import { PassedOn } from '../../shares/passed-on.tsx'
import { type Act, actByKey, actsOf, sharedWith } from '../lead-acts.ts'
import { AssignDialog } from './assign-dialog.tsx'
import { DismissDialog } from './dismiss-dialog.tsx'
import { FromReports } from './from-reports.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { Note } from './note.tsx'

/** What can be done now. Nothing here is amber: the page recommends no decision. */
export function Now({ lead }: { lead: LeadPage }) {
  const { say, format } = useWords()
  const may = useMay()
  const navigate = useNavigate()
  const [asks, setAsks] = useState<'merge' | 'dismiss' | 'assign' | null>(null)
  const { act, busy, failure } = useLeadAct()
  const acts = actsOf(lead.actions)
  const start = ({ action: { operation, reason } }: Act) => {
    // These need more than a reason, so they have forms of their own.
    if (operation === 'leads.pass') void navigate({ to: '/shares/new', search: { lead: lead.id } })
    else if (operation === 'leads.merge') setAsks('merge')
    else if (operation === 'leads.dismiss') setAsks('dismiss')
    else if (operation === 'leads.assign') setAsks('assign')
    else void act(operation as 'leads.claim', { lead: lead.id }, reason).catch(() => {})
  }
  useActKeys(acts, start)
  const [open, closed] = [true, false].map((allowed) => acts.filter((one) => one.action.allowed === allowed))
  return (
    <aside className="now" id="now" aria-label={say('lead.now')}>
      <h2>{say('lead.now')}</h2>
      {/* After a decision the next step leads on, above what else is open. */}
      <LeadCases lead={lead} />
      <LeadNotices lead={lead} />
      <PassedOn of={{ lead: lead.id }} isPassed={lead.state === 'passed'} />
      {open.map((one) => (
        <Action key={one.action.operation} act={one} busy={busy === one.action.operation} start={() => start(one)} />
      ))}
      {failure && <Failed failure={failure} />}
      <AskAbout of={{ lead: lead.id }} />
      <ClosedActs acts={closed.map((one) => closedOf(one, say))} />
      {may('lead:triage') && <Note lead={lead} />}
      <Alike lead={lead} />
      <FromReports lead={lead.id} />
      <h3>{say('lead.keeping')}</h3>
      <p className="note">
        {lead.expiresAt
          ? say('lead.expires-long', { day: format.date(lead.expiresAt), away: format.away(lead.expiresAt) })
          : say('lead.kept')}
      </p>
      {lead.screening && (
        <p className="note">
          {say('lead.from-screening', {
            name: lead.screening.name ?? '…',
            when: format.moment(lead.screening.startedAt),
          })}
        </p>
      )}
      {asks === 'merge' && <MergeDialog lead={lead} close={() => setAsks(null)} />}
      {asks === 'assign' && <AssignDialog lead={lead.id} close={() => setAsks(null)} />}
      {asks === 'dismiss' && <DismissDialog lead={lead.id} close={() => setAsks(null)} />}
    </aside>
  )
}

function useActKeys(acts: readonly Act[], start: (act: Act) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = actOf(event)
      const act = actByKey(acts, key)
      // The field is the note's own; a letter that was meant as a key must not be typed into it.
      if (key === 'note') document.querySelector<HTMLElement>('.now textarea')?.focus()
      else if (act) start(act)
      else return
      event.preventDefault()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [acts, start])
}

const closedOf = ({ action, name }: Act, say: Say) => ({
  id: action.operation,
  name: say(name),
  why: (
    <>
      <b>{say('act.closed')}</b> {say(`why.${action.why ?? 'not-permitted'}`)}
    </>
  ),
})

function Action({ act, busy, start }: { act: Act; busy: boolean; start: () => void }) {
  const { say } = useWords()
  return (
    <div className="act">
      <Button icon={act.icon} onPress={start} isPending={busy} {...(act.shown ? { keys: act.shown } : {})}>
        {busy ? say('state.working') : say(act.name)}
      </Button>
      {act.hint && <p>{say(act.hint)}</p>}
    </div>
  )
}

function Alike({ lead }: { lead: LeadPage }) {
  const words = useWords()
  const { say, format } = words
  return (
    <>
      <h3>{say('lead.alike')}</h3>
      {lead.similar.length === 0 && <p className="note">{say('lead.alike-none')}</p>}
      <ul className="alike">
        {lead.similar.map((one) => (
          <li key={one.lead}>
            <Link to="/leads/$lead" params={{ lead: one.lead }}>
              <bdi>{say('lead.number', { number: String(one.number) })}</bdi>
            </Link>{' '}
            {format.points(one.score)} · {say(`state.${one.state}`)}
            <span className="note">{sharedWith(one, words)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
