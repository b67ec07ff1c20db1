import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { HANG } from '../../../test/browser/eventually.ts'
import { House } from '../../../test/houses/accounts.ts'
import type { TestDatabase } from '../../../test/run/databases.ts'
import { openSecrets } from '../../kernel/config.ts'
import { openEmbedded } from '../../kernel/embedded.ts'
import { KEEPING } from '../open-kernel.ts'
import { letInCommand } from './let-in.ts'
import { UsageError } from './usage.ts'

const room = mkdtempSync(join(tmpdir(), 'ausma-let-in-'))
after(() => rmSync(room, { recursive: true }))
const DATA_DIR = join(room, 'data')
const MAIN = join(import.meta.dirname, '..', '..', 'main.js')

/** Works with the accounts of the folder as its own server would. */
async function withHouse<T>(work: (house: House) => Promise<T>): Promise<T> {
  const { installation } = openSecrets(DATA_DIR)
  const database = await openEmbedded(DATA_DIR, KEEPING)
  try {
    return await work(new House(database as TestDatabase, { secret: installation }))
  } finally {
    await database.close()
  }
}

const command = (...words: readonly string[]) =>
  spawnSync(process.execPath, [MAIN, 'let-in', ...words], { env: { ...process.env, DATA_DIR }, encoding: 'utf8' })

describe('letting somebody in from the shell', { timeout: HANG }, () => {
  let paper: string
  before(async () => {
    paper = (await withHouse((house) => house.found())).recoveryKey
  })

  test('is refused where nobody else holds the key, and then says what is lost', () => {
    const { status, stderr } = command('--email', 'person1@authority.example')
    assert.deepEqual([status, /lost for good/.test(stderr)], [1, true])
  })

  test('is refused beside a running program', async () => {
    await withHouse(async () => {
      assert.equal(command('--email', 'person1@authority.example', '--only-paper').status, 1)
    })
  })

  test('gives a link by which they come back without a key, and the paper opens it', async () => {
    const { status, stdout, stderr } = command('--email', 'person1@authority.example', '--only-paper')
    assert.equal(status, 0, stderr)
    const [, secret] = /\/invite#([\w-]{43})\n/.exec(stdout) ?? assert.fail(stdout)
    await withHouse(async (house) => {
      // The command works by the clock of the machine.
      house.kernel.clock.pass(Date.now() - house.now().getTime())
      const { token } = await house.accept(secret, 'person1@authority.example')
      assert.equal((await house.call<{ keys: string }>(token, 'sessions.current')).keys, 'waiting')
      await house.call(token, 'keys.recover', { recoveryKey: paper }, 'nobody else is left')
      assert.equal((await house.call<{ keys: string }>(token, 'sessions.current')).keys, 'open')
    })
  })

  test('an unknown address lets nobody in', () => {
    assert.equal(command('--email', 'nobody@authority.example').status, 1)
  })

  for (const [words, message] of [
    [[], /say whom by --email/],
    [['--email', 'a@b.example', '--hours', 'x'], /whole number/],
    [['--mail', 'a@b.example'], /--mail/],
  ] as const)
    test(`wrong use: ${words.join(' ') || 'nothing'}`, () =>
      assert.rejects(letInCommand(words), (error) => error instanceof UsageError && message.test(error.message)))
})
