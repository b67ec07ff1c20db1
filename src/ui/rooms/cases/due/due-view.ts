import type { PersonPage } from '../../../shell/contract.ts'
import { toAnchor } from '../person-part.ts'

type Clock = PersonPage['clocks'][number]
type Paper = PersonPage['dues'][number]
export type DueLine = { readonly key: string } & ({ readonly clock: Clock } | { readonly paper: Paper })

/** A day is over at its end, so that what is due within it comes before. */
const endOf = (day: string) => `${day}T23:59:59.999Z`

/** Deadlines of law and what a plan and an assessment ask for, the next first. */
export function dueLines({ clocks, dues }: Pick<PersonPage, 'clocks' | 'dues'>): readonly DueLine[] {
  const all = [
    ...clocks.map((clock) => ({ at: clock.due, key: `${clock.track} ${clock.name}`, clock })),
    // Two steps may say the same.
    ...dues.map((paper, n) => ({ at: endOf(paper.due), key: `${paper.kind} ${n}`, paper })),
  ]
  return all.toSorted((a, b) => a.at.localeCompare(b.at)).map(({ at: _, ...line }) => line)
}

/** Where each kind of what is due is seen to. */
export function toDue(person: string, kind: Paper['kind']) {
  if (kind === 'return-talk') return { to: '/cases/$person/missing', params: { person } } as const
  if (kind === 'remedy') return toAnchor(person, 'guests')
  return toAnchor(person, kind === 'relative' ? 'relatives' : 'papers')
}
