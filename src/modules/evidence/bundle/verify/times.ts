import type { X509Certificate } from 'node:crypto'
import { type ChainProof, type Stamp, verifyChain } from '../../time/renewal.ts'
import { MOST_ANSWER } from '../../time/token.ts'
import type { IndexedItem, PackedTimes } from '../shapes.ts'
import { folderOf } from '../write/plan.ts'
import { type BagFiles, bytesOf } from './files.ts'
import { type Line, line } from './line.ts'
import type { Parts } from './parts.ts'
import { type Checked, checked } from './report.ts'

/** Whether timestamps stand behind the logs, by authorities whom the reader trusts. */
export async function checkTimes(files: BagFiles, parts: Parts, roots: readonly X509Certificate[]): Promise<Checked> {
  const found: Found[] = []
  for (const item of parts.index.items) {
    const chain = parts.times.get(item.id)
    if (chain !== undefined) found.push(await foundOf(files, item, { chain, first: firstOf(parts, item), roots }))
  }
  if (found.length === 0) return { check: 'times', state: 'open', lines: [line('times-none')] }
  const told = (state: Found['state']) => found.flatMap((one) => (one.state === state ? [one.line] : []))
  if (told('fails').length === 0 && told('open').length > 0)
    return { check: 'times', state: 'open', lines: [line('times-no-root')] }
  return checked('times', told('fails'), told('holds'))
}

type Found = { readonly state: 'holds' | 'fails' | 'open'; readonly line: Line }

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
      line: line('times-count', `${place}times.json`),
    }
  const proof = await verifyChain(await stampsOf(files, item, chain), { hash: hashBytes(first), roots })
  if (proof.ok) return { state: 'holds', line: timeOf(item, proof) }
  const state = proof.why === 'untrusted' && roots.length === 0 ? 'open' : 'fails'
  return { state, line: line(`time.${proof.why}`, `${place}${chain[proof.which]?.file ?? 'times.json'}`) }
}

const timeOf = ({ file }: IndexedItem, { at, proofs }: ChainProof): Line =>
  line(proofs.length > 1 ? 'times-renewed' : 'times-hold', file, at.toISOString(), proofs[0].authority)

async function stampsOf(files: BagFiles, { id }: IndexedItem, chain: PackedTimes): Promise<readonly Stamp[]> {
  const stamps: Stamp[] = []
  for (const { file, root, at, size, path } of chain) {
    const token = (await bytesOf(files, `${folderOf(id)}${file}`, MOST_ANSWER)) ?? new Uint8Array()
    stamps.push({ token, root: hashBytes(root), place: { at, size, path: path.map(hashBytes) } })
  }
  return stamps
}

const hashBytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'))
