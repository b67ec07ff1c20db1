import { createHash, randomBytes } from 'node:crypto'
import type { Actor, Member } from '../../src/kernel/actor.ts'
import { system } from '../../src/kernel/actor.ts'
import { AuditHead, type HeadStore } from '../../src/kernel/audit-head.ts'
import type { Blobs } from '../../src/kernel/blobs.ts'
import type { CheckpointStore } from '../../src/kernel/checkpoint.ts'
import type { Clock } from '../../src/kernel/clock.ts'
import type { Database, Tx } from '../../src/kernel/database.ts'
import { Problem } from '../../src/kernel/errors.ts'
import { type Call, execute } from '../../src/kernel/execute.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { Kernel, Wake } from '../../src/kernel/kernel.ts'
import { Turns } from '../../src/kernel/turns.ts'
import { type KeyPair, newKeyPair } from '../../src/kernel/vault/boxes.ts'
import { foundKey } from '../../src/kernel/vault/founding.ts'
import { admit } from '../../src/kernel/vault/grants.ts'
import { Keyring } from '../../src/kernel/vault/keyring.ts'
import { open, seal } from '../../src/kernel/vault/seal.ts'
import { TrustFloor } from '../../src/kernel/vault/trust-floor.ts'
import { trusting } from '../../src/kernel/vault/trusting.ts'
import { TestRates } from '../run/tries.ts'

/** A clock that stands until it is set. */
export class TestClock implements Clock {
  private at: number

  constructor(at: Date) {
    this.at = at.getTime()
  }

  now = (): Date => new Date(this.at)

  /** Goes on by so many milliseconds. */
  pass(milliseconds: number): void {
    this.at += milliseconds
  }
}

/** The sealed store in memory: what it keeps is sealed whole, so that tests can look for plain text in it. */
export class MemoryBlobs implements Blobs {
  readonly kept = new Map<string, Uint8Array>()

  async put(id: string, key: Uint8Array, bytes: AsyncIterable<Uint8Array>, atMost: number) {
    const pieces: Uint8Array[] = []
    for await (const piece of bytes) pieces.push(piece)
    const whole = Buffer.concat(pieces)
    if (whole.length > atMost) throw new Problem('too-large', `A file may have at most ${atMost} bytes.`)
    this.kept.set(id, seal(key, whole, `files ${id}`))
    return { size: whole.length, sha256: createHash('sha256').update(whole).digest() }
  }

  async *get(id: string, key: Uint8Array): AsyncGenerator<Uint8Array> {
    const sealed = this.kept.get(id)
    if (sealed === undefined) throw new Problem('not-found', 'The file is no longer in the store.')
    yield open(key, sealed, `files ${id}`)
  }

  async remove(id: string): Promise<void> {
    this.kept.delete(id)
  }
}

/** Signed heads in memory, each once. */
export class MemoryCheckpoints implements CheckpointStore {
  readonly kept = new Map<string, string>()

  names = () => [...this.kept.keys()].sort()
  text = (name: string) => this.kept.get(name) ?? ''
  list = () => this.names().map((name) => ({ name, text: this.text(name) }))

  async keep(name: string, text: string): Promise<boolean> {
    if (this.kept.has(name)) return false
    this.kept.set(name, text)
    return true
  }
}

/** A kernel with everything outside the database in memory, and the means to look at it. */
export type TestKernel = Kernel & {
  readonly clock: TestClock
  readonly blobs: MemoryBlobs
  /** What was woken, in order. */
  readonly woken: Parameters<Wake>[]
  /** The text of the signed head: tests read and change it. */
  readonly headText: { value: string | null }
  /** The text of what must not be taken back. */
  readonly floorText: { value: string | null }
}

/** @property seed private half of the key that signs the head */
export type Stand = Partial<Pick<Kernel, 'operations' | 'jobs' | 'permits'>> & {
  readonly now?: Date
  readonly seed?: Uint8Array
  /** The installation's; by it rows are marked. */
  readonly secret?: Uint8Array
}

/** Members and the program may everything, others only what anyone may. */
const LENIENT: Kernel['permits'] = (actor, permission) =>
  permission === 'anyone' || actor.kind === 'member' || actor.kind === 'system'

