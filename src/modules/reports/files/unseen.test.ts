import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { done, problemOf } from '../../../../test/houses/kernel.ts'
import { ReportsHouse } from '../../../../test/houses/reports.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Member } from '../../../kernel/actor.ts'
import { execute } from '../../../kernel/execute.ts'
import { ABOUT } from '../codes.ts'
import type { ReportPage } from '../shapes.ts'
import { unseenOf } from './unseen.ts'

test('nothing from or about a child is shown, whatever else is true; a flag closes everything', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ABOUT), fc.boolean(), fc.boolean(), (about, child, flagged) => {
      const unseen = unseenOf({ about, child }, flagged)
      if (flagged) assert.equal(unseen, 'flagged')
      else assert.equal(unseen, child || about === 'child' ? 'child' : null)
    }),
  )
})

const HARMFUL = { verdict: 'found', by: 'ClamAV 1.4.6', what: 'Eicar-Test-Signature' } as const
const CLEAN = { verdict: 'clean', by: 'ClamAV 1.4.6' } as const
const REASON = 'The caller said what the picture shows'

onDatabases('files that nobody looks at', ReportsHouse.open, (stand) => {
  const officer = () => stand().officer.token
  const actorOf = async (token: string) => (await stand().member(token)) as Member
  const member = async () => ({ actor: await actorOf(officer()) })
  const page = (report: string) => stand().call<ReportPage>(officer(), 'reports.get', { report })
  const takeOut = async (operation: string, input: unknown, reason?: string) =>
    problemOf(stand().kernel, { ...(await member()), operation, input, ...(reason ? { reason } : {}) })

  test('what the scanner said stands with the file, sealed, and the reporter is not told', async () => {
    const house = stand()
    const [harmful, clean, old] = [await house.newFile('a'), await house.newFile('b'), await house.newFile('c')]
    const files = [{ ...harmful, scan: HARMFUL }, { ...clean, scan: CLEAN }, old]
    const filed = await house.file({ files })
    const shown = (await page(filed.report)).messages[0].files
    const scanOf = (file: string) => shown.find((one) => one.file === file)?.scan
    assert.deepEqual(scanOf(harmful.file), HARMFUL)
    assert.deepEqual(scanOf(clean.file), CLEAN)
    assert.deepEqual(scanOf(old.file), { verdict: 'not-scanned', why: 'none' })
    const mine = await house.asReporter(filed.receipt, 'reports.mine')
    assert.ok(!JSON.stringify(mine).includes('scan'))
    const rows = await house.database.superuser(`select encode(sealed_name, 'escape') as name from files`)
    assert.ok(rows.every(({ name }) => !String(name).includes('Eicar')))
  })

  test('a harmful file is saved only by whoever says so twice, and never drawn', async () => {
    const house = stand()
    const harmful = { ...(await house.newFile('x')), scan: HARMFUL }
    await house.file({ files: [harmful] })
    const { file } = harmful
    assert.deepEqual((await takeOut('reports.take-out', { file }))?.fields, [{ field: 'file', message: 'harmful' }])
    assert.equal((await takeOut('reports.show-picture', { file }))?.code, 'conflict')
    assert.equal(await takeOut('reports.take-out', { file, sure: true }), null)
  })

  test('of a report about or from a child no picture is shown; a clean other one is', async () => {
    const house = stand()
    const [ofChild, other] = [await house.newFile('p'), await house.newFile('q')]
    const told = await house.file({ about: 'child', files: [ofChild] })
    await house.file({ about: 'work', files: [other] })
    assert.equal((await page(told.report)).unseen, 'child')
    assert.equal((await takeOut('reports.show-picture', { file: ofChild.file }))?.code, 'conflict')
    // A contract or a train ticket may come with it, too: it is saved, not drawn.
    assert.equal(await takeOut('reports.take-out', { file: ofChild.file }), null)
    assert.equal(await takeOut('reports.show-picture', { file: other.file }), null)
  })

  test('what is no picture is not drawn', async () => {
    const house = stand()
    const paper = await house.newFile('%PDF-', 'application/pdf')
    await house.file({ files: [paper] })
    const problem = await takeOut('reports.show-picture', { file: paper.file })
    assert.deepEqual(problem?.fields, [{ field: 'file', message: 'no-picture' }])
  })

  test('a flagged report: closed for everybody, handed over with a reason, opened again by two', async () => {
    const house = stand()
    const picture = await house.newFile('p')
    const { file } = picture
    const { report } = await house.file({ files: [picture] })
    assert.equal((await house.problem(officer(), 'reports.quarantine', { report }))?.code, 'reason-needed')
    const call = { ...(await member()), operation: 'reports.quarantine', input: { report }, reason: REASON }
    for (let twice = 0; twice < 2; twice++)
      assert.deepEqual(await done(house.kernel, call), { report, unseen: 'flagged' })
    const seen = await page(report)
    assert.equal(seen.unseen, 'flagged')
    assert.equal(seen.events.filter(({ kind }) => kind === 'quarantined').length, 1)
    for (const operation of ['reports.show-picture', 'reports.take-out'])
      assert.equal(
        (await takeOut(operation, { file, ...(operation === 'reports.take-out' && { sure: true }) }))?.code,
        'conflict',
      )
    assert.equal((await takeOut('reports.hand-over', { file }))?.code, 'reason-needed')
    assert.equal(await takeOut('reports.hand-over', { file }, 'To the police in Invented Town, by courier'), null)
    assert.equal((await page(report)).events[0].kind, 'handed-over')

    const lift = { ...(await member()), operation: 'reports.lift-quarantine', input: { report, why: 'It was a bus' } }
    const waits = await execute(house.kernel, lift)
    assert.equal(waits.kind, 'waits')
    assert.equal((await page(report)).unseen, 'flagged')
    const second = await house.admitted(house.keeper, ['intake-officer'])
    const approval = waits.kind === 'waits' ? waits.approval : ''
    await done(house.kernel, { ...lift, actor: await actorOf(second.token), approval })
    assert.equal((await page(report)).unseen, null)
    assert.equal((await takeOut('reports.hand-over', { file }, REASON))?.code, 'conflict')
  })

  test('another agency cannot flag, open or hand over', async () => {
    const house = stand()
    const picture = await house.newFile('p')
    const { report } = await house.file({ files: [picture] })
    const other = await house.another(house.keeper)
    const theirs = await house.admitted(other, ['intake-officer'])
    const actor = await actorOf(theirs.token)
    for (const [operation, input] of [
      ['reports.quarantine', { report }],
      ['reports.show-picture', { file: picture.file }],
      ['reports.hand-over', { file: picture.file }],
    ] as const) {
      const problem = await problemOf(house.kernel, { actor, operation, input, reason: REASON })
      assert.equal(problem?.code, 'not-found', operation)
    }
  })

  test('whether a scanner is there is told to whoever reads reports', async () => {
    const [{ bytes }] = await stand().database.superuser('select sum(size) as bytes from files')
    assert.ok(Number(bytes) > 0)
    assert.deepEqual(await stand().call(officer(), 'scanners.get'), { state: 'none', taken: Number(bytes), most: null })
    assert.equal((await stand().problem(stand().keeper.token, 'scanners.get'))?.code, 'not-permitted')
  })
})
