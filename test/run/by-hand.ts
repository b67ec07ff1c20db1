import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { noOpenssl } from '../fakes/timestamp-authority.ts'

// A bundle as a court checks it that has nothing of this project: by the commands of its own index, with programs of others.

/** Why nobody checks a bundle by hand here; false where the programs are. */
export const noHands: string | false =
  noOpenssl ||
  ['xxd', 'sha256sum'].map((one) => spawnSync(one, ['--version']).error && `no ${one} here`).find((why) => why) ||
  false

const plain = (code: string) =>
  code.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>')

/** The commands that the index of an unpacked bundle tells its reader, copied out of the page. */
export function commandsIn(folder: string): readonly string[] {
  const page = readFileSync(join(folder, 'data/index.html'), 'utf8')
  const part = page.slice(page.indexOf('<section id="check">'))
  return [...part.matchAll(/<code>([^<]*)<\/code>/g)].map(([, code]) => plain(code))
}

/**
 * Runs those of the commands that have a word in them, as they stand, in a shell that finds only the system's own programs.
 * @returns whether the last ended well, and what it said
 */
export function byHand(folder: string, commands: readonly string[], word: string): { ok: boolean; said: string } {
  const script = commands.find((one) => one.includes(word)) ?? assert.fail(`no command has ${word}`)
  const env = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' }
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8', env })
  return { ok: status === 0, said: stdout + stderr }
}
