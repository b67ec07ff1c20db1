import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { NoticeRows } from '../../../test/houses/notice-rows.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/run/databases.ts'
import { said } from '../../../test/run/said.ts'
import { testServer } from '../../../test/run/web.ts'
import type { Member } from '../../kernel/actor.ts'

const room = mkdtempSync(join(tmpdir(), 'ausma-notices-report-'))
const SESSION = join(room, 'session.json')
const TOKEN = 'a'.repeat(43)
const members = new Map<string, Member>()
let database: TestDatabase
let house: NoticeRows
let server: Awaited<ReturnType<typeof testServer>>

before(async () => {
  database = await openTestDatabase('server')
  house = await NoticeRows.open(database)
  await house.decided(await house.recipient('Invented Jobs'), 'removed')
  server = await testServer(house.kernel, members)
  writeFileSync(SESSION, JSON.stringify({ server: `http://localhost:${server.port}`, token: TOKEN }), { mode: 0o600 })
  members.set(TOKEN, (await house.member(house.analyst.token)) as Member)
})
after(async () => {
  await server.close()
  await database.close()
  rmSync(room, { recursive: true })
})

const run = (...words: string[]) =>
  said(['notices-report', ...words], { AUSMA_URL: `http://localhost:${server.port}`, AUSMA_SESSION: SESSION })

test('writes the page and the table into a folder, which it makes', async () => {
  const out = join(room, 'some', 'folder')
  const { code, out: told, err } = await run('--year', '2026', '--out', out)
  assert.equal(code, 0, err)
  assert.deepEqual(told.trim().split('\n'), [join(out, 'notices-2026.html'), join(out, 'notices-2026.csv')])
  assert.match(
    readFileSync(join(out, 'notices-2026.html'), 'utf8'),
    /Notices of illegal content in 2026.*Invented Jobs/s,
  )
  assert.match(readFileSync(join(out, 'notices-2026.csv'), 'utf8'), /^2026,outcome,Invented Jobs,removed,Removed,1,1,/m)
})

test('in Latvian where asked', async () => {
  const out = join(room, 'lv')
  await run('--year', '2026', '--out', out, '--language', 'lv')
  assert.match(readFileSync(join(out, 'notices-2026.html'), 'utf8'), /Paziņojumi par nelikumīgu saturu 2026\. gadā/)
})

test('used wrongly it says how, and writes nothing', async () => {
  for (const [words, told] of [
    [[], /--year 2026/],
    [['--year', 'last'], /--year 2026/],
    [['--year', '2026', '--language', 'ru'], /en or lv/],
    [['--year', '2026', '--colour'], /--colour/],
  ] as const) {
    const { code, err } = await run(...words)
    assert.equal(code, 2)
    assert.match(err, told)
  }
})

test('a refusal of the server is told in its words', async () => {
  const out = join(room, 'none')
  const { code, err } = await run('--year', '2090', '--out', out)
  assert.equal(code, 1)
  assert.match(err, /has not begun yet/)
  assert.ok(!existsSync(out))
})
