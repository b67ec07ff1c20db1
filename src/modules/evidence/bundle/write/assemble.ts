import { createHash } from 'node:crypto'
import type { Fonts } from '../../../../ports/fonts.ts'
import { type Member, zipped, zipSize } from '../../../../ports/zip-file.ts'
import { BAG_INFO, BAGIT, bagInfoOf, MANIFEST, manifestOf, SIGNATURE, type Summed, TAG_MANIFEST } from '../bag.ts'
import { type BundleSignature, type IndexedItem, signedText } from '../shapes.ts'
import { BUNDLE_WORDS } from '../words/index.ts'
import { caseText } from './case.ts'
import { indexPage } from './index-page.ts'
import { indexPaper } from './index-paper.ts'
import { indexText } from './index-text.ts'
import { folderOf, logFileOf, type Plan, shortNumber } from './plan.ts'

// From what a bundle holds to the stream of its bytes. Only the bytes of the items are read while they leave.

/** A bundle on its way out. */
export type Bundle = { readonly name: string; readonly size: number; readonly bytes: AsyncIterable<Uint8Array> }

type Means = {
  /** The bytes of an item. */
  readonly read: (item: IndexedItem) => AsyncIterable<Uint8Array>
  /** Signs a text with the key of whoever makes the bundle. */
  readonly sign: (text: string) => { readonly key: string; readonly signature: string }
  readonly fonts: Fonts
}

/** A file that is in memory: all but the bytes of items. */
type Small = { readonly name: string; readonly bytes: Uint8Array }

/** Puts a bundle together. Its bytes are to be read once. */
export async function assembled(plan: Plan, { read, sign, fonts }: Means): Promise<Bundle> {
  const { index } = plan
  const small = await payload(plan, fonts)
  const sums = [...small.map(summed), ...index.items.map(({ file, sha256 }) => ({ name: file, sha256 }))]
  const octets = [...small.map(({ bytes }) => bytes.length), ...index.items.map(({ size }) => size)]
  const manifest = manifestOf(sums)
  const info = infoOf(plan, `${octets.reduce((sum, size) => sum + size, 0)}.${octets.length}`)
  const signature = sign(signedText(sha256(manifest), sha256(info))) satisfies BundleSignature
  const tags = [
    text('bagit.txt', BAGIT),
    text(BAG_INFO, info),
    text(MANIFEST, manifest),
    text(SIGNATURE, asJson(signature)),
  ]
  const folder = `ausma-bundle-${shortNumber(index.number)}`
  const files: readonly Member[] = [
    ...tags.map(member),
    member(text(TAG_MANIFEST, manifestOf(tags.map(summed)))),
    ...small.map(member),
    ...index.items.map((item) => ({ name: item.file, size: item.size, bytes: guarded(read(item), item) })),
  ].map((file) => ({ ...file, name: `${folder}/${file.name}` }))
  return { name: `${folder}.zip`, size: zipSize(files), bytes: zipped(files, new Date(index.madeAt)) }
}

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const text = (name: string, words: string): Small => ({ name, bytes: Buffer.from(words) })
const asJson = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`
const summed = ({ name, bytes }: Small): Summed => ({ name, sha256: sha256(bytes) })
const member = ({ name, bytes }: Small): Member => ({ name, size: bytes.length, bytes })

/** All files under `data/` but the bytes of items. */
async function payload(plan: Plan, fonts: Fonts): Promise<readonly Small[]> {
  const { index, logs, keys, audit, times } = plan
  const words = BUNDLE_WORDS[index.language]
  const said = indexText(plan, words)
  return [
    text('data/index.html', indexPage(said, words)),
    { name: 'data/index.pdf', bytes: await indexPaper(said, words, { number: shortNumber(index.number), fonts }) },
    text('data/bundle.json', asJson(index)),
    text('data/case.jsonld', caseText(plan)),
    text('data/keys.json', asJson(keys)),
    ...(audit ? [text('data/audit/head.txt', audit.head), text('data/audit/entries.json', asJson(audit.entries))] : []),
    ...logs.map((log) => text(logFileOf(index, log.item), asJson(log))),
    ...[...times].flatMap(([item, one]) => [
      text(`${folderOf(item)}times.json`, asJson(one.times)),
      ...[...one.tokens].map(([name, bytes]) => ({ name: `${folderOf(item)}${name}`, bytes })),
    ]),
  ]
}

/** Tells of the bundle and of nothing that is not in it. */
const infoOf = ({ index }: Plan, oxum: string): string =>
  bagInfoOf([
    ['Source-Organization', index.agency.name ?? index.agency.id],
    ['Bagging-Date', index.madeAt.slice(0, 10)],
    ['External-Identifier', index.number],
    ['Bag-Software-Agent', 'Ausma'],
    ['Payload-Oxum', oxum],
  ])

/** Bytes as they leave, held against their hash once more: what differs ends the download, so that no wrong bundle arrives. */
async function* guarded(bytes: AsyncIterable<Uint8Array>, item: IndexedItem): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  for await (const part of bytes) {
    hash.update(part)
    yield part
  }
  if (hash.digest('hex') !== item.sha256) throw new Error(`the bytes of ${item.id} are not those that were kept`)
}
