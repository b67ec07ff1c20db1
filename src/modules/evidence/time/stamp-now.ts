import { createHash } from 'node:crypto'
import type { Timestamps } from '../../../kernel/site.ts'
import type { Stamping } from '../../../ports/capture/exchange.ts'
import { StampFault, type Timestamping } from '../../../ports/timestamping.ts'
import { freshNonce, timeRequest } from './request.ts'
import { verifyToken } from './token.ts'

/**
 * Asks one authority after the other to stamp some bytes now, until one has answered what is believed. Who captures a page waits for it,
 * so nobody is asked twice: its item gets a token within the hour all the same.
 */
export const stampNow =
  (ask: Timestamping, { authorities, roots }: Timestamps): Stamping =>
  async (bytes, signal) => {
    const imprint = createHash('sha256').update(bytes).digest()
    for (const authority of authorities) {
      const nonce = freshNonce()
      const answer = await ask(authority, timeRequest(imprint, nonce), signal).catch(ifUnheard)
      const proof = answer && (await verifyToken(answer, { imprint, roots, nonce }))
      if (!answer || !proof?.ok) continue
      const { chainBehind } = await import('./proving.ts')
      return { answer, chain: chainBehind(answer, roots, proof.at) }
    }
    return null
  }

function ifUnheard(error: unknown): null {
  if (error instanceof StampFault) return null
  throw error
}
