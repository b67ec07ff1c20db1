import type { Context } from 'hono'
import { chainOf } from '../../kernel/audit.ts'
import { Problem } from '../../kernel/errors.ts'
import { bundleStream, knownOf } from '../../modules/evidence/index.ts'
import { perform } from '../../operations.ts'
import { callerOf } from './caller.ts'
import type { Door } from './door.ts'
import { fromOwnPage } from './same-site.ts'
import { savedAnswer } from './saved-answer.ts'

/**
 * `GET /api/evidence-bundles/<bundle>`: an approved bundle of evidence, once, for whoever asked for it. All bytes are checked before
 * the first of them goes out, and once more on their way.
 */
export async function sendEvidenceBundle(c: Context, door: Door, bundle: string): Promise<Response> {
  // A link on another site must not take out evidence in somebody's browser.
  fromOwnPage(c)
  const { kernel } = door
  const { actor, address } = await callerOf(c, door)
  if (actor.kind !== 'member') throw new Problem('not-signed-in', 'Sign in first.')
  const taken = await perform(kernel, { actor, address, operation: 'evidence.take-bundle', input: { bundle } })
  // After its commit: the audit then tells of the bundle as well.
  const input = { bundle, known: knownOf(taken), entries: taken.entries }
  const entries = await perform(kernel, { actor, address, operation: 'evidence.prove-bundle', input })
  const { blobs, head, database } = kernel
  const packed = await bundleStream(taken, { member: actor, blobs, head, chain: chainOf(database), entries })
  return savedAnswer(c, packed.bytes, { name: packed.name, size: packed.size })
}
