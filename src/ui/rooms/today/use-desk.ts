import { useEffect, useState } from 'react'
import { useAsk, useMay, useMember } from '../../shell/app.tsx'
import type { Failure } from '../../shell/failure.ts'
import { FAILED_JOBS, MY_LEADS, OPEN_REQUESTS } from '../../shell/waiting.ts'

const MINUTE = 60_000
/** Minutes count for who calls for help, is missing or did not arrive. */
const HALF = 30_000

export const NEW_LEADS = { sort: 'score', filter: { state: 'new' }, after: null, limit: 5 } as const

/** What a second person has approved stays with whoever may send it until somebody says that it was sent. */
const APPROVED_NOTICES = { state: 'approved', limit: 100 } as const

/** Whoever opens none of these is mentioned nowhere. */
const MENTIONED_IN = ['lead:read', 'report:read', 'notice:read', 'case:read']

/** All that the desk asks of the server: of each room what one's roles open. */
export function useDesk() {
  const may = useMay()
  const { demo, keys } = useMember()
  const ask = (permission: string, every = MINUTE) => ({ every, when: may(permission) })
  return {
    breaches: useAsk('breaches.list', {}, ask('breach:read')),
    audit: useAsk('audit.watch', {}, ask('audit:watch')),
    persons: useAsk('persons.waiting', {}, ask('case:read', HALF)),
    children: useAsk('children.waiting', {}, ask('case:read')),
    reviews: useAsk('reviews.list', {}, ask('case:review')),
    witnesses: useAsk('witnesses.notices', {}, ask('witness:receive')),
    invitations: useAsk('guests.waiting', {}, ask('guest:work', HALF)),
    calls: useAsk('interpreters.waiting', {}, ask('interpreter:work', HALF)),
    interpreters: useAsk('interpreters.missing', {}, ask('interpreter:ask')),
    programmes: useAsk('programmes.waiting', {}, ask('programme:decide', HALF)),
    guardians: useAsk('guests.missing', {}, ask('guest:invite')),
    referrals: useAsk('referrals.waiting', {}, ask('referral:receive', HALF)),
    // Where a child is missing or somebody in danger the receiver has one hour.
    shares: useAsk('shares.waiting', {}, ask('share:read', HALF)),
    asks: useAsk('asks.waiting', {}, ask('share:read', HALF)),
    matches: useAsk('matches.waiting', {}, ask('match:work', HALF)),
    reports: useAsk('reports.waiting', {}, ask('report:read', HALF)),
    deadlines: useAsk('reports.deadlines', {}, ask('report:read')),
    notices: useAsk('reminders.list', {}, ask('notice:read')),
    answered: useAsk('answers.waiting', {}, ask('notice:settle')),
    received: useAsk('received.waiting', {}, ask('notice:receive', HALF)),
    unsent: useAsk('notices.list', APPROVED_NOTICES, ask('notice:send')),
    requests: useAsk('requests.list', OPEN_REQUESTS, ask('request:read')),
    evidence: useAsk('evidence.waiting', {}, ask('evidence:read')),
    returns: useAsk('returns.list', {}, ask('return:keep', 10 * MINUTE)),
    approvals: useAsk('approvals.list', {}, ask('approval:decide')),
    mentions: useAsk('mentions.list', {}, { every: MINUTE, when: MENTIONED_IN.some(may) }),
    fresh: useAsk('leads.list', NEW_LEADS, ask('lead:read')),
    mine: useAsk('leads.list', MY_LEADS, ask('lead:read')),
    // Of a demonstration nothing stays anyway.
    disk: useAsk('disk-risks.get', {}, { when: may('agency:set') && !demo }),
    mails: useAsk('mails.stuck', {}, ask('agency:set')),
    times: useAsk('evidence.time-stuck', {}, ask('agency:set')),
    jobs: useAsk('jobs.list', FAILED_JOBS, ask('job:read')),
    sources: useAsk('sources.list', {}, ask('source:read')),
    // Whoever waits for admission holds no key to pass on.
    members: useAsk('members.list', {}, { when: may('member:admit') && keys === 'open' }),
  }
}
export type Desk = ReturnType<typeof useDesk>
export type Part = keyof Desk

type Asked = { readonly isLoading: boolean; readonly data: unknown; readonly error: Failure | null }

/** What has not been answered for the first time. */
export const onTheirWay = (asked: Readonly<Record<string, Asked>>): readonly string[] =>
  Object.entries(asked).flatMap(([part, { isLoading }]) => (isLoading ? [part] : []))

/** What the server did not answer, and of which nothing is known from before. */
export const unanswered = (desk: Desk, parts: readonly Part[]): readonly Part[] =>
  parts.filter((part) => desk[part].error !== null && desk[part].data === undefined)

/** Longest time for which the desk waits for all its parts (milliseconds): one that hangs keeps nobody from a call for help. */
const PATIENCE = 2500

/** Whether there is something to show: all that was asked is answered, or has been waited for long enough. It stays so. */
export function useIsThere(waits: boolean): boolean {
  const [isThere, setIsThere] = useState(!waits)
  if (!waits && !isThere) setIsThere(true)
  useEffect(() => {
    const timer = setTimeout(() => setIsThere(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [])
  return isThere
}
