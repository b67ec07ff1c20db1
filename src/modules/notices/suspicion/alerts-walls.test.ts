import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { AT, NoticesHouse, SENDER, WORDS } from '../../../../test/houses/notices.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { markAll } from '../../../../test/run/mark-all.ts'
import { sql } from '../../../kernel/database.ts'
import { newId } from '../../../kernel/ids.ts'

type Told = {
  notices: { id: string; state: string; madeAt: string; addresses: string[] | null; heldUntil: string | null }[]
}

const HOUR = 3600_000
const WATCH = 'We watch this account'

onDatabases(
  'what police of another agency can do, and what not',
  async (database) => {
    const house = await NoticesHouse.open(database)
    const station = await house.another(house.keeper, { regime: '2016-680' })
    const [officer, prosecutor] = [
      await house.admitted(station, ['investigator']),
      await house.admitted(station, ['prosecutor']),
    ]
    const clerk = await house.admitted(station, ['analyst'])
    await house.call(house.anna.token, 'notices.set-settings', { ...SENDER, police: station.agency })
    return { house, station, officer, prosecutor, clerk, recipient: await house.recipient() }
  },
  (stand) => {
    const house = () => stand().house
    const draft = () => house().draft(stand().recipient)
    const told = async (by: Person = stand().officer) => (await house().call<Told>(by.token, 'notices.told')).notices
    const hold = (notice: string, by: Person = stand().officer, hours = 1) =>
      house().problem(by.token, 'notices.hold-told', { notice, hours }, WATCH)
    const release = (notice: string, by: Person = stand().officer) =>
      house().problem(by.token, 'notices.release-told', { notice }, 'It is written down')
    const whyOf = (found: Awaited<ReturnType<typeof hold>>) => found?.fields[0]?.message
    const asOfficer = async <T>(work: Parameters<typeof as<T>>[2]) =>
      as(house().kernel, await house().actor(stand().officer.token), work)

    test('see the newest draft first, each with the moment at which it was made', async () => {
      const first = await draft()
      house().kernel.clock.pass(1000)
      const second = await draft()
      const seen = await told()
      assert.deepEqual(
        seen.map(({ id }) => id),
        [second, first],
      )
      assert.ok(seen[0].madeAt > seen[1].madeAt)
    })

    test('what was opened of another agency is in the audit by its id, in the books of who looked', async () => {
      const notice = await draft()
      await told()
      const [row] = await house().database.superuser(
        `select agency, actor, verb, subjects from audit where operation = 'notices.told' order by seq desc limit 1`,
      )
      assert.deepEqual([row.agency, row.actor, row.verb], [stand().station.agency, stand().officer.id, 'consultation'])
      assert.ok((row.subjects as string[]).includes(notice))
    })

    test('whoever there may not hold does not even see; a prosecutor may do both', async () => {
      const notice = await draft()
      const { clerk, prosecutor } = stand()
      assert.equal((await house().problem(clerk.token, 'notices.told'))?.code, 'not-permitted')
      assert.equal((await hold(notice, clerk))?.code, 'not-permitted')
      assert.equal(await hold(notice, prosecutor), null)
      assert.equal(await release(notice, prosecutor), null)
    })

    test('whom nobody there has admitted sees that there is one, and no place', async () => {
      const notice = await draft()
      const newcomer = await house().colleague(stand().station, ['investigator'])
      const seen = (await told(newcomer)).find(({ id }) => id === notice)
      assert.equal(seen?.addresses, null)
      assert.equal((await hold(notice, newcomer))?.code, 'keys-closed')
      assert.equal((await house().get(notice)).state, 'draft')
    })

    test('need a reason, which the drafting agency reads; the name stays on their side of the wall', async () => {
      const notice = await draft()
      const bare = await house().problem(stand().officer.token, 'notices.hold-told', { notice, hours: 1 })
      assert.equal(bare?.code, 'reason-needed')
      assert.equal(await hold(notice), null)
      const [{ kind, words, by }] = (await house().get(notice)).events
      assert.deepEqual([kind, words, by], ['held', WATCH, { id: stand().officer.id, name: null }])
    })

    test('hold once at a time, release what is held, and either side may let it go', async () => {
      const notice = await draft()
      assert.equal(whyOf(await release(notice)), 'not-held')
      assert.equal(await hold(notice), null)
      assert.equal(whyOf(await hold(notice)), 'held-by-police')
      await house().act(house().police, 'release', notice, {}, 'It is written down')
      assert.equal(whyOf(await release(notice)), 'not-held')
      assert.equal(await hold(notice), null)
      assert.equal(await release(notice), null)
      assert.equal((await house().get(notice)).state, 'draft')
    })

    test('two officers at once hold it no longer than one would', async () => {
      const notice = await draft()
      const both = await Promise.all([hold(notice), hold(notice, stand().prosecutor)])
      // On one connection the second is told that it is held; on several both may have read before either wrote.
      assert.ok(both.every((found) => found === null || whyOf(found) === 'held-by-police'))
      assert.ok(both.includes(null))
      const { state, heldUntil } = await house().get(notice)
      assert.equal(state, 'held')
      assert.equal(Date.parse(heldUntil ?? ''), house().now().getTime() + HOUR)
    })

    test('what waits for a second person can be held; the approval is refused until it goes on', async () => {
      const notice = await draft()
      const asked = await house().ask(notice)
      assert.equal(await hold(notice), null)
      assert.equal(whyOf(await house().approvalProblem(asked, house().berta)), 'held-by-police')
      assert.equal(await release(notice), null)
      assert.equal(await house().approvalProblem(asked, house().berta), null)
    })

    test('of what is on its way it is too late, and they are told so', async () => {
      const notice = await house().approved(stand().recipient)
      await house().act(house().anna, 'send', notice)
      assert.equal(whyOf(await hold(notice)), 'on-its-way')
      // Past the operations the function itself says no.
      const until = new Date(house().now().getTime() + HOUR)
      const { rows } = await asOfficer((db) =>
        sql<{ held: boolean }>`select app.hold_notice(id, ${house().now()}, ${until}, row_mark, row_mark) as held
          from notices where id = ${notice}`.execute(db),
      )
      assert.deepEqual(rows, [{ held: false }])
      await house().deliver(notice)
    })

    test('a withdrawn draft, and one that was never told of, are not found', async () => {
      const notice = await draft()
      await house().act(house().anna, 'withdraw', notice, {}, 'It is not needed')
      assert.equal((await hold(notice))?.code, 'not-found')
      assert.equal((await hold(newId()))?.code, 'not-found')
      assert.ok(!(await told()).some(({ id }) => id === notice))
    })

    test('read no event, no evidence, no recipient and no settings of the other agency, past the program neither', async () => {
      await draft()
      for (const table of [
        'notice_events',
        'evidence_items',
        'notice_items',
        'recipients',
        'notice_settings',
      ] as const) {
        const rows = await asOfficer((db) => db.selectFrom(table).select('agency').execute())
        assert.ok(
          rows.every(({ agency }) => agency !== house().agency),
          table,
        )
      }
    })

    test('enter nothing but a hold and its end into the life of a notice, and nothing of one that was not told', async () => {
      const notice = await draft()
      const event = {
        ...{ id: newId(), notice, agency: house().agency, at: house().now(), by: stand().officer.id },
        ...{ by_agency: stand().station.agency, outcome: null, refusal: null, sealed: null },
        ...{ from_state: 'draft' as const, to_state: 'draft' as const },
      }
      const enter = (more: object) =>
        asOfficer((db) =>
          db
            .insertInto('notice_events')
            .values({ ...event, kind: 'noted', ...more })
            .execute(),
        )
      for (const more of [
        { kind: 'approved' },
        { kind: 'noted' },
        // In the drafting agency’s own name.
        { kind: 'held', by_agency: house().agency },
      ] as const)
        await assert.rejects(enter(more), /row-level security/, more.kind)
      await house().database.superuser(`delete from notice_alerts where notice = '${notice}'`)
      await assert.rejects(enter({ kind: 'held' }), /row-level security/)
    })

    test('alert nobody themselves, and take no alert away', async () => {
      const notice = await draft()
      await assert.rejects(
        asOfficer((db) =>
          db
            .insertInto('notice_alerts')
            .values({ notice, agency: house().agency, police: stand().station.agency, told_at: house().now() })
            .execute(),
        ),
      )
      await assert.rejects(
        asOfficer((db) => db.deleteFrom('notice_alerts').execute()),
        /permission denied/,
      )
    })

    test('an agency that is named no longer keeps what it was told of, and hears of nothing new', async () => {
      const before = await draft()
      await house().call(house().anna.token, 'notices.set-settings', { ...SENDER, police: null })
      const after = await draft()
      const seen = (await told()).map(({ id }) => id)
      assert.ok(seen.includes(before) && !seen.includes(after))
      await house().call(house().anna.token, 'notices.set-settings', { ...SENDER, police: stand().station.agency })
    })

    test('an agency without a key yet is told of nothing, and drafting goes on', async () => {
      const [{ id: empty }] = await house().database.superuser(
        `insert into agencies (id, name, country, regime, controller, data_protection_officer, made_at)
         values ('${newId()}', 'New Station', 'LV', '2016-680', 'x', 'x', now()) returning id`,
      )
      await markAll(house().kernel.database, 'agencies')
      await house().call(house().anna.token, 'notices.set-settings', { ...SENDER, police: empty })
      const notice = await draft()
      assert.deepEqual(await house().database.superuser(`select 1 from notice_alerts where notice = '${notice}'`), [])
      const { here, told } = (await house().get(notice)).suspicion ?? {}
      assert.deepEqual({ here, told }, { here: false, told: [] })
      await house().call(house().anna.token, 'notices.set-settings', { ...SENDER, police: stand().station.agency })
    })

    test('see the places of now, after each edit, and never a word of why', async () => {
      const notice = await draft()
      const { content } = await house().get(notice)
      const addresses = [...content.addresses, { address: `${AT}/second`, more: 'the second picture' }]
      await house().edit(notice, { content: { ...content, ...WORDS, addresses } })
      const seen = (await told()).find(({ id }) => id === notice)
      assert.deepEqual(seen?.addresses, [AT, `${AT}/second`])
      assert.ok(!JSON.stringify(seen).includes('second picture'))
    })
  },
)
