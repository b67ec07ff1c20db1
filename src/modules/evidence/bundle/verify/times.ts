import type { X509Certificate } from 'node:crypto'
import type { ChainFault } from '../../time/codes.ts'
import { type ChainProof, type NoChainProof, type Stamp, verifyChain } from '../../time/renewal.ts'
import { MOST_ANSWER } from '../../time/token.ts'
import type { IndexedItem, PackedTimes } from '../shapes.ts'
import { folderOf } from '../write/plan.ts'
import { type BagFiles, bytesOf } from './files.ts'
import type { Parts } from './parts.ts'
import { type Checked, checked } from './report.ts'

const WHY: Readonly<Record<ChainFault, string>> = {
  unreadable: 'it is no answer of a timestamping authority',
  'not-granted': 'the authority gave no token',
  'other-imprint': 'it stamps other bytes',
  'other-nonce': 'it answers another request',
  accuracy: 'its time is not exact enough',
  algorithm: 'it uses a way to hash or sign that is no longer safe',
  'no-certificate': 'the certificate that it was signed with is not in it',
  signature: 'its signature does not fit: it was changed',
  'other-certificate': 'its signature names another certificate',
  purpose: 'its certificate is not one for timestamps',
  untrusted: 'no certificate that you gave by --root stands behind it',
  'not-valid-then': 'a certificate behind it was not valid at the time that it states',
  empty: 'there is no token',
  'not-in-batch': 'the item is not in the batch that was stamped',
  'out-of-order': 'it is older than the one that it renews',
  'renewed-too-late': 'the one before it had ended when it was made',
}

/** Whether timestamps stand behind the items, by authorities whom the reader trusts. */
export async function checkTimes(
  files: BagFiles,
  { index, times }: Parts,
  roots: readonly X509Certificate[],
): Promise<Checked> {
  const faults: string[] = []
  const lines: string[] = []
  let isOpen = false
  for (const item of index.items) {
    const chains = times.get(item.id)
    if (chains === undefined) continue
    if (chains === null || chains.length !== item.times) {
      faults.push(`${folderOf(item.id)}times.json cannot be read, or has not as many timestamps as the index says.`)
      continue
    }
    for (const chain of chains) {
      const found = await proofOf(files, item, chain, roots)
      const isUnknown = !found.ok && found.why === 'untrusted' && roots.length === 0
      isOpen ||= isUnknown
      const place = `${folderOf(item.id)}${chain[found.ok ? 0 : found.which]?.file ?? 'times.json'}`
      if (found.ok) lines.push(`${item.file}: ${timeOf(found)}`)
      else if (!isUnknown) faults.push(`${place}: ${WHY[found.why]}.`)
    }
  }
  if (times.size === 0) return { check: 'times', state: 'open', lines: ['No item has a timestamp of an authority.'] }
  if (faults.length === 0 && isOpen) return { check: 'times', state: 'open', lines: [NO_ROOT] }
  return checked('times', faults, lines)
}

const NO_ROOT =
  'The timestamps fit the items, but no certificate of an authority was given by --root: whether to believe them is open.'

const timeOf = ({ at, proofs }: ChainProof): string =>
  `it was there on ${at.toISOString()}, says ${proofs[0].authority}${proofs.length > 1 ? ', renewed since' : ''}.`

async function proofOf(
  files: BagFiles,
  { id, sha256 }: IndexedItem,
  chain: PackedTimes[number],
  roots: readonly X509Certificate[],
): Promise<ChainProof | NoChainProof> {
  const stamps: Stamp[] = []
  for (const { file, root, at, size, path } of chain) {
    const token = (await bytesOf(files, `${folderOf(id)}${file}`, MOST_ANSWER)) ?? new Uint8Array()
    stamps.push({ token, root: hashBytes(root), place: { at, size, path: path.map(hashBytes) } })
  }
  return verifyChain(stamps, { hash: hashBytes(sha256), roots })
}

const hashBytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'))
