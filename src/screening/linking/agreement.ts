import { SHOWN_ONLY, SIGNS, signBits } from '../evidence.ts'
import { PROTECTIVE } from '../languages/pack.ts'
import { rareKindOf } from './fact-marks.ts'
import { BITS, sumOf, type Teller, type Told, told } from './same-organiser.ts'

/** A posting that tells an offer, by its number. */
export type Telling = Teller & { readonly at: number }

/** Traits by which two offers are compared: contact points that another offer has too, ascending, and what is told. */
export type Traits = {
  readonly contacts: Uint32Array
  /** Number of the offer's contact points, shared or not. */
  readonly contactCount: number
  /** Some of its postings, the medoid first; each may have filled in figures and places of its own. */
  readonly tellings: readonly Telling[]
}

/** Frequency of each value among the compared offers, and the number of offers. */
export type Frequencies = {
  readonly offers: number
  readonly contact: (hash: number) => number
  /** Bits to subtract from the rarity of a shared contact point. */
  readonly discount: (hash: number) => number
  readonly mark: (hash: number) => number
  /** Frequency of each sign, by its number. */
  readonly signs: ArrayLike<number>
}

/** Probability that a true pair shares a value that one of the two has (the m of Fellegi & Sunter 1969). */
export type Agreement = {
  readonly contact: number
  readonly number: number
  readonly picture: number
  readonly sign: number
}

/** Measured on the invented development set, over pairs that were translated, reworded or filled in anew. */
export const USUAL_AGREEMENT: Agreement = { contact: 0.9, number: 0.75, picture: 0.7, sign: 0.85 }

/** Values of one field depend on each other (a range of pay has two ends), so they count for less than their sum. */
const NUMBER_SHARE = 0.6
const PICTURE_SHARE = 0.6
const SIGN_SHARE = 0.35
/** Limits of one value's evidence, and of all differing values together. */
const MOST_NUMBER = 6.5
const MOST_PICTURE = 4
const MOST_AGAINST = -8
/**
 * Rewording an offer changes its picture signs: shared ones support one offer, different ones say little against it.
 */
const MOST_AGAINST_PICTURE = -3
/** Shared contact points count fully where they are at least half of the smaller offer's. */
const TELLING_SHARE = 2
/**
 * A contact point is not more common in the world because few offers are compared, so fewer offers than this count as
 * this many.
 */
const FEWEST_OFFERS = 150
/** The same for numbers; lower, because some numbers are common everywhere. */
const FEWEST_FOR_MARKS = 80
/** Least frequency of a value, because few offers cannot show that it is rarer. */
const LEAST_SEEN = 2

/**
 * Offers without a shared contact point are seldom one: times, days and postal codes agree by habit, which their
 * frequencies do not show. Measured on real seed texts made into campaigns (bench/).
 */
const UNLINKED = -6

/** Expected partners of each offer among all others, in bits. */
const EXPECTED_PARTNERS = 6
/** Upper limit of the prior, because two offers are seldom one even among few. */
const MOST_PRIOR = -1.5

/** Compared signs. Demands on people's attributes never link offers, and unstated terms are no trait. */
const COMPARED =
  signBits(SIGNS.filter((code) => !SHOWN_ONLY.has(code) && !code.startsWith('not-stated:'))) &
  ~signBits(PROTECTIVE.map((code) => `protective:${code}` as const))

/** Bits of evidence by field; a total above 0 means that two offers are more likely one than not. */
export type Evidence = {
  readonly prior: number
  readonly contact: number
  readonly number: number
  readonly picture: number
  readonly sign: number
  readonly work: number
  readonly place: number
  /** What the other postings of the two take off, see {@link Nearest}; 0 or less. */
  readonly others: number
}

export const total = ({ prior, contact, number, picture, sign, work, place, others }: Evidence): number =>
  prior + contact + number + picture + sign + work + place + others

/**
 * Compares two offers: log2 of how many times more likely what is seen comes from one offer told twice than from two.
 * Offers with a contact point in common are of one organiser; whether they are one offer, their postings tell
 * ({@link nearest}). All others are compared after Fellegi & Sunter (1969), each shared value weighted by its rarity
 * (Winkler 1989), and with caution.
 */
export function compare(a: Traits, b: Traits, seen: Frequencies, agree: Agreement): Evidence {
  return comparedBy(a, b, seen, agree).evidence
}

/** The comparison, with what it rests on. */
function comparedBy(a: Traits, b: Traits, seen: Frequencies, agree: Agreement) {
  const shared = sharedContacts(a, b, seen, agree.contact)
  const near = nearest(a, b)
  const prior = priorAmong(seen.offers)
  const evidence = shared === null ? cautious(a, b, near.told, seen, agree, prior) : ofOneOrganiser(shared, near, prior)
  return { shared, near, evidence }
}

