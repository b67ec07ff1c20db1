import { createHash, type KeyObject, randomBytes, sign } from 'node:crypto'
import { entryHash } from '../../src/kernel/audit-text.ts'
import { checkpointText, originOf } from '../../src/kernel/checkpoint.ts'
import { newId } from '../../src/kernel/ids.ts'
import { leafHash, Paths } from '../../src/kernel/merkle.ts'
import { keyText, privateKey, publicHalf, signNote } from '../../src/kernel/signed-note.ts'
import { BAG_INFO, DATA, MANIFEST, manifestOf, SIGNATURE, TAG_MANIFEST } from '../../src/modules/evidence/bundle/bag.ts'
import {
  type PackedAudit,
  type PackedEntry,
  type PackedLog,
  signedText,
} from '../../src/modules/evidence/bundle/shapes.ts'
import { assembled } from '../../src/modules/evidence/bundle/write/assemble.ts'
import { fileOf, type Plan, type Times } from '../../src/modules/evidence/bundle/write/plan.ts'
import type { EntryKind } from '../../src/modules/evidence/codes.ts'
import { bindingKey, bound, custodyKeyId, signed } from '../../src/modules/evidence/custody/entry.ts'
import { dejaVu } from '../../src/ports/fonts.ts'

// An invented bundle, made as the program makes one: a contract, a copy of it with parts masked, and a copy whose original stays out.

const AT = Date.parse('2026-12-01T09:00:00.000Z')
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

type Maker = { readonly id: string; readonly name: string; readonly key: KeyObject }
const maker = (name: string): Maker => ({ id: newId(), name, key: privateKey(randomBytes(32)) })
const keyIdOf = ({ key }: Maker): string => custodyKeyId(publicHalf(key))

type Step = { readonly kind: EntryKind; readonly by: Maker; readonly to?: Maker; readonly words?: object }

/** The log of an invented item. @param shown whether it goes along with its content and words */
function logOf(item: string, bytes: Uint8Array, steps: readonly Step[], shown = true): PackedLog {
  const secret = randomBytes(32)
  const entries: PackedEntry[] = []
  for (const [i, { kind, by, to, words }] of steps.entries()) {
    const key = bindingKey(secret, `words ${i + 1}`)
    const text = words && JSON.stringify(words)
    const entry = signed(
      {
        ...{ item, n: i + 1, at: new Date(AT + i * 60_000).toISOString(), kind, by: by.id, to: to?.id ?? null },
        content: bound(bindingKey(secret, 'content'), sha256(bytes)),
        words: text === undefined ? null : bound(key, Buffer.from(text)),
        before: entries.at(-1)?.hash ?? null,
        key: keyIdOf(by),
      },
      by.key,
    )
    const isSaid = text !== undefined && (shown || kind === 'copied')
    entries.push({ ...entry, said: isSaid ? { text, key: hex(key) } : null })
  }
  return { item, contentKey: shown ? hex(bindingKey(secret, 'content')) : null, entries }
}

type Act = {
  readonly at: number
  readonly actor: string | null
  readonly operation: string
  readonly subjects: string[]
}

/** The acts of which an agency's audit tells: each entry by itself, and the last of each log by the act that took the bundle out. */
function actsOf(number: string, logs: readonly PackedLog[]): readonly Act[] {
  const isLast = ({ kind }: PackedEntry) => kind === 'bundled'
  const all = logs.flatMap(({ entries }) => entries)
  const taken = all.filter(isLast)
  const acts = all
    .filter((entry) => !isLast(entry))
    .map(({ id, item, by, at }): Act => {
      return { at: Date.parse(at), actor: by, operation: 'evidence.keep', subjects: [item, id] }
    })
  const subjects = [number, ...taken.flatMap(({ item, id }) => [item, id])]
  return [...acts, { at: AT + 3600_000, actor: taken[0].by, operation: 'evidence.take-bundle', subjects }]
}

