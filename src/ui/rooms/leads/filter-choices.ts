import type { ListOutput } from '../../shell/contract.ts'
import type { Formats } from '../../shell/format.ts'
import { signName, type Voice } from '../../shell/names.ts'
import { tongueName } from '../../shell/tongues.ts'
import { type Asked, STATE_CHOICES } from './filters.ts'

type Words = Voice & { readonly format: Formats }
type Facets = ListOutput['facets']

/** One value of a filter; its note says how many leads it would leave. */
export type Choice = { readonly id: string; readonly name: string; readonly note: string | null }

/** States carry no count: the count of what is shown stands beside them already. */
export const statesOf = ({ say }: Voice): Choice[] =>
  STATE_CHOICES.map((state) => ({ id: state, name: say(`state.${state}`), note: null }))

export const counted = (
  facet: readonly { readonly value: string; readonly leads: number }[] | undefined,
  name: (value: string) => string,
  { format }: Words,
): Choice[] => (facet ?? []).map(({ value, leads }) => ({ id: value, name: name(value), note: format.number(leads) }))

/** Names of sources are sealed; whose keys are closed chooses among them blind rather than not at all. */
export const sourcesOf = (sources: Facets['sources'] | undefined, { say, format }: Words): Choice[] =>
  (sources ?? []).map(({ value, name, leads }) => ({
    id: value,
    name: name ?? say('lead.sealed'),
    note: format.number(leads),
  }))

/** What a filter in use says of itself. */
export function saidValue(name: keyof Asked, asked: Asked, facets: Facets | undefined, words: Words): string {
  const { say, format } = words
  const value = String(asked[name])
  if (name === 'indicator') return signName(value, words)
  if (name === 'language') return tongueName(value, words)
  // The address holds a mark of the source; its name is known only where the list came with it.
  if (name === 'source') return facets?.sources.find((source) => source.value === value)?.name ?? '…'
  if (name === 'from' || name === 'to') return format.date(value)
  if (name === 'size') return say('filter.size-value', { n: Number(value) })
  return name === 'mine' || name === 'mark' || name === 'screening' ? say(`filter.${name}-value`) : value
}
