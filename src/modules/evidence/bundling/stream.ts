import { sign } from 'node:crypto'
import type { Member } from '../../../kernel/actor.ts'
import type { ReadChain } from '../../../kernel/audit.ts'
import type { AuditHead } from '../../../kernel/audit-head.ts'
import type { Blobs } from '../../../kernel/blobs.ts'
import { readCheckpoint } from '../../../kernel/checkpoint.ts'
import { leafHash, Paths } from '../../../kernel/merkle.ts'
import { keyText, readNote } from '../../../kernel/signed-note.ts'
import { dejaVu } from '../../../ports/fonts.ts'
import type { PackedAudit } from '../bundle/shapes.ts'
import { assembled, type Bundle } from '../bundle/write/assemble.ts'
import { custodySigner } from '../custody/rows.ts'
import type { Taken } from './shapes.ts'

type Means = {
  readonly member: Member
  readonly blobs: Blobs
  readonly head: Pick<AuditHead, 'settled' | 'checkpoint' | 'signer'>
  readonly chain: ReadChain
  /** Entries of the audit, of `evidence.prove-bundle`. */
  readonly entries: readonly Omit<PackedAudit[number], 'path'>[]
}

/** All numbers that a bundle names anyway: an entry of the audit that names no others may go along. */
export const knownOf = ({ index, logs, about }: Taken): string[] => [
  ...new Set([index.number, ...about, ...logs.map(({ item }) => item), ...index.items.map(({ id }) => id)]),
]

/** The bundle as it leaves. */
export async function bundleStream(taken: Taken, means: Means): Promise<Bundle> {
  const { member, blobs, head } = means
  const audit = await auditOf(means)
  const places = new Map(taken.bytes.map(({ item, from }) => [item, from]))
  const signer = custodySigner(member)
  return assembled(
    {
      ...taken,
      index: { ...taken.index, auditKey: audit && keyText(head.signer) },
      times: new Map(taken.times.map(({ item, times, tokens }) => [item, { times, tokens: filesOf(times, tokens) }])),
      audit,
    },
    {
      fonts: await dejaVu(),
      sign: (text) => ({
        key: signer.id,
        signature: sign(null, Buffer.from(text), signer.key).toString('hex'),
      }),
      read: ({ id }) => bytesFrom(blobs, places.get(id)),
    },
  )
}

const filesOf = (times: Taken['times'][number]['times'], tokens: readonly string[]) =>
  new Map(times.map(({ file }, i) => [file, Buffer.from(tokens[i], 'base64')]))

async function* bytesFrom(blobs: Blobs, from: Taken['bytes'][number]['from'] | undefined): AsyncGenerator<Uint8Array> {
  if (from === undefined) return
  if ('text' in from) yield Buffer.from(from.text)
  else yield* blobs.get(from.file, Buffer.from(from.key, 'base64url'))
}

/** Links of the chain read in one step. */
const STRETCH = 5_000

/** The signed head of now, and the path of each entry to its root; null where nothing is signed. */
async function auditOf({ head, chain, entries }: Means) {
  await head.settled()
  const text = head.checkpoint()
  const note = text === null ? null : readNote(text)
  const checkpoint = note && readCheckpoint(note)
  if (text === null || checkpoint === null) return null
  const there = entries.filter(({ seq }) => seq <= checkpoint.size)
  const paths = new Paths(there.map(({ seq }) => seq - 1))
  for (let read = 0; read < checkpoint.size; ) {
    const links = await chain(read, Math.min(STRETCH, checkpoint.size - read))
    if (links.length === 0) return null
    for (const { hash } of links) paths.add(leafHash(hash))
    read += links.length
  }
  const found = paths.done().paths
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
  return { head: text, entries: there.map((one) => ({ ...one, path: (found.get(one.seq - 1) ?? []).map(hex) })) }
}
