import { notFound, Problem } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import { UPLOAD_KEPT } from '../../accounts/index.ts'
import { asMember } from '../record.ts'
import { importFacts } from './facts.ts'
import { ImportOutput, OneImport } from './shapes.ts'
import { importStand } from './stand.ts'

export const retryImport = operation({
  summary: 'Read statements of reasons again after the reading was given up',
  permission: 'notice:settle',
  purpose: 'prevention',
  verb: 'collection',
  rate: '30/min',
  input: OneImport,
  output: ImportOutput,
  subject: (input) => [input.import],
  async run({ db, actor, now, later }, input) {
    const member = asMember(actor)
    const row = await db
      .selectFrom('statement_imports')
      .selectAll()
      .where('agency', '=', member.agency)
      .where('id', '=', input.import)
      // Of two who try again at once, the second sees the job of the first.
      .forUpdate()
      .executeTakeFirstOrThrow(notFound('There is no such import.'))
    const [facts] = await importFacts(db, [row])
    if (!importStand(facts).mayRetry)
      throw new Problem('conflict', 'This import cannot be read again. Upload the file anew where it is gone.', {
        fields: [{ field: 'import', message: 'not-retried' }],
      })
    const job = await later({ job: 'read-statements', input })
    await db.updateTable('statement_imports').set({ job }).where('id', '=', row.id).execute()
    // As long again as a first import has: whoever tries again may sign out before it is read.
    await db
      .updateTable('files')
      .set({ expires_at: new Date(now.getTime() + UPLOAD_KEPT) })
      .where('id', '=', row.file)
      .execute()
    return { import: row.id, job }
  },
})
