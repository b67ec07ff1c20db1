import { useState } from 'react'
import { useAsk, useDo, useMay, useWords } from './app.tsx'
import { byKeys, inLists, isAsked, type Kind } from './found.ts'

const WHOLE_LIST = { state: 'all', after: 0, limit: 100 } as const
const referrals = (side: 'sender' | 'receiver') => ({ side, open: true, after: 0 }) as const

/** What the lists of one's rooms have of what is typed. */
export function useInLists(typed: string): readonly Kind[] {
  const { say } = useWords()
  const may = useMay()
  const when = isAsked(typed)
  const notices = useAsk('notices.list', WHOLE_LIST, { when: when && may('notice:read') })
  const received = useAsk('referrals.list', referrals('receiver'), { when: when && may('referral:receive') })
  const sent = useAsk('referrals.list', referrals('sender'), { when: when && may('referral:work') })
  const services = useAsk('services.search', {}, { when: when && may('service:read') })
  if (!when) return []
  const lists = { notices: notices.data, received: received.data, sent: sent.data, services: services.data }
  return inLists(lists, typed, say)
}

/**
 * Looks for persons of one's teams, reports and contact points. An act and no question: answers to questions are kept under what was
 * asked, and a name must be nowhere but in the field. Only what is asked for by a press is looked up, so that no half of a name is.
 */
export function useLookUp(typed: string) {
  const { say } = useWords()
  const may = useMay()
  const [asked, setAsked] = useState<string | null>(null)
  const persons = useDo('persons.search')
  const reports = useDo('reports.find')
  const networks = useDo('networks.find')
  const [mayPersons, mayReports, mayNetworks] = ['case:read', 'report:read', 'network:read'].map(may)
  const look = () => {
    const text = typed.trim()
    setAsked(text)
    if (mayPersons) persons.start({ input: { name: text } })
    if (mayReports) reports.start({ input: { text } })
    if (mayNetworks) networks.start({ input: { text } })
  }
  // What was found for other words is not shown under these.
  const isOf = asked !== null && asked === typed.trim()
  const answers = {
    persons: persons.answer?.kind === 'done' ? persons.answer.output : undefined,
    reports: reports.answer?.kind === 'done' ? reports.answer.output : undefined,
    networks: networks.answer?.kind === 'done' ? networks.answer.output : undefined,
  }
  return {
    /** Null where nothing can be looked for, or it was already. */
    look: isAsked(typed) && !isOf && (mayPersons || mayReports || mayNetworks) ? look : null,
    isOf,
    busy: persons.busy || reports.busy || networks.busy,
    failure: persons.failure ?? reports.failure ?? networks.failure,
    found: isOf ? byKeys(answers, say) : [],
  }
}
