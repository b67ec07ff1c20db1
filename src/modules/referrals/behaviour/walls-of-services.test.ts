import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as, done } from '../../../../test/houses/kernel.ts'
import { ADDRESS, filledIn, keep, page, problem, search, servicesStand } from '../../../../test/houses/services.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { type Actor, visitor } from '../../../kernel/actor.ts'

const WHY = 'Invented: the lease has run out.'

onDatabases('the walls of services', servicesStand, (stand) => {
  const call = (actor: Actor, operation: string, input: object, reason?: string) =>
    done(stand().kernel, { actor, operation, input, ...(reason ? { reason } : {}) })
  const rows = (actor: Actor) => as(stand().kernel, actor, (db) => db.selectFrom('services').select('id').execute())

  test('a visitor of the public pages, and a reporter, see no row even past the door', async () => {
    const { anna } = stand()
    await keep(stand(), anna)
    assert.deepEqual(await rows(visitor), [])
    assert.ok((await rows(anna)).length > 0)
    const refused = await problem(stand(), visitor as never, 'services.search', {})
    assert.match(refused?.code ?? '', /not-(permitted|signed-in)/)
  })

  test('another agency changes no row even past the door, and can enter none as ours', async () => {
    const { anna, other, kernel, ours } = stand()
    const service = await keep(stand(), anna)
    const changed = await as(kernel, other, (db) =>
      db.updateTable('services').set({ name: 'Taken over' }).where('id', '=', service).executeTakeFirst(),
    )
    assert.equal(changed.numUpdatedRows, 0n)
    const [row] = await stand().database.superuser(`select * from services where id = '${service}'`)
    await assert.rejects(
      as(kernel, other, (db) =>
        db
          .insertInto('services')
          .values({
            ...(row as never as Record<string, never>),
            id: crypto.randomUUID(),
            agency: ours.id,
            hours: '[]',
          } as never)
          .execute(),
      ),
      /row-level security|policy/,
    )
    assert.equal((await page(stand(), anna, service)).service.name, 'House at the lake')
  })

  test('nobody erases a service: what was referred there still names it', async () => {
    const { anna, kernel } = stand()
    const service = await keep(stand(), anna)
    await assert.rejects(
      as(kernel, anna, (db) => db.deleteFrom('services').where('id', '=', service).execute()),
      /permission denied/,
    )
  })

  test('an ended service is seen past the door by its agency alone', async () => {
    const { anna, other } = stand()
    const service = await keep(stand(), anna)
    await call(anna, 'services.end', { service }, WHY)
    const sees = async (actor: Actor) => (await rows(actor)).some(({ id }) => id === service)
    assert.deepEqual([await sees(anna), await sees(other)], [true, false])
  })

  test('the key of a street is sealed to the agency that keeps the house, and to nobody else', async () => {
    const { anna, other, kernel, database } = stand()
    const service = await keep(stand(), anna)
    const [{ data_key: key }] = await database.superuser(`select data_key from services where id = '${service}'`)
    const opens = (member: typeof anna) => as(kernel, member, async (db) => member.keys?.dataKey(db, String(key)))
    assert.ok(await opens(anna))
    assert.ok(!(await opens(other)), 'another agency has no seal of it')
  })

  test('what was asked in a search stands nowhere; what was done with a service is entered by its id', async () => {
    const { anna, database } = stand()
    const service = await keep(stand(), anna)
    await search(stand(), anna, { need: 'legal', language: 'vi', from: { town: 'Cēsis', country: 'LV' } })
    await call(anna, 'services.set-free', { service, free: 3 })
    await call(anna, 'services.end', { service }, WHY)
    const entries = await database.superuser(
      `select operation, verb, purpose, outcome, to_json(subjects)::text as subjects, row_to_json(a)::text as whole
       from audit a where operation like 'services.%' order by seq desc limit 4`,
    )
    assert.deepEqual(
      entries.map(({ operation, verb, purpose, outcome }) => [operation, verb, purpose, outcome]),
      [
        ['services.end', 'alteration', 'protection', 'done'],
        ['services.set-free', 'alteration', 'protection', 'done'],
        ['services.search', 'consultation', 'protection', 'done'],
        ['services.save', 'alteration', 'protection', 'done'],
      ],
    )
    const [ended, , searched] = entries
    assert.ok(String(ended.subjects).includes(service))
    assert.equal(String(searched.subjects), '[]')
    for (const { whole } of entries)
      for (const word of ['Cēsis', 'legal', ADDRESS, 'lease', 'House at the lake'])
        assert.ok(!String(whole).includes(word), word)
  })

  test('ending asks for a reason; nothing else does', async () => {
    const { anna } = stand()
    const service = await keep(stand(), anna)
    assert.equal((await problem(stand(), anna, 'services.end', { service }))?.code, 'reason-needed')
    for (const [operation, input] of [
      ['services.verify', { service }],
      ['services.set-free', { service, free: 0 }],
      ['services.save', { service, ...filledIn() }],
    ] as const)
      assert.equal(await problem(stand(), anna, operation, input), null, operation)
  })

  test('two who say at once how many are free leave one of the two numbers, with its hour', async () => {
    const { anna, ours } = stand()
    const service = await keep(stand(), anna)
    const colleague = await ours.member(['social-worker'])
    await Promise.all([
      call(anna, 'services.set-free', { service, free: 1 }),
      call(colleague, 'services.set-free', { service, free: 4 }),
      call(colleague, 'services.verify', { service }),
    ])
    const { service: now } = await page(stand(), anna, service)
    assert.ok(now.free === 1 || now.free === 4)
    assert.equal(now.freeSaidAt, stand().kernel.clock.now().toISOString())
  })

  test('what the database itself refuses, whoever writes: more free than there are, a street without its key, no need at all', async () => {
    const { anna, kernel } = stand()
    const service = await keep(stand(), anna)
    const set = (values: object) =>
      as(kernel, anna, (db) => db.updateTable('services').set(values).where('id', '=', service).execute())
    await assert.rejects(set({ free: 9, free_said_at: new Date() }), /check/)
    await assert.rejects(set({ free: 1, free_said_at: null }), /check/)
    await assert.rejects(set({ data_key: null }), /check/)
    await assert.rejects(set({ needs: [] }), /check/)
    await assert.rejects(set({ latitude: 95 }), /check/)
    await assert.rejects(set({ verified_on: 'yesterday' }), /check/)
    await assert.rejects(set({ country: 'Latvia' }), /check/)
  })
})
