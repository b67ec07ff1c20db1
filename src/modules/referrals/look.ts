import type { Tx } from '../../kernel/database.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { keyIfOpen } from '../../kernel/vault/opening.ts'
import { isSound } from '../../kernel/vault/row-marks.ts'
import { openUnaltered } from '../../kernel/vault/unaltered.ts'
import { bearing } from './distance.ts'
import { type Fit, fit, inOrder, OBSTACLES, type Wanted } from './fitting.ts'
import { agencyNames, asMember, SERVICES, serviceOf, serviceRow, shown } from './record.ts'
import {
  type SearchInput as Asked,
  type Found,
  OneService,
  type SearchOutput as Search,
  SearchInput,
  SearchOutput,
  ServicePage,
  TownsInput,
  TownsOutput,
} from './shapes.ts'
import type { ServiceRow } from './tables.ts'
import { townsLike } from './town.ts'

/** So many are shown; a list is for choosing from. */
const SHOWN = 100

export const searchServices = operation({
  summary: 'Find services by need, language, age, sex, access, children, free places and distance',
  permission: 'service:read',
  purpose: 'protection',
  verb: 'consultation',
  rate: '120/min',
  input: SearchInput,
  output: SearchOutput,
  // A directory of houses: none of it is about a person.
  subject: () => [],
  async run(context, input) {
    const { judged, town, found } = await soughtServices(context, input)
    return {
      services: judged.slice(0, SHOWN).map(found),
      lacks: lacksOf(judged.map(({ fits }) => fits)),
      from: town === null ? null : { name: town.name, country: town.country },
      // Counted, since a list that is cut off silently reads as all there is.
      more: Math.max(0, judged.length - SHOWN),
      mayKeep: context.may('services.save'),
    }
  },
})

/**
 * Finds services as somebody asks for them, those that fit best first.
 * @returns all of them, the town from which distances are counted, and how one is shown
 */
export async function soughtServices({ db, actor, now }: RunContext, input: Asked) {
  const { agency } = asMember(actor)
  // The beginning of a name is enough at two at night; the answer says which town was taken.
  const town = input.from === null ? null : (townsLike(input.from.town, input.from.country)[0] ?? null)
  const wanted: Wanted = { ...input, from: town }
  // A country has some hundreds, and each must be looked at to say why it does not fit.
  const rows = await db.selectFrom('services').selectAll().where('ended_at', 'is', null).execute()
  const judged = rows
    .map((row) => reachable(db, row))
    .map((row) => ({ row, fits: fit(serviceOf(row), wanted, now) }))
    .toSorted(byFit)
  const agencies = await agencyNames(db)
  const found = ({ row, fits }: Judged): Found => {
    // Whole degrees: the middle of a town is no more exact than that.
    const direction = town === null ? null : Math.round(bearing(town, serviceOf(row)))
    return { ...shown(row, agencies, agency, now), ...rounded(fits), bearing: direction }
  }
  return { judged, town, found }
}

/** One that was changed outside the program stays in the list, so that somebody looks into it, and nobody is sent there. */
const reachable = (db: Tx, row: ServiceRow): ServiceRow =>
  isSound(db, SERVICES, row) ? row : { ...row, phone: '', email: '' }

type Judged = { readonly row: ServiceRow; readonly fits: Fit }
/** By name at last: two that stand alike must not swap places between two searches. */
const byFit = (a: Judged, b: Judged): number => inOrder(a.fits, b.fits) || (a.row.name < b.row.name ? -1 : 1)

/** Towns stand for houses here: a decimal would promise a door, and lead to it. */
const rounded = ({ obstacles, kilometres, beds }: Fit) => ({
  obstacles: [...obstacles],
  kilometres: kilometres === null ? null : Math.round(kilometres),
  beds,
})

/** Where capacity lacks: of those that give what is needed, how many fail on one thing alone. */
function lacksOf(fits: readonly Fit[]): Search['lacks'] {
  // What gives something else is no lack of places for this.
  const giving = fits.filter(({ obstacles }) => !obstacles.includes('need'))
  // Where one thing alone is in the way, one more bed or interpreter would open the house.
  const alone = giving.flatMap(({ obstacles }) => (obstacles.length === 1 ? obstacles : []))
  return {
    giving: giving.length,
    fitting: giving.filter(({ obstacles }) => obstacles.length === 0).length,
    by: OBSTACLES.flatMap((obstacle) => {
      const services = alone.filter((one) => one === obstacle).length
      return services === 0 ? [] : [{ obstacle, services }]
    }),
  }
}

export const getService = operation({
  summary: 'Show a service: what it gives, whom it takes, how it is reached',
  permission: 'service:read',
  purpose: 'protection',
  verb: 'consultation',
  input: OneService,
  output: ServicePage,
  subject: ({ service }) => [service],
  async run({ db, actor, now, may }, { service: id }) {
    const member = asMember(actor)
    const row = await serviceRow(db, id)
    const service = shown(row, await agencyNames(db), member.agency, now)
    // The row itself is for everybody; its key is sealed to the agency that keeps the house.
    const key = row.data_key === null || !service.own ? null : await keyIfOpen(db, member, row.data_key)
    const address =
      key && row.sealed_address ? openUnaltered<string>(key, row.sealed_address, `services.address ${id}`) : null
    return {
      service,
      address,
      // Said, so that nobody takes a street that they do not see for one that is not there.
      hidden: row.data_key !== null && address === null,
      mayKeep: service.own && may('services.save'),
    }
  },
})

export const findTowns = operation({
  summary: 'Find towns by the beginning of their name',
  permission: 'service:read',
  purpose: 'protection',
  verb: 'consultation',
  rate: '300/min',
  input: TownsInput,
  output: TownsOutput,
  subject: () => [],
  run: async (_, { text, country }) => ({
    towns: townsLike(text, country).map(({ name, country: of }) => ({ name, country: of })),
  }),
})
