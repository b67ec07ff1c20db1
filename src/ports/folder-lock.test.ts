import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { FolderInUse, lockFolder } from './folder-lock.ts'
import { throwAwayFolder } from './throw-away.ts'

const room = mkdtempSync(join(tmpdir(), 'ausma-lock-'))
after(() => rmSync(room, { recursive: true }))

const gone = () => spawnSync(process.execPath, ['-e', '']).pid

test('a folder is one process’s at a time, and free again when it leaves', () => {
  const leave = lockFolder(room)
  assert.throws(() => lockFolder(room), FolderInUse)
  leave()
  lockFolder(room)()
})

test('the lock of another process that lives names it', () => {
  writeFileSync(join(room, 'lock'), '1')
  assert.throws(() => lockFolder(room), /Process 1 is working with/)
  rmSync(join(room, 'lock'))
})

for (const [what, text] of [
  ['a process that was killed', `${gone()}`],
  ['an earlier process with our number, as in a container', `${process.pid}`],
  ['nobody', ''],
] as const)
  test(`the lock of ${what} is taken over`, () => {
    writeFileSync(join(room, 'lock'), text)
    lockFolder(room)()
    assert.ok(!existsSync(join(room, 'lock')))
  })

test('a throw-away folder goes when it is told, and those of killed processes with the next', () => {
  const left = join(tmpdir(), `ausma-try-${gone()}-x`)
  mkdirSync(left, { recursive: true })
  const folder = throwAwayFolder()
  assert.ok(!existsSync(left))
  writeFileSync(join(folder.path, 'x'), 'x')
  folder.remove()
  assert.ok(!existsSync(folder.path))
})

test('a throw-away folder goes with its process', () => {
  const script = `import { throwAwayFolder } from '${join(import.meta.dirname, 'throw-away.ts')}'; throwAwayFolder(); process.exit(3)`
  const { pid, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script])
  assert.equal(status, 3)
  assert.deepEqual(
    readdirSync(tmpdir()).filter((name) => name.startsWith(`ausma-try-${pid}-`)),
    [],
  )
})
