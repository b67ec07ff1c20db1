import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NoticesHouse } from '../../../test/houses/notices.ts'
import { onDatabases } from '../../../test/run/databases.ts'

const DAY = 24 * 3600_000

type After = { clocks: { what: string; from: string; due: string }[] }

onDatabases(
  'a notice that is sent by hand',
  (database) => NoticesHouse.open(database),
  (house) => {
    const save = (notice: string) => house().call(house().anna.token, 'notices.export', { notice })
    const problem = (notice: string, more: object, by = house().anna) =>
      house().problem(by.token, 'notices.hand-over', { notice, way: 'form', on: house().today(), ...more })

    test('saved as a file it has reached nobody: it stays approved, and no clock runs', async () => {
      const notice = await house().approved(await house().recipient())
      await save(notice)
      const { state, delivery, sentAt, sentBy, events, actions } = await house().get(notice)
      assert.deepEqual([state, delivery, sentAt, sentBy], ['approved', 'none', null, null])
      assert.deepEqual([events[0].kind, events[0].by?.id], ['saved', house().anna.id])
      const open = actions.filter(({ allowed }) => allowed).map(({ operation }) => operation.replace('notices.', ''))
      for (const act of ['send', 'export', 'hand-over', 'reopen', 'withdraw']) assert.ok(open.includes(act), act)
      const { clocks } = await house().call<After>(house().anna.token, 'notices.follow', { notice })
      assert.deepEqual(clocks, [])
    })

    test('sent is what somebody says they sent: with who, when and how, and the time of the recipient from that day', async () => {
      const notice = await house().approved(await house().recipient())
      await save(notice)
      const on = house().today()
      await house().pass(3 * DAY)
      await house().act(house().berta, 'hand-over', notice, { way: 'post', on })
      const { state, sentAt, sentBy, channel, to, events } = await house().get(notice)
      assert.deepEqual([state, channel, to, sentBy?.id], ['sent', 'export', null, house().berta.id])
      assert.equal(sentAt?.slice(0, 10), on)
      const [told] = events
      assert.deepEqual([told.kind, told.by?.id, told.handed], ['handed-over', house().berta.id, { way: 'post', on }])
      const { clocks } = await house().call<After>(house().anna.token, 'notices.follow', { notice })
      assert.deepEqual(
        clocks.map(({ from }) => from),
        [on, on],
      )
    })

    test('no day before it was approved and none to come; of both the notice stays as it was', async () => {
      const notice = await house().approved(await house().recipient())
      const at = house().now().getTime()
      for (const days of [-1, 1]) {
        const on = new Date(at + days * DAY).toISOString().slice(0, 10)
        assert.deepEqual((await problem(notice, { on }))?.fields, [{ field: 'on', message: 'not-possible' }])
      }
      for (const less of [{ way: undefined }, { on: undefined }])
        assert.equal((await problem(notice, less))?.code, 'invalid-input')
      assert.equal((await house().get(notice)).state, 'approved')
    })

    test('the letter that was saved is the one that stands as sent, whatever the office is called since', async () => {
      const notice = await house().approved(await house().recipient())
      await save(notice)
      const { letter } = await house().get(notice)
      const settings = { senderName: 'Renamed Office', senderMail: 'other@office.example' }
      await house().call(house().anna.token, 'notices.set-settings', settings)
      await house().handOver(notice)
      assert.deepEqual((await house().get(notice)).letter, letter)
    })

    test('nothing that was not approved, is held or is over, and by nobody who may not send', async () => {
      const recipient = await house().recipient()
      const draft = await house().draft(recipient)
      assert.equal((await problem(draft, {}))?.fields[0]?.message, 'not-approved')
      const notice = await house().approved(recipient)
      assert.equal(
        (await problem(notice, {}, await house().admitted(house().keeper, ['prosecutor'])))?.code,
        'not-permitted',
      )
      await house().act(house().police, 'hold', notice, { hours: 1 }, 'We watch this account')
      assert.equal((await problem(notice, {}))?.fields[0]?.message, 'held-by-police')
      await house().act(house().anna, 'withdraw', notice, {}, 'It is not needed')
      assert.equal((await problem(notice, {}))?.fields[0]?.message, 'withdrawn')
    })

    test('a correction that was sent by hand replaces the notice that it corrects', async () => {
      const old = await house().handedOver(await house().recipient())
      const { correction } = (await house().act(house().anna, 'correct', old, {}, 'A wrong day')) as unknown as {
        correction: string
      }
      await house().edit(correction)
      await house().approve(await house().ask(correction))
      await save(correction)
      assert.equal((await house().get(old)).state, 'sent')
      await house().handOver(correction)
      assert.equal((await house().get(old)).state, 'corrected')
    })
  },
)
