import type { In } from './contract.ts'

type Words = In<'papers.episode'>['words']
type Link = NonNullable<Words['links']>[number]

export const MEANS: readonly NonNullable<Words['means']>[number][] = [
  'force',
  'threat',
  'abduction',
  'fraud',
  'deception',
  'abuse-of-power',
  'abuse-of-vulnerability',
  'payment-to-controller',
]

/** Who stood between the person and the work, from the one who promised it to the one it was done for. */
export const ROLES: readonly Link['role'][] = ['recruiter', 'agency', 'platform', 'employer', 'user-company']

type Text =
  | 'from'
  | 'to'
  | 'place'
  | 'work'
  | 'hours'
  | 'pay'
  | 'living'
  | 'freedom'
  | 'suspects'
  | 'vehicles'
  | 'documents'
  | 'money'
/** The texts of an episode in the order of a talk, with how long each may be. */
export const EPISODE_FIELDS: readonly (readonly [part: Text, most: number])[] = [
  ['from', 10],
  ['to', 10],
  ['place', 300],
  ['work', 300],
  ['hours', 300],
  ['pay', 300],
  ['living', 4000],
  ['freedom', 4000],
  ['suspects', 4000],
  ['vehicles', 300],
  ['documents', 300],
  ['money', 4000],
]

/** The chain as the server takes it; a nameless link would be a link to nobody. Several of one role are parted by semicolons. */
export const linksFrom = (chain: Readonly<Record<Link['role'], string>>): Link[] =>
  ROLES.flatMap((role) =>
    chain[role]
      .split(';')
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => ({ role, name })),
  )
