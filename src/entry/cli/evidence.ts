import { createReadStream, readFileSync } from 'node:fs'
import { type FileHandle, open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { BagFile, BagFiles, Line, line as lineOf } from '../../modules/evidence/bundle/index.ts'
import { BUNDLE_LANGUAGES, type BundleLanguage } from '../../modules/evidence/codes.ts'
import { UsageError } from './usage.ts'

export const EVIDENCE_USAGE = `evidence verify BUNDLE            check a bundle of evidence, a ZIP file or its unpacked folder, without any server
  --key KEY                       the key of the authority's audit, as the authority publishes it
  --root FILE …                   certificates (PEM) of timestamping authorities whom you trust
  --language en|lv|ar             language of the answer (default: that of the bundle's index)`

const OPTIONS = {
  key: { type: 'string' },
  root: { type: 'string', multiple: true, default: [] as string[] },
  language: { type: 'string' },
} as const

/** `ausma evidence verify`. @returns 0 where nothing fails, 1 where something does, 2 used wrongly or on what is no bundle */
export async function evidenceCommand(words: readonly string[]): Promise<number> {
  const { path, key, root, language } = read(words)
  const { line, NoBundle, rootsOf, sentence, toldOf, verifyBundle } = await bundles()
  try {
    const trusted = { key: await keyOf(key), roots: root.flatMap((file) => rootsIn(file, rootsOf, line)) }
    const { files, close } = await opened(path)
    try {
      const report = await verifyBundle(files, trusted)
      for (const told of toldOf(report, language ?? report.language ?? 'en')) console.log(told)
      return report.isSound ? 0 : 1
    } finally {
      await close()
    }
  } catch (error) {
    if (error instanceof NoBundle) throw new UsageError(`${path}: ${sentence(error.line, language ?? 'en')}`)
    throw error instanceof Wrong ? new UsageError(sentence(error.line, language ?? 'en')) : error
  }
}

const bundles = () => import('../../modules/evidence/bundle/index.ts')

/** Something else than the bundle was given wrongly. */
class Wrong extends Error {
  readonly line: Line
  constructor(why: Line) {
    super(why.say)
    this.line = why
  }
}

function read(words: readonly string[]) {
  const [act, ...rest] = words
  if (act !== 'verify') throw new UsageError('Say what: evidence verify BUNDLE.')
  try {
    const { values, positionals } = parseArgs({ args: rest, options: OPTIONS, allowPositionals: true })
    const [path, ...more] = positionals
    if (path === undefined || more.length > 0) throw new Error('say which bundle: evidence verify BUNDLE.')
    return { path, ...values, language: languageOf(values.language) }
  } catch (error) {
    throw new UsageError(`evidence verify: ${(error as Error).message}`)
  }
}

function languageOf(word: string | undefined): BundleLanguage | null {
  if (word === undefined) return null
  const language = BUNDLE_LANGUAGES.find((one) => one === word)
  if (language === undefined) throw new Error(`--language takes ${BUNDLE_LANGUAGES.join(', ')}, not «${word}».`)
  return language
}

async function keyOf(text: string | undefined) {
  if (text === undefined) return null
  const { readKey } = await import('../../kernel/signed-note.ts')
  const { line } = await bundles()
  const key = readKey(text)
  if (key === null) throw new Wrong(line('key-none', text))
  return key
}

function rootsIn<T>(file: string, rootsOf: (pem: string) => readonly T[], line: typeof lineOf): readonly T[] {
  try {
    return rootsOf(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Wrong(line(error instanceof RangeError ? 'root-none' : 'root-unread', file))
  }
}

type OpenedBundle = { readonly files: BagFiles; close(): Promise<void> }

async function opened(path: string): Promise<OpenedBundle> {
  const { line, withoutFolder, zipFiles } = await bundles()
  const found = await stat(path).catch(() => null)
  if (found === null) throw new Wrong(line('not-there', path))
  if (found.isDirectory()) return { files: withoutFolder(await folderFiles(path)), close: async () => {} }
  const file = await open(path)
  try {
    const source = { size: found.size, read: (at: number, length: number) => readAt(file, at, length) }
    return { files: withoutFolder(await zipFiles(source)), close: () => file.close() }
  } catch (error) {
    await file.close()
    throw error
  }
}

async function readAt(file: FileHandle, at: number, length: number): Promise<Uint8Array> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
  return buffer.subarray(0, bytesRead)
}

/** All plain files below a folder; links are not followed, because what they lead to is no part of it. */
async function folderFiles(folder: string, within = ''): Promise<Map<string, BagFile>> {
  const files = new Map<string, BagFile>()
  for (const entry of await readdir(join(folder, within), { withFileTypes: true })) {
    const name = within === '' ? entry.name : `${within}/${entry.name}`
    if (entry.isDirectory()) for (const [inner, file] of await folderFiles(folder, name)) files.set(inner, file)
    else if (entry.isFile()) {
      const path = join(folder, name)
      files.set(name, { size: (await stat(path)).size, read: () => createReadStream(path) })
    } else files.set(name, { size: 0, read: async function* () {} })
  }
  return files
}
