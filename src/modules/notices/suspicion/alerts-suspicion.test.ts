import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { AT, NoticesHouse, SENDER } from '../../../../test/houses/notices.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { markAll } from '../../../../test/run/mark-all.ts'

type Told = { notices: { id: string; matter: string | null; addresses: string[] | null; state: string }[] }

const WATCH = 'We watch this account'

onDatabases(
  'a notice that tells of a threat to life (Art. 18 DSA)',
  async (database) => {
    const house = await NoticesHouse.open(database)
    const [station, ministry] = [
      await house.another(house.keeper, { regime: '2016-680' }),
      await house.another(house.keeper),
    ]
    // The same role in both: what parts them is the law under which their agencies work.
    const officer = await house.admitted(station, ['investigator'])
    const clerk = await house.admitted(ministry, ['investigator'])
    return { house, station, ministry, officer, clerk, recipient: await house.recipient() }
  },
  (stand) => {
    const house = () => stand().house
    const name = (police: string | null) =>
      house().call(house().anna.token, 'notices.set-settings', { ...SENDER, police })
    const seen = async (by: Person, notice: string) => {
      const { notices } = await house().call<Told>(by.token, 'notices.told')
      return notices.find(({ id }) => id === notice)
    }
    const hold = (by: Person, notice: string) =>
      house().problem(by.token, 'notices.hold-told', { notice, hours: 1 }, WATCH)
    const matter = (notice: string, matter: string) => house().edit(notice, { matter })
    const suspicionOf = async (notice: string) => {
      const { suspicion } = await house().get(notice)
      return suspicion && { here: suspicion.here, alerted: suspicion.told.length > 0 }
    }

    test('its page says that nobody of law enforcement knows of it, until somebody was told', async () => {
      await name(null)
      const alone = await house().draft(stand().recipient)
      assert.deepEqual(await suspicionOf(alone), { here: false, alerted: false })
      await name(stand().station.agency)
      const told = await house().draft(stand().recipient)
      assert.deepEqual(await suspicionOf(told), { here: false, alerted: true })
      // Naming somebody later tells them nothing of what was drafted before.
      assert.deepEqual(await suspicionOf(alone), { here: false, alerted: false })
    })

    test('of a matter that threatens nobody, or none yet, the page says nothing', async () => {
      const notice = await house().bareDraft(stand().recipient)
      assert.equal(await suspicionOf(notice), null)
      await matter(notice, 'recruitment-fees')
      assert.equal(await suspicionOf(notice), null)
      await matter(notice, 'organ-removal')
      assert.notEqual(await suspicionOf(notice), null)
    })

    test('police are shown where it strikes and may hold it', async () => {
      const { officer } = stand()
      const notice = await house().draft(stand().recipient)
      const row = await seen(officer, notice)
      assert.deepEqual([row?.matter, row?.addresses], ['forced-labour', [AT]])
      assert.equal(await hold(officer, notice), null)
      assert.equal((await house().get(notice)).state, 'held')
    })

    test('an agency that enforces no law sees that something was told and nothing of what, and holds nothing', async () => {
      const { clerk } = stand()
      await name(stand().ministry.agency)
      const notice = await house().draft(stand().recipient)
      const row = await seen(clerk, notice)
      assert.deepEqual([row?.state, row?.matter, row?.addresses], ['draft', null, null])
      const refused = await hold(clerk, notice)
      assert.deepEqual([refused?.code, /Article 18/.test(refused?.message ?? '')], ['not-permitted', true])
      assert.equal((await house().get(notice)).state, 'draft')
    })

    test('the same agency may hold what is a fraud alone, and let go what became more since', async () => {
      const { clerk } = stand()
      const notice = await house().bareDraft(stand().recipient)
      await matter(notice, 'fraudulent-offer')
      assert.deepEqual((await seen(clerk, notice))?.addresses, [AT])
      assert.equal(await hold(clerk, notice), null)
      await house().database.superuser(`update notices set matter = 'slavery' where id = '${notice}'`)
      assert.equal((await seen(clerk, notice))?.addresses, null)
      const letGo = await house().problem(clerk.token, 'notices.release-told', { notice }, 'It is written down')
      assert.equal(letGo, null)
      assert.equal((await house().get(notice)).state, 'draft')
    })

    test('an agency of police is told by its own people', async () => {
      const { house: house_ } = stand()
      const own = house_.agency
      const regime = async (value: string) => {
        await house_.database.superuser(`update agencies set regime = '${value}' where id = '${own}'`)
        await markAll(house_.kernel.database, 'agencies')
      }
      await name(null)
      const notice = await house_.draft(stand().recipient)
      await regime('2016-680')
      assert.deepEqual(await suspicionOf(notice), { here: true, alerted: false })
      // Nobody who enforces the law works there any more.
      await house_.database.superuser(`update members set ended_at = now() where id = '${house_.police.id}'`)
      assert.deepEqual(await suspicionOf(notice), { here: false, alerted: false })
      await house_.database.superuser(`update members set ended_at = null where id = '${house_.police.id}'`)
      await regime('gdpr')
    })

    test('nobody is named who is no agency of this house', async () => {
      const { house: house_ } = stand()
      const police = '6a1b7d1e-0000-4000-8000-000000000000'
      const problem = await house_.problem(house_.anna.token, 'notices.set-settings', { ...SENDER, police })
      assert.deepEqual(problem?.fields, [{ field: 'police', message: 'not an agency' }])
    })
  },
)
