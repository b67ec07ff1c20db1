import type { Tx } from '../../../kernel/database.ts'
import { newId } from '../../../kernel/ids.ts'
import { newDataKey } from '../../../kernel/vault/data-keys.ts'
import { sealJson } from '../../../kernel/vault/seal.ts'
import type { SealedWords } from '../known.ts'
import { messageLabel } from '../record.ts'

/** Seals words to an agency under a data key of their own. */
export async function sealWords(db: Tx, agency: string, words: object, now: Date): Promise<SealedWords> {
  const key = await newDataKey(db, agency, now)
  // The label holds the number, so that no message can be put in another's place.
  const message = newId()
  return { message, dataKey: key.id, sealed: sealJson(key.bytes, words, messageLabel(message)) }
}
