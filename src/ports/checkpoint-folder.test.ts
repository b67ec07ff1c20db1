import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { checkpointFolder } from './checkpoint-folder.ts'

const room = mkdtempSync(join(tmpdir(), 'ausma-heads-'))
after(() => rmSync(room, { recursive: true }))

test('signed heads are kept each once, by their day, and tell no moment', async () => {
  const folder = join(room, 'a', 'heads')
  const heads = checkpointFolder(folder)
  assert.deepEqual(heads.list(), [])
  assert.equal(await heads.keep('2026-12-02', 'two\n'), true)
  assert.equal(await heads.keep('2026-12-01', 'one\n'), true)
  assert.equal(await heads.keep('2026-12-01', 'other\n'), false)
  // Another process over the same folder, and what somebody else put there.
  writeFileSync(join(folder, 'notes.md'), 'x')
  assert.equal(await checkpointFolder(folder).keep('2026-12-02', 'other\n'), false)
  assert.deepEqual(checkpointFolder(folder).list(), [
    { name: '2026-12-01', text: 'one\n' },
    { name: '2026-12-02', text: 'two\n' },
  ])
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt')))
    assert.equal(statSync(join(folder, file)).mtimeMs % 86_400_000, 0)
  await assert.rejects(heads.keep('../2026', 'x'), /under its day/)
})
