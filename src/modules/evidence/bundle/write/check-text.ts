import type { BundleWords } from '../words/shape.ts'
import { folderOf, type Plan } from './plan.ts'

/** A way to check a bundle, with the commands for it. */
export type CheckStep = { readonly text: string; readonly commands: readonly string[] }

/** How a reader checks a bundle: with this program, and without it. The commands run as they stand, in the unpacked folder. */
export function checkText(plan: Plan, words: BundleWords): readonly CheckStep[] {
  const { language } = plan.index
  return [
    { text: words.checkFirst, commands: [] },
    {
      text: words.checkAll,
      commands: [`npm run ausma -- evidence verify BUNDLE.zip --key KEY --root authority.pem --language ${language}`],
    },
    { text: words.checkSums, commands: ['sha256sum --check manifest-sha256.txt tagmanifest-sha256.txt'] },
    { text: words.checkBag, commands: ['python3 -m bagit --validate .'] },
    ...makerStep(plan, words),
    ...timeStep(plan, words),
    { text: words.checkLast, commands: [] },
  ]
}

/** RFC 8410: what stands before the 32 bytes of a public Ed25519 key. */
const ED25519 = '302a300506032b6570032100'

/** What was signed is made anew from the two lists; see `signedText`. */
function makerStep({ index, logs, keys }: Plan, words: BundleWords): readonly CheckStep[] {
  const last = logs.find(({ item }) => item === index.items[0].id)?.entries.at(-1)
  const key = keys.find(({ id }) => id === last?.key)
  if (key === undefined) return []
  const sum = (file: string) => `"$(sha256sum < ${file} | cut -c 1-64)"`
  return [
    {
      text: words.checkMaker,
      commands: [
        `printf 'ausma evidence bundle 1\\n%s\\n%s\\n' ${sum('manifest-sha256.txt')} ${sum('bag-info.txt')} > ../signed.txt`,
        `echo ${ED25519}${key.publicKey} | xxd -r -p > ../maker.key`,
        `grep -o '[0-9a-f]\\{128\\}' signature.json | xxd -r -p > ../signature.bin`,
        'openssl pkeyutl -verify -pubin -keyform DER -inkey ../maker.key -rawin -in ../signed.txt -sigfile ../signature.bin',
      ],
    },
  ]
}

/** Of the first timestamp: the others are checked alike. */
function timeStep({ index, times }: Plan, words: BundleWords): readonly CheckStep[] {
  const item = index.items.find(({ id }) => times.has(id))
  const first = item && times.get(item.id)?.times[0]
  if (item === undefined || first === undefined) return []
  const token = `${folderOf(item.id)}${first.file}`
  return [
    {
      text: words.checkTime,
      commands: [`openssl ts -verify -digest ${first.root} -in ${token} -CAfile ../authority.pem`],
    },
  ]
}
