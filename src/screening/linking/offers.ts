import { SIGNS } from '../evidence.ts'
import type { Gathered } from '../gathered.ts'
import { NumberTable } from '../number-table.ts'
import { PairSorter } from '../pair-sorter.ts'
import { type Agreement, type Frequencies, forEachOf, type Telling, type Traits, USUAL_AGREEMENT } from './agreement.ts'
import { type ContactUses, clientsDiscount, contactUses } from './contact-uses.ts'
import { rareKindOf } from './fact-marks.ts'

/** Near-copies, or one posting that resembles no other; wordings are compared with each other. */
export type Wording = { readonly members: readonly number[]; readonly medoid: number }

/** All wordings with their traits. */
export type Offers = {
  readonly wordings: readonly Wording[]
  readonly traits: (wording: number) => Traits
  /** The numbers and picture signs of a wording's medoid, with its facts. */
  readonly marksOf: (wording: number) => Uint32Array
  readonly uses: ContactUses
  readonly seen: Frequencies
  readonly agreement: Agreement
}

/**
 * @param wordings in a stable order, such as that of their first postings' ids
 * @param all number of wordings, those without traits included
 */
export function describeOffers(gathered: Gathered, wordings: readonly Wording[], all: number): Offers {
  const uses = contactUses(gathered, wordings, SPEAKS)
  const marksOf = (i: number): Uint32Array => gathered.marks.row(wordings[i].medoid)
  const tell = (at: number): Telling => ({ at, marks: gathered.marks.row(at), signs: gathered.bits[at] })
  const made: Traits[] = []
  const traits = (i: number): Traits => {
    made[i] ??= {
      contacts: uses.shared.row(i),
      contactCount: uses.counts[i],
      tellings: tellersOf(wordings[i]).map(tell),
    }
    return made[i]
  }
  return {
    wordings,
    traits,
    marksOf,
    uses,
    seen: frequenciesOf(gathered, wordings, uses, all),
    agreement: agreementOf(gathered, wordings),
  }
}

/** A contact point speaks for an offer where a quarter of its postings carry it. */
export const SPEAKS = 4
/** So many of a wording's postings are compared; each fills in figures and places of its own. */
const TELLERS = 4

/** Postings that tell a wording: the medoid, and others evenly by rank. */
function tellersOf({ members, medoid }: Wording): readonly number[] {
  if (members.length === 1) return members
  const others = members.filter((at) => at !== medoid)
  const count = Math.min(TELLERS - 1, others.length)
  return [medoid, ...Array.from({ length: count }, (_, i) => others[Math.floor((i * others.length) / count)])]
}

function frequenciesOf(
  gathered: Gathered,
  wordings: readonly Wording[],
  { of }: ContactUses,
  all: number,
): Frequencies {
  const marks = countMarks(gathered, wordings)
  const signs = new Uint32Array(SIGNS.length)
  for (const { medoid } of wordings)
    for (let left = gathered.bits[medoid], sign = 0; left !== 0; left >>>= 1, sign++) signs[sign] += left & 1
  return {
    offers: all,
    contact: (hash) => of.get(hash)?.groups.length ?? 1,
    discount: (hash) => {
      const use = of.get(hash)
      return use === undefined ? 0 : clientsDiscount(hash, use)
    },
    mark: (hash) => Math.max(0, marks.get(hash)) + 1,
    signs,
  }
}

/** Frequency of each mark among the wordings, minus 1; a mark that occurs once is not in the table (ABSENT). */
function countMarks(gathered: Gathered, wordings: readonly Wording[]): NumberTable {
  const sorter = new PairSorter(1024)
  const { words } = gathered.marks
  for (const { medoid } of wordings)
    for (let i = gathered.marks.startOf(medoid); i < gathered.marks.endOf(medoid); i++)
      if (rareKindOf(words[i]) !== null) sorter.push(words[i], 0)
  sorter.sort()
  const table = new NumberTable()
  sorter.forEachKey((mark, start, end) => {
    if (end - start > 1) table.set(mark, end - start - 1)
  })
  return table
}

/** Weight of the usual values, as a number of comparisons. */
const USUAL_WEIGHT = 400
/** Pairs per campaign; more of a large one add little. */
const PAIRS_EACH = 8

/**
 * Estimates how often true pairs agree, from near-copies, which are true pairs beyond doubt. Near-copies agree more
 * than retold offers do, so the usual values keep their weight.
 */
function agreementOf(gathered: Gathered, wordings: readonly Wording[]): Agreement {
  const tally = { contact: [0, 0], number: [0, 0], picture: [0, 0] }
  const note = (of: number[], agrees: boolean): void => {
    of[0] += Number(agrees)
    of[1]++
  }
  for (const { members, medoid } of wordings) {
    for (const at of members.filter((member) => member !== medoid).slice(0, PAIRS_EACH)) {
      const [a, b] = [gathered.contacts(medoid), gathered.contacts(at)]
      if (a.length > 0 && b.length > 0) note(tally.contact, shareContact(a, b))
      forEachOf(gathered.marks.row(medoid), gathered.marks.row(at), (mark, both) => {
        const kind = rareKindOf(mark)
        if (kind !== null) note(tally[kind], both)
      })
    }
  }
  const share = (field: keyof typeof tally): number => {
    const [agree, all] = tally[field]
    return (USUAL_WEIGHT * USUAL_AGREEMENT[field] + agree) / (USUAL_WEIGHT + all)
  }
  return {
    contact: bounded(share('contact')),
    number: bounded(share('number')),
    picture: bounded(share('picture')),
    sign: USUAL_AGREEMENT.sign,
  }
}

/** Whether two rows share a contact point; rows hold pairs of value and written form. */
const shareContact = (a: Uint32Array, b: Uint32Array): boolean =>
  a.some((hash, i) => i % 2 === 0 && b.some((other, k) => k % 2 === 0 && other === hash))

/** Limits a share, so that one difference never decides and agreement always counts. */
const bounded = (share: number): number => Math.min(0.95, Math.max(0.5, share))
