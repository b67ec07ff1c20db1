import { capitals, confusables } from '../../../screening/confusables.ts'
import { partsOf } from '../matching/search-key.ts'
import type { Episode } from './paper.ts'

// Things that occur in episodes of several persons: a reason to look, never a proof of identity.

/** Kinds of things that are compared. */
export const AS = ['suspect', 'firm', 'vehicle'] as const
/** One occurrence of a thing, in the words of its account. */
export type Mention = {
  readonly person: string
  readonly as: (typeof AS)[number]
  /** The role of a suspect or firm, the kind of a vehicle. */
  readonly role: string
  /** A name, or a plate. */
  readonly called: string
  /** Of a plate. */
  readonly country: string
}

/** A person's episodes; null if the asking colleague may not open them. */
export type Told = { readonly person: string; readonly episodes: readonly Episode[] | null }

/** Replaces look-alike letters of other scripts by Latin ones, because a plate is read off a car in capitals and typed on any keyboard. */
const plateLetter = (letter: string): string =>
  capitals[1][letter.toUpperCase()] ?? confusables[1][letter.toLowerCase()] ?? letter.toLowerCase()
/** The value of a digit in any script, because each script has its digits in a row from 0: ٣ and ۳ are 3. */
const digit = (sign: string): string => String((sign.codePointAt(0) ?? 0) & 0xf)

/** Letters and digits of a plate; '' if too few are left to distinguish cars. */
export function plateKey(plate: string): string {
  const signs = plate
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹]/g, digit)
    .match(/[\p{L}\p{N}]/gu)
  const key = (signs ?? []).map(plateLetter).join('')
  return key.length < 3 ? '' : key
}

/** Legal forms of Europe, which some accounts omit. */
const LEGAL_FORMS = new Set(
  (
    'sia as uab ab mb oü ou gmbh ag kg ug bv nv srl sa spa sas sarl sl sro zoo oo sp z kft bt zrt doo dd ood eood ad ead ltd llc llp plc inc ' +
    'limited oy oyj aps lda ооо оао зао пао ао тов тзов пп фоп чп ип еоод оод ад ет'
  ).split(' '),
)

/** Joins letters across dots, as in «S.R.L.» and «o.o.». */
const undotted = (name: string): string =>
  name.replace(/(?<!\p{L})((?:\p{L}\.){2,}\p{L}?)/gu, (form) => form.replaceAll('.', ''))

function withoutForm(name: string): string {
  const words =
    undotted(name)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const kept = words.filter((word) => !LEGAL_FORMS.has(word))
  // A firm whose whole name is a legal form keeps it.
  return (kept.length === 0 ? words : kept).join(' ')
}

/** The words of a name by sound, in any order, because a name passes through three alphabets; '' without letters. */
export const nameKeyOf = (name: string): string =>
  partsOf(name)
    .map(([sound]) => sound)
    .toSorted()
    .join(' ')

function mentionsIn(person: string, { suspects, links, vehicles }: Episode): readonly (readonly [string, Mention])[] {
  return [
    ...suspects.map(({ role, called }) => [`name ${nameKeyOf(called)}`, { as: 'suspect', role, called }] as const),
    ...links.map(
      ({ role, name }) => [`name ${nameKeyOf(withoutForm(name))}`, { as: 'firm', role, called: name }] as const,
    ),
    ...vehicles.map(
      ({ kind, plate, country }) =>
        [`plate ${plateKey(plate)}`, { as: 'vehicle', role: kind, called: plate, country }] as const,
    ),
  ].flatMap(([key, mention]) => (/\S \S/.test(key) ? [[key, { person, country: '', ...mention }] as const] : []))
}

const written = ({ person, as, role, called, country }: Mention): string =>
  [person, as, role, called, country].join('\n')
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Each mention once, in an order that does not depend on the order of reading. */
const inOrder = (mentions: readonly Mention[]): readonly Mention[] =>
  [...new Map(mentions.map((one) => [written(one), one])).values()].toSorted((a, b) => byText(written(a), written(b)))

/**
 * Names and plates in episodes of at least two persons. Firms and suspects are compared with each other, because one account's firm may be
 * another's suspect. Unopened episodes add nothing, so that their persons stay hidden.
 */
export function sameThings(told: readonly Told[]): readonly (readonly Mention[])[] {
  const mentions = told.flatMap(({ person, episodes }) => (episodes ?? []).flatMap((one) => mentionsIn(person, one)))
  return [...Map.groupBy(mentions, ([key]) => key)]
    .map(([key, all]) => [key, inOrder(all.map(([, mention]) => mention))] as const)
    .filter(([, all]) => new Set(all.map(({ person }) => person)).size > 1)
    .toSorted(([a], [b]) => byText(a, b))
    .map(([, all]) => all)
}
