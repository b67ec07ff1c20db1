import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decisionsFile, ReturnsHouse } from '../../../../../test/houses/returns.ts'
import { onDatabases } from '../../../../../test/run/databases.ts'

type File = { readonly name: string; readonly content: string }
type Listed = { readonly returns: readonly { readonly id: string; readonly vintage: number; readonly state: string }[] }

const REASON = 'It was taken in from a wrong file'

onDatabases('the yearly return, sent', ReturnsHouse.open, (house) => {
  const download = async (id: string, format = 'csv') =>
    house().call<File>(house().anna.token, 'returns.download', { return: id, format, language: 'en' })
  const list = async () => (await house().call<Listed>(house().anna.token, 'returns.list', {})).returns
  /** A correction of what was sent, with the reason for it. */
  const corrected = async (why: string | null, ...counts: readonly number[]) => {
    const id = await house().drafted(...counts)
    if (why !== null) await house().call(house().anna.token, 'returns.say-why', { return: id, why })
    return id
  }

  test('is closed by a second person, and leaves the house only then', async () => {
    const id = await house().drafted(10, 4, 3, 2, 1, 0)
    assert.equal(await house().why('returns.download', { return: id, format: 'csv', language: 'en' }), 'draft')
    const approval = await house().ask(id)
    assert.equal((await house().refused(approval, house().anna))?.code, 'not-permitted', 'nobody approves their own')
    await house().approve(approval)
    const page = await house().get(id)
    assert.deepEqual([page.state, page.approvedBy?.id], ['sent', house().berta.id])
    const file = await download(id)
    assert.equal(file.name, 'return-LV-2025.csv')
    assert.match(Buffer.from(file.content, 'base64').toString(), /,4,count,small/)
  })

  test('is approved as it was read: what was taken in since has to be read first', async () => {
    const id = await house().drafted(11, 5, 3, 2, 1, 0)
    await house().call(house().anna.token, 'returns.say-why', { return: id, why: 'Prosecutors sent one more' })
    const approval = await house().ask(id)
    await house().drafted(12, 6, 3, 2, 1, 0)
    assert.equal((await house().refused(approval))?.fields[0]?.message, 'changed')
    assert.equal((await house().get(id)).state, 'draft')
    await house().call(house().anna.token, 'returns.drop', { return: id }, REASON)
  })

  test('stays as it was sent, also past the program; a correction is a vintage of its own and says what changed', async () => {
    const [{ id: first } = assert.fail()] = await list()
    const second = await corrected('A court has corrected its count', 11, 5, 3, 2, 1, 0)
    assert.notEqual(second, first)
    const page = await house().get(second)
    assert.deepEqual([page.vintage, page.state, page.closed], [2, 'draft', null])
    assert.deepEqual(
      page.changes?.map(({ cells, before, after }) => [cells[0], before, after]),
      [
        ['total', 10, 11],
        ['charged with trafficking', 4, 5],
      ],
    )
    await house().approve(await house().ask(second))
    assert.equal((await download(second)).name, 'return-LV-2025-vintage-2.csv')
    assert.match(Buffer.from((await download(first)).content, 'base64').toString(), /,4,count,small/)
    assert.deepEqual(
      (await list()).map(({ vintage, state }) => [vintage, state]),
      [
        [2, 'sent'],
        [1, 'sent'],
      ],
    )
    for (const change of ["state = 'draft'", 'edition = edition + 1'])
      await assert.rejects(
        () => house().database.superuser(`update returns set ${change} where id = '${first}'`),
        /stays/,
      )
    await assert.rejects(() => house().database.superuser(`delete from returns where id = '${first}'`), /stays/)
  })

  test('is not corrected without a change, nor without a reason', async () => {
    const same = await corrected('A court has corrected its count', 11, 5, 3, 2, 1, 0)
    assert.equal((await house().get(same)).closed, 'unchanged')
    assert.equal(await house().why('returns.send', { return: same, edition: 2 }), 'unchanged')
    const unsaid = await corrected(null, 13, 7, 3, 2, 1, 0)
    assert.equal((await house().get(unsaid)).why, 'A court has corrected its count')
    await house().call(house().anna.token, 'returns.drop', { return: unsaid }, REASON)
    const anew = await corrected(null, 13, 7, 3, 2, 1, 0)
    assert.equal((await house().get(anew)).closed, 'reason-missing')
    await house().call(house().anna.token, 'returns.drop', { return: anew }, REASON)
  })

  test('is not dropped, nor given another reason', async () => {
    const [{ id } = assert.fail()] = await list()
    assert.equal(await house().why('returns.drop', { return: id }, house().anna, REASON), 'sent')
    assert.equal(await house().why('returns.say-why', { return: id, why: 'It is better so' }), 'sent')
  })

  test('a draft that was dropped is gone with its key, and what was sent before stays', async () => {
    const before = (await list()).length
    const { return: id } = await house().takeIn([decisionsFile(2022, 5, 5)], { year: 2022 })
    await house().call(house().anna.token, 'returns.drop', { return: id }, REASON)
    assert.equal(await house().why('returns.get', { return: id, language: 'en' }), 'not-found')
    assert.equal((await list()).length, before)
  })

  test('a row that was changed past the program opens to nobody', async () => {
    const { return: id } = await house().takeIn([decisionsFile(2021, 5, 5)], { year: 2021 })
    const altered = async (set: string) => {
      await house().database.superuser(`update returns set ${set} where id = '${id}'`)
      return house().why('returns.get', { return: id, language: 'en' })
    }
    assert.equal(await altered("geo = 'EE'"), 'unavailable')
    assert.equal(await altered("geo = 'LV', vintage = 3"), 'unavailable')
    assert.equal(await altered('vintage = 1, edition = 7'), 'unavailable')
    assert.equal(await altered('edition = 1'), undefined)
    // Somebody who writes the database cannot make a draft look approved.
    const who = `asked_by = '${house().anna.id}', approved_by = '${house().berta.id}', sent_at = now()`
    assert.equal(await altered(`state = 'sent', ${who}`), 'unavailable')
    assert.equal(await house().why('returns.download', { return: id, format: 'csv', language: 'en' }), 'unavailable')
  })

  test('another agency’s rapporteur finds nothing', async () => {
    const other = await house().another(house().keeper)
    const clara = await house().admitted(other, ['rapporteur'])
    const [{ id } = assert.fail()] = await list()
    assert.deepEqual((await house().call<Listed>(clara.token, 'returns.list', {})).returns, [])
    assert.equal(await house().why('returns.get', { return: id, language: 'en' }, clara), 'not-found')
  })
})
