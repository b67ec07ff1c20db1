import type { X509Certificate } from 'node:crypto'
import type { ChainFault } from '../../time/codes.ts'
import { type ChainProof, type Stamp, verifyChain } from '../../time/renewal.ts'
import { MOST_ANSWER } from '../../time/token.ts'
import type { IndexedItem, PackedTimes } from '../shapes.ts'
import { folderOf } from '../write/plan.ts'
import { type BagFiles, bytesOf } from './files.ts'
import type { Parts } from './parts.ts'
import { type Checked, checked } from './report.ts'

const WHY: Readonly<Record<ChainFault, string>> = {
  unreadable: 'it is no answer of a timestamping authority',
  'not-granted': 'the authority gave no token',
  'other-imprint': 'it stamps something else',
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
  'not-in-batch': 'the first entry of the log is not in the batch that was stamped',
  'out-of-order': 'it is older than the one that it renews',
  'renewed-too-late': 'the one before it had ended when it was made',
}

/** Whether timestamps stand behind the logs, by authorities whom the reader trusts. */
export async function checkTimes(files: BagFiles, parts: Parts, roots: readonly X509Certificate[]): Promise<Checked> {
  const found: Found[] = []
  for (const item of parts.index.items) {
    const chain = parts.times.get(item.id)
    if (chain !== undefined) found.push(await foundOf(files, item, { chain, first: firstOf(parts, item), roots }))
  }
  if (found.length === 0) return { check: 'times', state: 'open', lines: ['No item has a timestamp of an authority.'] }
  const told = (state: Found['state']) => found.flatMap((one) => (one.state === state ? [one.line] : []))
  if (told('fails').length === 0 && told('open').length > 0) return { check: 'times', state: 'open', lines: [NO_ROOT] }
  return checked('times', told('fails'), told('holds'))
}

type Found = { readonly state: 'holds' | 'fails' | 'open'; readonly line: string }

const NO_ROOT =
  'The timestamps fit the logs, but no certificate of an authority was given by --root: whether to believe them is open.'

/** The hash of the first entry of an item's log: what was stamped. */
const firstOf = ({ logs }: Parts, { id }: IndexedItem): string | null => logs.get(id)?.log?.entries[0]?.hash ?? null

type Asked = {
  readonly chain: PackedTimes | null
  readonly first: string | null
  readonly roots: readonly X509Certificate[]
}

async function foundOf(files: BagFiles, item: IndexedItem, { chain, first, roots }: Asked): Promise<Found> {
  const place = folderOf(item.id)
  if (chain === null || first === null || chain.length !== item.times)
    return {
      state: 'fails',
      line: `${place}times.json cannot be read, or has not as many timestamps as the index says.`,
    }
  const proof = await verifyChain(await stampsOf(files, item, chain), { hash: hashBytes(first), roots })
  if (proof.ok) return { state: 'holds', line: `${item.file}: ${timeOf(proof)}` }
  const state = proof.why === 'untrusted' && roots.length === 0 ? 'open' : 'fails'
  return { state, line: `${place}${chain[proof.which]?.file ?? 'times.json'}: ${WHY[proof.why]}.` }
}

const timeOf = ({ at, proofs }: ChainProof): string =>
  `its log had begun on ${at.toISOString()}, says ${proofs[0].authority}${proofs.length > 1 ? ', renewed since' : ''}.`

async function stampsOf(files: BagFiles, { id }: IndexedItem, chain: PackedTimes): Promise<readonly Stamp[]> {
  const stamps: Stamp[] = []
  for (const { file, root, at, size, path } of chain) {
    const token = (await bytesOf(files, `${folderOf(id)}${file}`, MOST_ANSWER)) ?? new Uint8Array()
    stamps.push({ token, root: hashBytes(root), place: { at, size, path: path.map(hashBytes) } })
  }
  return stamps
}

const hashBytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'))
