import { createHmac } from 'node:crypto'
import { z } from 'zod'
import type { Actor, Reporter } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { operation } from '../../kernel/operation.ts'
import { keepDataKey, sealDataKey } from '../../kernel/vault/data-keys.ts'
import { openJson, sealJson } from '../../kernel/vault/seal.ts'
import { asMember, keyOf, unaltered } from './record.ts'
import type { FileShown, NewFile } from './shapes.ts'

/** What is sealed of a file beside its bytes. Its name is not asked: it may say whose it is, and where it lay. */
type SealedName = { readonly type: string; readonly sha256: string }

const nameLabel = (file: string) => `files.name ${file}`

type Keeping = { readonly message: string; readonly publicKey: Uint8Array; readonly now: Date }

/** Takes over files whose bytes lie sealed in the store: their keys are sealed to the agency and to the receipt. */
export async function keepFiles(
  db: Tx,
  { id: report, agency }: Pick<Reporter, 'id' | 'agency'>,
  files: readonly NewFile[],
  { message, publicKey, now }: Keeping,
): Promise<void> {
  const receipt = { id: report, agency, publicKey }
  for (const { file, key, size, sha256, type } of files) {
    const bytes = Buffer.from(key, 'base64url')
    const dataKey = await keepDataKey(db, agency, bytes, now)
    await sealDataKey(db, dataKey, agency, receipt, now)
    await db
      .insertInto('files')
      .values({
        id: file,
        agency,
        kept_by: null,
        data_key: dataKey.id,
        size: String(size),
        // Keyed: the plain hash of a picture that is known elsewhere would tell a thief what was sent.
        sha256: createHmac('sha256', bytes).update(sha256).digest(),
        sealed_name: sealJson(bytes, { type, sha256 } satisfies SealedName, nameLabel(file)),
        kept_at: now,
        expires_at: null,
      })
      .execute()
    await db.insertInto('report_files').values({ file, report, message, agency }).execute()
  }
}

/** Files of a report by their message, with size and type and nothing else. */
export async function filesOf(
  db: Tx,
  actor: Actor,
  report: string,
): Promise<ReadonlyMap<string, z.output<typeof FileShown>[]>> {
  const rows = await db
    .selectFrom('report_files as r')
    .innerJoin('files as f', 'f.id', 'r.file')
    .select(['r.message', 'f.id', 'f.size', 'f.data_key', 'f.sealed_name'])
    .where('r.report', '=', report)
    .orderBy('f.id')
    .execute()
  const shown = new Map<string, z.output<typeof FileShown>[]>()
  for (const { message, id, size, data_key, sealed_name } of rows) {
    const key = await keyOf(db, actor, data_key)
    const { type } = unaltered(() => openJson<SealedName>(key, sealed_name, nameLabel(id)))
    shown.set(message, [...(shown.get(message) ?? []), { file: id, size: Number(size), type }])
  }
  return shown
}

export const openFile = operation({
  summary: 'Take out a file of a report',
  permission: 'report:answer',
  purpose: 'protection',
  verb: 'consultation',
  // The key is for the server's own hands: it streams the file out and forgets it.
  internal: true,
  input: z.object({ file: z.uuid() }),
  output: z.object({ report: z.uuid(), key: z.string(), type: z.string(), size: z.int() }),
  subject: ({ file }, output) => (output ? [output.report, file] : [file]),
  async run({ db, actor }, { file }) {
    const member = asMember(actor)
    const row = await db
      .selectFrom('report_files as r')
      .innerJoin('files as f', 'f.id', 'r.file')
      .select(['r.report', 'f.size', 'f.data_key', 'f.sealed_name'])
      .where('r.file', '=', file)
      .where('r.agency', '=', member.agency)
      .executeTakeFirst()
    if (!row) throw new Problem('not-found', 'There is no such file, or it was erased.')
    const key = await keyOf(db, member, row.data_key)
    const { type } = unaltered(() => openJson<SealedName>(key, row.sealed_name, nameLabel(file)))
    return { report: row.report, key: Buffer.from(key).toString('base64url'), type, size: Number(row.size) }
  },
})

/** Numbers and data keys of a report's files. */
export const fileKeysOf = (db: Tx, reports: readonly string[]) =>
  db
    .selectFrom('report_files as r')
    .innerJoin('files as f', 'f.id', 'r.file')
    .select(['f.id', 'f.data_key'])
    .where('r.report', 'in', reports)
    .execute()
