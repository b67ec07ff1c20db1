import type { Exploitation, FirstSign } from '../../vocabulary/index.ts'
import { FORMS } from '../../vocabulary/index.ts'
import { AGES, type Age, type Sex } from '../codes.ts'
import { GENDER_OF, GENDERS, OTHER_NAMES, SIGNS, TYPE_OF, TYPES } from './coded.ts'

/** One line of a file: the value of each column. */
export type HtcdsRecord = Readonly<Record<string, string>>

/** The part of a line that has fields in this program; the line itself is kept as it came. */
export type Known = {
  readonly name: string
  readonly otherNames: string
  readonly born: string
  readonly pseudonym: string
  readonly sex: Sex
  readonly age: Age
  /** ISO 3166-1, `stateless` or `unknown`. */
  readonly citizenship: string
  readonly exploitation: Exploitation
  /** ISO 639; `und` if unknown. */
  readonly language: string
  readonly place: string
  readonly signs: readonly FirstSign[]
}

/** Faults of a column; the page has words for each. */
export const FAULTS = ['no-date', 'no-age', 'no-value', 'no-country', 'not-fitting', 'restricted'] as const
export type Fault = { readonly field: string; readonly why: (typeof FAULTS)[number] }
export type Read = { readonly known: Known; readonly kept: HtcdsRecord } | { readonly faults: readonly Fault[] }

/** The person's present states, for the two fields of the standard that tell them. */
export type Stand = { readonly identification: string; readonly file: string }

/** The filled columns under the standard's names; unknown columns keep their own. */
export function canonical(record: HtcdsRecord): HtcdsRecord {
  const entries = Object.entries(record).map(([name, value]) => [name.trim(), value.trim()] as const)
  const filled = entries.filter(([name, value]) => name !== '' && value !== '')
  const renamed = filled.map(([name, value]) => [Object.hasOwn(OTHER_NAMES, name) ? OTHER_NAMES[name] : name, value])
  return Object.fromEntries(renamed)
}

/** Splits several values of a field at semicolons, as in the toolkit's sheets, or at commas, as in its survey. */
export const valuesOf = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(/[;,]/)
    .map((value) => value.trim())
    .filter((value) => value !== '')

const nameIn = ({ prs_FirstName: first, prs_MiddleName: middle, prs_SecondName: second }: HtcdsRecord): string =>
  [first, middle, second].filter((part) => part !== undefined && part !== '').join(' ')

const bornIn = ({ aus_Born, prs_Birthdate = '' }: HtcdsRecord): string => aus_Born || prs_Birthdate.slice(0, 10)

const found = <T>(table: Readonly<Record<string, T>>, value: string | undefined): T | undefined =>
  value !== undefined && Object.hasOwn(table, value) ? table[value] : undefined

const sexIn = ({ prs_Gender }: HtcdsRecord): Sex => found(GENDERS, prs_Gender) ?? 'unknown'

function citizenshipIn({ prs_Citizenship }: HtcdsRecord): string {
  const [first = 'unknown'] = valuesOf(prs_Citizenship)
  return /^[A-Za-z]{2}$/.test(first) ? first.toUpperCase() : first.toLowerCase()
}

function exploitationIn({ aus_Exploitation, vic_TypeOfExploitation }: HtcdsRecord): Exploitation {
  if ((FORMS as readonly string[]).includes(aus_Exploitation ?? '')) return aus_Exploitation as Exploitation
  const forms = valuesOf(vic_TypeOfExploitation).map((type) => found(TYPES, type) ?? 'unknown')
  return forms.find((form) => form !== 'unknown') ?? 'unknown'
}

const languageIn = ({ prs_PrimaryLanguage = '' }: HtcdsRecord): string =>
  /^[A-Za-z]{2,3}$/.test(prs_PrimaryLanguage) ? prs_PrimaryLanguage.toLowerCase() : 'und'

const signsIn = ({ vic_MethodsOfControl }: HtcdsRecord): readonly FirstSign[] => [
  ...new Set(
    valuesOf(vic_MethodsOfControl).flatMap((method) => found(SIGNS, method.replace(/^MethodsOfControl/, '')) ?? []),
  ),
]

/** The age group by a day of birth; a year or month that leaves it open protects the person as a child. */
function ageFrom(born: string, today: string): Age {
  const eighteenth = (day: string) => `${Number(day.slice(0, 4)) + 18}${day.slice(4)}`
  if (eighteenth(latest(born)) <= today) return 'adult'
  return eighteenth(earliest(born)) > today ? 'child' : 'uncertain'
}

const earliest = (born: string): string => `${born}${'-01-01'.slice(born.length - 4)}`
const latest = (born: string): string => `${born}${'-12-31'.slice(born.length - 4)}`

/** The age group of a line; null without a birthday or an age group. */
function ageIn(record: HtcdsRecord, today: string): Age | null {
  const { aus_Age } = record
  if ((AGES as readonly string[]).includes(aus_Age ?? '')) return aus_Age as Age
  const born = bornIn(record)
  return /^\d{4}(-\d\d){0,2}$/.test(born) ? ageFrom(born, today) : null
}

/**
 * Reads one line and reports all its faults.
 * @param today ISO 8601 day, which decides who is a child
 */
