import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../test/houses/accounts.ts'
import { NoticesHouse, SENDER } from '../../../test/houses/notices.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import type { Flagger, Settings } from './shapes.ts'

onDatabases(
  'in whose name notices go',
  async (database) => {
    const house = await NoticesHouse.open(database)
    return { house, stranger: await house.admitted(await house.another(house.keeper), ['analyst']) }
  },
  (stand) => {
    const house = () => stand().house
    const set = (more: object, by: Person = house().anna) =>
      house().problem(by.token, 'notices.set-settings', { ...SENDER, ...more })
    const settings = async (by = house().anna) =>
      (await house().call<{ settings: Settings | null }>(by.token, 'notices.settings')).settings
    const status = {
      coordinator: 'Invented Coordinator',
      decision: 'D-1',
      area: 'Trafficking',
      validFrom: '2026-10-01',
    }
    const flaggers = async (by = house().anna) =>
      (await house().call<{ flaggers: Flagger[] }>(by.token, 'flaggers.list')).flaggers

    test('each agency has its own, and sets nobody else’s', async () => {
      assert.equal(await settings(stand().stranger), null)
      assert.equal(await set({ senderName: 'Other Office', senderMail: 'b@other.example' }, stand().stranger), null)
      assert.deepEqual(await settings(), { ...SENDER, police: null })
      assert.equal((await settings(stand().stranger))?.senderName, 'Other Office')
    })

    test('no colleague’s address, however it is written; another office’s may be anything', async () => {
      for (const senderMail of ['person2@authority.example', 'PERSON2@Authority.example'])
        assert.deepEqual((await set({ senderMail }))?.fields, [{ field: 'senderMail', message: 'a person’s address' }])
      assert.equal(await set({ senderMail: 'notices@authority.example' }), null)
      assert.equal(await set({}), null)
    })

    test('words and address have their bounds', async () => {
      for (const [more, field] of [
        [{ senderName: '' }, 'senderName'],
        [{ senderName: 'x'.repeat(121) }, 'senderName'],
        [{ senderMail: `${'x'.repeat(190)}@office.example` }, 'senderMail'],
        [{ police: 'the police' }, 'police'],
      ] as const)
        assert.equal((await set(more))?.fields[0].field, field)
      assert.deepEqual(await settings(), { ...SENDER, police: null })
    })

    test('whoever only reads sets nothing, and reads it', async () => {
      const prosecutor = await house().admitted(house().keeper, ['prosecutor'])
      assert.equal((await set({}, prosecutor))?.code, 'not-permitted')
      assert.deepEqual(await settings(prosecutor), { ...SENDER, police: null })
    })

    test('setting them anew gives no number twice', async () => {
      const recipient = await house().recipient()
      const number = async () => (await house().get(await house().draft(recipient))).number
      const first = await number()
      await set({ senderName: 'Renamed Office' })
      assert.equal(await number(), first + 1)
      await set({})
    })

    test('a status as trusted flagger is this agency’s alone: another one neither sees nor ends it', async () => {
      await house().call(house().anna.token, 'flaggers.add', status)
      const [{ id }] = await flaggers()
      assert.deepEqual(await flaggers(stand().stranger), [])
      const ended = await house().problem(
        ...([stand().stranger.token, 'flaggers.end', { flagger: id }, 'Suspended by somebody'] as const),
      )
      assert.equal(ended?.code, 'not-found')
      assert.equal((await flaggers())[0].valid, true)
    })

    test('what was ended today holds no more today, and was never as if it had not been', async () => {
      const [{ id }] = await flaggers()
      await house().call(house().anna.token, 'flaggers.end', { flagger: id }, 'Suspended by the coordinator')
      const [ended] = await flaggers()
      assert.deepEqual([ended.id, ended.valid, ended.endedOn], [id, false, '2026-11-02'])
    })

    test('a status names who decided, by what and for what; a day is a day', async () => {
      const fieldOf = async (more: object) =>
        (await house().problem(house().anna.token, 'flaggers.add', { ...status, ...more }))?.fields[0]?.field
      for (const field of ['coordinator', 'decision', 'area']) assert.equal(await fieldOf({ [field]: ' ' }), field)
      assert.equal(await fieldOf({ validFrom: '1 October' }), 'validFrom')
      assert.equal(await fieldOf({ validUntil: '2026-09-30' }), 'validUntil')
      assert.equal(await fieldOf({ validUntil: '2026-10-01' }), undefined)
    })
  },
)
