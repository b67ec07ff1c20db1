import type { Plan } from '../papers/paper.ts'

// Rules about the steps of a plan that are still to be done; pure.

type Step = Pick<Plan['steps'][number], 'done'> & { readonly by?: string | undefined }

/** The first day by which something of a plan is to be done; null where nothing with a day is left. */
export const nextOn = (steps: readonly Step[]): string | null =>
  steps
    .filter(({ done }) => !done)
    .flatMap(({ by }) => by ?? [])
    .toSorted()[0] ?? null

export type Colleagues = {
  /** Id of whose desk it is. */
  readonly me: string
  /** Id of whoever answers for the person. */
  readonly owner: string
  /** Names of those on the team, by id. */
  readonly team: ReadonlyMap<string, string>
}

const plain = (name: string) => name.trim().toLowerCase()

/**
 * Whether a step stands on a member's desk: whoever of the team it names does it; what it leaves open, or gives to the person or to somebody
 * outside, is seen to by whoever answers for the person.
 */
export function isFor({ who }: Pick<Plan['steps'][number], 'who'>, { me, owner, team }: Colleagues): boolean {
  const named = [...team].filter(([, name]) => plain(name) === plain(who)).map(([id]) => id)
  if (named.length > 0) return named.includes(me)
  // Where the owner has left the team it is everybody's, so that nobody's step is forgotten.
  return owner === me || !team.has(owner)
}
