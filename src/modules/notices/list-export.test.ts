import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NoticesHouse } from '../../../test/houses/notices.ts'
import { onDatabases } from '../../../test/run/databases.ts'

type Out = { readonly content: string; readonly notices: readonly string[]; readonly rows: number }

const WHY = 'For the yearly talk with the platform.'

onDatabases('taking the list of notices out', NoticesHouse.withRecipient, (stand) => {
  const house = () => stand().house
  const taken = (input: object = {}) => house().call<Out>(house().anna.token, 'notices.export-list', input, WHY)
  const linesOf = ({ content }: Out) => Buffer.from(content, 'base64').toString().trimEnd().split('\r\n')

  test('the table has a line for each notice that the list shows, and the audit names each', async () => {
    const [first, second] = [await house().draft(stand().recipient), await house().draft(stand().recipient)]
    const file = await taken()
    const [head, ...lines] = linesOf(file)
    assert.match(head, /^\ufeffnotice,state,recipient,/)
    assert.deepEqual([file.rows, file.notices], [2, [second, first]])
    for (const line of lines) assert.match(line, /^\d+,draft,Recipient /)
    const [entry] = await house().database.superuser(
      `select subjects, verb from audit where operation = 'notices.export-list' order by seq desc limit 1`,
    )
    assert.deepEqual([entry.verb, entry.subjects], ['disclosure', file.notices])
    assert.deepEqual((await taken({ state: 'sent' })).notices, [])
  })

  test('nothing is taken out without a reason, by another role, or of another agency', async () => {
    const codeOf = async (token: string, reason?: string) =>
      (await house().problem(token, 'notices.export-list', {}, reason))?.code
    assert.equal(await codeOf(house().anna.token), 'reason-needed')
    const hotline = await house().admitted(house().keeper, ['hotline'])
    assert.equal(await codeOf(hotline.token, WHY), 'not-permitted')
    const stranger = await house().admitted(await house().another(house().keeper), ['analyst'])
    const theirs = await house().call<Out>(stranger.token, 'notices.export-list', { state: 'all' }, WHY)
    assert.deepEqual(theirs.notices, [])
  })
})
