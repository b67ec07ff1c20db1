import { Problem } from '../../kernel/errors.ts'
import { operation } from '../../kernel/operation.ts'
import { asMember, sourceRow } from './record.ts'
import { enterRun } from './runs.ts'
import { refuseUnreviewed } from './save.ts'
import { Asked, One } from './shapes.ts'

export const runSource = operation({
  summary: 'Read a source now, whatever its times are',
  permission: 'source:manage',
  purpose: 'investigation',
  verb: 'collection',
  rate: '10/min',
  input: One,
  output: Asked,
  subject: ({ source }, output) => [source, ...(output ? [output.run, output.job] : [])],
  async run({ db, actor, now, later }, { source }) {
    const member = asMember(actor)
    const row = await sourceRow(db, member.agency, source)
    refuseUnreviewed(row, now)
    const waiting = await db
      .selectFrom('source_runs')
      .select('id')
      .where('source', '=', source)
      .where('state', '=', 'waiting')
      .executeTakeFirst()
    if (waiting) throw new Problem('conflict', 'This source is being read already.')
    return enterRun(db, row, { by: member.id, now }, (run) => later({ job: 'watch-source', input: { run } }))
  },
})
