// Closed lists of missing persons.

/** Who looks for a missing person, or answers for them: police, the European line for missing children, guardian, focal point of another state. */
export const SEARCHERS = ['police', 'missing-line', 'guardian', 'focal-point'] as const
export type Searcher = (typeof SEARCHERS)[number]

/** How somebody was told; «not-told» where it could not be, with the reason. */
export const ALARM_WAYS = ['telephone', 'in-person', 'message', 'system', 'not-told'] as const
export type AlarmWay = (typeof ALARM_WAYS)[number]

/** What a sheet says, in the order in which somebody on the street needs it. */
export const SOUGHT = [
  ...(['seenOn', 'seenAt', 'seenWhere', 'seenWith', 'looks', 'wears', 'carries', 'speaks', 'health'] as const),
  ...(['left', 'reach', 'places', 'friends', 'danger', 'suspects', 'ring'] as const),
] as const
export type Sought = (typeof SOUGHT)[number]

/** What a conversation after the return says, in the order in which it is asked. */
export const TALKED = ['own', 'why', 'where', 'harm', 'wishes', 'keeps'] as const

/** How a conversation was held: it was, or the child did not want to talk. */
export const TALKS = ['held', 'not-wanted'] as const
