import { createHmac } from 'node:crypto'
import type { z } from 'zod'
import type { Actor, Reporter } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { padded } from '../../../kernel/padding.ts'
import type { FileScan } from '../../../kernel/scanner.ts'
import { keepDataKey, sealDataKey } from '../../../kernel/vault/data-keys.ts'
import { sealPadded } from '../../../kernel/vault/seal.ts'
import { openUnaltered } from '../../../kernel/vault/unaltered.ts'
import { keyOf } from '../keys.ts'
import type { NewFile, StaffFile } from '../shapes.ts'
import { UNSCANNED } from './scan.ts'

/** What is sealed of a file beside its bytes. Its name is not asked: it may say whose it is, and where it lay. */
export type SealedName = {
  readonly type: string
  readonly sha256: string
  readonly scan?: FileScan
  /** Bytes as they came; of files from before sizes were padded it stands in the row. */
  readonly size?: number
}

/** Bytes to which it is filled up: the digits of a size and the letters of a type would be counted by the length. */
const NAMED = 1024

export const nameLabel = (file: string) => `files.name ${file}`

type Keeping = { readonly message: string; readonly publicKey: Uint8Array; readonly now: Date }

/** Takes over files whose bytes lie sealed in the store: their keys are sealed to the agency and to the receipt. */
export async function keepFiles(
  db: Tx,
  { id: report, agency }: Pick<Reporter, 'id' | 'agency'>,
  files: readonly NewFile[],
  { message, publicKey, now }: Keeping,
): Promise<void> {
  // Whoever sent a file must be able to see that it arrived, also after the agency has changed its key.
  const receipt = { id: report, agency, publicKey }
  for (const { file, key, size, sha256, type, scan } of files) {
    // Made by the page while the bytes came: they were sealed before anybody knew which report they belong to.
    const bytes = Buffer.from(key, 'base64url')
    const dataKey = await keepDataKey(db, agency, bytes, now)
    await sealDataKey(db, dataKey, agency, receipt, now)
    await db
      .insertInto('files')
      .values({
        id: file,
        agency,
        // Nobody of the staff brought it, and the reporter has no number that could stand here.
        kept_by: null,
        data_key: dataKey.id,
        // As the store pads it: the exact size of a picture that is known elsewhere would tell what was sent.
        size: String(padded(size)),
        // Keyed: the plain hash of a picture that is known elsewhere would tell a thief what was sent.
        sha256: createHmac('sha256', bytes).update(sha256).digest(),
        sealed_name: sealPadded(bytes, { type, sha256, scan, size } satisfies SealedName, nameLabel(file), NAMED),
        kept_at: now,
        // It lives and dies with its report, whose end is not known yet.
        expires_at: null,
      })
      .execute()
    await db.insertInto('report_files').values({ file, report, message, agency }).execute()
  }
}

/** Files of a report by their message, with size, type and what the virus scanner said. */
export async function filesOf(
  db: Tx,
  actor: Actor,
  report: string,
): Promise<ReadonlyMap<string, z.output<typeof StaffFile>[]>> {
  const rows = await db
    .selectFrom('report_files as r')
    .innerJoin('files as f', 'f.id', 'r.file')
    .select(['r.message', 'f.id', 'f.size', 'f.data_key', 'f.sealed_name'])
    .where('r.report', '=', report)
    // Numbers are random, so this order says nothing; without one the page would shuffle them at each look.
    .orderBy('f.id')
    .execute()
  const shown = new Map<string, z.output<typeof StaffFile>[]>()
  for (const { message, id, size, data_key, sealed_name } of rows) {
    const key = await keyOf(db, actor, data_key)
    // What came before there was a scanner has no verdict, which is not the same as a clean one.
    const sealed = openUnaltered<SealedName>(key, sealed_name, nameLabel(id))
    const { type, scan = UNSCANNED } = sealed
    shown.set(message, [...(shown.get(message) ?? []), { file: id, size: sealed.size ?? Number(size), type, scan }])
  }
  return shown
}

/** Numbers and data keys of a report's files. */
export const fileKeysOf = (db: Tx, reports: readonly string[]) =>
  db
    .selectFrom('report_files as r')
    .innerJoin('files as f', 'f.id', 'r.file')
    .select(['f.id', 'f.data_key'])
    .where('r.report', 'in', reports)
    .execute()
