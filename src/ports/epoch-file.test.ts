import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  fstatSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { ConfigFault } from '../kernel/config-fault.ts'
import { epochBytes, epochFile, keysAround } from './epoch-file.ts'

const room = mkdtempSync(join(tmpdir(), 'ausma-epochs-'))
after(() => rmSync(room, { recursive: true }))

const key = () => new Uint8Array(randomBytes(32))
const plain = (keys: ReadonlyMap<number, Uint8Array>) =>
  [...keys].map(([n, bytes]) => [n, Buffer.from(bytes).toString('hex')])

test('keys come back as they were kept, in a file of this login, with nothing left beside it', async () => {
  const path = join(room, 'epochs.json')
  const file = epochFile(path)
  assert.equal(file.read().size, 0)
  const keys = new Map([[1, key()]])
  await file.write(keys)
  keys.set(2, key())
  await file.write(keys)
  assert.deepEqual(plain(file.read()), plain(keys))
  assert.equal(statSync(path).mode & 0o777, 0o600)
  assert.deepEqual(readdirSync(room), ['epochs.json'])
})

test('the bytes of the file before are overwritten, whoever still has it open', async () => {
  const path = join(room, 'over.json')
  const file = epochFile(path)
  await file.write(new Map([[1, key()]]))
  const open = openSync(path, 'r')
  await file.write(new Map([[2, key()]]))
  const before = Buffer.alloc(fstatSync(open).size)
  readSync(open, before, 0, before.length, 0)
  closeSync(open)
  assert.ok(before.length > 0 && before.every((byte) => byte === 0))
  assert.deepEqual([...file.read().keys()], [2])
})

test('a file that others can read, or that is not whole, is refused', async () => {
  const path = join(room, 'refused.json')
  await epochFile(path).write(new Map([[1, key()]]))
  chmodSync(path, 0o640)
  assert.throws(() => epochFile(path).read(), ConfigFault)
  chmodSync(path, 0o600)
  writeFileSync(path, readFileSync(path).subarray(0, 20))
  assert.throws(() => epochFile(path).read(), /not whole/)
  writeFileSync(path, '{"epochs":[]}')
  assert.throws(() => epochFile(path).read(), /not whole/)
})

test('a copy that is made meanwhile gets the keys from before and after it, and none may lie between', async () => {
  const path = join(room, 'around.json')
  const file = epochFile(path)
  const [one, two, three, four] = [key(), key(), key(), key()]
  await file.write(new Map([[1, one]]))
  const both = await keysAround(path, () => file.write(new Map([[2, two]])))
  assert.deepEqual(
    plain(both),
    plain(
      new Map([
        [1, one],
        [2, two],
      ]),
    ),
  )
  await assert.rejects(
    keysAround(path, () => file.write(new Map([[4, four]]))),
    /changed twice/,
  )
  await file.write(
    new Map([
      [3, three],
      [4, four],
    ]),
  )
  assert.deepEqual(
    plain(await keysAround(path, async () => {})),
    plain(
      new Map([
        [3, three],
        [4, four],
      ]),
    ),
  )
  assert.equal((await keysAround(join(room, 'none.json'), async () => {})).size, 0)
  assert.match(Buffer.from(epochBytes(both)).toString(), /^\{"epochs":\[\{"number":1,/)
})
