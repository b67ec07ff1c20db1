import { z } from 'zod'
import { NEEDS } from '../../vocabulary/index.ts'
import { ACCESS, AGES, type FileFault, LACKS, type Lack, SEXES } from '../codes.ts'
import { COUNTRY_EXTENT, MAJORITY, TAXONOMIES, type TaxonomyName, WEEKDAYS, WITH_CHILDREN } from './vocabulary.ts'

// Services from a file of the Human Services Data Specification 3.0. Nothing of it is kept before somebody has looked at a service and
// saved it as their own. Streets are left where they are, since a house must not become known by a file.

/** As many as one agency keeps. */
const MOST_SERVICES = 500

// What others write may be null where there is nothing; what we do not read is let through.
const text = z.string().nullish()
const list = <T extends z.ZodType>(of: T) => z.array(of).nullish()
/** Many write numbers as text, and an empty one where they know none: that is no age of nought. */
const years = z
  .union([z.number(), z.string().trim().min(1).pipe(z.coerce.number())])
  .nullish()
  .catch(null)
const Service = z.object({
  name: z.string(),
  ...{ status: text, description: text, email: text, assured_date: text },
  minimum_age: years,
  maximum_age: years,
  organization: z.object({ name: text }).nullish(),
  phones: list(z.object({ number: text, extension: z.union([z.string(), z.number()]).nullish() })),
  languages: list(z.object({ code: text })),
  service_areas: list(z.object({ name: text, extent: text, extent_type: text })),
  schedules: list(z.object({ freq: text, byday: text, opens_at: text, closes_at: text, description: text })),
  attributes: list(z.object({ taxonomy_term: z.object({ code: text, taxonomy: text }).nullish() })),
  service_at_locations: list(
    z.object({ location: z.object({ addresses: list(z.object({ city: text, country: text })) }).nullish() }),
  ),
})
type Service = z.output<typeof Service>

/** A service as a file tells of it: what a form begins with. */
export const ReadService = z.object({
  name: z.string(),
  /** Who publishes it; empty where the file does not say. */
  from: z.string(),
  needs: z.array(z.enum(NEEDS)),
  languages: z.array(z.string()),
  sexes: z.array(z.enum(SEXES)),
  ages: z.array(z.enum(AGES)),
  access: z.array(z.enum(ACCESS)),
  withChildren: z.boolean(),
  country: z.string(),
  town: z.string(),
  phone: z.string(),
  email: z.string(),
  hours: z.array(z.object({ day: z.int(), from: z.string(), to: z.string() })),
  /** A time zone such as Europe/Riga; empty where the file has none. */
  zone: z.string(),
  conditions: z.string(),
  lacks: z.array(z.enum(LACKS)),
})
export type ReadService = z.output<typeof ReadService>

export const ReadServices = z.object({
  services: z.array(ReadService),
  /** Services that are not open any more, and entries that are none: how many were left out. */
  closed: z.int(),
  unread: z.int(),
})
type ReadServices = z.output<typeof ReadServices>

/** Reads a file: a page of the specification's list, a list alone, or one service. */
export function readHsds(file: string): ReadServices | FileFault {
  const entries = entriesIn(file)
  if (typeof entries === 'string') return entries
  if (entries.length > MOST_SERVICES) return 'too-many'
  const parsed = entries.map((entry) => Service.safeParse(entry)).map(({ data }) => data)
  const sound = parsed.filter((one) => one !== undefined && one.name.trim() !== '') as readonly Service[]
  const open = sound.filter(({ status }) => (status ?? 'active') === 'active')
  return {
    services: open.map(readService),
    closed: sound.length - open.length,
    unread: entries.length - sound.length,
  }
}

function entriesIn(file: string): readonly unknown[] | FileFault {
  let given: unknown
  try {
    given = JSON.parse(file)
  } catch {
    return 'no-json'
  }
  if (Array.isArray(given)) return given.length === 0 ? 'no-services' : given
  const page = z.object({ contents: z.array(z.unknown()).min(1) }).safeParse(given)
  if (page.success) return page.data.contents
  return Service.safeParse(given).success ? [given] : 'no-services'
}