/** The audit of an agency, with entries of others between, of which only their hashes count. */
function auditOf(agency: string, acts: readonly Act[], key: KeyObject): NonNullable<Plan['audit']> {
  const lines: Omit<PackedAudit[number], 'path'>[] = []
  let previous: Uint8Array = Uint8Array.of(0)
  const leaves: Uint8Array[] = []
  const append = (hash: Uint8Array) => {
    leaves.push(leafHash(hash))
    previous = hash
  }
  for (const act of acts) {
    append(sha256(randomBytes(8)))
    const entry = {
      ...act,
      ...{ kind: 'member', agency, verb: 'collection', purpose: 'prevention', outcome: 'done' },
      ...{ reasonHash: null, problem: null, salt: hex(randomBytes(16)) },
    }
    const seq = leaves.length + 1
    const hash = entryHash(previous, { ...entry, seq, format: 2 })
    lines.push({ seq, previous: hex(previous), hash: hex(hash), format: 2, entry })
    append(hash)
  }
  const growing = new Paths(lines.map(({ seq }) => seq - 1))
  for (const leaf of leaves) growing.add(leaf)
  const { root, paths } = growing.done()
  const origin = originOf(publicHalf(key))
  return {
    head: signNote(checkpointText({ origin, size: leaves.length, root, fork: null }), origin, key),
    entries: lines.map((line) => ({ ...line, path: (paths.get(line.seq - 1) ?? []).map(hex) })),
  }
}

/** What an invented bundle may differ in. */
export type SampleBundle = {
  readonly language?: 'en' | 'lv' | 'ar'
  readonly names?: readonly [contract: string, masked: string, translation: string]
  /** Of the first item; with the type of a capture it is one. */
  readonly bytes?: Uint8Array
  readonly type?: 'application/pdf' | 'application/wacz'
  /** Timestamps of the first entry of the contract's log. */
  readonly times?: (imprint: Uint8Array) => Times
}

/** An invented bundle: its plan, and the bytes of its items. */
export function samplePlan({ language = 'en', names, bytes, type = 'application/pdf', times }: SampleBundle = {}) {
  const [anna, berta] = [maker('Anna Invented'), maker('محمد المخترع')]
  const [contract, masked, translation, outside] = [newId(), newId(), newId(), newId()]
  const content = new Map([
    [contract, bytes ?? Buffer.from('An invented contract')],
    [masked, Buffer.from('An invented contract, masked')],
    [translation, Buffer.from('Izdomāta līguma tulkojums')],
  ])
  const of = (id: string) => content.get(id) ?? new Uint8Array()
  const bundled = { kind: 'bundled', by: anna, words: { to: 'Invented Court', receipt: 'B-1' } } as const
  const grade = { scale: '4x4', source: 'X', information: '4' }
  const graded = { kind: 'graded', by: anna, words: { grade } } as const
  const copies = (by: Maker, copy: string) => ({ kind: 'copied', by, words: { copy } }) as const
  const logs = [
    logOf(contract, of(contract), [
      { kind: 'captured', by: anna },
      copies(anna, masked),
      { kind: 'handed-over', by: anna, to: berta, words: { reason: 'For the hearing' } },
      { kind: 'received', by: berta },
      bundled,
    ]),
    logOf(masked, of(masked), [{ kind: 'captured', by: anna }, { kind: 'exculpatory', by: anna }, graded, bundled]),
    logOf(translation, of(translation), [{ kind: 'captured', by: berta }, bundled]),
    logOf(outside, Buffer.from('what stays'), [{ kind: 'captured', by: berta }, copies(berta, translation)], false),
  ]
  const [auditKey, number] = [privateKey(randomBytes(32)), newId()]
  const agency = { id: newId(), name: 'Invented Police, Rīga' }
  const stamps = times?.(Buffer.from(logs[0].entries[0].hash, 'hex'))
  const item = (id: string, at: number) => ({
    ...({ at, id, name: names?.[at - 1] ?? `Contract ${at}`, kind: 'document', type: 'application/pdf' } as const),
    ...{ size: of(id).length, sha256: hex(sha256(of(id))), takenAt: new Date(AT).toISOString() },
    ...{ takenBy: { id: anna.id, name: anna.name }, from: 'Her telephone', tool: 'Camera 1.0', ground: 'given' },
    ...{ how: 'She gave it', note: 'A page', grade: null, exculpatory: at === 2 },
    ...{ entries: logs[at - 1].entries.length, last: logs[at - 1].entries.at(-1)?.hash ?? '' },
    times: id === contract && stamps ? stamps.times.length : 0,
  })
  const items = [
    {
      ...item(contract, 1),
      ...({ type, kind: type === 'application/wacz' ? 'capture' : 'document', way: null, original: null } as const),
    },
    { ...item(masked, 2), way: 'redaction', original: { id: contract, sha256: hex(sha256(of(contract))) } } as const,
    {
      ...item(translation, 3),
      way: 'translation',
      original: { id: outside, sha256: hex(sha256(of(outside))) },
    } as const,
  ].map((one) => ({ ...one, file: fileOf(one) }))
  const signer = { name: originOf(publicHalf(auditKey)), key: publicHalf(auditKey) }
  const plan: Plan = {
    index: {
      ...({
        ausma: 'evidence bundle',
        version: 1,
        number,
        madeAt: new Date(AT + 3600_000).toISOString(),
      } as const),
      ...{ by: { id: anna.id, name: anna.name }, approvedBy: { id: berta.id, name: berta.name }, agency },
      ...{ to: 'Invented Court, Rīga', purpose: 'Hearing in an invented case', basis: 'An invented law, section 1' },
      ...{ language, items, auditKey: keyText(signer) },
    },
    logs,
    keys: [anna, berta].map((one) => ({
      ...{ id: keyIdOf(one), member: one.id, name: one.name, publicKey: hex(publicHalf(one.key)) },
    })),
    times: new Map(stamps ? [[contract, stamps]] : []),
    audit: auditOf(agency.id, actsOf(number, logs), auditKey),
  }
  return { plan, content, anna, key: keyText(signer) }
}

