import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { TimestampAuthority } from '../../../../../test/fakes/timestamp-authority.ts'
import { byHand, commandsIn, noHands } from '../../../../../test/run/by-hand.ts'
import { sampleBundle } from '../../../../../test/samples/bundles.ts'
import { unzipped } from '../../../../../test/samples/unzipped.ts'

// The index tells its reader commands: they are copied out of the page and run as they stand.
describe('the commands in the index of a bundle', { skip: noHands }, () => {
  const room = mkdtempSync(join(tmpdir(), 'ausma-by-hand-'))
  const folder = join(room, 'bundle')
  const authority = new TimestampAuthority()
  let commands: readonly string[] = []
  after(() => {
    authority.close()
    rmSync(room, { recursive: true })
  })
  before(async () => {
    const { zip } = await sampleBundle({
      times: (first) => {
        const root = createHash('sha256').update(Uint8Array.of(0)).update(first).digest()
        const token = authority.stamp({ imprint: root, at: new Date('2026-12-01T09:30:00Z') })
        const times = [{ file: 'time-1.tsr', root: root.toString('hex'), at: 0, size: 1, path: [] }]
        return { times, tokens: new Map([['time-1.tsr', token]]) }
      },
    })
    for (const [name, bytes] of await unzipped(zip)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), bytes)
    }
    writeFileSync(join(room, 'authority.pem'), authority.pem('root'))
    commands = commandsIn(folder)
  })
  const run = (word: string) => byHand(folder, commands, word)
  const changed = (name: string, look: () => void) => {
    const was = readFileSync(join(folder, name))
    writeFileSync(
      join(folder, name),
      was.map((byte, i) => (i === was.length - 1 ? byte ^ 1 : byte)),
    )
    look()
    writeFileSync(join(folder, name), was)
  }
  const tokenOf = () => /-in (\S+\.tsr)/.exec(commands.join('\n'))?.[1] ?? assert.fail('no token')

  test('take a bundle that is sound', () => {
    assert.deepEqual([run('sha256sum --check').ok, run('pkeyutl').ok, run('openssl ts').ok], [true, true, true])
    assert.match(run('pkeyutl').said, /Signature Verified Successfully/)
    assert.match(run('openssl ts').said, /Verification: OK/)
  })

  test('refuse one in which a byte was changed', () => {
    changed('data/keys.json', () => assert.match(run('sha256sum --check').said, /data\/keys\.json: FAILED/))
    changed('manifest-sha256.txt', () => assert.equal(run('pkeyutl').ok, false))
    changed(tokenOf(), () => assert.equal(run('openssl ts').ok, false))
  })
})
