import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { PATIENCE } from '../../../test/browser/eventually.ts'
import { EICAR, FakeClamd } from '../../../test/fakes/clamd.ts'
import { ReportsHouse } from '../../../test/houses/reports.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/run/databases.ts'
import { type Answered, ask, testServer } from '../../../test/run/web.ts'
import type { Listening } from '../../entry/http/listen.ts'
import type { Member } from '../../kernel/actor.ts'
import type { ReportPage, Row } from '../../modules/reports/shapes.ts'
import { clamav } from '../../ports/clamav.ts'

// From the form of somebody who reports to what an officer may do with the file, with a scanner on the way.

let database: TestDatabase
let house: ReportsHouse
let server: Listening
let clamd: FakeClamd
/** How long the scanner is waited for; only where it is to be too long is it short. */
const limits = { silence: PATIENCE, verdict: PATIENCE }
const OFFICER = 'o'.repeat(43)

before(async () => {
  database = await openTestDatabase('server')
  house = await ReportsHouse.open(database)
  clamd = await FakeClamd.start()
  const scanner = clamav({ host: '127.0.0.1', port: clamd.port }, limits)
  // Room for so few bytes that one more file fills it.
  const site = { ...house.kernel.site, reportFiles: 1000 }
  const members = new Map([[OFFICER, (await house.member(house.officer.token)) as Member]])
  server = await testServer({ ...house.kernel, scanner, site }, members)
})
beforeEach(() => {
  clamd.manner = 'right'
  limits.verdict = PATIENCE
})
after(async () => {
  await server.close()
  clamd.close()
  await database.close()
})

const B = 'x-boundary'
const field = (name: string, value: string) =>
  `--${B}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const stateOf = ({ body }: Answered): string =>
  /name="state" value="([\w-]+)"/.exec(body)?.[1] ?? assert.fail(body.slice(-500))

/** Sends a report with one file; gives the answer. */
async function send(text: string, file: string): Promise<Answered> {
  const begun = await ask(server.port, { path: '/p/en/form' })
  const told = await ask(server.port, {
    method: 'POST',
    path: '/p/en/form',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'null' },
    body: new URLSearchParams({ state: stateOf(begun), step: 'text', text, go: 'files' }).toString(),
  })
  return again(stateOf(told), file)
}
const again = (state: string, file: string | null) =>
  ask(server.port, {
    method: 'POST',
    path: '/p/en/form',
    headers: { 'Content-Type': `multipart/form-data; boundary=${B}`, Origin: 'null' },
    body: [
      field('state', state),
      field('step', 'files'),
      field('go', 'send'),
      file === null ? '' : `--${B}\r\nContent-Disposition: form-data; name="files"; filename="a"\r\n\r\n${file}\r\n`,
      `--${B}--\r\n`,
    ].join(''),
  })

/** The file of the report with these words, as the staff see it. */
async function seen(text: string) {
  await house.hourComes()
  const { reports } = await house.call<{ reports: Row[] }>(house.officer.token, 'reports.list', { limit: 100 })
  for (const { id } of reports) {
    const page = await house.call<ReportPage>(house.officer.token, 'reports.get', { report: id })
    if (page.messages[0].told?.text === text) return page.messages[0].files[0]
  }
  return assert.fail(`no report says ${text}`)
}
const fetched = (file: string, query = '') =>
  ask(server.port, { path: `/api/report-files/${file}${query}`, headers: { Cookie: `ausma_session=${OFFICER}` } })

test('a harmful file: the report arrives, the officer is told, and saves it only by saying so twice', async () => {
  assert.match((await send('With a virus', EICAR)).body, /It has arrived/)
  const { file, scan } = await seen('With a virus')
  assert.equal(scan.verdict === 'found' ? scan.what : '', 'Eicar-Test-Signature')
  assert.equal((await fetched(file)).status, 409)
  const saved = await fetched(file, '?sure=yes')
  assert.equal(saved.status, 200)
  assert.equal(saved.body, EICAR)
})

test('a clean one says who says so', async () => {
  await send('Clean', 'some words')
  const { file, scan } = await seen('Clean')
  assert.match(scan.verdict === 'clean' ? scan.by : '', /^ClamAV 1\.4\.6/)
  assert.equal((await fetched(file)).body, 'some words')
})

for (const [manner, why] of [
  ['hangs-up', 'down'],
  ['silent', 'slow'],
] as const)
  test(`a scanner that is ${manner} stops no report, and the officer is told that nobody looked`, async () => {
    clamd.manner = manner
    if (why === 'slow') limits.verdict = 300
    assert.match((await send(`While ${manner}`, 'words')).body, /It has arrived/)
    assert.deepEqual((await seen(`While ${manner}`)).scan, { verdict: 'not-scanned', why })
  })

test('where the share of files is full the words are still taken', async () => {
  const refused = await send('Too much', 'x'.repeat(2000))
  assert.equal(refused.status, 422)
  assert.match(refused.body, /no room for more files/)
  assert.match((await again(stateOf(refused), null)).body, /It has arrived/)
  assert.equal(await seen('Too much'), undefined)
})