/** An invented bundle as the bytes that somebody downloads. */
export async function sampleBundle(how: SampleBundle = {}) {
  const { plan, content, anna, key } = samplePlan(how)
  const { bytes, name, size } = await assembled(plan, {
    fonts: await dejaVu(),
    sign: (text) => ({ key: keyIdOf(anna), signature: hex(sign(null, Buffer.from(text), anna.key)) }),
    read: async function* ({ id }) {
      yield content.get(id) ?? new Uint8Array()
    },
  })
  const parts: Uint8Array[] = []
  for await (const part of bytes) parts.push(part)
  return { zip: Buffer.concat(parts), plan, key, name, size }
}

/** A bundle whose files were changed, with lists that fit, as whoever changes one on purpose would leave it. */
export function relisted(all: Map<string, Uint8Array>): Map<string, Uint8Array> {
  const summed = (which: (name: string) => boolean) =>
    [...all].filter(([name]) => which(name)).map(([name, bytes]) => ({ name, sha256: hex(sha256(bytes)) }))
  all.set(MANIFEST, Buffer.from(manifestOf(summed((name) => name.startsWith(DATA)))))
  all.set(TAG_MANIFEST, Buffer.from(manifestOf(summed((name) => !name.startsWith(DATA) && name !== TAG_MANIFEST))))
  return all
}

/** The same, signed with a key that the attacker made and says is of whoever made the bundle. */
export function forged(all: Map<string, Uint8Array>): Map<string, Uint8Array> {
  const attacker = maker('Attacker')
  const textOf = (name: string) => Buffer.from(all.get(name) ?? []).toString()
  const { by } = JSON.parse(textOf('data/bundle.json')) as Plan['index']
  const keys = JSON.parse(textOf('data/keys.json')) as Plan['keys']
  const own = { id: keyIdOf(attacker), member: by.id, name: by.name, publicKey: hex(publicHalf(attacker.key)) }
  all.set('data/keys.json', Buffer.from(JSON.stringify([...keys, own])))
  relisted(all)
  const sum = (name: string) => hex(sha256(all.get(name) ?? new Uint8Array()))
  const text = Buffer.from(signedText(sum(MANIFEST), sum(BAG_INFO)))
  const signature = { key: own.id, signature: hex(sign(null, text, attacker.key)) }
  all.set(SIGNATURE, Buffer.from(JSON.stringify(signature)))
  return relisted(all)
}
