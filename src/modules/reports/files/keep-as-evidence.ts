import { z } from 'zod'
import { Problem } from '../../../kernel/errors.ts'
import { codeOf, Id } from '../../../kernel/ids.ts'
import { type LookContext, operation } from '../../../kernel/operation.ts'
import { itemOfStored, lookAt } from '../../evidence/index.ts'
import { asMember, reportRow } from '../record.ts'
import { OneInput } from '../shapes.ts'
import { filesWithKeys, otherBytes, type ReportFile } from './as-document.ts'

/** @throws Problem `not-permitted` where the member keeps no evidence, `conflict` where nobody has read the report yet */
async function toBeKept(
  context: Pick<LookContext, 'db' | 'actor' | 'may'>,
  report: string,
): Promise<readonly ReportFile[]> {
  if (!context.may('evidence.keep')) throw new Problem('not-permitted', 'Your roles do not allow this (evidence:keep).')
  const row = await reportRow(context.db, asMember(context.actor), report)
  if (row.read_at === null) throw new Problem('conflict', 'Read the report first.')
  return filesWithKeys(context, report)
}

export const keepAsEvidence = operation({
  summary: 'Keep the files of a report as evidence, where they lie; what is closed stays closed',
  permission: 'report:answer',
  purpose: 'protection',
  verb: 'collection',
  input: OneInput,
  output: z.object({ report: Id, kept: z.array(z.object({ item: Id, entry: Id })) }),
  subject: ({ report }, output) => [report, ...(output?.kept ?? []).flatMap(({ item, entry }) => [item, entry])],
  look: (context, { report }) => toBeKept(context, report),
  // A log that begins with bytes that differ already would prove nothing. Nobody sees them: they are read and held against their hash.
  async prepare({ blobs }, _, files) {
    for (const { file: id, key, sha256 } of files) {
      const found = await lookAt(blobs, { file: { id, key }, sha256: Buffer.from(sha256, 'base64url'), seen: null })
      if (found !== 'same') throw otherBytes()
    }
    return files.map(({ file }) => file)
  },
  async run(context, { report }, looked) {
    const kept = []
    const from = codeOf(report)
    // What came meanwhile was not looked at, and is kept the next time.
    const files = (await toBeKept(context, report)).filter(({ file }) => looked.includes(file))
    for (const { on: _, ...found } of files) {
      const said = { name: `${from} · ${found.type}`, from, ground: 'given', how: from }
      const entry = await itemOfStored(context, { kind: 'report', id: report }, { ...found, ...said })
      if (entry !== null) kept.push({ item: found.file, entry })
    }
    return { report, kept }
  },
})
