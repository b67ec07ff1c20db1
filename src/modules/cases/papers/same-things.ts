import { capitals, confusables } from '../../../screening/confusables.ts'
import { partsOf } from '../matching/search-key.ts'
import type { Episode } from './paper.ts'

// What stands in episodes of several persons: a reason to look, never a proof that it is the same.

/** What of an episode is compared. */
export const AS = ['suspect', 'firm', 'vehicle'] as const
/** Where a thing stands, in the words of whoever told of it. */
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

/** A person's episodes; null where the asking colleague may not open them. */
export type Told = { readonly person: string; readonly episodes: readonly Episode[] | null }

/** Latin letters for those of other scripts that look the same: a plate is read off a car, in capitals, and typed on any keyboard. */
const plateLetter = (letter: string): string =>
  capitals[1][letter.toUpperCase()] ?? confusables[1][letter.toLowerCase()] ?? letter.toLowerCase()
/** ٣ and ۳ are 3: digits of a script stand in a row, from 0. */
const digit = (sign: string): string => String((sign.codePointAt(0) ?? 0) & 0xf)

/** Letters and digits of a plate alone; '' where too few are left to tell one car from another. */
export function plateKey(plate: string): string {
  const signs = plate
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹]/g, digit)
    .match(/[\p{L}\p{N}]/gu)
  const key = (signs ?? []).map(plateLetter).join('')
  return key.length < 3 ? '' : key
}

/** Legal forms of Europe, which one says and another leaves out. */
const LEGAL_FORMS = new Set(
  (
    'sia as uab ab mb oü ou gmbh ag kg ug bv nv srl sa spa sas sarl sl sro zoo oo sp z kft bt zrt doo dd ood eood ad ead ltd llc llp plc inc ' +
    'limited oy oyj aps lda ооо оао зао пао ао тов тзов пп фоп чп ип еоод оод ад ет'
  ).split(' '),
)

/** Dots of «S.R.L.» and «o.o.» join its letters. */
const undotted = (name: string): string =>
  name.replace(/(?<!\p{L})((?:\p{L}\.){2,}\p{L}?)/gu, (form) => form.replaceAll('.', ''))

function withoutForm(name: string): string {
  const words =
    undotted(name)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const kept = words.filter((word) => !LEGAL_FORMS.has(word))
  // A firm that is called by its form alone keeps it.
  return (kept.length === 0 ? words : kept).join(' ')
}

/** The words of a name by their sound, in any order: a name comes through three alphabets. '' where it has no letter. */
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

/** Each mention once, in an order that does not depend on who was asked about first. */
const inOrder = (mentions: readonly Mention[]): readonly Mention[] =>
  [...new Map(mentions.map((one) => [written(one), one])).values()].toSorted((a, b) => byText(written(a), written(b)))

/**
 * Names and plates that stand in episodes of two persons at least. A firm of one account may be the suspect of another, so names of both
 * are compared with each other. Nothing is said of whoever's episodes were not opened, not even that there is somebody.
 */
export function sameThings(told: readonly Told[]): readonly (readonly Mention[])[] {
  const mentions = told.flatMap(({ person, episodes }) => (episodes ?? []).flatMap((one) => mentionsIn(person, one)))
  return [...Map.groupBy(mentions, ([key]) => key)]
    .map(([key, all]) => [key, inOrder(all.map(([, mention]) => mention))] as const)
    .filter(([, all]) => new Set(all.map(({ person }) => person)).size > 1)
    .toSorted(([a], [b]) => byText(a, b))
    .map(([, all]) => all)
}
