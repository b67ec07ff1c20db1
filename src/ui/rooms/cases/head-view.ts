import type { PersonPage } from '../../shell/contract.ts'

export type Alarm = {
  /** The key of its words. */
  readonly what: string
  readonly at: string | null
  readonly anchor: 'timeline' | 'kept'
}

/** Days for which the head of the page tells of a danger that was acted upon. */
const RECENT = 7

type Known = Pick<PersonPage, 'tracks' | 'events' | 'keeping'>

/** What happened that whoever opens the page must not overlook: missing, lately in danger, asked to be erased. */
export function alarmsOf({ tracks, events, keeping }: Known, now: Date): readonly Alarm[] {
  const where = tracks.find(({ track }) => track === 'whereabouts')
  const from = now.getTime() - RECENT * 86_400_000
  const danger = events.find(({ kind, at }) => kind === 'danger' && new Date(at).getTime() >= from)
  return [
    ...(where?.state === 'missing' || where?.state === 'lost-contact'
      ? [{ what: `at.whereabouts.${where.state}`, at: where.since, anchor: 'timeline' as const }]
      : []),
    ...(danger ? [{ what: 'danger.title', at: danger.at, anchor: 'timeline' as const }] : []),
    // Restricted data are used for nothing else (Art. 18(2) GDPR), so each reader is told.
    ...(keeping.asked === null
      ? []
      : [{ what: 'done-as.erasure-asked', at: `${keeping.asked}T00:00:00Z`, anchor: 'kept' as const }]),
  ]
}
