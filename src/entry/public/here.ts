import type { Context } from 'hono'
import type { Kernel } from '../../kernel/kernel.ts'
import type { Lanes } from '../../kernel/lanes.ts'
import { derive } from '../../kernel/vault/seal.ts'
import type { PublicDoor } from '../../public/index.ts'
import { behindOf } from './behind.ts'

/** Key that seals forms under way. */
export const formsKey = (secret: Uint8Array): Uint8Array => derive(secret, 'public forms')

/**
 * What public pages stand on where they run in the server's own process: in the demonstration, which has no real reports, and in tests.
 * @param addressOf where a request comes from
 */
export const doorHere = (kernel: Kernel, addressOf: (c: Context) => string, lanes?: Lanes): PublicDoor => ({
  behind: behindOf(kernel),
  clock: kernel.clock,
  blobs: kernel.blobs,
  ...(kernel.scanner && { scanner: kernel.scanner }),
  // When it is asked for: what serves only other pages needs no secret.
  get formsKey() {
    return formsKey(kernel.secret)
  },
  addressOf,
  // Where it answers at once or never: how busy the machine is decides nothing here.
  soon: 2 ** 31 - 1,
  ...(lanes && { lanes }),
})
