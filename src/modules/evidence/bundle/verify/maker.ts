import { isSignedBy } from '../../../../kernel/signed-note.ts'
import { custodyKeyId } from '../../custody/entry.ts'
import { BAG_INFO, MANIFEST, SIGNATURE } from '../bag.ts'
import { BundleSignature, signedText } from '../shapes.ts'
import type { Sums } from './bag.ts'
import { type BagFiles, partOf } from './files.ts'
import { type Line, line } from './line.ts'
import type { Parts } from './parts.ts'
import { type Checked, checked } from './report.ts'

export const readSignature = (files: BagFiles): Promise<BundleSignature | null> =>
  partOf(files, SIGNATURE, BundleSignature)

type Signed = {
  readonly sums: Sums
  readonly signature: BundleSignature | null
  /** Whether the audit holds, under a key that the reader trusts, that its maker took out these items. */
  readonly isVouched: boolean
}

/** Whether who made the bundle signed the list of its files, with the key by which they took its items out. */
export function checkMaker(parts: Parts, { sums, signature, isVouched }: Signed): Checked {
  const fault = faultOf(parts, sums, signature)
  if (fault !== null) return checked('maker', [fault], [])
  const name = parts.keys?.find(({ id }) => id === signature?.key)?.name ?? parts.index.by.id
  // Keys come with the bundle: whoever made up all of it brought keys of their own.
  return isVouched
    ? checked('maker', [], [line('maker-holds', name)])
    : { check: 'maker', state: 'open', lines: [line('maker-open', name)] }
}

function faultOf({ index, keys, logs }: Parts, sums: Sums, signature: BundleSignature | null): Line | null {
  if (signature === null) return line('maker-unread', SIGNATURE)
  const key = keys?.find(({ id }) => id === signature.key)
  if (key === undefined) return line('maker-key-unknown', SIGNATURE)
  const publicKey = Buffer.from(key.publicKey, 'hex')
  if (custodyKeyId(publicKey) !== key.id) return line('maker-key-false')
  if (key.member !== index.by.id) return line('maker-other', SIGNATURE)
  const text = Buffer.from(signedText(sums.get(MANIFEST) ?? '', sums.get(BAG_INFO) ?? ''))
  if (!isSignedBy(publicKey, text, Buffer.from(signature.signature, 'hex')))
    return line('maker-changed', MANIFEST, BAG_INFO, SIGNATURE)
  // A key beside those of the logs costs nothing; the one that entered «put into a bundle» is bound by the audit.
  const other = index.items.map(({ id }) => logs.get(id)).find((one) => one?.log?.entries.at(-1)?.key !== key.id)
  return other === undefined ? null : line('maker-not-logs', SIGNATURE, other.file)
}