export function readHtcds(record: HtcdsRecord, today: string): Read {
  const kept = canonical(record)
  const born = bornIn(kept)
  const age = ageIn(kept, today)
  const faults: readonly Fault[] = [
    ...(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/.test(born) ? [] : [{ field: 'prs_Birthdate', why: 'no-date' } as const]),
    // A missing column makes nobody an adult, because a child would lose its protection.
    ...(age === null ? [{ field: 'aus_Age', why: 'no-age' } as const] : []),
    ...(kept.prs_Gender !== undefined && found(GENDERS, kept.prs_Gender) === undefined
      ? [{ field: 'prs_Gender', why: 'no-value' } as const]
      : []),
    ...(/^([A-Z]{2}|unknown|stateless)$/.test(citizenshipIn(kept))
      ? []
      : [{ field: 'prs_Citizenship', why: 'no-country' } as const]),
  ]
  if (faults.length > 0 || age === null) return { faults }
  return { kept, known: { ...knownIn(kept), age } }
}

type Ageless = Omit<Known, 'age'>

const knownIn = (kept: HtcdsRecord): Ageless => ({
  name: nameIn(kept),
  otherNames: kept.aus_OtherNames ?? '',
  born: bornIn(kept),
  pseudonym: kept.aus_Pseudonym ?? '',
  sex: sexIn(kept),
  citizenship: citizenshipIn(kept),
  exploitation: exploitationIn(kept),
  language: languageIn(kept),
  place: kept.vic_LocationOfExploitation ?? '',
  signs: signsIn(kept),
})

/** The columns that a value is written to; empty ones are left out. */
type Columns = Readonly<Record<string, string>>

function nameColumns({ name }: Ageless): Columns {
  const [first = '', ...rest] = name.split(' ')
  return { prs_FirstName: first, prs_MiddleName: '', prs_SecondName: rest.join(' ') }
}

// The standard accepts only a whole day, so a year or a month goes to a column of its own.
const bornColumns = ({ born }: Ageless): Columns =>
  born.length === 10 ? { prs_Birthdate: born, aus_Born: '' } : { prs_Birthdate: '', aus_Born: born }

const formColumns = ({ exploitation }: Ageless): Columns => {
  const type = TYPE_OF[exploitation]
  return {
    vic_TypeOfExploitation: type,
    aus_Exploitation: (found(TYPES, type) ?? 'unknown') === exploitation ? '' : exploitation,
  }
}

/** Fields of both systems: the program's value, and the columns that write it when it has changed since. */
const FIELDS: readonly { readonly of: (known: Ageless) => string; readonly columns: (known: Ageless) => Columns }[] = [
  { of: ({ name }) => name, columns: nameColumns },
  { of: ({ born }) => born, columns: bornColumns },
  { of: ({ sex }) => sex, columns: ({ sex }) => ({ prs_Gender: GENDER_OF[sex] }) },
  { of: ({ citizenship }) => citizenship, columns: ({ citizenship }) => ({ prs_Citizenship: citizenship }) },
  { of: ({ exploitation }) => exploitation, columns: formColumns },
  {
    of: ({ language }) => language,
    columns: ({ language }) => ({ prs_PrimaryLanguage: language === 'und' ? '' : language }),
  },
  { of: ({ place }) => place, columns: ({ place }) => ({ vic_LocationOfExploitation: place }) },
  { of: ({ otherNames }) => otherNames, columns: ({ otherNames }) => ({ aus_OtherNames: otherNames }) },
  { of: ({ pseudonym }) => pseudonym, columns: ({ pseudonym }) => ({ aus_Pseudonym: pseudonym }) },
]

const STATUS: Readonly<Record<string, string>> = { identified: 'Actual', 'not-confirmed': 'NotAVictim' }
const FILE_STATUS: Readonly<Record<string, string>> = { closed: 'Closed' }

/** The states of a person first met, for whom the line's own values stay until a person here decides. */
const FRESH: Stand = { identification: 'detected', file: 'open' }

function standColumns({ identification, file }: Stand, kept: HtcdsRecord): Columns {
  const status = { vic_TraffickingStatus: STATUS[identification] ?? 'Possible' }
  const fileStatus = { cas_Status: FILE_STATUS[file] ?? 'Active' }
  return {
    ...(kept.vic_TraffickingStatus !== undefined && identification === FRESH.identification ? {} : status),
    ...(kept.cas_Status !== undefined && file === FRESH.file ? {} : fileStatus),
  }
}

/** The age group, if the day of birth does not show the same. */
function ageColumns({ age }: Pick<Known, 'age'>, told: HtcdsRecord, today: string): Columns {
  if (told.aus_Age === age) return {}
  return { aus_Age: ageIn({ ...told, aus_Age: '' }, today) === age ? '' : age }
}

/**
 * Writes a person as a line of the standard. Unchanged values of an import are written as they came, so that nothing is lost; values
 * without a column in the standard go to columns `aus_…`.
 * @param kept the line that the person came from; empty for a person first met here
 * @param today ISO 8601 day
 */
export function writeHtcds(known: Known, stand: Stand, kept: HtcdsRecord, today: string): HtcdsRecord {
  const before = knownIn(kept)
  // A person first met here gets every column, with unknown values as unknown.
  const isNew = Object.keys(kept).length === 0
  const changed = FIELDS.filter(({ of }) => isNew || of(before) !== of(known)).map(({ columns }) => columns(known))
  const told: HtcdsRecord = Object.assign({ ...kept }, ...changed)
  const columns = { ...told, ...ageColumns(known, told, today), ...standColumns(stand, kept) }
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== ''))
}
