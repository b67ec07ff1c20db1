import { empty, type Lacks, unchosen } from '../../parts/lacking.ts'
import type { In, Item } from '../../shell/contract.ts'

/** What is asked for of a bundle, as somebody types it. */
export type BundleDraft = Omit<In<'evidence.bundle'>, 'items' | 'withNotes'> & {
  /** Chosen items in their order. */
  readonly items: readonly string[]
  readonly withNotes: boolean
}

export const emptyBundle = (language: BundleDraft['language']): BundleDraft => ({
  ...{ items: [], to: '', purpose: '', basis: '', language, withNotes: false },
})

/** Puts an item at the end of the chosen ones, or takes it out. */
export const chosen = (items: readonly string[], id: string): readonly string[] =>
  items.includes(id) ? items.filter((one) => one !== id) : [...items, id]

/** Puts an item one place nearer to the beginning. */
export function earlier(items: readonly string[], id: string): readonly string[] {
  const at = items.indexOf(id)
  return at < 1 ? items : [...items.slice(0, at - 1), id, items[at - 1], ...items.slice(at + 1)]
}

/** Originals in their order, each with the copies made of it; a copy without its original stands by itself. */
export function byOriginal<T extends Pick<Item, 'id' | 'copyOf'>>(items: readonly T[]) {
  const copies = Map.groupBy(items, ({ copyOf }) => copyOf)
  const ids = new Set(items.map(({ id }) => id))
  const first = items.filter(({ copyOf }) => copyOf === null || !ids.has(copyOf))
  return first.map((one) => ({ one, copies: copies.get(one.id) ?? [] }))
}

/** Originals and the copies made of them, each copy behind its original, the newest original first. */
export const withCopies = (items: readonly Item[]): readonly Item[] =>
  byOriginal(items).flatMap(({ one, copies }) => [one, ...copies])

/** What is still lacking before a second person can be asked. */
export const lackingOf = ({ items, to, purpose, basis }: BundleDraft): Lacks => ({
  ...unchosen('items', items),
  ...empty('to', to),
  ...empty('purpose', purpose),
  ...empty('basis', basis),
})

export const bundleInput = ({ items, to, purpose, basis, ...more }: BundleDraft): In<'evidence.bundle'> => ({
  ...more,
  ...{ items: [...items], to: to.trim(), purpose: purpose.trim(), basis: basis.trim() },
})
