import assert from 'node:assert/strict'
import { test } from 'node:test'
import { problemOf } from '../../../../test/houses/kernel.ts'
import { call, imported, keptSamples, leadsStand } from '../../../../test/houses/leads.ts'
import { onDatabases } from '../../../../test/run/databases.ts'

type Out = { readonly content: string; readonly leads: readonly string[]; readonly more: boolean }

onDatabases('taking leads out', leadsStand, (stand) => {
  const reason = 'For the analysis of the joint team, as agreed on Monday.'
  const taken = (input: object) => call<Out>(stand(), stand().ieva, 'leads.export', input, { reason })
  const linesOf = ({ content }: Out) => Buffer.from(content, 'base64').toString().trimEnd().split('\r\n')

  test('the table has a line for each lead that the filter finds, and the audit names each', async () => {
    await imported(stand(), stand().ieva, keptSamples())
    const file = await taken({ filter: { state: 'all' } })
    const [head, ...lines] = linesOf(file)
    assert.match(head, /^\ufefflead,state,score,/)
    assert.equal(lines.length, file.leads.length)
    assert.ok(lines.length > 1 && !file.more)
    const [entry] = await stand().database.superuser(
      `select subjects, verb from audit where operation = 'leads.export' order by seq desc limit 1`,
    )
    assert.deepEqual([entry.verb, entry.subjects], ['disclosure', file.leads])
    const few = await taken({ filter: { state: 'all', size: 3 } })
    assert.ok(few.leads.length < file.leads.length)
  })

  test('contact points come along only where somebody asks for them', async () => {
    const { leads } = await call<{ leads: { head: { contacts: { value: string }[] } }[] }>(
      stand(),
      stand().ieva,
      'leads.list',
      {},
    )
    const values = leads.flatMap(({ head }) => head.contacts.map(({ value }) => value))
    const without = linesOf(await taken({})).join('\n')
    const along = linesOf(await taken({ contacts: true })).join('\n')
    assert.ok(values.length > 0)
    for (const value of values) assert.ok(along.includes(value))
    assert.doesNotMatch(without, /most_used_contact_points/)
    for (const value of values) assert.ok(!without.includes(value))
  })

  test('nothing is taken out without a reason, without keys, or of another agency', async () => {
    const { kernel, ieva, stranger } = stand()
    const codeOf = async (actor: typeof ieva, more: object = { reason }) =>
      (await problemOf(kernel, { actor, operation: 'leads.export', input: {}, ...more }))?.code
    assert.equal(await codeOf(ieva, {}), 'reason-needed')
    assert.equal(await codeOf({ ...ieva, keys: null }), 'keys-closed')
    const other = await call<Out>(stand(), stranger, 'leads.export', {}, { reason })
    assert.deepEqual(other.leads, [])
  })
})
