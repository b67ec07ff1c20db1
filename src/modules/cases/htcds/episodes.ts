import type { Episode } from '../papers/paper.ts'
import { type HtcdsRecord, valuesOf } from './record.ts'

// Fields of a line that episodes fill in, as codes alone: a victim's line has no column for a suspect's name, a plate or a sum.

/** Means → `vic_MethodsOfControl`, as far as the standard has a value. */
const OF_MEANS: Readonly<Partial<Record<Episode['means'][number], string>>> = {
  force: 'PhysicalAbuse',
  threat: 'PhysicalThreats',
  fraud: 'FalsePromises',
  deception: 'FalsePromises',
}

const OF_MONEY: Readonly<Partial<Record<Episode['money'][number]['kind'], string>>> = {
  'debt-claimed': 'DebtBondage',
  'wage-withheld': 'TakesEarnings',
  'money-taken': 'TakesEarnings',
}

/** Holders that withhold a paper from the person; a lost paper is withheld by nobody. */
const WITHHOLDS: readonly Episode['documents'][number]['holder'][] = ['employer', 'recruiter', 'somebody-else']

/** Kind of place → `vic_ForcedLabourIndustry` (sections of ISIC), as far as the place shows the industry. */
const INDUSTRY: Readonly<Partial<Record<Episode['placeKind'], string>>> = {
  farm: 'A_AgricultureForestryAndFishing',
  factory: 'C_Manufacturing',
  construction: 'F_Construction',
  hotel: 'I_AccommodationAndFoodServiceActivities',
  'private-home': 'T_ActivitiesOfHouseholdsAsEmployers',
}
const WORK: readonly Episode['form'][] = ['labour', 'domestic-servitude']

const methodsIn = ({ means, money, documents }: Episode): readonly string[] => [
  ...means.flatMap((one) => OF_MEANS[one] ?? []),
  ...money.flatMap(({ kind }) => OF_MONEY[kind] ?? []),
  ...(documents.some(({ holder }) => WITHHOLDS.includes(holder)) ? ['WithholdsDocuments'] : []),
]

/** Older lines write the column's name before each value. */
const bare = (method: string): string => method.replace(/^MethodsOfControl/, '')

function methods(line: HtcdsRecord, episodes: readonly Episode[]): string {
  const told = valuesOf(line.vic_MethodsOfControl)
  const known = new Set(told.map(bare))
  const more = [...new Set(episodes.flatMap(methodsIn))].filter((method) => !known.has(method))
  return more.length === 0 ? (line.vic_MethodsOfControl ?? '') : [...told, ...more].join(';')
}

/** Place and date of the last written episode, because a line has room for one event. */
function eventColumns(episodes: readonly Episode[]): HtcdsRecord {
  const found = episodes.find(({ placeCountry, from }) => placeCountry !== 'unknown' || from.length === 10)
  if (found === undefined) return {}
  const { placeCountry, from } = found
  return {
    hte_Type: 'Exploitation',
    hte_Country: placeCountry === 'unknown' ? '' : placeCountry,
    // The standard accepts only a whole day.
    hte_Date: from.length === 10 ? from : '',
  }
}

const first = (values: readonly (string | undefined)[]): string => values.find((value) => value) ?? ''

/**
 * Fills empty fields of a line from the person's episodes; another system's values stay.
 * @param episodes the last version of each, the last written first
 */
export function withEpisodes(line: HtcdsRecord, episodes: readonly Episode[]): HtcdsRecord {
  const hasEvent = Object.keys(line).some((column) => column.startsWith('hte_'))
  const columns = {
    vic_LocationOfExploitation: first(episodes.map(({ place }) => place.trim())),
    vic_ForcedLabourIndustry: first(
      episodes.filter(({ form }) => WORK.includes(form)).map(({ placeKind }) => INDUSTRY[placeKind]),
    ),
    ...(hasEvent ? {} : eventColumns(episodes)),
    ...line,
    vic_MethodsOfControl: methods(line, episodes),
  }
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== ''))
}
