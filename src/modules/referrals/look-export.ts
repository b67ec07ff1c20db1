import { z } from 'zod'
import { Id } from '../../kernel/ids.ts'
import { operation } from '../../kernel/operation.ts'
import { type Column, MOST_ROWS, TableFile, tableFile } from '../../kernel/table-file.ts'
import { soughtServices } from './look.ts'
import { type Found, SearchInput } from './shapes.ts'

/** Takes the directory out of the house, as a table: how a service is reached, and never the street of a house. */
export const exportServices = operation({
  summary: 'Take the directory of services out as a table',
  permission: 'service:export',
  purpose: 'protection',
  verb: 'disclosure',
  reason: true,
  rate: '20/min',
  input: SearchInput,
  /** `services`: those in it, which the audit entry names. What was asked for is kept nowhere. */
  output: TableFile.extend({ services: z.array(Id) }),
  subject: (_, output) => output?.services ?? [],
  async run(context, input) {
    const { judged, found } = await soughtServices(context, input)
    const rows = judged.slice(0, MOST_ROWS).map(found)
    const file = tableFile('services.csv', COLUMNS, rows, judged.length > MOST_ROWS)
    return { ...file, services: rows.map(({ id }) => id) }
  },
})

const COLUMNS: readonly Column<Found>[] = [
  ['service', ({ name }) => name],
  ['agency', ({ agency }) => agency.name],
  ['country', ({ country }) => country],
  ['town', ({ town }) => town],
  ['needs', ({ needs }) => needs.join(' ')],
  ['languages', ({ languages }) => languages.join(' ')],
  ['sexes', ({ sexes }) => sexes.join(' ')],
  ['ages', ({ ages }) => ages.join(' ')],
  ['access', ({ access }) => access.join(' ')],
  ['children', ({ withChildren }) => (withChildren ? 'yes' : 'no')],
  ['phone', ({ phone }) => phone],
  ['email', ({ email }) => email],
  ['places', ({ places }) => places],
  ['free', ({ free }) => free],
  ['free_said_at', ({ freeSaidAt }) => freeSaidAt],
  ['checked_on', ({ verifiedOn }) => verifiedOn],
  ['obstacles', ({ obstacles }) => obstacles.join(' ')],
]
