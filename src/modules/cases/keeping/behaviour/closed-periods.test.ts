import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { CasesHouse } from '../../../../../test/houses/cases.ts'
import { heldFiles } from '../../../../../test/houses/held-files.ts'
import { onDatabases } from '../../../../../test/run/databases.ts'

const DAY = 86_400_000
const MIGRATION = new URL('../../../../../migrations/0030_periods-of-closed-files.sql', import.meta.url)
/** The migration's statement that repairs older rows. */
const REPAIR = /with ended as [^;]*;/.exec(readFileSync(MIGRATION, 'utf8'))?.[0] ?? ''

onDatabases('a closed file shows the periods that still run on it', CasesHouse.open, (stand) => {
  const { does, keeping } = heldFiles(stand)
  const clocks = async (id: string) => (await stand().get(stand().worker, id)).clocks.map(({ name }) => name)
  const listed = async (id: string, queue: string) =>
    (await stand().listed(stand().worker, { queue })).find((one) => one.id === id)

  test('on the page, in lists and on the desk: not the reflection period that ran when it was closed', async () => {
    const house = stand()
    const id = await house.presumed()
    await house.identify(id)
    assert.ok((await clocks(id)).includes('reflection'), 'while it is open it runs')
    const carried = { remedy: 'Ask us', language: 'uk', plan: 'A flat of her own', followUpOn: '2027-06-01' }
    for (const act of ['wind-down', 'end'])
      await house.step(house.worker, id, 'support', act, carried, 'persons.arrange')
    await house.step(house.worker, id, 'file', 'close', carried, 'persons.arrange')
    assert.deepEqual(await clocks(id), ['follow-up', 'keeping'])
    await house.later(60 * DAY)
    assert.equal((await listed(id, 'all'))?.next?.name, 'follow-up')
    assert.equal(await listed(id, 'overdue'), undefined)
    type Desk = { waiting: { person: string; next: { name: string } }[] }
    const { waiting } = await house.call<Desk>(house.desk.token, 'persons.desk')
    assert.equal(waiting.find(({ person }) => person === id)?.next.name, 'follow-up')
    await house.step(house.worker, id, 'file', 'reopen')
    assert.ok((await clocks(id)).includes('reflection'), 'opened again, somebody has to look at it')
  })

  test('held, it shows the follow-up and no day of deciding', async () => {
    const id = await stand().closed()
    await does('persons.hold', id)
    assert.deepEqual(await clocks(id), ['follow-up'])
    assert.equal((await keeping(id)).due, false)
  })

  test('the migration repairs older rows, and no others', async () => {
    const house = stand()
    const [old, held, open] = [await house.closed(), await house.closed(), await house.presumed()]
    await does('persons.hold', held)
    const due = "'2026-11-05T23:59:59.999Z'"
    const ids = [old, held, open].map((id) => `'${id}'`).join()
    await house.rows(
      `update persons set next_clock = 'reflection', next_due = ${due}, follow_up_on = null where id in (${ids})`,
    )
    await house.rows(REPAIR)
    const next = async (id: string) => (await listed(id, 'all'))?.next?.name ?? null
    assert.deepEqual([await next(old), await next(held), await next(open)], ['keeping', null, 'reflection'])
    assert.match((await listed(old, 'all'))?.next?.due ?? '', /T23:59:59.999Z$/)
  })
})
