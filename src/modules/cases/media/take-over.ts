import { z } from 'zod'
import { Problem } from '../../../kernel/errors.ts'
import { codeOf, Id } from '../../../kernel/ids.ts'
import { type LookContext, operation, type PrepareContext } from '../../../kernel/operation.ts'
import { FileScan } from '../../../kernel/scanner.ts'
import { store } from '../../../kernel/store.ts'
import { enterOpening, itemOfStored } from '../../evidence/index.ts'
import { filesToTake, fileToTake, mustBeSame, type ReportFile } from '../../reports/index.ts'
import { MEDIA_GROUNDS } from '../codes.ts'
import { caseRow, heldPerson } from '../record.ts'
import { OneInput } from '../shapes.ts'
import { DocumentWords, keep } from './keep.ts'
import { MOST_MEDIA } from './media.ts'
import { mediaWords } from './rows.ts'

// Files that came with the report from which a person's case began, taken over as documents of the person. The report keeps its own.

type Asking = Omit<LookContext, 'deviceCookie'>

/** The person's record, and the report from which their case began; null where it began otherwise. */
async function withReport(context: Asking, person: string) {
  const held = await heldPerson(context, person)
  const { report } = await caseRow(context.db, held.member, held.row.case_id)
  return { ...held, report }
}

const Offered = z.object({
  file: Id,
  type: z.string(),
  size: z.int(),
  scan: FileScan,
  /** The day on which it came. */
  on: z.iso.date(),
  /** Whether it is a document of this person already. */
  taken: z.boolean(),
})

export const offeredDocuments = operation({
  summary: 'See which files came with the report of a person’s case and may become documents of the person',
  permission: 'media:keep',
  purpose: 'protection',
  verb: 'consultation',
  input: OneInput,
  output: z.object({
    report: Id.nullable(),
    code: z.string().nullable(),
    files: z.array(Offered),
  }),
  subject: ({ person }, output) => [person, ...(output?.report ? [output.report] : [])],
  async run(context, { person }) {
    const { report, key } = await withReport(context, person)
    const files = report === null || key === null ? [] : await filesToTake(context, report)
    if (report === null || key === null || files.length === 0) return { report: null, code: null, files: [] }
    const taken = new Set((await mediaWords(context.db, key, person)).map(({ words }) => words.source))
    return {
      ...{ report, code: codeOf(report) },
      files: files.map(({ file, type, size, scan, on }) => ({ file, type, size, scan, on, taken: taken.has(file) })),
    }
  },
})

/** Copies a file within the store under a key of its own, read whole and held against its hash. No byte of it rests in plain. */
const copied = ({ blobs }: PrepareContext, found: ReportFile) =>
  store(blobs, blobs.get(found.file, found.key), MOST_MEDIA, async ({ file, key, ...read }) => {
    mustBeSame(found, read)
    return { file, key }
  })

export const takeOverDocument = operation({
  summary:
    'Take over a file that came with the report of a person’s case as a document of the person; the report keeps its own',
  permission: 'media:keep',
  purpose: 'protection',
  verb: 'collection',
  input: DocumentWords.extend({ person: Id, file: Id, ground: z.enum(MEDIA_GROUNDS), how: z.string().max(1000) }),
  output: z.object({ person: Id, media: Id, entry: Id, opened: Id, captured: Id.nullable() }),
  subject: ({ person, file }, output) => [
    ...[person, file],
    ...(output ? [output.media, output.entry, output.opened, ...(output.captured ? [output.captured] : [])] : []),
  ],
  async look(context, { person, file }) {
    const { report, key } = await withReport(context, person)
    if (report === null || key === null) throw new Problem('not-found', NO_FILE)
    const isTaken = (await mediaWords(context.db, key, person)).some(({ words }) => words.source === file)
    if (isTaken) throw new Problem('conflict', 'This file is a document of this person already.')
    return fileToTake(context, report, file)
  },
  prepare: (context, _, found) => copied(context, found),
  async run(context, { person, file, ...said }, stored) {
    const { report } = await withReport(context, person)
    if (report === null) throw new Problem('not-found', NO_FILE)
    // Read anew: meanwhile a colleague may have closed the files of the report, or its reporter taken it back.
    const { on: _, ...found } = await fileToTake(context, report, file)
    const from = codeOf(report)
    const name = `${from} · ${found.type}`
    const captured = await itemOfStored(
      context,
      { kind: 'report', id: report },
      { ...found, name, from, ground: 'given', how: from },
    )
    // The log of the report's file says that it was read, and not for whom: who may read the report need not be on the person's team.
    const { entry: opened } = await enterOpening(context, file, 'same', captured !== null)
    const { sha256, size, type, scan } = found
    const kept = await keep(context, {
      ...{ ...said, ...stored, person, sha256, size, type, scan, kind: 'document', about: '' },
      ...{ madeHere: false, from, source: { item: file, entry: opened } },
    })
    return { ...kept, opened, captured }
  },
})

const NO_FILE = 'There is no such file with the report of this person’s case.'
