import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { lockFolder, StateError, sweep, syncFolder, writeDurably } from './files.ts'

const room = mkdtempSync(join(tmpdir(), 'ausma-files-'))
after(() => rmSync(room, { recursive: true }))
const folder = () => mkdtempSync(join(room, 'f-'))

/** The id of a process that has ended. */
const deadProcess = (): number => spawnSync(process.execPath, ['-e', '']).pid

describe('writing durably', () => {
  test('a file appears whole, replaces the one before, and nothing stays beside it', () => {
    const path = join(folder(), 'a.bin')
    writeDurably(path, 'first')
    writeDurably(path, Buffer.from('second'))
    assert.equal(readFileSync(path, 'utf8'), 'second')
    assert.deepEqual(readdirSync(join(path, '..')), ['a.bin'])
  })

  test('only the owner may read it', { skip: process.platform === 'win32' }, () => {
    const path = join(folder(), 'key')
    writeDurably(path, 'x')
    assert.equal(statSync(path).mode & 0o777, 0o600)
  })

  test('a folder that is not there is an error, not a silence', () => {
    assert.throws(() => writeDurably(join(room, 'nowhere', 'a'), 'x'), /ENOENT/)
  })

  test('a folder can be synced', () => syncFolder(folder()))
})

describe('the lock of a folder', () => {
  test('keeps a second one out until it is given back', () => {
    const path = folder()
    const unlock = lockFolder(path)
    assert.throws(
      () => lockFolder(path),
      (error: unknown) => {
        assert.ok(error instanceof StateError)
        assert.match(error.message, new RegExp(`process ${process.pid} is working with this state`))
        assert.ok(error.message.startsWith(path), 'the message names the folder')
        return true
      },
    )
    unlock()
    lockFolder(path)()
    assert.equal(existsSync(join(path, 'lock')), false)
  })

  test('names its owner', () => {
    const path = folder()
    const unlock = lockFolder(path)
    assert.equal(readFileSync(join(path, 'lock'), 'utf8'), String(process.pid))
    unlock()
  })

  for (const [what, owner] of [
    ['a process that is gone', String(deadProcess())],
    ['nobody', ''],
    ['something else', 'not a number'],
    ['process 0', '0'],
    ['a process below nought', '-1'],
    ['an earlier process of the same number, as in a container', String(process.pid)],
  ] as const) {
    test(`left by ${what} is taken over`, () => {
      const path = folder()
      writeFileSync(join(path, 'lock'), owner)
      const unlock = lockFolder(path)
      assert.equal(readFileSync(join(path, 'lock'), 'utf8'), String(process.pid))
      unlock()
    })
  }

  test('of a living process stays, also of another user’s', () => {
    const path = folder()
    writeFileSync(join(path, 'lock'), '1')
    assert.throws(() => lockFolder(path), StateError)
    assert.equal(readFileSync(join(path, 'lock'), 'utf8'), '1')
  })

  test('a folder where no file can be made is no state that is in use', () => {
    assert.throws(
      () => lockFolder(join(room, 'nowhere')),
      (error: unknown) => !(error instanceof StateError),
    )
  })
})

describe('sweeping', () => {
  test('removes what an interrupted run left, and nothing else', () => {
    const path = folder()
    for (const name of [
      'segment-000001.bin',
      'segment-000002.bin',
      'index.json.part',
      'index.json',
      'key',
      'lock',
      'notes.txt',
    ])
      writeFileSync(join(path, name), 'x')
    sweep(path, new Set(['segment-000001.bin']))
    assert.deepEqual(readdirSync(path).sort(), ['index.json', 'key', 'lock', 'notes.txt', 'segment-000001.bin'])
  })
})
