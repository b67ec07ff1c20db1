import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as, done } from '../../../test/houses/kernel.ts'
import { filledIn, keep, page, problem, search, servicesStand } from '../../../test/houses/services.ts'
import { whileAltered } from '../../../test/run/altered.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { eachRefused } from '../../../test/run/refused.ts'
import type { Member } from '../../kernel/actor.ts'

const WHY = 'Invented: the lease has run out.'

onDatabases('keeping services', servicesStand, (stand) => {
  const call = (actor: Member, operation: string, input: object, reason?: string) =>
    done<{ service: string }>(stand().kernel, { actor, operation, input, ...(reason ? { reason } : {}) })
  const free = async (service: string) => {
    const { service: now } = await page(stand(), stand().anna, service)
    return [now.free, now.freeSaidAt]
  }

  test('another agency changes nothing of it by any way, and is told whom to tell', async () => {
    const { anna, other } = stand()
    const service = await keep(stand(), anna)
    for (const [operation, input] of [
      ['services.save', { service, ...filledIn({ name: 'Taken over' }) }],
      ['services.set-free', { service, free: 0 }],
      ['services.verify', { service }],
      ['services.end', { service }],
      ['services.reopen', { service }],
    ] as const) {
      const said = await problem(stand(), other, operation, input, operation === 'services.end' ? WHY : undefined)
      assert.equal(said?.code, 'not-permitted', operation)
      assert.match(said?.message ?? '', /Another agency keeps this service/)
    }
    assert.equal((await page(stand(), anna, service)).service.name, 'House at the lake')
    assert.equal((await page(stand(), other, service)).mayKeep, false)
  })

  test('an ended service of another agency is as if it were not: not even that it was', async () => {
    const { anna, other } = stand()
    const service = await keep(stand(), anna)
    await call(anna, 'services.end', { service }, WHY)
    for (const operation of ['services.get', 'services.verify', 'services.reopen'])
      assert.equal((await problem(stand(), other, operation, { service }))?.code, 'not-found', operation)
  })

  test('what is open is not opened again, what has ended is not ended again', async () => {
    const { anna } = stand()
    const service = await keep(stand(), anna)
    assert.match((await problem(stand(), anna, 'services.reopen', { service }))?.message ?? '', /open already/)
    await call(anna, 'services.end', { service }, WHY)
    assert.match((await problem(stand(), anna, 'services.end', { service }, WHY))?.message ?? '', /ended already/)
  })

  test('ended by mistake and opened again, all that was said of it is there, the street too', async () => {
    const { anna } = stand()
    const service = await keep(stand(), anna)
    await call(anna, 'services.set-free', { service, free: 2 })
    const before = await page(stand(), anna, service)
    await call(anna, 'services.end', { service }, WHY)
    await call(anna, 'services.reopen', { service })
    assert.deepEqual(await page(stand(), anna, service), before)
  })

  test('where no places are counted none are free, and it is said at the field', async () => {
    const { anna } = stand()
    const service = await keep(stand(), anna, { places: null })
    const said = await problem(stand(), anna, 'services.set-free', { service, free: 0 })
    assert.deepEqual(said?.fields, [{ field: 'free', message: 'This service counts no places.' }])
    const small = await keep(stand(), anna, { places: 1 })
    assert.equal(await problem(stand(), anna, 'services.set-free', { service: small, free: 1 }), null)
    assert.match(
      (await problem(stand(), anna, 'services.set-free', { service: small, free: 2 }))?.fields[0].message ?? '',
      /1 places/,
    )
  })

  test('saving the form counts no beds: the number keeps the hour at which somebody counted', async () => {
    const { anna, kernel } = stand()
    const service = await keep(stand(), anna)
    await call(anna, 'services.set-free', { service, free: 4 })
    const counted = kernel.clock.now().toISOString()
    kernel.clock.pass(3 * 3_600_000)
    await call(anna, 'services.save', { service, ...filledIn({ address: null }) })
    assert.deepEqual(await free(service), [4, counted])
    await call(anna, 'services.save', { service, ...filledIn({ address: null, places: 3 }) })
    assert.deepEqual(await free(service), [3, counted])
    // More places later bring no free ones back that nobody has counted.
    await call(anna, 'services.save', { service, ...filledIn({ address: null, places: 9 }) })
    assert.deepEqual(await free(service), [3, counted])
    await call(anna, 'services.save', { service, ...filledIn({ address: null, places: null }) })
    assert.deepEqual(await free(service), [null, null])
  })

  test('the old street’s key goes, and its seals, so that where the house stood opens to nobody', async () => {
    const { anna, database } = stand()
    const service = await keep(stand(), anna)
    const keyNow = async () =>
      (await database.superuser(`select data_key from services where id = '${service}'`))[0].data_key
    const first = await keyNow()
    await call(anna, 'services.save', { service, ...filledIn({ address: '4 Other Invented Lane' }) })
    assert.notEqual(await keyNow(), first)
    const [{ n }] = await database.superuser(`select count(*)::int as n from data_keys where id = '${first}'`)
    assert.equal(n, 0)
    await call(anna, 'services.save', { service, ...filledIn({ address: null }) })
    assert.equal((await page(stand(), anna, service)).address, '4 Other Invented Lane')
  })

  test('a street that was moved from one row to another does not open there', async () => {
    const { anna, database } = stand()
    const [one, two] = [await keep(stand(), anna), await keep(stand(), anna, { address: '9 Far Lane' })]
    await database.superuser(
      `update services set (data_key, sealed_address) = (select data_key, sealed_address from services where id = '${one}')
       where id = '${two}'`,
    )
    await assert.rejects(page(stand(), anna, two), { code: 'unavailable' })
    assert.ok((await page(stand(), anna, one)).address)
  })

  test('a telephone number that somebody altered in the database is shown to nobody', async () => {
    const { anna, database } = stand()
    const service = await keep(stand(), anna)
    const rows = { table: 'services', where: `id = '${service}'`, columns: ['phone', 'email', 'town', 'name'] }
    await eachRefused(database, rows, () => page(stand(), anna, service))
    const altered = { table: 'services', column: 'phone', where: rows.where, to: "'+371 2000 0666'" }
    const found = await whileAltered(database, altered, () => search(stand(), anna))
    assert.ok(found.services.every(({ phone }) => phone !== '+371 2000 0666'))
    assert.ok(
      found.services.some(({ id }) => id === service),
      'it stays in the list, so that somebody looks into it',
    )
  })

  test('no more than a directory of one agency; the next one may still enter its own', async () => {
    const { theirs, anna, kernel, database } = stand()
    const full = await theirs.member(['case-worker'])
    const service = await keep(stand(), full, { address: '' })
    const [{ columns }] = await database.superuser(
      `select string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
       where table_name = 'services' and table_schema = 'public' and column_name <> 'id'`,
    )
    await database.superuser(
      `insert into services (id, ${columns}) select gen_random_uuid(), ${columns}
       from services, generate_series(1, 500) where id = '${service}'`,
    )
    const said = await problem(stand(), full, 'services.save', filledIn({ address: '' }))
    assert.equal(said?.code, 'conflict')
    assert.match(said?.message ?? '', /at most 500/)
    // What is there can still be put right.
    assert.equal(await problem(stand(), full, 'services.save', { service, ...filledIn({ address: '' }) }), null)
    assert.equal(await problem(stand(), anna, 'services.save', filledIn({ address: '' })), null)
    assert.ok((await search(stand(), anna)).more >= 400)
    const seen = await as(kernel, full, (db) => db.selectFrom('services').select('id').execute())
    assert.ok(seen.length >= 501)
  })
})
