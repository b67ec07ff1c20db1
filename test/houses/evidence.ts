import { randomBytes } from 'node:crypto'
import { newId } from '../../src/kernel/ids.ts'
import type { Entered } from '../../src/modules/evidence/shapes.ts'
import type { House, Person } from './accounts.ts'
import { done, type TestKernel } from './kernel.ts'

/** Puts bytes into the store, as an upload does. @returns what it says of them to the operation that takes them over */
export async function stored({ blobs }: Pick<TestKernel, 'blobs'>, text: string | Uint8Array = `Contract ${newId()}`) {
  const [file, key] = [newId(), randomBytes(32)]
  const bytes = (async function* () {
    yield typeof text === 'string' ? Buffer.from(text) : text
  })()
  const { size, sha256 } = await blobs.put(file, key, bytes, 1 << 20)
  return { file, key: key.toString('base64url'), sha256: Buffer.from(sha256).toString('base64url'), size }
}

/** Keeps a file about a lead as the route does. */
export async function keepEvidence(
  house: House,
  by: Person,
  lead: string,
  more: object = {},
  text?: string | Uint8Array,
): Promise<Entered> {
  const input = {
    ...{ about: { kind: 'lead', id: lead }, kind: 'document', name: 'Contract', ground: 'given', how: 'Invented' },
    ...(await stored(house.kernel, text)),
    ...{ type: 'application/pdf', scan: { verdict: 'clean', by: 'Test scanner' }, ...more },
  }
  return done<Entered>(house.kernel, { actor: await house.actor(by.token), operation: 'evidence.keep', input })
}

/** Changes the last byte of a file in the store. */
export function alter({ blobs: { kept } }: Pick<TestKernel, 'blobs'>, file: string): void {
  const right = kept.get(file)
  if (right === undefined) throw new Error('no bytes')
  const last = right.length - 1
  kept.set(file, Buffer.from(right).fill((right[last] ?? 0) ^ 1, last))
}
