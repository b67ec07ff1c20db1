import type { Context } from 'hono'
import { LANGUAGES } from '../../modules/vocabulary/index.ts'
import { perform } from '../../operations.ts'
import { sealedZip, sealedZipSize } from '../../ports/sealed-zip.ts'
import { callerOf } from './caller.ts'
import type { Door } from './door.ts'
import { fromOwnPage } from './same-site.ts'
import { savedAnswer } from './saved-answer.ts'

/**
 * `GET /api/shares/<share>/package`: what was passed on to somebody outside, sealed with a passphrase that goes another way; with `?language=lv` in
 * that language.
 */
export async function sendPackage(c: Context, door: Door, share: string): Promise<Response> {
  // A link on another site must not take anything out of the house.
  fromOwnPage(c)
  const { actor, address } = await callerOf(c, door)
  const language = LANGUAGES.find((one) => one === c.req.query('language')) ?? 'en'
  const call = { actor, address, operation: 'shares.package' as const, input: { share, language } }
  const { name, page, passphrase } = await perform(door.kernel, call)
  const bytes = Buffer.from(page)
  const sealed = { name, size: bytes.length, bytes: one(bytes), passphrase }
  return savedAnswer(c, sealedZip(sealed), { name: `${share.slice(0, 8)}.zip`, size: sealedZipSize(sealed) })
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
