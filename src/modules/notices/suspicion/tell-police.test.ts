import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { AT, NoticesHouse } from '../../../../test/houses/notices.ts'
import { onDatabases } from '../../../../test/run/databases.ts'

type Told = { notices: { id: string; state: string; addresses: string[] | null; suspicion: boolean }[] }

const WHY = 'Somebody there writes that she is locked in'

onDatabases(
  'law enforcement is told of a threat to life that a notice shows',
  async (database) => {
    const house = await NoticesHouse.open(database)
    const station = await house.another(house.keeper, { regime: '2016-680' })
    const ministry = await house.another(house.keeper)
    const officer = await house.admitted(station, ['investigator'])
    await house.admitted(ministry, ['investigator'])
    return { house, station, ministry, officer, recipient: await house.recipient() }
  },
  (stand) => {
    const house = () => stand().house
    const tell = (notice: string, police: string, by: Person = house().anna) =>
      house().problem(by.token, 'notices.tell-police', { notice, police }, WHY)
    const suspicion = async (notice: string) => (await house().get(notice)).suspicion
    const seen = async (notice: string) => {
      const { notices } = await house().call<Told>(stand().officer.token, 'notices.told')
      return notices.find(({ id }) => id === notice)
    }

    test('the page names who may be told, until when, and afterwards who told whom', async () => {
      const notice = await house().draft(stand().recipient)
      const before = await suspicion(notice)
      assert.deepEqual([before?.told, before?.late, before?.why], [[], false, null])
      // A ministry under the GDPR is offered to nobody, whatever roles its people hold.
      assert.deepEqual(
        before?.receivers.map(({ id }) => id),
        [stand().station.agency],
      )
      assert.equal(await tell(notice, stand().station.agency), null)
      const after = await suspicion(notice)
      const [told] = after?.told ?? []
      assert.deepEqual([told?.agency.id, told?.by?.id], [stand().station.agency, house().anna.id])
      assert.deepEqual([after?.receivers, after?.why], [[], 'told-already'])
      const [event] = (await house().get(notice)).events
      assert.deepEqual([event.kind, event.by?.id, event.words], ['told-police', house().anna.id, WHY])
    })

    test('police see where it stands, also once it was sent, and can then hold nothing', async () => {
      const notice = await house().draft(stand().recipient)
      await tell(notice, stand().station.agency)
      assert.deepEqual((await seen(notice))?.addresses, [AT])
      await house().approve(await house().ask(notice))
      await house().act(house().anna, 'send', notice)
      await house().deliver(notice)
      const row = await seen(notice)
      assert.deepEqual([row?.state, row?.addresses, row?.suspicion], ['sent', [AT], true])
      const hold = await house().problem(stand().officer.token, 'notices.hold-told', { notice, hours: 1 }, WHY)
      assert.deepEqual([hold?.code, hold?.fields[0]?.message], ['conflict', 'already-sent'])
    })

    test('it can be told after the sending as well, and goes with a withdrawal', async () => {
      const notice = await house().sent(stand().recipient)
      assert.equal(await seen(notice), undefined)
      assert.equal(await tell(notice, stand().station.agency), null)
      assert.deepEqual((await seen(notice))?.addresses, [AT])
      await house().act(house().anna, 'withdraw', notice, {}, 'The advert was honest after all')
      assert.equal(await seen(notice), undefined)
      // Not hidden alone: the key that was sealed to them is gone.
      const seals = await house().database.superuser(
        `select 1 from data_key_seals s join notices n on n.data_key = s.data_key
         where n.id = '${notice}' and s.recipient_agency = '${stand().station.agency}'`,
      )
      assert.equal(seals.length, 0)
      assert.equal((await tell(notice, stand().station.agency))?.fields[0]?.message, 'withdrawn')
    })

    test('nobody else is told: no ministry, not the own agency, no made-up number', async () => {
      const notice = await house().draft(stand().recipient)
      for (const police of [stand().ministry.agency, house().agency, '6a1b7d1e-0000-4000-8000-000000000000']) {
        const refused = await tell(notice, police)
        assert.deepEqual([refused?.code, refused?.fields[0]?.message], ['not-permitted', 'no-law-enforcement'])
      }
      assert.deepEqual((await suspicion(notice))?.told, [])
    })

    test('what threatens nobody is told to nobody, nor twice to the same', async () => {
      const bare = await house().bareDraft(stand().recipient)
      assert.equal((await tell(bare, stand().station.agency))?.fields[0]?.message, 'no-suspicion')
      const notice = await house().draft(stand().recipient)
      await tell(notice, stand().station.agency)
      assert.equal((await tell(notice, stand().station.agency))?.fields[0]?.message, 'told-already')
    })

    test('who may not draft is told so and tells nobody; without a reason nothing goes', async () => {
      const notice = await house().draft(stand().recipient)
      // A border officer reads leads and writes no notices.
      const officer = await house().admitted(house().keeper, ['border-officer'])
      assert.equal((await tell(notice, stand().station.agency, officer))?.code, 'not-permitted')
      const input = { notice, police: stand().station.agency }
      assert.equal((await house().problem(house().anna.token, 'notices.tell-police', input))?.code, 'reason-needed')
      assert.equal((await suspicion(notice))?.told.length, 0)
    })

    test('a day later the page says that it is late', async () => {
      const notice = await house().draft(stand().recipient)
      await house().pass(25 * 3_600_000)
      assert.equal((await suspicion(notice))?.late, true)
    })
  },
)
