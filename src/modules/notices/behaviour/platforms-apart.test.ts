import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as } from '../../../../test/houses/kernel.ts'
import { PlatformsHouse } from '../../../../test/houses/platforms.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Contact, Platforms } from '../in-house/shapes.ts'

onDatabases(
  'platforms of one house',
  (database) => PlatformsHouse.open(database),
  (stand) => {
    const house = () => stand().house
    const save = (more: object) =>
      house()
        .recipient({ channel: 'house', mail: null, ...more })
        .then(
          () => null,
          ({ fields }) => fields,
        )

    test('none sees what another was sent, in the same words as for what never was', async () => {
      const { copy } = await stand().sent()
      const other = await stand().platform('Homes Example')
      for (const [operation, of] of [
        ['received.get', (id: string) => ({ copy: id })],
        ['received.answer', (id: string) => stand().input(id, 'decided')],
      ] as const) {
        const theirs = await house().problem(other.token, operation, of(copy))
        assert.equal(theirs?.code, 'not-found')
        assert.deepEqual(theirs, await house().problem(other.token, operation, of(newId())))
      }
      assert.deepEqual((await stand().list(other)).notices, [])
      const member = await stand().member(other)
      await as(house().kernel, member, async (db) => {
        for (const table of ['notice_copies', 'notice_answers'] as const)
          assert.deepEqual(await db.selectFrom(table).select('id').execute(), [], table)
      })
    })

    test('an answer of another agency’s notice is not found by whoever would take it up', async () => {
      const { copy } = await stand().sent()
      const { answer } = await stand().answer(copy, 'decided')
      const third = await house().another(house().keeper)
      const stranger = await house().admitted(third, ['analyst'])
      for (const operation of ['answers.confirm', 'answers.refuse']) {
        const problem = await house().problem(stranger.token, operation, { answer, why: 'x' })
        assert.equal(problem?.code, 'not-found', operation)
        assert.deepEqual(problem, await house().problem(stranger.token, operation, { answer: newId(), why: 'x' }))
      }
    })

    test('row security: nobody answers in another’s name, to what is over, or as taken up already; no copy is rewritten', async () => {
      const { notice, copy } = await stand().sent()
      const { answer } = await stand().answer(copy, 'acknowledged')
      const member = await stand().member(stand().desk)
      const row = {
        ...{ copy, agency: house().agency, to_agency: stand().chief.agency, answered_by: stand().desk.id },
        ...{ answered_at: house().now(), outcome: null, refusal: null, automated: null },
        ...{ happened_at: house().now(), decided_by: null, decided_at: null, sealed: Buffer.from('x') },
        kind: 'acknowledged',
        state: 'proposed',
      } as const
      const insert = (more: { answered_by?: string; state?: 'confirmed'; decided_by?: string; decided_at?: Date }) =>
        as(house().kernel, member, (db) =>
          db
            .insertInto('notice_answers')
            .values({ ...row, id: newId(), ...more })
            .execute(),
        )
      await assert.rejects(insert({ answered_by: stand().chief.id }), /policy/)
      await assert.rejects(
        insert({ state: 'confirmed', decided_by: stand().desk.id, decided_at: house().now() }),
        /policy/,
      )
      const change = (set: object) =>
        as(house().kernel, member, (db) =>
          db.updateTable('notice_answers').set(set).where('id', '=', answer).executeTakeFirst(),
        )
      assert.equal(Number((await change({ state: 'confirmed' })).numUpdatedRows), 0)
      await assert.rejects(change({ outcome: 'removed' }), /permission denied/)
      await house().act(house().anna, 'withdraw', notice, {}, 'It was the wrong advert')
      await assert.rejects(insert({}), /policy/)
    })

    test('a recipient is tied to none but an agency whose people all work for a platform', async () => {
      const none = [{ field: 'toAgency', message: 'no-platform' }]
      const mixed = await house().another(house().keeper)
      await house().admitted(mixed, ['platform'])
      const police = await house().another(house().keeper, { regime: '2016-680', roles: ['administrator', 'platform'] })
      for (const toAgency of [mixed.agency, police.agency, house().agency, newId()])
        assert.deepEqual(await save({ toAgency }), none, toAgency)
      assert.deepEqual((await save({}))?.[0].field, 'toAgency')
      assert.equal(await save({ toAgency: stand().chief.agency }), null)
      const { platforms } = await house().call<Platforms>(house().anna.token, 'recipients.platforms')
      assert.ok(!platforms.some(({ id }) => id === mixed.agency || id === police.agency))
      // Tied once, and another kind of agency since: nothing is sent there any more.
      const later = await stand().platform('Rooms Example')
      const recipient = await stand().tied(later.agency)
      await house().admitted(later, ['case-worker'])
      const notice = await house().approved(recipient)
      assert.deepEqual((await house().problem(house().anna.token, 'notices.send', { notice }))?.fields, none)
      assert.equal((await house().get(notice)).state, 'approved')
    })

    test('where a recipient leads is bound: changed past the program, nothing is sent there', async () => {
      const other = await stand().platform('Cars Example')
      const recipient = await stand().tied(stand().chief.agency)
      const notice = await house().approved(recipient)
      await house().database.superuser(`update recipients set to_agency = '${other.agency}' where id = '${recipient}'`)
      assert.equal((await house().problem(house().anna.token, 'notices.send', { notice }))?.code, 'unavailable')
    })

    test('a copy, an answer or a contact that somebody changed in the database is not read any more', async () => {
      const { notice, copy } = await stand().sent()
      const { answer } = await stand().answer(copy, 'decided', { outcome: 'kept', refusal: 'not-illegal' })
      const alter = (sql: string) => house().database.superuser(sql)
      const confirm = () => house().problem(house().anna.token, 'answers.confirm', { answer })
      await alter(`update notice_answers set outcome = 'removed', refusal = null where id = '${answer}'`)
      assert.equal((await confirm())?.code, 'unavailable')
      await alter(`update notice_answers set outcome = 'kept', refusal = 'not-illegal' where id = '${answer}'`)
      await alter(`update notice_copies set urgent = not urgent where id = '${copy}'`)
      assert.equal((await house().problem(stand().desk.token, 'received.get', { copy }))?.code, 'unavailable')
      await alter(`update notice_copies set urgent = not urgent where id = '${copy}'`)
      assert.equal(await confirm(), null)
      assert.equal((await house().get(notice)).outcome, 'kept')
      const contact = { name: 'Trust desk', mail: 'trust@jobs.example', telephone: '+371 20 000 777' }
      await house().call(stand().desk.token, 'received.set-contact', { contact })
      await alter(`update platform_contacts set tel = '+371 20 000 778'`)
      assert.equal((await house().problem(house().anna.token, 'answers.of-notice', { notice }))?.code, 'unavailable')
      await alter(`update platform_contacts set tel = '+371 20 000 777'`)
    })

    test('the platform names its contact, which those see whose directory leads there, and takes it back', async () => {
      const { notice } = await stand().sent()
      const contact = { name: 'Trust desk', mail: 'trust@jobs.example', telephone: '+371 20 000 777' }
      const set = (one: object | null, by = stand().desk) =>
        house().problem(by.token, 'received.set-contact', { contact: one })
      assert.equal(await set(contact), null)
      const shown: Contact = { ...contact, telephone: { shown: '+371 20 000 777', tel: '+37120000777' } }
      assert.deepEqual((await stand().of(notice)).platform?.contact, shown)
      const seenBy = async (token: string) =>
        (await house().call<Platforms>(token, 'recipients.platforms')).platforms.find(
          ({ id }) => id === stand().chief.agency,
        )?.contact
      assert.deepEqual(await seenBy(house().anna.token), shown)
      const third = await house().admitted(await house().another(house().keeper), ['analyst'])
      assert.equal(await seenBy(third.token), null, 'nobody else')
      assert.equal((await set({ ...contact, mail: 'nobody' }))?.code, 'invalid-input')
      assert.equal((await set(contact, house().anna))?.code, 'not-permitted')
      assert.equal(await set(null), null)
      assert.equal((await stand().of(notice)).platform?.contact, null)
    })
  },
)
