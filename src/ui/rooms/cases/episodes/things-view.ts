import {
  AGE_GROUPS,
  DOCUMENT_KINDS,
  HOLDERS,
  LINKS,
  MONEY_KINDS,
  PER,
  SEXES,
  SUSPECT_ROLES,
  VEHICLE_KINDS,
} from '../../../../modules/cases/codes.ts'
import type { In } from '../../../shell/contract.ts'
import type { Formats } from '../../../shell/format.ts'
import type { Catalogue, Say } from '../../../shell/words.ts'
import { beginningWith, wordFor } from '../case-view.ts'

// Things around an episode, as rows of a form and lines of a paper.

type Words = In<'papers.episode'>['words']
type Voice = { readonly say: Say; readonly format: Formats; readonly catalogue: Catalogue }

/** Lists in order: firms that the person dealt with, suspects, then vehicles, papers and money. */
export const LISTS = ['links', 'suspects', 'vehicles', 'documents', 'money'] as const
export type List = (typeof LISTS)[number]

/** A thing, whose parts are texts or codes. */
export type Thing = Readonly<Record<string, string>>
export type Lists = Readonly<Record<List, readonly Thing[]>>

/** A part of a thing and its input: one of a list (with words under `names`), a country, a currency, or text. */
export type Part = { readonly part: string } & (
  | { readonly ask: 'choice'; readonly values: readonly string[]; readonly names: string }
  | { readonly ask: 'country' | 'citizenship' | 'currency' }
  | { readonly ask: 'text'; readonly most: number }
)

const choice = (part: string, names: string, values: readonly string[]): Part => ({
  ...{ part, ask: 'choice', names, values },
})
const text = (part: string, most: number): Part => ({ part, ask: 'text', most })
const NOTE = text('note', 4000)

/** The parts of each list in the order of a talk; a choice's first value is its default. */
export const PARTS: Readonly<Record<List, readonly Part[]>> = {
  links: [choice('role', 'episode.', LINKS), text('name', 200)],
  suspects: [
    choice('role', 'suspect.', SUSPECT_ROLES),
    text('called', 200),
    choice('sex', 'person.sex-', beginningWith('unknown', SEXES)),
    choice('age', 'suspect.age-', AGE_GROUPS),
    { part: 'citizenship', ask: 'citizenship' },
    NOTE,
  ],
  vehicles: [choice('kind', 'vehicle.', VEHICLE_KINDS), text('plate', 20), { part: 'country', ask: 'country' }, NOTE],
  documents: [
    choice('kind', 'document.', beginningWith('other', DOCUMENT_KINDS)),
    { part: 'country', ask: 'country' },
    choice('holder', 'holder.', HOLDERS),
    NOTE,
  ],
  money: [
    choice('kind', 'money.', beginningWith('other', MONEY_KINDS)),
    text('amount', 20),
    { part: 'currency', ask: 'currency' },
    choice('per', 'per.', PER),
    text('who', 200),
    NOTE,
  ],
}

/** The record's largest number of things in each list. */
export const MOST: Readonly<Record<List, number>> = { links: 20, suspects: 30, vehicles: 20, documents: 20, money: 40 }

const unsaid = (part: Part): string => {
  if (part.ask === 'choice') return part.values[0] ?? ''
  return part.ask === 'country' || part.ask === 'citizenship' ? 'unknown' : ''
}

/** An empty thing. */
export const freshThing = (list: List): Thing =>
  Object.fromEntries(PARTS[list].map((part) => [part.part, unsaid(part)]))

/** Whether a thing says anything; a link needs a name, other things any one part. */
const isSaid = (list: List, thing: Thing): boolean =>
  list === 'links'
    ? thing.name?.trim() !== ''
    : PARTS[list].some((part) => (thing[part.part] ?? '').trim() !== unsaid(part))

/** The amount with a decimal point, from forms such as «1 200,50»; an ambiguous «1,200» stays as typed. */
export const amountFrom = (typed: string): string => {
  const bare = typed.replaceAll(/\s/g, '')
  return /^\d+,\d{1,2}$/.test(bare) ? bare.replace(',', '.') : bare
}

const trimmed = (list: List, thing: Thing): Thing => ({
  ...thing,
  ...(list === 'links' ? { name: (thing.name ?? '').trim() } : {}),
  ...(list === 'money' ? { amount: amountFrom(thing.amount ?? '') } : {}),
})

/** All lists, each made by a function. */
export const eachList = (make: (list: List) => readonly Thing[]): Lists => ({
  links: make('links'),
  suspects: make('suspects'),
  vehicles: make('vehicles'),
  documents: make('documents'),
  money: make('money'),
})

/** Lists without empty rows, as they are sent, so that the server's faults point to the right rows. */
export const saidLists = (lists: Lists): Lists =>
  eachList((list) => lists[list].filter((thing) => isSaid(list, thing)).map((thing) => trimmed(list, thing)))

/** Lists as the server takes them; empty ones are left out. */
export const listsInput = (lists: Lists): Pick<Words, List> =>
  // The codes of rows come only from the lists above.
  Object.fromEntries(LISTS.filter((list) => lists[list].length > 0).map((list) => [list, lists[list]])) as Pick<
    Words,
    List
  >

/** The content of a thing in pieces; unknown values and a mere «other» are left out. */
export function thingPieces(list: List, thing: Thing, words: Voice): readonly string[] {
  return PARTS[list].flatMap((part) => {
    const value = thing[part.part] ?? ''
    // Sum and currency form one piece.
    if (value === unsaid(part) || part.ask === 'currency') return []
    if (part.part === 'amount') return [`${value} ${thing.currency ?? ''}`.trim()]
    if (part.part === 'who') return [words.say('thing.with', { name: value })]
    return [partWord(part, value, words)]
  })
}

/** The word for a code, or the text itself. */
function partWord(part: Part, value: string, words: Voice): string {
  if (part.ask === 'choice') return wordFor(`${part.names}${value}`, words)
  if (part.ask === 'citizenship' && value === 'stateless') return words.say('person.citizen-stateless')
  if (part.ask === 'country' || part.ask === 'citizenship') return words.format.country(value) ?? value
  return value
}
