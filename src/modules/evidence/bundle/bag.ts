// BagIt 1.0 (RFC 8493), as far as a bundle uses it: a list of the files under `data/` with their SHA-256, and one of the files that
// describe them.

export const BAGIT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'
export const MANIFEST = 'manifest-sha256.txt'
export const TAG_MANIFEST = 'tagmanifest-sha256.txt'
export const BAG_INFO = 'bag-info.txt'
export const SIGNATURE = 'signature.json'
export const DATA = 'data/'

/** A file of a bag by its hash, in hexadecimal. */
export type Summed = { readonly name: string; readonly sha256: string }

/** Lines of a manifest, in the order of their names. */
export const manifestOf = (files: readonly Summed[]): string =>
  files
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, sha256 }) => `${sha256}  ${name}\n`)
    .join('')

/** Reads a manifest; null where a line of it is none, or names a file twice. */
export function readManifest(text: string): ReadonlyMap<string, string> | null {
  const sums = new Map<string, string>()
  for (const line of text.split(/\r\n|\n|\r/).filter((one) => one !== '')) {
    const [, sum, name] = /^([0-9a-fA-F]{64})[ \t]+\*?(\S.*)$/.exec(line) ?? []
    if (sum === undefined || sums.has(name)) return null
    sums.set(name, sum.toLowerCase())
  }
  return sums
}

/** `bag-info.txt`. Values are of one line. */
export const bagInfoOf = (fields: readonly (readonly [label: string, value: string])[]): string =>
  fields.map(([label, value]) => `${label}: ${value.replaceAll(/\s+/g, ' ').trim()}\n`).join('')
