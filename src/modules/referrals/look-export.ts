import { z } from 'zod'
import { Id } from '../../kernel/ids.ts'
import { operation } from '../../kernel/operation.ts'
import { type Column, MOST_ROWS, TableFile, tableFile } from '../../kernel/table-file.ts'
import { EXPORT_FORMATS } from './codes.ts'
import { hsdsPage } from './hsds/write.ts'
import { soughtServices } from './look.ts'
import { type Found, SearchInput } from './shapes.ts'

/** Takes the directory out of the house, as a table or for other directories: how a service is reached, and never the street of a house. */
export const exportServices = operation({
  summary: 'Take the directory of services out as a table, or as a file for other directories',
  permission: 'service:export',
  purpose: 'protection',
  verb: 'disclosure',
  reason: true,
  rate: '20/min',
  input: SearchInput.extend({ format: z.enum(EXPORT_FORMATS).default('csv') }),
  /** `services`: those in it, which the audit entry names. What was asked for is kept nowhere. */
  output: TableFile.extend({ services: z.array(Id) }),
  subject: (_, output) => output?.services ?? [],
  async run(context, input) {
    const { judged, found } = await soughtServices(context, input)
    const rows = judged.slice(0, MOST_ROWS).map(found)
    const more = judged.length > MOST_ROWS
    const file = input.format === 'csv' ? tableFile('services.csv', COLUMNS, rows, more) : hsdsFile(rows, more)
    return { ...file, services: rows.map(({ id }) => id) }
  },
})

const hsdsFile = (rows: readonly Found[], more: boolean): TableFile => ({
  ...{ name: 'services.json', type: 'application/json', rows: rows.length, more },
  content: Buffer.from(JSON.stringify(hsdsPage(rows), null, 1)).toString('base64'),
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
