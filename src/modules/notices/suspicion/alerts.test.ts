import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { AT, NoticesHouse, SENDER, WORDS } from '../../../../test/houses/notices.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { sql } from '../../../kernel/database.ts'

type Told = { notices: { id: string; state: string; addresses: string[] | null; heldUntil: string | null }[] }

const HOUR = 3600_000

onDatabases(
  'a hold by police of another agency',
  async (database) => {
    const house = await NoticesHouse.open(database)
    const station = await house.another(house.keeper, { regime: '2016-680' })
    const officer = await house.admitted(station, ['investigator'])
    return { house, station, officer }
  },
  (stand) => {
    const house = () => stand().house
    const told = async (by: Person = stand().officer) => (await house().call<Told>(by.token, 'notices.told')).notices
    const name = (police: string | null) =>
      house().call(house().anna.token, 'notices.set-settings', { ...SENDER, police })
    const hold = (notice: string, hours = 24, reason: string | undefined = 'We watch this account') =>
      house().problem(stand().officer.token, 'notices.hold-told', { notice, hours }, reason)
    const whyOf = (problem: Awaited<ReturnType<typeof hold>>) => problem?.fields[0]?.message

    test('they see nothing while the agency names nobody', async () => {
      await house().draft(await house().recipient())
      assert.deepEqual(await told(), [])
    })

    test('named, they see where a draft will strike, and no word of what is said about it', async () => {
      await name(stand().station.agency)
      const notice = await house().draft(await house().recipient())
      const seen = await told()
      assert.deepEqual(
        seen.map(({ id, state, addresses }) => ({ id, state, addresses })),
        [{ id: notice, state: 'draft', addresses: [AT] }],
      )
      assert.ok(!JSON.stringify(seen).includes(WORDS.reasons))
      const { token } = stand().officer
      assert.equal((await house().problem(token, 'notices.get', { notice }))?.code, 'not-found')
    })

    test('a hold stops it for the agency, says why, and ends by itself', async () => {
      const notice = await house().approved(await house().recipient())
      assert.equal(await hold(notice), null)
      const held = await house().get(notice)
      assert.deepEqual(
        [held.state, held.events[0].kind, held.events[0].words],
        ['held', 'held', 'We watch this account'],
      )
      const { anna } = house()
      assert.equal(whyOf(await house().problem(anna.token, 'notices.send', { notice })), 'held-by-police')
      await house().pass(24 * HOUR)
      assert.equal((await house().get(notice)).state, 'approved')
    })

    test('all holds together last 72 hours, whoever holds', async () => {
      const notice = await house().draft(await house().recipient())
      await house().act(house().police, 'hold', notice, { hours: 48 }, 'We look at it ourselves')
      const officer = { ...stand().officer, token: await house().signIn(stand().officer.passkey) }
      const release = (by: Person, operation: string) =>
        house().problem(by.token, operation, { notice }, 'It is written down')
      assert.equal(await release(officer, 'notices.release-told'), null)
      assert.equal(
        await house().problem(officer.token, 'notices.hold-told', { notice, hours: 72 }, 'We watch this account'),
        null,
      )
      const { heldUntil, madeAt } = await house().get(notice)
      assert.ok(Date.parse(heldUntil ?? '') <= Date.parse(madeAt) + 72 * HOUR)
      assert.equal(await release(house().police, 'notices.release'), null)
    })

    test('of what is out or on its way they see and hold nothing any more', async () => {
      const officer = { ...stand().officer, token: await house().signIn(stand().officer.passkey) }
      const notice = await house().sent(await house().recipient())
      assert.ok(!(await told(officer)).some(({ id }) => id === notice))
      const late = await house().problem(
        officer.token,
        'notices.hold-told',
        { notice, hours: 1 },
        'We watch this account',
      )
      assert.equal(late?.code, 'not-found')
      // Nor would its key still open to them.
      const seals = await house().database.superuser(
        `select s.data_key from data_key_seals s join notices n on n.data_key = s.data_key
         where n.id = '${notice}' and s.recipient_agency = '${stand().station.agency}'`,
      )
      assert.deepEqual(seals, [])
    })

    test('the database lets them change nothing else, and a third agency not even that', async () => {
      const { kernel } = house()
      const notice = await house().draft(await house().recipient())
      const officer = { ...stand().officer, token: await house().signIn(stand().officer.passkey) }
      const police = await house().actor(officer.token)
      const change = await as(kernel, police, (db) =>
        db.updateTable('notices').set({ state: 'withdrawn' }).where('id', '=', notice).executeTakeFirst(),
      )
      assert.equal(Number(change.numUpdatedRows), 0)
      const now = kernel.clock.now()
      const third = await house().another(house().keeper)
      const stranger = await house().actor(third.token)
      const [{ mark }] = await house().database.superuser(
        `select encode(row_mark, 'hex') as mark from notices where id = '${notice}'`,
      )
      const held = (until: Date) => sql<{ held: boolean }>`
        select app.hold_notice(${notice}, ${now}, ${until}, decode(${mark}, 'hex'), decode(${mark}, 'hex')) as held`
      const soon = new Date(now.getTime() + HOUR)
      const { rows } = await as(kernel, stranger, (db) => held(soon).execute(db))
      assert.deepEqual(rows, [{ held: false }])
      // More than 72 hours the table itself refuses, whoever asks.
      await assert.rejects(as(kernel, police, (db) => held(new Date(now.getTime() + 73 * HOUR)).execute(db)))
    })

    test('an agency does not name itself', async () => {
      const problem = await house().problem(house().anna.token, 'notices.set-settings', {
        ...SENDER,
        police: house().agency,
      })
      assert.equal(problem?.fields[0].field, 'police')
    })
  },
)
