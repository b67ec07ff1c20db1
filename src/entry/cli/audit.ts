import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { UsageError } from './usage.ts'

export const AUDIT_USAGE = `audit check                       check signed heads against an export of the audit, without any server
  --head FILE …                   heads and markers of restores, as the audit page or its folder has them
  --export FILE …                 the export; a second one tells from which entry on the two differ
  --key KEY                       the key of the log, as the audit page shows it
  --cosigner KEY …                keys of others who may have seen the heads
audit cosign --head FILE          add to a head of another installation that this one saw it (DATA_DIR)
  --key KEY                       the key of that installation's log`

const OPTIONS = {
  head: { type: 'string', multiple: true, default: [] as string[] },
  export: { type: 'string', multiple: true, default: [] as string[] },
  key: { type: 'string' },
  cosigner: { type: 'string', multiple: true, default: [] as string[] },
} as const

/** `ausma audit check` and `ausma audit cosign`. @returns 0 all is well, 1 it is not, 2 used wrongly or on the wrong kind of file */
export async function auditCommand(words: readonly string[]): Promise<number> {
  const [act, ...rest] = words
  if (act === 'check') return check(read(rest))
  if (act === 'cosign') return cosign(read(rest))
  throw new UsageError('Say what: audit check or audit cosign.')
}

type Read = ReturnType<typeof read>

function read(words: readonly string[]) {
  // `--head *.txt` is what a shell makes many words of.
  const spread = words.flatMap((word, at) => (isValueOfMany(words, at) ? [flagBefore(words, at), word] : [word]))
  try {
    return parseArgs({ args: spread, options: OPTIONS }).values
  } catch (error) {
    throw new UsageError(`audit: ${(error as Error).message}`)
  }
}

/** Whether a word is a further value of a flag that takes many: `--head A B`. */
const isValueOfMany = (words: readonly string[], at: number): boolean =>
  !words[at].startsWith('--') && at > 1 && !words[at - 1].startsWith('--')

const flagBefore = (words: readonly string[], at: number): string =>
  words.slice(0, at).findLast((word) => word.startsWith('--')) ?? ''

async function check({ head, export: exported, key, cosigner }: Read): Promise<number> {
  const { checkAudit } = await import('../../kernel/audit-check.ts')
  const { readExport } = await import('../../kernel/audit-export.ts')
  if (exported.length === 0) throw new UsageError('Say which export: --export FILE. The audit page gives one.')
  const exports = exported.map((name) => {
    const found = readExport(contents(name))
    if (found === null) throw new UsageError(`«${name}» is no export of the audit.`)
    return { name, read: found }
  })
  const input = {
    heads: head.map((name) => ({ name, text: contents(name) })),
    exports,
    key: await keyOf(key),
    cosigners: await Promise.all(cosigner.map(keyOf)),
  }
  const { isGood, lines, from } = checkAudit(input)
  const { hashes } = exports[0].read
  for (const line of lines) console.log(line)
  if (head.length === 0)
    console.log('No head was given: that the export fits together shows nothing about what was signed.')
  if (isGood) console.log(`All ${hashes.length} entries and ${head.length} files of heads belong to one log.`)
  else
    console.error(
      from === null ? 'This is not as it was signed.' : `This is not as it was signed, from entry ${from} on.`,
    )
  return isGood ? 0 : 1
}

async function cosign({ head, key }: Read): Promise<number> {
  const [file, ...more] = head
  if (file === undefined || more.length > 0) throw new UsageError('Say which head: audit cosign --head FILE.')
  const { cosignNote, isSignedNote, keyText, privateKey, publicHalf, readNote } = await import(
    '../../kernel/signed-note.ts'
  )
  const { originOf, readCheckpoint } = await import('../../kernel/checkpoint.ts')
  const { dayOf } = await import('../../kernel/clock.ts')
  const { openSecrets, readConfig } = await import('../../kernel/config.ts')
  const whole = contents(file)
  const note = readNote(whole)
  const log = await keyOf(key)
  if (note === null || readCheckpoint(note) === null) throw new UsageError(`«${file}» holds no single signed head.`)
  if (!isSignedNote(note, log)) {
    console.error('The head was not signed with that key. Nothing was added.')
    return 1
  }
  const { dataDir } = readConfig()
  // A key made on the way would be of no installation.
  if (!existsSync(join(dataDir, 'secrets.json')))
    throw new UsageError(`There is no installation in ${dataDir}. Set DATA_DIR to the folder of your data.`)
  const own = privateKey(openSecrets(dataDir).auditSeed)
  const signer = { name: originOf(publicHalf(own)), key: publicHalf(own) }
  writeFileSync(`${file}.new`, cosignNote(whole, signer.name, own, dayOf(new Date())), { flush: true })
  renameSync(`${file}.new`, file)
  console.log(
    `${file} now says that this installation saw it today. Whoever checks it gives --cosigner ${keyText(signer, 'cosigner')}`,
  )
  return 0
}

async function keyOf(text: string | undefined) {
  const { readKey } = await import('../../kernel/signed-note.ts')
  if (text === undefined) throw new UsageError('Say whose log it is: --key KEY, as its audit page shows it.')
  const key = readKey(text)
  if (key === null) throw new UsageError(`«${text}» is no key of a log: it was not copied whole.`)
  return key
}

function contents(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new UsageError(`The file «${file}» cannot be read.`)
  }
}
