import { readFileSync } from 'node:fs'
import { atTerminal, type Questions } from './ask.ts'
import { UsageError } from './usage.ts'

const SHORTEST = 12

/**
 * The passphrase of a backup, from a file or from the terminal.
 * @param isNew whether it is chosen now: it is then asked for twice and must not be short
 * @throws UsageError
 */
export async function askPassphrase(
  file: string | undefined,
  isNew: boolean,
  questions: () => Questions = atTerminal,
): Promise<string> {
  if (file !== undefined) return longEnough(readFileSync(file, 'utf8').replace(/\r?\n$/, ''), isNew)
  const asked = questions()
  try {
    const passphrase = longEnough(await asked.askHidden('Passphrase of the backup: '), isNew)
    // A typing error would otherwise show only on the day the backup is needed.
    if (isNew && (await asked.askHidden('Once more: ')) !== passphrase)
      throw new UsageError('The two passphrases differ.')
    return passphrase
  } finally {
    asked.close()
  }
}

function longEnough(passphrase: string, isNew: boolean): string {
  if (isNew && passphrase.length < SHORTEST)
    throw new UsageError(`A passphrase needs at least ${SHORTEST} characters. Without one, say --no-passphrase.`)
  return passphrase
}
