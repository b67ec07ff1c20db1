import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CasesHouse, REASON } from '../../../../test/houses/cases.ts'
import { heldFiles, TEXT } from '../../../../test/houses/held-files.ts'
import { done, problemOf } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'

onDatabases('files that are held', CasesHouse.open, (stand) => {
  const { does, refused, why, keeping, waits, held, asksToLift, lift } = heldFiles(stand)

  test('the page says since when, by whom and why; held twice it is held since the first day', async () => {
    const house = stand()
    const id = await held()
    const { held: hold, ground } = await keeping(id)
    assert.deepEqual(
      [hold?.since, hold?.by.id, hold?.why, ground],
      [house.now().toISOString().slice(0, 10), house.worker.id, REASON, 'hold'],
    )
    assert.equal(await why('persons.hold', id), 'held')
    const rows = await house.rows(`select row_to_json(h)::text as all from person_holds h where person = '${id}'`)
    assert.ok(!JSON.stringify(rows).includes(REASON), 'why is sealed, and not beside the hold')
  })

  test('a person who declines while held is restricted: the step is theirs, and the words stay until the hold ends', async () => {
    const house = stand()
    const id = await house.meets(house.worker, { name: 'Declina Kepta' })
    await house.join(house.worker, id, house.authority)
    await does('persons.hold', id)
    await house.step(house.worker, id, 'identification', 'decline')
    const page = await house.get(house.worker, id)
    assert.deepEqual([page.identification, page.name], ['declined', 'Declina Kepta'])
    assert.equal(page.keeping.asked, house.now().toISOString().slice(0, 10))
    assert.equal(await why('persons.erase', id), 'held')
    const before = await waits()
    await lift(id)
    assert.equal(await waits(), before + 1, 'the wish comes back to the desk')
    await does('persons.erase', id)
    assert.equal((await house.get(house.worker, id)).name, null)
    assert.equal(await waits(), before)
  })

  test('a person who comes back withdraws the request', async () => {
    const house = stand()
    const id = await house.meets(house.worker, { name: 'Returna Kepta' })
    await does('persons.hold', id)
    await house.step(house.worker, id, 'identification', 'decline')
    await house.step(house.worker, id, 'identification', 'come-back')
    const page = await house.get(house.worker, id)
    assert.deepEqual([page.keeping.asked, page.name], [null, 'Returna Kepta'])
  })

  test('a wish to be erased is kept, stays in sight, and comes back when the hold is lifted', async () => {
    const house = stand()
    const id = await held()
    const before = await waits()
    const { since } = (await does('persons.ask-erasure', id)) as { since: string }
    await house.later(24 * 3600_000)
    assert.equal(((await does('persons.ask-erasure', id)) as { since: string }).since, since, 'since the first day')
    const page = await house.get(house.worker, id)
    assert.deepEqual([page.keeping.asked, page.keeping.due, await waits()], [since, false, before])
    await lift(id)
    const lifted = await keeping(id)
    assert.deepEqual([lifted.asked, lifted.due, await waits()], [since, true, before + 1])
    // Keeping the file longer does not answer a request for erasure.
    assert.equal(await why('persons.keep-on', id, { until: lifted.bounds?.to }), 'erasure-asked')
    assert.equal(await why('persons.ask-erasure', id), 'not-held')
    await does('persons.erase', id)
    assert.equal((await keeping(id)).asked, null)
  })

  test('it ends by two people only, both of the team; until then it stays', async () => {
    const house = stand()
    const id = await held()
    const agree = await asksToLift(id)
    const own = await problemOf(house.kernel, await agree(house.worker))
    assert.equal(own?.code, 'not-permitted', 'nobody is their own second person')
    const stranger = await house.admitted(house.keeper, ['case-worker'])
    assert.equal((await problemOf(house.kernel, await agree(stranger)))?.code, 'not-found')
    assert.equal((await problemOf(house.kernel, await agree(house.inspector)))?.code, 'not-permitted')
    assert.notEqual((await keeping(id)).held, null)
    await done(house.kernel, await agree())
    assert.equal((await keeping(id)).held, null)
    const [event] = (await house.get(house.worker, id)).events
    assert.deepEqual([event.kind, event.words?.reason], ['hold-lifted', TEXT])
    assert.equal((await problemOf(house.kernel, await agree()))?.code, 'conflict', 'once')
  })

  test('nothing is held for a person who is only counted', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    await house.step(house.worker, id, 'identification', 'decline')
    assert.equal((await refused('persons.hold', id))?.code, 'conflict')
  })

  test('the own record says that it is held and since when, and leaves the reason to the team', async () => {
    const id = await held()
    type Taken = { record: { keeping: { ground: string; held: { since: string; why: null } } } }
    const { record } = (await does('persons.export', id)) as Taken
    assert.deepEqual([record.keeping.ground, record.keeping.held.why], ['hold', null])
    const events = (record as unknown as { events: { kind: string; words: unknown }[] }).events
    assert.equal(events.find(({ kind }) => kind === 'held')?.words, null)
  })
})
