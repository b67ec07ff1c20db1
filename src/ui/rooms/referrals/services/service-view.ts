import { ACCESS, AGES, SEXES } from '../../../../modules/referrals/codes.ts'
import { NEEDS } from '../../../../modules/vocabulary/codes.ts'
import { DAYS, weekOf } from '../../../parts/opening-hours-view.ts'
import type { Found, In, Out, ServiceShown, ServiceStarter, ServicesFound } from '../../../shell/contract.ts'
import type { Formats } from '../../../shell/format.ts'
import type { Key, Say } from '../../../shell/words.ts'

type Words = { readonly say: Say; readonly format: Formats }

/** How a found service stands to what was asked: it fits, a telephone call may open it, or it does not. */
export function standing({ obstacles }: Pick<Found, 'obstacles'>): 'yes' | 'call' | 'no' {
  if (obstacles.length === 0) return 'yes'
  // These two change within a day, or with an interpreter on the line; the others do not.
  return obstacles.every((one) => one === 'full' || one === 'language') ? 'call' : 'no'
}

/** How many places are free, and how far that can be trusted. */
export function bedsSaid(
  { places, free, freeSaidAt }: Pick<ServiceShown, 'places' | 'free' | 'freeSaidAt'>,
  beds: Found['beds'],
  { say, format }: Words,
): { readonly said: string; readonly when: string | null } {
  if (places === null || beds === 'none-needed') return { said: say('services.free-none'), when: null }
  if (free === null || freeSaidAt === null) return { said: say('services.free-unknown'), when: null }
  // Never without its hour: «2 free» alone is read as «2 free now».
  const when = say(beds === 'old' ? 'services.free-old' : 'services.free-said', { when: format.away(freeSaidAt) })
  return { said: say('services.free', { n: free, places: format.number(places) }), when }
}

/** When somebody is there next, in the time of the place. */
export function opensSaid({ opens }: Pick<ServiceShown, 'opens'>, { say, format }: Words): string {
  if (opens.kind === 'now') return say('services.open-now', { until: opens.until })
  if (opens.kind === 'unknown') return say('services.opens-unknown')
  return say('services.opens', { day: format.day(opens.date), from: opens.from })
}

/** A dot of the picture: its place from -1 to 1 both ways, north up. */
export type Dot = {
  readonly id: string
  readonly number: number
  readonly x: number
  readonly y: number
  readonly fits: boolean
}
export type Rings = {
  readonly rings: readonly { readonly kilometres: number; readonly radius: number }[]
  readonly dots: readonly Dot[]
}

// Round numbers that one can say, about double each time.
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000]
const DRAWN = 3

/**
 * Services round the place where a person is, by distance and direction. Distances are drawn by their roots, so that what is near is
 * not all one spot. Empty where nobody said from where.
 */
export function ringsOf(services: readonly Pick<Found, 'id' | 'kilometres' | 'bearing' | 'obstacles'>[]): Rings {
  const placed = services.flatMap(({ id, kilometres, bearing, obstacles }, at) =>
    kilometres === null || bearing === null
      ? []
      : [{ id, kilometres, bearing, fits: obstacles.length === 0, number: at + 1 }],
  )
  if (placed.length === 0) return { rings: [], dots: [] }
  const farthest = Math.max(...placed.map(({ kilometres }) => kilometres))
  // Beyond the last step only from another continent; the farthest is then its own edge.
  const edge = STEPS.find((step) => step >= farthest) ?? farthest
  const radius = (kilometres: number) => Math.sqrt(kilometres / edge)
  const last = STEPS.indexOf(edge)
  return {
    rings: STEPS.slice(Math.max(0, last - DRAWN + 1), last + 1).map((kilometres) => ({
      kilometres,
      radius: radius(kilometres),
    })),
    dots: placed.map(({ id, number, kilometres, bearing, fits }) => {
      // Bearings turn clockwise from north, while a picture's upright axis points down.
      const turn = (bearing * Math.PI) / 180
      return { id, number, fits, x: Math.sin(turn) * radius(kilometres), y: -Math.cos(turn) * radius(kilometres) }
    }),
  }
}

/** What is asked, as a form keeps it: numbers as text, so that an empty field is no zero. */
export type Asked = {
  readonly need: string
  readonly language: string
  readonly sex: string
  readonly age: string
  readonly access: readonly string[]
  readonly withChildren: boolean
  readonly places: string
  readonly town: string
  readonly country: string
}

