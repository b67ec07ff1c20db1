import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NoticesHouse } from '../../../test/houses/notices.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import type { Recipient, Starter } from './shapes.ts'
import { starters } from './starters.ts'

test('each starter names a page and a day, and stands once', () => {
  const all = starters()
  assert.ok(all.length > 0)
  assert.equal(new Set(all.map(({ name }) => name.toLowerCase())).size, all.length)
  for (const { source, date } of all) assert.ok(source.startsWith('https://') && date <= '2026-12-01', source)
})

onDatabases(
  'beginning a directory',
  (database) => NoticesHouse.open(database),
  (house) => {
    const [first, second] = starters()
    const anna = () => house().anna.token
    const take = async (starter: string): Promise<Recipient> => {
      const { recipients } = await house().call<{ recipients: Recipient[] }>(anna(), 'recipients.take', { starter })
      return recipients.find(({ name }) => name === starter) ?? assert.fail('not taken over')
    }
    const listed = async () => {
      const { starters: all } = await house().call<{ starters: Starter[] }>(anna(), 'recipients.starters')
      return new Map(all.map(({ name, taken }) => [name, taken]))
    }

    test('what is taken over is not checked, goes out by hand alone, and bears the day of its page', async () => {
      assert.equal((await listed()).get(first.name), false)
      const taken = await take(first.name)
      assert.deepEqual(
        [taken.unchecked, taken.channel, taken.form, taken.mail, taken.checkedOn],
        [true, 'export', first.form, first.mail, first.date],
      )
      assert.equal((await listed()).get(first.name), true)
      const again = await house().problem(anna(), 'recipients.take', { starter: first.name })
      assert.equal(again?.code, 'conflict')
      const nobody = await house().problem(anna(), 'recipients.take', { starter: 'Nobody' })
      assert.equal(nobody?.code, 'not-found')
    })

    test('no notice is drafted to it before somebody says that it was checked, whatever else was changed', async () => {
      const { id, ...kept } = await take(second.name)
      const { retired, unchecked, sent, api, ...input } = kept
      await house().call(anna(), 'recipients.save', { ...input, recipient: id, mail: 'office@board.example' })
      await assert.rejects(house().bareDraft(id), /Check first/)
      const { recipients } = await house().call<{ recipients: Recipient[] }>(anna(), 'recipients.check', {
        recipient: id,
      })
      const checked = recipients.find((one) => one.id === id)
      assert.ok(checked !== undefined && !checked.unchecked)
      assert.notEqual(checked.checkedOn, second.date)
      assert.ok(await house().bareDraft(id))
    })

    test('one of another agency is neither listed as taken nor checked', async () => {
      const other = await house().another(house().keeper)
      const stranger = await house().admitted(other, ['analyst'])
      const { recipients } = await house().call<{ recipients: Recipient[] }>(anna(), 'recipients.list')
      const found = await house().problem(stranger.token, 'recipients.check', { recipient: recipients[0].id })
      assert.ok(['not-found', 'not-allowed'].includes(found?.code ?? ''), found?.code)
    })
  },
)
