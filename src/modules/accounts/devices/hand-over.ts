import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Problem } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import { onceUsed } from '../../../kernel/vault/once-used.ts'
import { derive, openJson, sealJson } from '../../../kernel/vault/seal.ts'
import { sessionKey } from '../../../kernel/vault/wrapping.ts'
import { asMember } from '../actor.ts'
import { spend } from '../sign-in/once.ts'
import { changeSession, deviceHashOf, newToken } from '../sign-in/session.ts'
import { HandedOver, HandOver, Taken, TakeOver } from './shapes.ts'

// Where the page for devices has an address of its own, its browser has no session there: cookies do not go from one host to another, and
// passkeys are bound to the staff's. So whoever signed in there goes over with the session. As in OAuth (RFC 7636) the page keeps a random
// text of which only the hash goes along: the code alone, in a history or a log, opens nothing.

/** As long as a page takes to load on a slow network. */
const LASTS = 2 * 60_000
const LABEL = 'session handed over'

const keyOf = (secret: Uint8Array) => derive(secret, 'going over to devices')
const Code = z.object({ token: z.string(), challenge: z.string(), until: z.number() })

export const handOver = operation({
  summary:
    'Go on with the own session at the page for devices, where that has an address of its own, and be signed out here',
  permission: 'self',
  purpose: 'administration',
  verb: 'alteration',
  input: HandOver,
  output: HandedOver,
  subject: () => [],
  async run({ db, actor, now, secret }, { challenge }) {
    const { session, keys } = asMember(actor)
    if (keys === null) throw new Problem('keys-closed', 'Your keys are not open. Sign in again.')
    const token = newToken()
    // The same session under another token: what is locked on the device must leave none beside it, and it lasts no longer than it would have.
    const wrapped_key = onceUsed(sessionKey(token), (key) => keys.wrapped(key))
    await changeSession(db, session, { token_hash: deviceHashOf(token), wrapped_key })
    const code: z.output<typeof Code> = { token, challenge, until: now.getTime() + LASTS }
    return { code: Buffer.from(sealJson(keyOf(secret), code, LABEL)).toString('base64url') }
  },
})

export const take = operation({
  summary: 'Take over the session that somebody goes on with at the page for devices',
  permission: 'anyone',
  purpose: 'administration',
  verb: 'consultation',
  input: TakeOver,
  output: Taken,
  subject: () => [],
  rate: '20/min',
  async run({ db, now, secret }, { code, verifier }) {
    const bytes = Buffer.from(code, 'base64url')
    const found = opened(secret, bytes)
    const isTheirs = found?.challenge === createHash('sha256').update(verifier).digest('base64url')
    // One refusal for all: what was wrong with it helps nobody who did not come from here.
    if (found === null || !isTheirs || found.until <= now.getTime())
      throw new Problem('not-signed-in', 'This way over is not valid any more. Sign in once more.')
    await spend(db, { digest: createHash('sha256').update(bytes).digest(), expiresAt: new Date(found.until) }, now)
    return { sessionToken: found.token }
  },
})

function opened(secret: Uint8Array, bytes: Uint8Array): z.output<typeof Code> | null {
  try {
    return Code.parse(openJson(keyOf(secret), bytes, LABEL))
  } catch {
    // Made by nobody here.
    return null
  }
}
