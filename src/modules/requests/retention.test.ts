import assert from 'node:assert/strict'
import { test } from 'node:test'
import { done, inAgency, problemOf } from '../../../test/houses/kernel.ts'
import { RequestsHouse } from '../../../test/houses/requests.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { system } from '../../kernel/actor.ts'
import { execute } from '../../kernel/execute.ts'
import { newId } from '../../kernel/ids.ts'
import { requesterBy } from './requester.ts'
import { erasingJob, KEPT_MONTHS } from './retention.ts'

onDatabases('requests whose time is over', RequestsHouse.open, (stand) => {
  const erase = (agency = stand().agency) =>
    done<{ erased: string[] }>(stand().kernel, { actor: system(agency), operation: 'requests.erase', input: {} })
  const rows = async (table: string, where: string) =>
    (await stand().database.superuser(`select 1 from ${table} where ${where}`)).length
  /** Asks, is refused on that day, and may have said something for the record. */
  const ended = async (day: string) => {
    const house = stand()
    const asked = await house.ask('access')
    await house.request(asked.request)
    await house.call(house.officer.token, 'requests.close', { request: asked.request, why: 'Nobody answered.' })
    const set = `update requests set ended_on = '${day}' where id = '${asked.request}' returning data_key, notes_key`
    const [{ data_key, notes_key }] = await house.database.superuser(set)
    return { ...asked, keys: [String(data_key), String(notes_key)] }
  }

  test('three years after its end a request is erased with its words, reasons, keys and seals, and its receipt opens nothing', async () => {
    const house = stand()
    assert.equal(KEPT_MONTHS, 36)
    // The stand's day is 2 November 2026: the whole of the last day is kept.
    const [over, last] = [await ended('2023-11-01'), await ended('2023-11-02')]
    assert.deepEqual(await erase(), { erased: [over.request] })
    for (const [table, left] of [
      ['requests', 0],
      ['request_messages', 0],
      ['request_events', 0],
    ] as const) {
      const column = table === 'requests' ? 'id' : 'request'
      assert.equal(await rows(table, `${column} = '${over.request}'`), left, table)
      assert.ok((await rows(table, `${column} = '${last.request}'`)) > 0, table)
    }
    const keys = over.keys.map((key) => `'${key}'`).join()
    assert.equal(await rows('data_keys', `id in (${keys})`), 0)
    assert.equal(await rows('data_key_seals', `data_key in (${keys})`), 0)
    // The ledger names both, so that a restored backup erases them again.
    assert.equal(await rows('erasures', `data_key in (${keys})`), 2)
    assert.equal(await requesterBy(house.kernel, over.receipt), null)
    assert.equal((await requesterBy(house.kernel, last.receipt))?.id, last.request)
    assert.equal(
      (await house.problem(house.officer.token, 'requests.get', { request: over.request }))?.code,
      'not-found',
    )
  })

  test('what is open is never erased by time, however late it is', async () => {
    const house = stand()
    const { request } = await house.ask('erasure')
    await house.database.superuser(`update requests set made_on = '2020-01-01' where id = '${request}'`)
    assert.ok(!(await erase()).erased.includes(request))
    assert.equal(await rows('requests', `id = '${request}'`), 1)
  })

  test('a report that was restricted on that request stays held: its end is a decision of its own', async () => {
    const house = stand()
    const filed = await house.file()
    const { request } = await house.ask('restriction', filed.receipt)
    await house.request(request)
    await house.call(house.officer.token, 'requests.answer', { request, as: 'granted', text: 'It is restricted.' })
    await house.database.superuser(`update requests set ended_on = '2020-01-01' where id = '${request}'`)
    assert.deepEqual((await erase()).erased, [request])
    assert.equal(await rows('report_holds', `report = '${filed.report}'`), 1)
    assert.equal((await house.reporter(filed.receipt))?.id, filed.report)
  })

  test('another agency’s run touches none of them, and no person runs it', async () => {
    const house = stand()
    const { request } = await ended('2020-05-05')
    assert.deepEqual((await erase(newId())).erased, [])
    for (const { token } of [house.officer, house.keeper])
      assert.ok(await house.problem(token, 'requests.erase'), 'refused')
    assert.equal(await rows('requests', `id = '${request}'`), 1)
    assert.deepEqual((await erase()).erased, [request])
  })

  test('the audit names what was erased and whose act it was', async () => {
    const house = stand()
    const { request } = await ended('2020-05-05')
    await erase()
    const [entry] = await house.database.superuser(
      `select kind, verb, subjects from audit where operation = 'requests.erase' and outcome = 'done' order by seq desc limit 1`,
    )
    assert.deepEqual(entry, { kind: 'system', verb: 'erasure', subjects: [request] })
  })

  test('the job goes on until nothing is left, and ends between two steps when it is told to', async () => {
    const house = stand()
    const many = 230
    const one = await ended('2021-01-01')
    const columns = 'agency, data_key, kind, language, state, made_on, ended_on'
    await house.database.superuser(
      `insert into requests (id, lookup, ${columns})
       select gen_random_uuid(), sha256(n::text::bytea), ${columns} from requests, generate_series(1, ${many}) n where id = '${one.request}'`,
    )
    const told: number[] = []
    const stop = new AbortController()
    const run = (signal: AbortSignal) =>
      erasingJob.run(
        {
          signal,
          call: async (operation: string, input: unknown) =>
            done(house.kernel, { actor: system(house.agency), operation, input }),
          progress: async ({ done: n }: { done: number }) => {
            told.push(n)
            if (told.length === 1) stop.abort()
          },
        } as never,
        {},
      )
    await assert.rejects(run(stop.signal), /abort/i)
    assert.deepEqual(told, [100])
    assert.deepEqual(await run(new AbortController().signal), { requests: many + 1 - 100 })
    assert.deepEqual(told, [100, 100, 131])
    const left = await inAgency(house.kernel, house.agency, (db) =>
      db.selectFrom('requests').select('id').where('ended_on', '<', '2023-11-02').execute(),
    )
    assert.deepEqual(left, [])
  })

  test('a requester cannot erase it either', async () => {
    const house = stand()
    const { receipt } = await house.ask('access')
    const actor = await requesterBy(house.kernel, receipt)
    assert.ok(actor)
    const refused = await problemOf(house.kernel, { actor, operation: 'requests.erase', input: {} })
    assert.ok(refused)
    await assert.rejects(execute(house.kernel, { actor, operation: 'requests.erase', input: {} }))
  })
})
