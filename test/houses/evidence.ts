import { randomBytes } from 'node:crypto'
import { newId } from '../../src/kernel/ids.ts'
import type { Entered } from '../../src/modules/evidence/shapes.ts'
import type { House, Person } from './accounts.ts'
import { done } from './kernel.ts'

/** Keeps a file about a lead as the route does, with what the upload made. */
export async function keepEvidence(
  house: House,
  by: Person,
  lead: string,
  more: object = {},
  text = `Contract ${newId()}`,
): Promise<Entered> {
  const [file, key] = [newId(), randomBytes(32)]
  const bytes = (async function* () {
    yield Buffer.from(text)
  })()
  const { size, sha256 } = await house.kernel.blobs.put(file, key, bytes, 1 << 20)
  const input = {
    ...{ about: { kind: 'lead', id: lead }, kind: 'document', name: 'Contract', ground: 'given', how: 'Invented' },
    ...{ file, key: key.toString('base64url'), sha256: Buffer.from(sha256).toString('base64url'), size },
    ...{ type: 'application/pdf', scan: { verdict: 'clean', by: 'Test scanner' }, ...more },
  }
  return done<Entered>(house.kernel, { actor: await house.actor(by.token), operation: 'evidence.keep', input })
}
