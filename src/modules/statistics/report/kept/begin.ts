import { z } from 'zod'
import { Id, newId } from '../../../../kernel/ids.ts'
import { operation } from '../../../../kernel/operation.ts'
import { eraseDataKeys, newDataKey } from '../../../../kernel/vault/data-keys.ts'
import { CHAPTERS } from '../codes.ts'
import type { Chapter } from '../report.ts'
import { REPORT_WORDS } from '../words/index.ts'
import { asMember, reportRow, sealedReport } from './record.ts'
import { BeginInput, OneReport } from './shapes.ts'

export const beginReport = operation({
  summary: 'Begin a report of the rapporteur from an outline',
  permission: 'rapporteur-report:keep',
  purpose: 'statistics',
  verb: 'collection',
  input: BeginInput,
  output: z.object({ report: Id }),
  subject: (_, output) => (output ? [output.report] : []),
  async run({ db, actor, now }, { title, language, outline }) {
    const member = asMember(actor)
    const key = await newDataKey(db, member.agency, now)
    const chapters = CHAPTERS[outline].map((from): Chapter => {
      const [heading] = REPORT_WORDS[language].chapters[from]
      return { id: newId(), from, heading, text: '', figures: [] }
    })
    const row = {
      ...{ id: newId(), agency: member.agency, title, language, outline, edition: 1, data_key: key.id },
      ...{ made_by: member.id, made_at: now, changed_by: member.id, changed_at: now },
    }
    await db
      .insertInto('rapporteur_reports')
      .values(await sealedReport(db, member, row, { chapters }))
      .execute()
    return { report: row.id }
  },
})

export const dropReport = operation({
  summary: 'Drop a report of the rapporteur with all that was written; what was published from it stays where it is',
  permission: 'rapporteur-report:keep',
  purpose: 'statistics',
  verb: 'erasure',
  reason: true,
  input: OneReport,
  output: z.object({}),
  subject: ({ report }) => [report],
  async run({ db, actor, now }, { report }) {
    const row = await reportRow(db, asMember(actor), report)
    await db.deleteFrom('rapporteur_reports').where('id', '=', report).execute()
    await eraseDataKeys(db, [row.data_key], row.agency, now)
    return {}
  },
})
