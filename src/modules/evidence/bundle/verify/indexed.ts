import { DATA } from '../bag.ts'
import type { IndexedItem } from '../shapes.ts'
import { folderOf } from '../write/plan.ts'
import type { Sums } from './bag.ts'
import { type BagFiles, textOf } from './files.ts'
import { type Line, line } from './line.ts'
import type { Parts } from './parts.ts'
import { type Checked, checked } from './report.ts'

/** Whether the index for programs, the one for people and the one in CASE say what is there, and no more. */
export async function checkIndex(files: BagFiles, parts: Parts, sums: Sums): Promise<Checked> {
  const { index, expected } = parts
  const faults = [
    ...[...sums.keys()]
      .filter((name) => name.startsWith(DATA) && !expected.has(name))
      .map((name) => line('index-unknown', name)),
    ...[...expected].filter((name) => !sums.has(name)).map((name) => line('index-missing', name)),
    ...index.items.flatMap((item) => itemFaults(item, files, sums)),
    ...numberFaults(index.items),
    ...(await pageFaults(files, parts)),
    ...(await caseFaults(files, index.items)),
  ]
  return checked('index', faults, [line('index-holds', `${index.items.length}`)])
}

function itemFaults({ id, at, file, size, sha256 }: IndexedItem, files: BagFiles, sums: Sums): readonly Line[] {
  // Else the index could show another file of the bundle as the item.
  if (!file.startsWith(folderOf(id))) return [line('index-place', file, `${at}`)]
  const own = files.get(file)
  if (own === undefined) return []
  if (sums.get(file) !== sha256) return [line('index-sum', file, `${at}`)]
  return own.size === size ? [] : [line('index-size', file, `${at}`)]
}

const numberFaults = (items: readonly IndexedItem[]): readonly Line[] =>
  new Set(items.map(({ id }) => id)).size === items.length && items.every(({ at }, i) => at === i + 1)
    ? []
    : [line('index-numbers')]

const same = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.symmetricDifference(other).size === 0

/** Whether the page for people names the same hashes, and besides them only what its commands are run with. */
async function pageFaults(files: BagFiles, { index, keys, times }: Parts): Promise<readonly Line[]> {
  const page = (await textOf(files, 'data/index.html')) ?? ''
  const named = new Set(page.match(/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g) ?? [])
  const known = new Set(index.items.flatMap(({ sha256, last, original }) => [sha256, last, original?.sha256 ?? sha256]))
  const roots = [...times.values()].flatMap((chain) => chain?.map(({ root }) => root) ?? [])
  const used = new Set([...known, ...roots, ...(keys ?? []).map(({ publicKey }) => publicKey)])
  return known.isSubsetOf(named) && named.isSubsetOf(used) ? [] : [line('index-page')]
}

async function caseFaults(files: BagFiles, items: readonly IndexedItem[]): Promise<readonly Line[]> {
  const text = (await textOf(files, 'data/case.jsonld')) ?? ''
  const named = new Set([...text.matchAll(/"xsd:hexBinary",\s*"@value":\s*"([0-9a-f]{64})"/g)].map(([, hash]) => hash))
  return same(named, new Set(items.map(({ sha256 }) => sha256))) ? [] : [line('index-case')]
}
