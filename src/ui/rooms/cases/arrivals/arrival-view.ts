import { ALIKE } from '../../../../modules/cases/codes.ts'
import { SETTLED_AS } from '../../../../modules/reports/codes.ts'
import type { Out, PersonRow } from '../../../shell/contract.ts'
import type { Formats } from '../../../shell/format.ts'
import type { Catalogue, Key, Say } from '../../../shell/words.ts'
import { calledBy, wordFor } from '../case-view.ts'

export type Arrival = Out<'contacts.list'>['contacts'][number]
type Told = NonNullable<Arrival['differs']>['first']
type Voice = { readonly say: Say; readonly format: Formats; readonly catalogue: Catalogue }

/** One line of a comparison. */
export type Beside = { readonly key: Key; readonly one: string; readonly other: string; readonly same: boolean }

const listed = (prefix: string, codes: readonly string[], words: Voice): string =>
  words.format.list(codes.map((code) => wordFor(`${prefix}.${code}`, words)))

const metText = (met: Told['persons'][number], words: Voice): string =>
  [
    met.called || `${words.say('person.nameless')} (${met.number})`,
    words.say(`person.age-${met.age}` as Key),
    ...(met.born === '' ? [] : [`${words.say('identity.born')}: ${met.born}`]),
    words.say(`person.sex-${met.sex}` as Key),
    // Refusals bind each later step, so they are shown in a comparison.
    ...(met.refuses.length > 0 ? [`${words.say('contact.refuses')}: ${listed('party', met.refuses, words)}`] : []),
  ].join(', ')

/** The questions of a first contact in their order, with each version's answer. */
const LINES: readonly (readonly [Key, (told: Told, words: Voice) => string])[] = [
  ['contact.safety', ({ danger }, { say }) => say(`contact.danger-${danger}`)],
  ['contact.needs', ({ needs }, words) => listed('need', needs, words)],
  ['arrivals.language', ({ language }, { format }) => format.tongue(language) ?? language],
  ['contact.interpreter', ({ interpreter }, { say }) => say(`contact.interpreter-${interpreter}`)],
  ['contact.informed', ({ informed }, { say }) => say(`contact.informed-${informed}`)],
  ['arrivals.persons', ({ persons }, words) => persons.map((met) => metText(met, words)).join('\n')],
  ['contact.form', ({ exploitation }, words) => wordFor(`form.${exploitation}`, words)],
  ['contact.signs', ({ signs }, words) => listed('sign', signs, words)],
  ['contact.place', ({ place }) => place ?? ''],
  ['contact.account', ({ account }) => account ?? ''],
]

/** Two versions of a first contact side by side; equal answers are marked, so that the differences stand out. */
export const versionsBeside = ({ first, second }: NonNullable<Arrival['differs']>, words: Voice): readonly Beside[] =>
  LINES.map(([key, of]) => {
    const [one, other] = [of(first, words), of(second, words)]
    return { key, one, other, same: one === other }
  })

const PERSON_LINES: readonly (readonly [Key, (person: PersonRow, words: Voice) => string])[] = [
  ['contact.name', calledBy],
  ['contact.age', ({ age }, { say }) => say(`person.age-${age}`)],
  ['contact.sex', ({ sex }, { say }) => say(`person.sex-${sex}`)],
  ['contact.form', ({ exploitation }, words) => wordFor(`form.${exploitation}`, words)],
  ['arrivals.language', ({ language }, { format }) => format.tongue(language) ?? language],
]

/** Two persons of like names side by side. */
export const personsBeside = (came: PersonRow, before: PersonRow, words: Voice): readonly Beside[] =>
  PERSON_LINES.map(([key, of]) => {
    const [one, other] = [of(came, words), of(before, words)]
    return { key, one, other, same: one === other }
  })

/** Possible decisions about an arrival. */
export const CHOICES = {
  differs: SETTLED_AS,
  alike: ALIKE,
} as const
