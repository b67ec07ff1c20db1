import { BAG_INFO, BAGIT, DATA, MANIFEST, manifestOf, readManifest, SIGNATURE, TAG_MANIFEST } from '../bag.ts'
import { type BagFiles, NoBundle, sumOf, textOf } from './files.ts'
import { type Line, line } from './line.ts'
import { type Checked, checked } from './report.ts'
import { ChecksumFault } from './unzip.ts'

/** Files beside `data/`: none but these. */
const TAGS = ['bagit.txt', BAG_INFO, MANIFEST, TAG_MANIFEST, SIGNATURE]

/** SHA-256 of each file as it is; null of one whose bytes do not come out. */
export type Sums = ReadonlyMap<string, string | null>

export async function sumsOf(files: BagFiles): Promise<Sums> {
  const sums = new Map<string, string | null>()
  for (const [name, file] of files) {
    try {
      sums.set(name, (await sumOf(file)).sha256)
    } catch (error) {
      // Named with what is wrong with it, beside all others.
      if (!(error instanceof ChecksumFault) && !(error instanceof NoBundle)) throw error
      sums.set(name, null)
    }
  }
  return sums
}

/** Whether the bag is whole: each file has the hash of its list, none is missing, none was added. */
export async function checkFiles(files: BagFiles, sums: Sums): Promise<Checked> {
  const faults = [...(await ofTags(files, sums)), ...(await ofPayload(files, sums))]
  return checked('files', faults, [line('files-hold', `${sums.size}`)])
}

async function ofTags(files: BagFiles, sums: Sums): Promise<readonly Line[]> {
  const own = [...sums.keys()].filter((name) => !name.startsWith(DATA))
  return [
    ...((await textOf(files, 'bagit.txt')) === BAGIT ? [] : [line('bagit-other')]),
    ...own.filter((name) => !TAGS.includes(name)).map((name) => line('tag-added', name)),
    ...TAGS.filter((name) => !sums.has(name)).map((name) => line('missing', name)),
    ...tagListFaults((await textOf(files, TAG_MANIFEST)) ?? '', sums),
  ]
}

function tagListFaults(text: string, sums: Sums): readonly Line[] {
  const listed = readManifest(text)
  if (listed === null || listed.size === 0) return [line('no-list', TAG_MANIFEST)]
  const tags = new Map([...sums].filter(([name]) => TAGS.includes(name) && name !== TAG_MANIFEST))
  const faults = faultsOf(tags, listed, TAG_MANIFEST)
  // No list has the hash of this one: it must be written as a bundle writes it, letter by letter.
  const isOurs = text === manifestOf([...listed].map(([name, sha256]) => ({ name, sha256 })))
  return faults.length > 0 || isOurs ? faults : [line('list-changed', TAG_MANIFEST)]
}

async function ofPayload(files: BagFiles, sums: Sums): Promise<readonly Line[]> {
  const listed = readManifest((await textOf(files, MANIFEST)) ?? '')
  if (listed === null || listed.size === 0) return [line('no-list', MANIFEST)]
  const payload = new Map([...sums].filter(([name]) => name.startsWith(DATA)))
  return faultsOf(payload, listed, MANIFEST)
}

function faultsOf(sums: Sums, listed: ReadonlyMap<string, string>, list: string): readonly Line[] {
  return [
    ...[...sums].flatMap(([name, sum]) => {
      const told = listed.get(name)
      if (told === undefined) return [line('unlisted', name, list)]
      return sum === told ? [] : [line('changed', name, list)]
    }),
    ...[...listed.keys()].filter((name) => !sums.has(name)).map((name) => line('listed-missing', name, list)),
  ]
}
