import { useAsk, useMay } from './app.tsx'
import { type Waiting, waitingIn } from './waiting-view.ts'

const MINUTE = 60_000

/** The desk shows five of one's own and the rail counts them all: one question for both, so that it is asked once. */
export const MY_LEADS = { sort: 'score', filter: { state: 'claimed', mine: true }, after: null, limit: 5 } as const
/** What failed, for the desk and the rail. */
export const FAILED_JOBS = { state: 'failed', limit: 20 } as const
/** Requests that are not answered yet, for their room and the rail. */
export const OPEN_REQUESTS = { state: 'open' } as const

/** How much waits for oneself in each room, by its address; asked again each minute. */
export function useWaiting(): Readonly<Record<string, Waiting>> {
  const may = useMay()
  const every = MINUTE
  const leads = useAsk('leads.list', MY_LEADS, { every, when: may('lead:read') })
  const reports = useAsk('reports.waiting', {}, { every, when: may('report:read') })
  const notices = useAsk('reminders.list', {}, { every, when: may('notice:read') })
  const persons = useAsk('persons.waiting', {}, { every, when: may('case:read') })
  const matches = useAsk('matches.waiting', {}, { every, when: may('match:work') })
  const referrals = useAsk('referrals.waiting', {}, { every, when: may('referral:receive') })
  const breaches = useAsk('breaches.list', {}, { every, when: may('breach:read') })
  const requests = useAsk('requests.list', OPEN_REQUESTS, { every, when: may('request:read') })
  const approvals = useAsk('approvals.list', {}, { every, when: may('approval:decide') })
  const evidence = useAsk('evidence.waiting', {}, { every, when: may('evidence:read') })
  const shares = useAsk('shares.waiting', {}, { every, when: may('share:read') })
  const asks = useAsk('asks.waiting', {}, { every, when: may('share:read') })
  const jobs = useAsk('jobs.list', FAILED_JOBS, { every, when: may('job:read') })
  return waitingIn({
    ...{ leads: leads.data, reports: reports.data, notices: notices.data, persons: persons.data },
    ...{ matches: matches.data, referrals: referrals.data, breaches: breaches.data, requests: requests.data },
    ...{ approvals: approvals.data, jobs: jobs.data, evidence: evidence.data },
    ...{ shares: shares.data, asks: asks.data },
  })
}
