import { DATA } from '../bag.ts'
import type { IndexedItem } from '../shapes.ts'
import type { Sums } from './bag.ts'
import { type BagFiles, textOf } from './files.ts'
import type { Parts } from './parts.ts'
import { type Checked, checked } from './report.ts'

/** Whether the index for programs, the one for people and the one in CASE say what is there, and no more. */
export async function checkIndex(files: BagFiles, parts: Parts, sums: Sums): Promise<Checked> {
  const { index, expected } = parts
  const faults = [
    ...[...sums.keys()]
      .filter((name) => name.startsWith(DATA) && !expected.has(name))
      .map((name) => `${name} was added: the index does not know it.`),
    ...[...expected].filter((name) => !sums.has(name)).map((name) => `${name} is missing: the index names it.`),
    ...index.items.flatMap((item) => itemFaults(item, files, sums)),
    ...numberFaults(index.items),
    ...(await pageFaults(files, index.items)),
    ...(await caseFaults(files, index.items)),
  ]
  return checked('index', faults, [
    `The index names ${index.items.length} items; each has the size and the SHA-256 that the index tells.`,
  ])
}

function itemFaults({ at, file, size, sha256 }: IndexedItem, files: BagFiles, sums: Sums): readonly string[] {
  const own = files.get(file)
  if (own === undefined) return []
  if (sums.get(file) !== sha256) return [`${file} is not what the index says of item ${at}: its SHA-256 differs.`]
  return own.size === size ? [] : [`${file} is not as long as the index says of item ${at}.`]
}

const numberFaults = (items: readonly IndexedItem[]): readonly string[] =>
  new Set(items.map(({ id }) => id)).size === items.length && items.every(({ at }, i) => at === i + 1)
    ? []
    : ['data/bundle.json names an item twice, or numbers them wrongly.']

const same = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.symmetricDifference(other).size === 0

/** Whether the page for people names the same hashes, and no other. */
async function pageFaults(files: BagFiles, items: readonly IndexedItem[]): Promise<readonly string[]> {
  const page = (await textOf(files, 'data/index.html')) ?? ''
  const named = new Set(page.match(/\b[0-9a-f]{64}\b/g) ?? [])
  const known = items.flatMap(({ sha256, last, original }) => [sha256, last, original?.sha256 ?? sha256])
  return same(named, new Set(known)) ? [] : ['data/index.html names other hashes than data/bundle.json.']
}

async function caseFaults(files: BagFiles, items: readonly IndexedItem[]): Promise<readonly string[]> {
  const text = (await textOf(files, 'data/case.jsonld')) ?? ''
  const named = new Set([...text.matchAll(/"xsd:hexBinary",\s*"@value":\s*"([0-9a-f]{64})"/g)].map(([, hash]) => hash))
  return same(named, new Set(items.map(({ sha256 }) => sha256)))
    ? []
    : ['data/case.jsonld names other hashes than data/bundle.json.']
}
