import { operation } from '../../../kernel/operation.ts'
import { type Column, MOST_ROWS, TableFile, tableFile } from '../../../kernel/table-file.ts'
import { asMember } from '../actor.ts'
import { type AuditEntry, AuditListInput } from '../shapes.ts'
import { entriesOf, withNames } from './audit.ts'

/**
 * Takes entries out of the house, as a table to read; for a proof there is `audit.export`. Reasons stay behind: they are people's
 * own words, sealed to the agency, and may be about persons.
 */
export const exportTable = operation({
  summary: 'Take entries of the audit out as a table, without their reasons',
  permission: 'audit:export',
  purpose: 'oversight',
  verb: 'disclosure',
  reason: true,
  rate: '20/min',
  input: AuditListInput.pick({ filter: true }),
  output: TableFile,
  // As of the list: an entry that names entries would let each reading outgrow the one before.
  subject: () => [],
  async run(context, { filter }) {
    const found = await entriesOf(context.db, asMember(context.actor).agency, { filter, limit: MOST_ROWS + 1 })
    const rows = await withNames(context, found.slice(0, MOST_ROWS))
    return tableFile('audit.csv', COLUMNS, rows, found.length > MOST_ROWS)
  },
})

const COLUMNS: readonly Column<Omit<AuditEntry, 'reason'>>[] = [
  ['entry', ({ seq }) => seq],
  ['at', ({ at }) => at],
  ['kind', ({ kind }) => kind],
  ['actor', ({ actor }) => actor?.name ?? null],
  ['operation', ({ operation: name }) => name],
  ['verb', ({ verb }) => verb],
  ['purpose', ({ purpose }) => purpose],
  ['outcome', ({ outcome }) => outcome],
  ['subjects', ({ subjects }) => subjects.join(' ')],
  ['problem', ({ problem }) => problem],
]
