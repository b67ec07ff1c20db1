import type { ContactClass } from '../../screening/linking/contact-class.ts'
import { discountOf } from '../../screening/linking/contact-uses.ts'
import { NOTHING_SHARED, organiserBits } from '../../screening/linking/organisers.ts'
import { HUB, type Pair } from '../../screening/linking/pairs.ts'
import { clusterRuled, consistent, type Ruling } from '../../screening/linking/rulings.ts'
import type { OtherKind, Verdict } from './codes.ts'

/** A contact point in a lead. */
export type Use = {
  readonly lead: string
  readonly mark: string
  readonly class: ContactClass
  /** Firm names it stands under there, as marks. */
  readonly employers: readonly string[]
}

/** What stands of a link: between two leads, or a lead and a contact point. */
export type Standing = {
  readonly lead: string
  readonly other: { readonly kind: OtherKind; readonly id: string }
  readonly verdict: Verdict
}

/** What a contact point says for one organiser, of all who have it. */
export type Weight = {
  readonly class: ContactClass
  /** Leads in which it stands. */
  readonly leads: number
  /** Different firm names it stands under. */
  readonly employers: number
}

/** Bits that a contact point in common says for one organiser; 0 where too many have it. */
export const bitsOf = ({ leads, employers, class: kind }: Weight): number =>
  leads > HUB ? 0 : organiserBits(leads, discountOf(kind, employers))

/** Contact points that two leads and more have, with what each says; those that were cut from a lead are not its own. */
export class Shared {
  private readonly of = new Map<string, { class: ContactClass; leads: Set<string>; employers: Set<string> }>()
  private readonly marks = new Map<string, string[]>()

  constructor(uses: readonly Use[], standing: readonly Standing[]) {
    const cut = new Set(
      standing.flatMap(({ lead, other, verdict }) =>
        verdict === 'cut' && other.kind === 'contact' ? [`${lead} ${other.id}`] : [],
      ),
    )
    for (const { lead, mark, class: kind, employers } of uses) {
      if (cut.has(`${lead} ${mark}`)) continue
      const one = this.of.get(mark) ?? { class: kind, leads: new Set<string>(), employers: new Set<string>() }
      one.leads.add(lead)
      for (const employer of employers) one.employers.add(employer)
      this.of.set(mark, one)
      const known = this.marks.get(lead)
      if (known === undefined) this.marks.set(lead, [mark])
      else if (!known.includes(mark)) known.push(mark)
    }
  }

  /** What a contact point weighs; null where nobody has it. */
  weight(mark: string): Weight | null {
    const one = this.of.get(mark)
    return one === undefined ? null : { class: one.class, leads: one.leads.size, employers: one.employers.size }
  }

  /** Contact points of a lead that no hub is. */
  marksOf(lead: string): readonly string[] {
    return this.marks.get(lead) ?? []
  }

  /** Groups of leads by each contact point that joins them. */
  groups(): readonly (readonly string[])[] {
    return [...this.of.values()].map(({ leads }) => [...leads]).filter(({ length }) => length > 1 && length <= HUB)
  }

  /** What the strongest contact point in common says: those of one organiser go together, so that they do not add up. */
  between(a: string, b: string): number {
    const others = new Set(this.marksOf(b))
    let most: number | null = null
    for (const mark of this.marksOf(a)) {
      const weight = others.has(mark) ? this.weight(mark) : null
      if (weight !== null && weight.leads <= HUB) most = Math.max(most ?? Number.NEGATIVE_INFINITY, bitsOf(weight))
    }
    return most ?? NOTHING_SHARED
  }
}

/**
 * What decisions say of pairs of leads, in their order. A contact point that two leads were confirmed to have joins them, however
 * many others have it too.
 * @param place number of a lead; undefined for one that is not looked at
 */
export function rulingsOf(standing: readonly Standing[], place: (lead: string) => number | undefined): Ruling[] {
  const first = new Map<string, number>()
  return standing.flatMap(({ lead, other, verdict }): Ruling[] => {
    const a = place(lead)
    if (a === undefined || verdict === 'withdrawn') return []
    if (other.kind === 'lead') {
      const b = place(other.id)
      // Two leads that were merged are one: the later, wider decision.
      return b === undefined || a === b ? [] : [{ a, b, together: verdict === 'confirmed' }]
    }
    if (verdict !== 'confirmed') return []
    const b = first.get(other.id)
    if (b === undefined) first.set(other.id, a)
    return b === undefined || a === b ? [] : [{ a, b, together: true }]
  })
}

/**
 * Leads that one organiser stands behind: sets of two and more, in the order of their first leads.
 * @param leads in a stable order
 * @param standing decisions, the latest first: where merging has made two contradict each other, the later holds
 */
export function clusterLeads(
  leads: readonly string[],
  uses: readonly Use[],
  standing: readonly Standing[],
): string[][] {
  const places = new Map(leads.map((lead, place) => [lead, place]))
  const shared = new Shared(uses, standing)
  const bits = (a: number, b: number) => shared.between(leads[a], leads[b])
  const rulings = rulingsOf(standing, (lead) => places.get(lead))
  const holding = consistent(leads.length, rulings).map((place) => rulings[place])
  const sets = clusterRuled(leads.length, pairsOf(shared, places, bits), bits, holding)
  return sets.map((set) => set.map((place) => leads[place]))
}

function pairsOf(shared: Shared, places: ReadonlyMap<string, number>, bits: (a: number, b: number) => number): Pair[] {
  const found = new Map<string, Pair>()
  for (const group of shared.groups()) {
    const members = group.flatMap((lead) => places.get(lead) ?? []).sort((a, b) => a - b)
    for (const [i, a] of members.entries())
      for (const b of members.slice(i + 1)) {
        const key = `${a} ${b}`
        const says = found.has(key) ? 0 : bits(a, b)
        if (says > 0) found.set(key, { a, b, bits: says })
      }
  }
  return [...found.values()].sort((p, q) => p.a - q.a || p.b - q.b)
}

/** Whether a decision can stand beside others, the latest of which come first. */
export function canStand(leads: readonly string[], standing: readonly Standing[], decision: Standing): boolean {
  const places = new Map(leads.map((lead, place) => [lead, place]))
  const before = rulingsOf(standing, (lead) => places.get(lead))
  const holding = consistent(leads.length, before).map((place) => before[place])
  // What a decision rules may come of it and another one together, so all are asked again with it at their end.
  const after = rulingsOf([...standing, decision], (lead) => places.get(lead)).slice(before.length)
  return consistent(leads.length, [...holding, ...after]).length === holding.length + after.length
}
