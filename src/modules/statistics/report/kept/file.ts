import type { Written } from '../../../../documents/document.ts'
import { documentAs } from '../../../../documents/written-as.ts'
import { operation } from '../../../../kernel/operation.ts'
import { dejaVu } from '../../../../ports/fonts.ts'
import { composed, documentOf } from '../compose.ts'
import { whyNotWritten } from '../report.ts'
import { drawnIn } from './get.ts'
import { asMember, closedReport, openReport, reportRow } from './record.ts'
import { FileInput, WrittenFile } from './shapes.ts'
import { sourcesOf } from './sources.ts'

/** The document as it leaves, read in one transaction; it is written after that, for a paper takes its time. */
type Looked = { readonly document: Written; readonly name: string }

export const reportFile = operation({
  summary:
    'Download a report of the rapporteur: for anybody, where all of its figures were published, or for the office alone',
  permission: 'rapporteur-report:publish',
  purpose: 'statistics',
  verb: 'disclosure',
  confirm: 'mfa',
  rate: '20/min',
  input: FileInput,
  output: WrittenFile,
  subject: ({ report }) => [report],
  async look({ db, actor, now }, { report: id, format, audience }): Promise<Looked> {
    const member = asMember(actor)
    const row = await reportRow(db, member, id)
    const report = await openReport(db, member, row)
    const { blocks, faults } = composed(report, drawnIn(report, await sourcesOf(db, member)), row.language)
    const why = whyNotWritten(report, faults.length, audience)
    if (why !== null) throw closedReport(why)
    const { name: author } = await db
      .selectFrom('agencies')
      .select('name')
      .where('id', '=', member.agency)
      .executeTakeFirstOrThrow()
    const document = documentOf(report, blocks, { language: row.language, audience, author, at: now })
    return { document, name: `report-${row.outline}-${now.toISOString().slice(0, 10)}-${audience}.${format}` }
  },
  async prepare(_context, { format }, { document, name }: Looked) {
    const { type, bytes } = await documentAs(format, document, await dejaVu())
    return { name, type, content: Buffer.from(bytes).toString('base64') }
  },
  run: async (_context, _input, file) => file,
})
