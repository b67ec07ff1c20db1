import { groupOf, kindOf } from './fact-marks.ts'

// Two offers with a contact point in common: one offer told twice, or two offers of one organiser? The contact point
// alone does not say. What is offered, where, and its figures do.

/** What one posting tells of its offer: marks, ascending, and signs as bits. */
export type Teller = { readonly marks: Uint32Array; readonly signs: number }

/** Bits by what is compared, for one offer told twice against two offers of one organiser. */
export type Told = { readonly number: number; readonly work: number; readonly place: number; readonly sign: number }

/**
 * Bits, learned as the weights of a logistic regression on pairs of postings with a contact point in common: the labelled
 * set and sealed set A after its measurement, with a third of all words left out at random twice in three. Rounded, so that
 * they can be added by hand.
 */
export const BITS = {
  /** A contact point in common, and what a second one adds. */
  contact: -0.3,
  second: 1.2,
  /** All numbers of the one that has fewer stand in the other; each number that only one of the two has. */
  allNumbers: 2.6,
  otherNumber: -0.3,
  /** An occupation in common; occupations of other sub-major groups. */
  work: 1.7,
  otherWork: -1.3,
  /** A country in common or not, and a city. */
  country: 1.5,
  otherCountry: -1.4,
  city: 0.4,
  otherCity: -0.3,
  /** An indicator in common; one that only one of the two shows. */
  sign: 0.15,
  otherSign: -0.075,
} as const

/** More numbers that differ than this make a list of offers, and say no more. */
const MOST_OTHER_NUMBERS = 6

/** Compares what two postings tell. @param signs the signs that count, as bits */
export function told(a: Teller, b: Teller, signs: number): Told {
  const both = compareMarks(a.marks, b.marks)
  const number = numberBits(both)
  const work = workBits(a.marks, b.marks, both)
  const place =
    placeBits(both.country, BITS.country, BITS.otherCountry) + placeBits(both.city, BITS.city, BITS.otherCity)
  // All deceptive offers show the same signs, so these only confirm what else agrees.
  const most = Math.max(0, number) + Math.max(0, work) + Math.max(0, place)
  return { number, work, place, sign: Math.min(most, signBits(a.signs & signs, b.signs & signs)) }
}

export const sumOf = ({ number, work, place, sign }: Told): number => number + work + place + sign

/** How many values of a kind each of two postings has, and how many they share. */
type Counts = { a: number; b: number; both: number }
type Kinds = Record<'number' | 'work' | 'country' | 'city', Counts>

const none = (): Counts => ({ a: 0, b: 0, both: 0 })

function compareMarks(a: Uint32Array, b: Uint32Array): Kinds {
  const kinds: Kinds = { number: none(), work: none(), country: none(), city: none() }
  for (let i = 0, k = 0; i < a.length || k < b.length; ) {
    const mark = i < a.length && (k >= b.length || a[i] <= b[k]) ? a[i] : b[k]
    const [inA, inB] = [i < a.length && a[i] === mark, k < b.length && b[k] === mark]
    const kind = kindOf(mark)
    if (kind !== 'picture') {
      kinds[kind].a += Number(inA)
      kinds[kind].b += Number(inB)
      kinds[kind].both += Number(inA && inB)
    }
    if (inA) i++
    if (inB) k++
  }
  return kinds
}

function numberBits({ number: { a, b, both } }: Kinds): number {
  if (a === 0 || b === 0) return 0
  const others = Math.min(MOST_OTHER_NUMBERS, a + b - 2 * both)
  return (BITS.allNumbers * both) / Math.min(a, b) + BITS.otherNumber * others
}

function workBits(a: Uint32Array, b: Uint32Array, { work }: Kinds): number {
  if (work.a === 0 || work.b === 0) return 0
  if (work.both > 0) return BITS.work
  const groups = (marks: Uint32Array) => [...marks].filter((mark) => kindOf(mark) === 'work').map(groupOf)
  const others = groups(b)
  // A waiter and a bartender may be one offer.
  return groups(a).some((group) => others.includes(group)) ? 0 : BITS.otherWork
}

const placeBits = ({ a, b, both }: Counts, same: number, other: number): number =>
  a === 0 || b === 0 ? 0 : both > 0 ? same : other

function signBits(a: number, b: number): number {
  const count = (bits: number): number => {
    let set = 0
    for (let left = bits >>> 0; left !== 0; left >>>= 1) set += left & 1
    return set
  }
  return BITS.sign * count(a & b) + BITS.otherSign * count(a ^ b)
}
