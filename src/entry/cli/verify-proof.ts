import { readFileSync } from 'node:fs'
import { UsageError } from './usage.ts'

export const PROOF_USAGE = `verify-proof FILE                 check a proof of report, without any server
  --key KEY                       the key that the agency publishes
  --words FILE                    the words that were told: text, or JSON with the parts of the form`

const LONGEST = 1 << 20

/** Checks a proof of report offline and says in words what it shows and what not. @returns 0 where it holds, else 1 */
export async function verifyProofCommand(words: readonly string[]): Promise<number> {
  const { file, key, wordsFile } = read(words)
  // The room is loaded only here, so that no other command pays for it.
  const { checkProof, Told } = await import('../../modules/reports/index.ts')
  const told = wordsFile === undefined ? undefined : Told.parse(toldIn(contents(wordsFile)))
  const checked = checkProof(contents(file), {
    ...(key === undefined ? {} : { key }),
    ...(told === undefined ? {} : { told }),
  })
  if (checked.kind !== 'good') {
    console.error(WRONG[checked.kind])
    return 1
  }
  const { proof, keyKnown, wordsMatch } = checked
  console.log(`The proof was signed and was not changed since.

It shows: a report with the fingerprint ${proof.fingerprint}
came in for «${proof.agency}» on ${proof.filedOn}.
${wordsMatch ? 'The words you gave have this fingerprint: they are what was told then.' : 'Whoever has the words can show with --words that they are what was told then.'}

It does not show that what was told is true, who told it, or what became of it.
${keyKnown ? 'The key is the one you gave.' : `Without --key it shows nothing about the agency: anybody can sign with a key of their own.\nCompare this key with the one that the agency publishes: ${proof.key}`}`)
  return 0
}

const WRONG = {
  'no-proof': 'This file is no proof of report.',
  changed: 'The signature does not fit: the file was changed, or was never signed. It shows nothing.',
  'other-key': 'It was signed with another key than the one you gave. It shows nothing about this agency.',
  'other-words': 'It was signed, but for other words than those you gave: they differ in more than spaces.',
} as const

function read(words: readonly string[]): { file: string; key?: string; wordsFile?: string } {
  const found: { file?: string; key?: string; wordsFile?: string } = {}
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (word === '--key' || word === '--words') {
      const value = words[++at]
      if (value === undefined) throw new UsageError(`${word} needs a value.`)
      found[word === '--key' ? 'key' : 'wordsFile'] = value
    } else if (word.startsWith('--') || found.file !== undefined) throw new UsageError(`«${word}» is not understood.`)
    else found.file = word
  }
  if (found.file === undefined) throw new UsageError('Say which file: verify-proof FILE.')
  return { ...found, file: found.file }
}

function contents(file: string): string {
  try {
    return readFileSync(file, 'utf8').slice(0, LONGEST)
  } catch {
    throw new UsageError(`The file «${file}» cannot be read.`)
  }
}

/** The words in a file: JSON with the parts of the form, or plain text for its main part. */
function toldIn(text: string): unknown {
  try {
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed
  } catch {
    // A file without JSON holds the words as plain text.
  }
  return { text }
}