/** Evidence for two offers of one organiser. */
export const ofOneOrganiser = (
  shared: SharedContacts,
  { told: { number, work, place, sign }, others }: Pick<Nearest, 'told' | 'others'>,
  prior: number,
): Evidence => ({
  prior,
  // The prior is of two offers at random, and stands in the contact point's place here.
  contact: organiserBits(shared, prior) - prior,
  number,
  picture: 0,
  sign,
  work,
  place,
  others,
})

/** Rarity above which a contact point in common says all that it can: one organiser. Bits, prior included. */
const ONE_ORGANISER = 2

const organiserBits = ({ bits, telling }: SharedContacts, prior: number): number =>
  BITS.contact + (telling > 1 ? BITS.second : 0) + Math.min(0, prior + bits - ONE_ORGANISER)

/** Evidence for two offers without a contact point in common. Work and place can only part them. */
function cautious(
  a: Traits,
  b: Traits,
  { work, place }: Told,
  seen: Frequencies,
  agree: Agreement,
  prior: number,
): Evidence {
  const contact = a.contactCount === 0 || b.contactCount === 0 ? UNLINKED : UNLINKED + Math.log2(1 - agree.contact)
  const [one, other] = [a.tellings[0], b.tellings[0]]
  const { number, picture } = markEvidence(one.marks, other.marks, seen, agree)
  return {
    prior,
    contact,
    number,
    picture,
    // Deceptive offers of all organisers show the same signs, so signs confirm other evidence and add no more than its
    // sum.
    sign: Math.min(Math.max(0, contact + number + picture), signEvidence(one.signs, other.signs, seen, agree.sign)),
    work: Math.min(0, work),
    place: Math.min(0, place),
    others: 0,
  }
}

/** Bits of two wordings in one set that share no contact point: organisers change them, so little is said against. */
const OTHER_CONTACT = -2

/**
 * What a pair weighs in the average of two sets: {@link total}, but no more against than what is told, where only the
 * contact points differ.
 */
export function linkage(a: Traits, b: Traits, seen: Frequencies, agree: Agreement): number {
  const { shared, near, evidence } = comparedBy(a, b, seen, agree)
  const bits = total(evidence)
  if (bits > 0 || shared !== null) return bits
  return Math.max(bits, OTHER_CONTACT + Math.min(-OTHER_CONTACT, toldBy(near)))
}

/**
 * The two postings of two offers that tell most alike, what they tell, and what the others take off. Postings of one
 * campaign fill in places and figures of their own, so two of many agree by chance: what all pairs tell together is the
 * mean of their likelihood ratios, of which the nearest pair is only the greatest.
 */
export type Nearest = { readonly told: Told; readonly from: number; readonly to: number; readonly others: number }

/** What the postings of two offers tell together, in bits. */
export const toldBy = ({ told, others }: Pick<Nearest, 'told' | 'others'>): number => sumOf(told) + others

/** Compares all postings that tell two offers. @throws Error where none does */
export function nearest(a: Pick<Traits, 'tellings'>, b: Pick<Traits, 'tellings'>): Nearest {
  let best: Pick<Nearest, 'told' | 'from' | 'to'> | null = null
  let most = Number.NEGATIVE_INFINITY
  let ratios = 0
  for (const one of a.tellings) {
    for (const other of b.tellings) {
      const compared = told(one, other, COMPARED)
      const bits = sumOf(compared)
      ratios += 2 ** bits
      if (bits <= most + ROUNDING) continue
      best = { told: compared, from: one.at, to: other.at }
      most = bits
    }
  }
  if (best === null) throw new Error('an offer that no posting tells')
  const mean = Math.log2(ratios / (a.tellings.length * b.tellings.length))
  return { ...best, others: Math.min(0, mean - most) }
}

export const priorAmong = (offers: number): number => Math.min(MOST_PRIOR, EXPECTED_PARTNERS - Math.log2(offers))

/**
 * Upper bound of {@link total} of {@link compare} from the number of shared marks alone; below zero for nearly all
 * pairs that share two numbers by chance.
 */
export function mostFor(a: Traits, b: Traits, seen: Frequencies): number {
  let contacts = 0
  forEachOf(a.contacts, b.contacts, (_, both) => {
    contacts += Number(both)
  })
  // The evidence of a shared contact point depends on its rarity, which is not looked up here.
  if (contacts > 0) return Number.POSITIVE_INFINITY
  let shared = UNLINKED
  forEachOf(a.tellings[0].marks, b.tellings[0].marks, (mark, both) => {
    const kind = both ? rareKindOf(mark) : null
    if (kind === 'picture') shared += PICTURE_SHARE * MOST_PICTURE
    else if (kind === 'number') shared += NUMBER_SHARE * MOST_NUMBER
  })
  // Signs add at most as much as the other evidence, so the bound doubles it.
  return priorAmong(seen.offers) + 2 * Math.max(0, shared) + ROUNDING
}