export function testKernel(
  database: Database,
  {
    operations = {},
    jobs = {},
    permits = LENIENT,
    now = new Date('2026-11-02T08:00:00Z'),
    seed = randomBytes(32),
    secret = randomBytes(32),
  }: Stand = {},
): TestKernel {
  const headText: TestKernel['headText'] = { value: null }
  const woken: Parameters<Wake>[] = []
  const floorText: TestKernel['floorText'] = { value: null }
  const floor = new TrustFloor(inMemory(floorText), secret)
  return {
    database: trusting(database, secret, floor),
    operations,
    jobs,
    permits,
    clock: new TestClock(now),
    blobs: new MemoryBlobs(),
    head: new AuditHead(inMemory(headText), seed),
    checkpoints: new MemoryCheckpoints(),
    rates: new TestRates(),
    turns: new Turns(),
    secret,
    // Hundreds of invented members sign in; what the program asks of a guess is held by a test of its own.
    stretching: { memory: 8, passes: 1 },
    site: { publicUrl: 'http://localhost:8321', demo: false, session: { idle: 30 * 60_000, longest: 12 * 3600_000 } },
    wake: (...what) => void woken.push(what),
    woken,
    headText,
    floorText,
  }
}

const inMemory = (kept: { value: string | null }): HeadStore => ({
  read: () => kept.value,
  write: async (text) => {
    kept.value = text
  },
})

/** Runs work in a transaction without an operation: to set a stage or to look, in tests only. */
export const inAgency = <T>(kernel: Kernel, agency: string, work: (db: Tx) => Promise<T>): Promise<T> =>
  as(kernel, system(agency), work)

/** The same as somebody. */
export const as = <T>(kernel: Kernel, actor: Actor, work: (db: Tx) => Promise<T>): Promise<T> =>
  kernel.database.transaction(
    {
      kind: actor.kind,
      actor: 'id' in actor ? actor.id : null,
      agency: 'agency' in actor ? actor.agency : null,
      purpose: 'investigation',
      at: kernel.clock.now(),
    },
    work,
  )

/** An agency with its key; only the kernel's tables know of it. */
export type TestAgency = {
  readonly id: string
  readonly founder: Member
  readonly recoveryKey: string
  /** A member admitted by the founder, signed in with open keys. */
  member(roles?: readonly string[]): Promise<Member>
}

/** Makes an agency, its key and its first member, signed in. */
export async function testAgency(kernel: Kernel, roles: readonly string[] = ['analyst']): Promise<TestAgency> {
  const id = newId()
  const { member: founder, pair } = signedIn(kernel, id, roles)
  const recoveryKey = await inAgency(kernel, id, (db) =>
    foundKey(db, { agency: id, founder: { id: founder.id, publicKey: pair.publicKey }, now: kernel.clock.now() }),
  )
  return { id, founder, recoveryKey, member: (its = ['analyst']) => admitted(kernel, founder, its) }
}

/** A member of an agency, signed in with a key pair of their own, whom nobody has admitted yet. */
export function signedIn(
  kernel: Kernel,
  agency: string,
  roles: readonly string[] = ['analyst'],
): { readonly member: Member; readonly pair: KeyPair } {
  const pair = newKeyPair()
  const id = newId()
  const confirmedAt = kernel.clock.now().getTime()
  const keys = new Keyring(id, pair.privateKey)
  return { member: { kind: 'member', id, agency, roles, session: newId(), confirmedAt, keys }, pair }
}

async function admitted(kernel: Kernel, by: Member, roles: readonly string[]): Promise<Member> {
  const { member, pair } = signedIn(kernel, by.agency, roles)
  await as(kernel, by, (db) => admit(db, by, { id: member.id, publicKey: pair.publicKey }, { now: kernel.clock.now() }))
  return member
}

/** Runs an operation to its output; what waits for a second person fails the test. */
export async function done<T>(kernel: Kernel, call: Call): Promise<T> {
  const result = await execute(kernel, call)
  if (result.kind !== 'done') throw new Error(`${call.operation} waits for a second person`)
  return result.output as T
}

/** The problem that a call ends with; null where it succeeds. */
export async function problemOf(kernel: Kernel, call: Call): Promise<Problem | null> {
  try {
    await execute(kernel, call)
    return null
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
}
