import { isSignedBy } from '../../../../kernel/signed-note.ts'
import { custodyKeyId } from '../../custody/entry.ts'
import { BAG_INFO, MANIFEST, SIGNATURE } from '../bag.ts'
import { BundleSignature, signedText } from '../shapes.ts'
import type { Sums } from './bag.ts'
import { type BagFiles, partOf } from './files.ts'
import type { Parts } from './parts.ts'
import { type Checked, checked } from './report.ts'

export const readSignature = (files: BagFiles): Promise<BundleSignature | null> =>
  partOf(files, SIGNATURE, BundleSignature)

/** Whether who made the bundle signed the list of its files, with the key by which they sign in the logs. */
export function checkMaker({ index, keys }: Parts, sums: Sums, signature: BundleSignature | null): Checked {
  const fails = (line: string): Checked => checked('maker', [line], [])
  if (signature === null) return fails(`${SIGNATURE} cannot be read: nobody vouches for the list of files.`)
  const key = keys?.find(({ id }) => id === signature.key)
  if (key === undefined) return fails(`${SIGNATURE} names a key that data/keys.json does not have.`)
  const publicKey = Buffer.from(key.publicKey, 'hex')
  if (custodyKeyId(publicKey) !== key.id) return fails('data/keys.json: a key is not the one that its number names.')
  if (key.member !== index.by.id) return fails(`${SIGNATURE} is not of whoever made the bundle.`)
  const text = Buffer.from(signedText(sums.get(MANIFEST) ?? '', sums.get(BAG_INFO) ?? ''))
  if (!isSignedBy(publicKey, text, Buffer.from(signature.signature, 'hex')))
    return fails(`${MANIFEST} or ${BAG_INFO} was changed after ${SIGNATURE} was made.`)
  return checked('maker', [], [`The list of files is signed by ${key.name ?? key.member}.`])
}