function readService(service: Service): ReadService {
  const codes = (taxonomy: TaxonomyName): readonly string[] =>
    (service.attributes ?? []).flatMap(({ taxonomy_term: term }) =>
      term?.taxonomy === TAXONOMIES[taxonomy] && term.code ? [term.code] : [],
    )
  const within = <T extends string>(all: readonly T[], taxonomy: TaxonomyName) =>
    all.filter((one) => codes(taxonomy).includes(one))
  const ages = within(AGES, 'age')
  const read = {
    name: cut(service.name, 120),
    from: cut(service.organization?.name ?? '', 120),
    needs: within(NEEDS, 'need'),
    languages: languagesIn(service),
    sexes: within(SEXES, 'sex'),
    ages: ages.length > 0 ? ages : agesByYears(service),
    access: within(ACCESS, 'access'),
    withChildren: codes('children').includes(WITH_CHILDREN),
    ...placeIn(service),
    phone: phoneIn(service),
    email: z.email().safeParse(service.email ?? '').data ?? '',
    ...hoursIn(service),
    conditions: cut(withoutMarks(service.description ?? ''), 2000),
  }
  return { ...read, lacks: lacksOf(read) }
}

const lacksOf = ({ needs, sexes, ages, town, country, phone, email }: Omit<ReadService, 'lacks'>): Lack[] =>
  LACKS.filter((lack) => {
    if (lack === 'needs') return needs.length === 0
    if (lack === 'whom') return sexes.length === 0 || ages.length === 0
    if (lack === 'town') return town === '' || country === ''
    return phone === '' && email === ''
  })

/** As a form takes it: no control character, no half of a sign, and not longer. */
const cut = (said: string, most: number): string =>
  said
    .replaceAll(/[\s\p{Cc}\p{Cs}]+/gu, ' ')
    .trim()
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, '')
    .trim()
/** Descriptions may hold HTML; a form holds words. «Under <18» opens no mark, and none goes on past the next «<». */
const withoutMarks = (said: string): string => said.replaceAll(/<[a-z/!][^<>]*>/gi, ' ')

const languagesIn = ({ languages }: Service): string[] => [
  ...new Set(
    (languages ?? []).flatMap(({ code }) => /^[a-z]{2,3}(?![a-z\d])/.exec((code ?? '').toLowerCase())?.[0] ?? []),
  ),
]

/** By years of age, where both ends say something of who comes of age. */
function agesByYears({ minimum_age: least, maximum_age: most }: Service): (typeof AGES)[number][] {
  if (least == null && most == null) return []
  return AGES.filter((age) =>
    age === 'child' ? (least ?? 0) < MAJORITY : most == null || most === 0 || most >= MAJORITY,
  )
}

const isCountry = (code: string | null | undefined): code is string => /^[A-Z]{2}$/.test(code ?? '')

/** The town alone: the file of another directory may name a street, and it is not read. */
function placeIn({ service_areas, service_at_locations }: Service): Pick<ReadService, 'town' | 'country'> {
  const own = (service_areas ?? []).find(({ extent_type }) => extent_type === COUNTRY_EXTENT)
  if (own && isCountry(own.extent)) return { town: cut(own.name ?? '', 120), country: own.extent }
  const addresses = (service_at_locations ?? []).flatMap(({ location }) => location?.addresses ?? [])
  const first = addresses.find(({ city }) => (city ?? '').trim() !== '')
  const country = first?.country?.toUpperCase()
  return { town: cut(first?.city ?? '', 120), country: isCountry(country) ? country : '' }
}

function phoneIn({ phones }: Service): string {
  const first = (phones ?? []).find(({ number }) => (number ?? '').trim() !== '')
  // Some write it in quotation marks, which the specification's own example has.
  return cut(
    [(first?.number ?? '').replaceAll('"', ''), ...(first?.extension ? [`(${first.extension})`] : [])].join(' '),
    60,
  )
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d/

/** Weekly hours; others are for people to read on the publisher's page. */
function hoursIn({ schedules }: Service): Pick<ReadService, 'hours' | 'zone'> {
  const weekly = (schedules ?? []).filter(({ freq }) => freq === 'WEEKLY')
  const hours = weekly.flatMap(({ byday, opens_at, closes_at }) => {
    const [from] = TIME.exec(opens_at ?? '') ?? []
    const [to] = TIME.exec(closes_at ?? '') ?? []
    if (from === undefined || to === undefined) return []
    const days = (byday ?? '').split(',').map((day) => WEEKDAYS.indexOf(day.trim() as (typeof WEEKDAYS)[number]) + 1)
    return days.filter((day) => day > 0).map((day) => ({ day, from, to }))
  })
  const zone = weekly.find(({ description }) => /^[A-Z][A-Za-z]+\/[A-Za-z_/+-]+$/.test(description ?? ''))?.description
  // Each once, and as many as a form holds.
  const once = [...new Map(hours.map((one) => [Object.values(one).join(), one])).values()]
  const week = once.slice(0, 21).toSorted((a, b) => a.day - b.day || a.from.localeCompare(b.from))
  return { hours: week, zone: zone ?? '' }
}