/** Margin for sums in another order, which differ in their last digits. */
export const ROUNDING = 1e-9

/** The one with the most bits, and of those that rounding alone tells apart the first. @throws TypeError where there is none */
export const mostBy = <One>(among: readonly One[], bitsOf: (one: One) => number): One =>
  among.reduce((most, one) => (bitsOf(one) > bitsOf(most) + ROUNDING ? one : most))

const chance = (count: number, offers: number): number => Math.max(LEAST_SEEN, count) / offers

/** Rarity of the contact points that two offers share, in bits, and how many of them say anything. */
export type SharedContacts = { readonly bits: number; readonly telling: number }

/** The contact points in common; null without any. */
export function sharedContacts(
  a: Pick<Traits, 'contacts' | 'contactCount'>,
  b: Pick<Traits, 'contacts' | 'contactCount'>,
  { offers, contact, discount }: Frequencies,
  m: number,
): SharedContacts | null {
  let telling = 0
  let most = 0
  let shared = 0
  forEachOf(a.contacts, b.contacts, (hash, both) => {
    if (!both) return
    shared++
    const bits = Math.log2(m / chance(contact(hash), Math.max(FEWEST_OFFERS, offers))) - discount(hash)
    if (bits > 0) telling++
    most = Math.max(most, bits)
  })
  if (shared === 0) return null
  // Two offers with dozens of numbers each share some by chance, or because one organiser has a stock of them.
  const share = Math.min(1, (TELLING_SHARE * shared) / Math.min(a.contactCount, b.contactCount))
  return { bits: share * most, telling }
}

function markEvidence(
  a: Uint32Array,
  b: Uint32Array,
  { offers, mark }: Frequencies,
  m: Agreement,
): Pick<Evidence, 'number' | 'picture'> {
  let number = 0
  let picture = 0
  const [numbersA, picturesA] = countKinds(a)
  const [numbersB, picturesB] = countKinds(b)
  forEachOf(a, b, (hash, both) => {
    const kind = rareKindOf(hash)
    if (kind === null) return
    const u = chance(mark(hash), Math.max(FEWEST_FOR_MARKS, offers))
    if (kind === 'picture') picture += valueEvidence(both, m.picture, u, MOST_PICTURE)
    else number += valueEvidence(both, m.number, u, MOST_NUMBER)
  })
  return {
    // Without values on both sides there is no evidence.
    number: numbersA > 0 && numbersB > 0 ? NUMBER_SHARE * Math.max(MOST_AGAINST, number) : 0,
    picture: picturesA > 0 && picturesB > 0 ? PICTURE_SHARE * Math.max(MOST_AGAINST_PICTURE, picture) : 0,
  }
}

/** Factor for a value that only one of the two has, since retold offers leave things out. */
const LEFT_OUT = 0.8

const valueEvidence = (both: boolean, m: number, u: number, most: number): number =>
  both
    ? Math.min(most, Math.max(0, Math.log2(m / u)))
    : Math.min(0, LEFT_OUT * Math.log2((1 - m) / (1 - Math.min(u, m))))

function countKinds(marks: Uint32Array): readonly [numbers: number, pictures: number] {
  let numbers = 0
  let pictures = 0
  for (const mark of marks) {
    const kind = rareKindOf(mark)
    if (kind === 'number') numbers++
    else if (kind === 'picture') pictures++
  }
  return [numbers, pictures]
}

function signEvidence(a: number, b: number, { offers, signs }: Frequencies, m: number): number {
  const [x, y] = [a & COMPARED, b & COMPARED]
  if (x === 0 || y === 0) return 0
  let sum = 0
  for (let sign = 0, left = x | y; left !== 0; left >>>= 1, sign++) {
    if ((left & 1) === 0) continue
    const u = chance(signs[sign], offers)
    const both = ((x & y) >>> sign) & 1
    if (both === 1) sum += Math.max(0, Math.log2(m / u))
    else sum += Math.min(0, Math.log2((1 - m) / (1 - Math.min(u, m))))
  }
  return SIGN_SHARE * sum
}

/** Visits each value of two ascending lists; `both` says whether both lists have it. */
export function forEachOf(a: Uint32Array, b: Uint32Array, visit: (value: number, both: boolean) => void): void {
  for (let i = 0, k = 0; i < a.length || k < b.length; ) {
    const value = i < a.length && (k >= b.length || a[i] <= b[k]) ? a[i] : b[k]
    const both = i < a.length && k < b.length && a[i] === b[k]
    if (i < a.length && a[i] === value) i++
    if (k < b.length && b[k] === value) k++
    visit(value, both)
  }
}
