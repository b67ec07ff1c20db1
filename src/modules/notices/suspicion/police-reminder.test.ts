import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { NoticesHouse } from '../../../../test/houses/notices.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { system } from '../../../kernel/actor.ts'
import { execute } from '../../../kernel/execute.ts'
import { type Matter, STATE_NAMES } from '../codes.ts'
import type { ReminderList } from '../follow-up/reminders.ts'
import { isUntold, type Untold } from './police-reminder.ts'
import { THREATENS_LIFE } from './suspicion.ts'

const HOUR = 3_600_000
const WHY = 'She writes that she is locked in'
const untold: Untold = {
  ...{ state: 'draft', matter: 'forced-labour', barred: false },
  ...{ enforcing: ['police'], told: [], agency: 'inspectorate' },
}
const states = STATE_NAMES.filter((state) => state !== 'held')
const agencies = ['police', 'court', 'ministry', 'inspectorate']
const anything: fc.Arbitrary<Untold> = fc.record({
  state: fc.constantFrom(...states),
  matter: fc.constantFrom(null, ...(Object.keys(THREATENS_LIFE) as Matter[])),
  barred: fc.boolean(),
  enforcing: fc.subarray(agencies),
  told: fc.subarray(agencies),
  agency: fc.constantFrom(...agencies),
})

describe('whether somebody must be reminded to tell law enforcement', () => {
  test('of a threat to life that nobody was told of, also where this house has nobody to tell', () => {
    assert.equal(isUntold(untold), true)
    assert.equal(isUntold({ ...untold, enforcing: [] }), true, 'then it is a call that is due')
    assert.equal(isUntold({ ...untold, told: ['police'] }), false)
    assert.equal(isUntold({ ...untold, told: ['ministry'] }), true, 'a ministry enforces nothing')
    assert.equal(isUntold({ ...untold, enforcing: ['inspectorate'] }), false, 'it knows itself')
  })

  test('property: never of what threatens nobody, may show a child’s abuse, is over or was told', () => {
    fc.assert(
      fc.property(anything, (about) => {
        if (!isUntold(about)) return
        assert.ok(about.matter !== null && THREATENS_LIFE[about.matter] && !about.barred)
        assert.ok(!['withdrawn', 'corrected', 'closed'].includes(about.state))
        assert.ok(!about.told.some((one) => about.enforcing.includes(one)))
      }),
    )
  })

  test('property: that it was sent, acknowledged or decided ends no duty to tell', () => {
    fc.assert(
      fc.property(anything, (about) => {
        const at = (state: Untold['state']) => isUntold({ ...about, state })
        for (const state of ['approved', 'sent', 'acknowledged', 'decided', 'complaint', 'dispute'] as const)
          assert.equal(at(state), at('draft'))
      }),
    )
  })
})

onDatabases(
  'the desk reminds of a threat to life that law enforcement does not know of',
  async (database) => {
    const house = await NoticesHouse.open(database)
    const station = await house.another(house.keeper, { regime: '2016-680' })
    await house.admitted(station, ['investigator'])
    return { house, station, recipient: await house.recipient() }
  },
  (stand) => {
    const house = () => stand().house
    const tell = (notice: string) =>
      house().call(house().anna.token, 'notices.tell-police', { notice, police: stand().station.agency }, WHY)
    const reminded = async () => {
      const { reminders } = await house().call<ReminderList>(house().anna.token, 'reminders.list')
      return reminders.filter(({ what }) => what === 'tell-police')
    }
    const of = async (notice: string) => (await reminded()).find((one) => one.notice === notice)
    const round = () =>
      execute(house().kernel, { actor: system(house().agency), operation: 'notices.remind', input: {} })

    test('as soon as the draft names such a matter, and not before', async () => {
      const bare = await house().bareDraft(stand().recipient)
      assert.equal(await of(bare), undefined)
      const notice = await house().draft(stand().recipient)
      const { due, overdue, number } = (await of(notice)) ?? {}
      assert.deepEqual([due, overdue, typeof number], ['2026-11-03', false, 'number'])
    })

    test('until somebody tells them; then it is gone at once, and no round of the program brings it back', async () => {
      const notice = await house().draft(stand().recipient)
      await tell(notice)
      assert.equal(await of(notice), undefined)
      await round()
      assert.equal(await of(notice), undefined)
    })

    test('a notice that is withdrawn asks no more; one that was sent does', async () => {
      const notice = await house().sent(stand().recipient)
      assert.ok(await of(notice))
      await house().act(house().anna, 'withdraw', notice, {}, 'The advert was honest after all')
      assert.equal(await of(notice), undefined)
    })

    test('who called by telephone says that it was seen to; the round leaves it seen', async () => {
      const notice = await house().draft(stand().recipient)
      const { due, what } = (await of(notice)) ?? {}
      await house().call(house().anna.token, 'reminders.see', { notice, what, due })
      await round()
      assert.equal(await of(notice), undefined)
    })

    test('the police themselves are reminded of nothing, nor is another agency', async () => {
      const officer = await house().admitted(stand().station, ['investigator'])
      const { reminders } = await house().call<ReminderList>(officer.token, 'reminders.list')
      assert.deepEqual(reminders, [])
    })

    test('a day later it is late, by the hour; no reminder holds a word of the notice', async () => {
      const notice = await house().draft(stand().recipient)
      await house().pass(23 * HOUR)
      await round()
      assert.equal((await of(notice))?.overdue, false)
      await house().pass(2 * HOUR)
      await round()
      assert.equal((await of(notice))?.overdue, true)
      assert.doesNotMatch(JSON.stringify(await reminded()), /passport|greenhouse/)
    })
  },
)
