import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { Line } from './line.ts'
import { sentence } from './told.ts'

/** A file of a bundle, wherever it lies. */
export type BagFile = { readonly size: number; read(): AsyncIterable<Uint8Array> }
/** Files by their names within the bundle, parted by `/`. */
export type BagFiles = ReadonlyMap<string, BagFile>

/** What was given is no bundle at all. Its line says why, in any language. */
export class NoBundle extends Error {
  readonly line: Line
  constructor(why: Line) {
    super(sentence(why, 'en'))
    this.line = why
  }
}

/** Longest file that is read whole: those for programs, of which the longest are lists. */
const MOST_TEXT = 256 << 20

/** The text of a file; null where there is none, or it is too long to be one. */
export async function textOf(files: BagFiles, name: string): Promise<string | null> {
  const bytes = await bytesOf(files, name, MOST_TEXT)
  return bytes === null ? null : bytes.toString('utf8')
}

/** The bytes of a small file; null where there is none, or more of it than so many bytes. */
export async function bytesOf(files: BagFiles, name: string, atMost: number): Promise<Buffer | null> {
  const file = files.get(name)
  if (file === undefined || file.size > atMost) return null
  const parts: Uint8Array[] = []
  for await (const part of file.read()) parts.push(part)
  return Buffer.concat(parts)
}

/** What a file of JSON holds; null where it is not there, or not what it should be. */
export async function partOf<T extends z.ZodType>(
  files: BagFiles,
  name: string,
  shape: T,
): Promise<z.output<T> | null> {
  const text = await textOf(files, name)
  if (text === null) return null
  try {
    return shape.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** SHA-256 in hexadecimal, and how many bytes there were. */
export async function sumOf(file: BagFile): Promise<{ readonly sha256: string; readonly size: number }> {
  const hash = createHash('sha256')
  let size = 0
  for await (const part of file.read()) {
    hash.update(part)
    size += part.length
  }
  return { sha256: hash.digest('hex'), size }
}

/** Takes away the one folder in which everything lies, as a bag is packed. */
export function withoutFolder(files: BagFiles): BagFiles {
  const folders = new Set([...files.keys()].map((name) => name.slice(0, name.indexOf('/') + 1)))
  const [folder] = folders
  if (files.has('bagit.txt') || folders.size !== 1 || folder === '') return files
  return new Map([...files].map(([name, file]) => [name.slice(folder.length), file]))
}
