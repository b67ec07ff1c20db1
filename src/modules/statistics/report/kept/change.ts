import { z } from 'zod'
import { newId } from '../../../../kernel/ids.ts'
import { operation } from '../../../../kernel/operation.ts'
import { type Change, changed, figuresIn, isSameTable } from '../report.ts'
import { asMember, closedReport, openReport, reportRow, sealedReport } from './record.ts'
import { ChangeInput } from './shapes.ts'
import { isSource, type Opened, sourcesOf } from './sources.ts'

type Asked = z.output<typeof ChangeInput>['change']

export const changeReport = operation({
  summary: 'Change a report of the rapporteur: its title, its chapters and their order, its text, the figures in it',
  permission: 'rapporteur-report:keep',
  purpose: 'statistics',
  verb: 'alteration',
  input: ChangeInput,
  output: z.object({ edition: z.int() }),
  subject: ({ report }) => [report],
  async run({ db, actor, now }, { report: id, edition, change }) {
    const member = asMember(actor)
    const row = await reportRow(db, member, id)
    if (row.edition !== edition) throw closedReport('changed')
    const report = await openReport(db, member, row)
    const isFigure = change.kind === 'put' || change.kind === 'renew'
    const sources = isFigure ? await sourcesOf(db, member) : []
    const made = changed(
      report,
      madeOf(change, sources, (key) => figuresIn(report).find((one) => one.key === key)?.table),
    )
    if (typeof made === 'string') throw closedReport(made)
    const set = { title: made.title, edition: edition + 1, changed_by: member.id, changed_at: now }
    const { sealed } = await sealedReport(db, member, { ...row, ...set }, made)
    await db
      .updateTable('rapporteur_reports')
      .set({ ...set, sealed })
      .where('id', '=', id)
      .execute()
    return { edition: set.edition }
  },
})

/** What was asked for as a change of the report; a figure is taken only from what has its table. */
function madeOf(
  asked: Asked,
  sources: readonly Opened[],
  tableOf: (key: string) => Opened['tables'][number] | undefined,
): Change {
  if (asked.kind === 'add') return { ...asked, id: newId() }
  if (asked.kind !== 'put' && asked.kind !== 'renew') return asked
  const from = sources.find(({ source }) => isSource(source, asked.source))
  const wanted = asked.kind === 'put' ? asked.table : tableOf(asked.figure)
  // That there is no such figure is said by the change itself.
  if (wanted === undefined && asked.kind === 'renew') return asked
  if (from === undefined || !from.tables.some((one) => wanted !== undefined && isSameTable(one, wanted)))
    throw closedReport('table')
  return asked.kind === 'put' ? { ...asked, year: from.origin.year } : asked
}
