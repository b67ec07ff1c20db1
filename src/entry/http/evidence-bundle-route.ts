import type { Context } from 'hono'
import { chainOf } from '../../kernel/audit.ts'
import { Problem } from '../../kernel/errors.ts'
import { bundleStream, knownOf } from '../../modules/evidence/index.ts'
import { perform } from '../../operations.ts'
import { readForm } from './body.ts'
import { callerOf } from './caller.ts'
import type { Door } from './door.ts'
import { noted } from './problems.ts'
import { savedAnswer } from './saved-answer.ts'

/**
 * `POST /api/evidence-bundles/<bundle>` with the `ticket` of `evidence.ready-bundle`, as a form: an approved bundle of evidence, once, for
 * whoever asked for it. A browser saves it as it comes, so neither it nor the server holds more than a piece of it.
 */
export async function sendEvidenceBundle(c: Context, door: Door, bundle: string): Promise<Response> {
  try {
    const ticket = (await readForm(c)).get('ticket') ?? ''
    return await streamed(c, door, { bundle, ticket })
  } catch (error) {
    // The browser shows the answer to a form instead of the page, so the page is shown again, and says why.
    if (c.req.header('Sec-Fetch-Mode') !== 'navigate') throw error
    const not = noted(error).code === 'unavailable' ? 'altered' : 'begun'
    return c.redirect(`/evidence/bundles?not=${not}`, 303)
  }
}

/** All bytes are checked before the first of them goes out, and once more on their way. */
async function streamed(c: Context, door: Door, input: { bundle: string; ticket: string }): Promise<Response> {
  const { kernel } = door
  const { actor, address } = await callerOf(c, door)
  if (actor.kind !== 'member') throw new Problem('not-signed-in', 'Sign in first.')
  const taken = await perform(kernel, { actor, address, operation: 'evidence.take-bundle', input })
  // After its commit: the audit then tells of the bundle as well.
  const known = { bundle: input.bundle, known: knownOf(taken), entries: taken.entries }
  const entries = await perform(kernel, { actor, address, operation: 'evidence.prove-bundle', input: known })
  const { blobs, head, database } = kernel
  const packed = await bundleStream(taken, { member: actor, blobs, head, chain: chainOf(database), entries })
  return savedAnswer(c, packed.bytes, { name: packed.name, size: packed.size })
}
