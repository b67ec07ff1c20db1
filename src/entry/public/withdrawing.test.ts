import assert from 'node:assert/strict'
import { test } from 'node:test'
import { done } from '../../../test/houses/kernel.ts'
import { SeveralHouse, type Taking } from '../../../test/houses/several.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { visitor } from '../../kernel/actor.ts'
import { copiesBy, newReceipt } from '../../modules/reports/index.ts'
import { mineOf, withdrawnFromAll } from './withdrawing.ts'

onDatabases('a report that is taken back from all', SeveralHouse.open, (stand) => {
  const file = async (to: readonly Taking[], text: string, files: readonly unknown[] = []) => {
    const receipt = newReceipt()
    for (const [at, { agency }] of to.entries()) {
      const { input } = stand().filing(
        { receipt, told: { text }, danger: 'soon', files: files.slice(at, at + 1) },
        agency,
      )
      await done(stand().kernel, { actor: visitor, operation: 'reports.file', input })
    }
    return receipt
  }
  const states = async (to: readonly Taking[]) =>
    (await Promise.all(to.map((at) => stand().listed(at)))).map((rows) => rows.map(({ state }) => state))

  test('is erased everywhere where nobody has read it, with all its files', async () => {
    const to = stand().all
    const before = await states(to)
    const files = await Promise.all(to.map((_, at) => stand().newFile(`file ${at}`)))
    const receipt = await file(to, 'Unread', files)
    const done = await withdrawnFromAll(stand().kernel, receipt)
    assert.deepEqual([done.found, done.erased, done.left], [true, true, []])
    assert.deepEqual(done.files.toSorted(), files.map(({ file }) => file).toSorted())
    assert.deepEqual(await states(to), before)
    assert.equal((await withdrawnFromAll(stand().kernel, receipt)).found, false)
  })

  test('stays where it was read, and is not called erased', async () => {
    const [one, shelter] = stand().all
    const receipt = await file([one, shelter], 'Read by one')
    await stand().reportAt(one, 'Read by one')
    const { found, erased, left } = await withdrawnFromAll(stand().kernel, receipt)
    assert.deepEqual([found, erased, left], [true, false, []])
    assert.equal((await states([one]))[0].filter((state) => state === 'withdrawn').length, 1)
  })

  test('one agency that fails keeps no other from it, is named, and is reached by asking once more', async () => {
    const [one, shelter, police] = stand().all
    const receipt = await file([one, shelter, police], 'One fails')
    for (const at of [one, shelter, police]) await stand().reportAt(at, 'One fails')
    const database = stand().database
    await database.superuser(
      `alter table reports add constraint broken check (agency <> '${shelter.agency}' or state <> 'withdrawn') not valid`,
    )
    const half = await withdrawnFromAll(stand().kernel, receipt)
    await database.superuser('alter table reports drop constraint broken')
    assert.deepEqual([half.found, half.erased, half.left], [true, false, [shelter.agency]])
    const whole = await withdrawnFromAll(stand().kernel, receipt)
    assert.deepEqual([whole.found, whole.erased, whole.left], [true, false, []])
    for (const rows of await states([one, shelter, police])) assert.ok(rows.includes('withdrawn'))
  })

  test('says at each what became of it there: open, closed to its words, or gone', async () => {
    const [one, shelter] = stand().all
    const receipt = await file([one, shelter], 'Gone at one')
    const copies = await copiesBy(stand().kernel, receipt)
    const read = () => Promise.all(copies.map(({ reporter }) => mineOf(stand().kernel, reporter)))
    assert.deepEqual(
      (await read()).map((mine) => typeof mine),
      ['object', 'object'],
    )
    await stand().reportAt(one, 'Gone at one')
    await withdrawnFromAll(stand().kernel, receipt)
    assert.deepEqual((await read()).toSorted(), ['withdrawn', null].toSorted())
  })

  test('words that open nothing take nothing back', async () => {
    const nothing = { found: false, erased: false, left: [], files: [] }
    assert.deepEqual(await withdrawnFromAll(stand().kernel, newReceipt()), nothing)
  })
})