/** What of it can be kept: never from where somebody comes, which with the rest may tell who it is. */
export function filterOf({
  access,
  withChildren,
  town: _,
  country: __,
  ...rest
}: Asked): Readonly<Record<string, string>> {
  const said = { ...rest, access: access.toSorted().join('+'), children: withChildren ? 'yes' : '' }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ''))
}

/** A kept filter as a form, with the place that is asked for now. What it should not hold is left out. */
export function askedOf(
  kept: Readonly<Record<string, string>>,
  { town, country }: Pick<Asked, 'town' | 'country'>,
): Asked {
  const within = (name: string, list: readonly string[]) => list.find((one) => one === kept[name]) ?? ''
  return {
    need: within('need', NEEDS),
    sex: within('sex', SEXES),
    age: within('age', AGES),
    language: /^[a-z]{2,3}$/.test(kept.language ?? '') ? kept.language : '',
    places: /^\d{1,2}$/.test(kept.places ?? '') ? kept.places : '',
    access: ACCESS.filter((one) => (kept.access ?? '').split('+').includes(one)),
    withChildren: kept.children === 'yes',
    town,
    country,
  }
}

/** «Anything» is an empty text in a form, and no question to the server. */
const chosen = <T extends string>(value: string): T | null => (value === '' ? null : (value as T))

/** The form as the server is asked. */
export function searchFrom({
  need,
  language,
  sex,
  age,
  access,
  withChildren,
  places,
  town,
  country,
}: Asked): In<'services.search'> {
  return {
    need: chosen(need),
    language: chosen(language),
    sex: chosen(sex),
    age: chosen(age),
    access: [...access] as NonNullable<In<'services.search'>['access']>,
    withChildren,
    // Half-typed numbers are none yet: the server would refuse them while somebody types.
    places: Math.max(0, Math.min(50, Number.parseInt(places, 10) || 0)),
    from: town.trim() === '' || country === '' ? null : { town: town.trim(), country },
  }
}

/** From where distances are counted, while somebody types the name of a town. */
export function fromSaid(typed: string, from: ServicesFound['from'] | undefined, { say, format }: Words): string {
  if (typed.trim() === '' || from === undefined) return say('services.from-hint')
  // Said, because distances that quietly vanish look like a fault.
  if (from === null) return say('services.no-town')
  return say('services.counted-from', { town: `${from.name} (${format.country(from.country) ?? from.country})` })
}

/** What of a closed list is called, under its own prefix of the messages. */
export const namesOf = (
  prefix: 'need' | 'sex' | 'age' | 'access' | 'obstacle',
  all: readonly string[],
  { say, format }: Words,
): string => format.list(all.map((one) => say(`services.${prefix}-${one}` as Key)))

/** The name of a line of the program's list, with which a form begins; it stands in the address, and is about nobody. */
export const starterAsked = ({ starter }: Readonly<Record<string, unknown>>): { starter?: string } =>
  typeof starter === 'string' && starter.length <= 120 ? { starter } : {}

/** Day and night, as hours are written. */
const ALWAYS = DAYS.map((day) => ({ day, from: '00:00', to: '00:00' }))

/** What a page of the program's list says, for a form. A number of the whole Union is entered for the own country. */
export const filledBy = ({ name, phone, email, always, country }: ServiceStarter, own: string) => ({
  ...{ name, phone, email, country: country ?? own },
  week: weekOf(always ? ALWAYS : []),
})

type FromFile = Out<'services.read-file'>['services'][number]

/** What a file of another directory says, for a form; what it does not say is left as the form begins. */
export const filledByFile = (
  { from: _, lacks: __, hours, sexes, ages, zone, country, ...said }: FromFile,
  own: string,
) => ({
  ...said,
  country: country || own,
  week: weekOf(hours),
  ...(sexes.length > 0 ? { sexes } : {}),
  ...(ages.length > 0 ? { ages } : {}),
  ...(zone === '' ? {} : { zone }),
})

/** What the file does not say, as one sentence. */
export const lacksSaid = (lacks: FromFile['lacks'], { say, format }: Words): string =>
  say('services.import-lacks', { what: format.list(lacks.map((lack) => say(`services.lack-${lack}`))) })

/** Those of the own country first, then what holds everywhere: a neighbour's line is for whoever travels on. */
export function nearestFirst(all: readonly ServiceStarter[], own: string | undefined): ServiceStarter[] {
  const rank = ({ country }: ServiceStarter) => (country === own ? 0 : country === null ? 1 : 2)
  return all.toSorted((one, other) => rank(one) - rank(other))
}
