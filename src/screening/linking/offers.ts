import { SIGNS } from '../evidence.ts'
import type { Gathered } from '../gathered.ts'
import { NumberTable } from '../number-table.ts'
import { PairSorter } from '../pair-sorter.ts'
import { type Agreement, type Frequencies, forEachOf, type Traits, USUAL_AGREEMENT } from './agreement.ts'
import { isPicture } from './marks.ts'

/** Near-copies, or one posting that is like no other: what is compared with other wordings. */
export type Wording = { readonly members: readonly number[]; readonly medoid: number }

/** All wordings with what they are compared by. */
export type Offers = {
  readonly wordings: readonly Wording[]
  readonly traits: readonly Traits[]
  readonly seen: Frequencies
  readonly agreement: Agreement
}

const NOTHING = new Uint32Array()

/** @param wordings in a stable order, such as that of their first postings' ids */
export function describeOffers(gathered: Gathered, wordings: readonly Wording[]): Offers {
  const traits = wordings.map((wording) => traitsOf(gathered, wording))
  return { wordings, traits, seen: frequenciesOf(traits), agreement: agreementOf(gathered, wordings) }
}

/** Contact points of all its postings; numbers, pictures and signs of the one in their middle, since the others fill in their own. */
function traitsOf(gathered: Gathered, { members, medoid }: Wording): Traits {
  return { contacts: contactsOf(gathered, members), marks: gathered.marks.row(medoid), signs: gathered.bits[medoid] }
}

function contactsOf(gathered: Gathered, members: readonly number[]): Uint32Array {
  const found = new Set<number>()
  for (const at of members) {
    const hashes = gathered.contacts(at)
    // Pairs of value and way of writing.
    for (let i = 0; i < hashes.length; i += 2) found.add(hashes[i])
  }
  return found.size === 0 ? NOTHING : Uint32Array.from(found).sort()
}

function frequenciesOf(traits: readonly Traits[]): Frequencies {
  const contacts = countValues(traits.map((trait) => trait.contacts))
  const marks = countValues(traits.map((trait) => trait.marks))
  const signs = new Uint32Array(SIGNS.length)
  for (const { signs: bits } of traits)
    for (let left = bits, sign = 0; left !== 0; left >>>= 1, sign++) signs[sign] += left & 1
  return {
    offers: traits.length,
    contact: (hash) => contacts.get(hash) + 1,
    mark: (hash) => marks.get(hash) + 1,
    signs,
  }
}

/** One less than how often each value stands in the rows, for values of two rows and more; ABSENT (-1) for others gives 0. */
function countValues(rows: readonly Uint32Array[]): NumberTable {
  const sorter = new PairSorter(
    Math.max(
      1,
      rows.reduce((sum, row) => sum + row.length, 0),
    ),
  )
  for (const row of rows) for (const value of row) sorter.push(value, 0)
  sorter.sort()
  const { keys, count } = sorter
  const table = new NumberTable()
  for (let start = 0; start < count; ) {
    let end = start + 1
    while (end < count && keys[end] === keys[start]) end++
    if (end - start > 1) table.set(keys[start], end - start - 1)
    start = end
  }
  return table
}

/** As if so many comparisons of the development set had been made here too. */
const USUAL_WEIGHT = 400
/** Of a large campaign some say enough. */
const PAIRS_EACH = 8

/**
 * How often true pairs agree, estimated from postings that are near-copies of each other, which are true pairs beyond doubt.
 * Near-copies agree more than offers told anew, so that the usual values keep their weight.
 */
function agreementOf(gathered: Gathered, wordings: readonly Wording[]): Agreement {
  const tally = { contact: [0, 0], number: [0, 0], picture: [0, 0] }
  const note = (of: number[], agrees: boolean): void => {
    of[0] += Number(agrees)
    of[1]++
  }
  for (const { members, medoid } of wordings) {
    for (const at of members.filter((member) => member !== medoid).slice(0, PAIRS_EACH)) {
      const [a, b] = [contactsOf(gathered, [medoid]), contactsOf(gathered, [at])]
      if (a.length > 0 && b.length > 0)
        note(
          tally.contact,
          a.some((hash) => b.includes(hash)),
        )
      forEachOf(gathered.marks.row(medoid), gathered.marks.row(at), (mark, both) =>
        note(isPicture(mark) ? tally.picture : tally.number, both),
      )
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

/** Never so sure that one difference decides, never so unsure that agreement says nothing. */
const bounded = (share: number): number => Math.min(0.95, Math.max(0.5, share))
