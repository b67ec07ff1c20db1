import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NoticesHouse } from '../../../test/houses/notices.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import type { ListOutput, NoticePage } from './shapes.ts'

onDatabases('giving notices', NoticesHouse.withRecipient, (stand) => {
  const house = () => stand().house
  const assign = (notice: string, member: string, by = house().anna) =>
    house().call(by.token, 'notices.assign', { notice, member })
  const problem = async (notice: string, member: string) =>
    (await house().problem(house().anna.token, 'notices.assign', { notice, member }))?.fields[0]?.message
  const mine = async (by = house().anna) =>
    (await house().call<ListOutput>(by.token, 'notices.list', { mine: true })).notices.map(({ id }) => id)

  test('a notice is mine where I drafted it or it was given to me, and stays open to all', async () => {
    const { anna, berta } = house()
    const notice = await house().draft(stand().recipient)
    assert.deepEqual([(await mine()).includes(notice), (await mine(berta)).includes(notice)], [true, false])
    await assign(notice, berta.id)
    assert.deepEqual([(await mine()).includes(notice), (await mine(berta)).includes(notice)], [false, true])
    const page = await house().call<NoticePage>(anna.token, 'notices.get', { notice })
    assert.deepEqual([page.state, page.givenTo?.id], ['draft', berta.id])
    const { kind, by, givenTo, words } = page.events[0]
    assert.deepEqual([kind, by?.id, givenTo?.id, words], ['assigned', anna.id, berta.id, null])
    await house().call(anna.token, 'notices.note', { notice, text: 'Still mine to write at.' })
  })

  test('who has it in hand is no writer of it, and may approve what a colleague drafted', async () => {
    const { berta, police } = house()
    const notice = await house().draft(stand().recipient)
    await assign(notice, berta.id)
    const [row] = await house().database.superuser(`select writers from notices where id = '${notice}'`)
    assert.ok(!(row.writers as string[]).includes(berta.id))
    await assign(notice, police.id, berta)
    assert.equal(await problem(notice, police.id), 'has-it-already')
  })

  test('only to a colleague whose roles allow it', async () => {
    const notice = await house().draft(stand().recipient)
    const auditor = await house().colleague(house().keeper, ['auditor'])
    assert.equal(await problem(notice, auditor.id), 'roles-do-not-allow')
    assert.equal(await problem(notice, (await house().another(house().keeper)).id), 'no-colleague')
  })
})
