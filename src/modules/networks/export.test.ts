import assert from 'node:assert/strict'
import { test } from 'node:test'
import { problemOf } from '../../../test/houses/kernel.ts'
import { call } from '../../../test/houses/leads.ts'
import { contactIn, leadWith, netted, network, networksStand } from '../../../test/houses/networks.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { NOTE } from './why.ts'

type Out = { readonly name: string; readonly type: string; readonly content: string; readonly leads: readonly string[] }

onDatabases('taking a network out', networksStand, (stand) => {
  const reason = 'For the analysis of the joint team, as agreed on Monday.'
  /** Two leads that share `out_one`, both shown. */
  const shared = async () => {
    const [first, second] = await netted(stand(), stand().ieva, [
      leadWith(['out_one', '=1+1', '+447700900188']),
      leadWith(['out_one']),
    ])
    const open = [contactIn(await network(stand(), stand().ieva, first, []), 'out_one')]
    return { first, second, open }
  }
  const out = (start: string, open: readonly string[], format: string) =>
    call<Out>(stand(), stand().ieva, 'networks.export', { start, open, format }, { reason })
  const textOf = ({ content }: Out, encoding: 'utf8' | 'utf16le' = 'utf8') =>
    Buffer.from(content, 'base64').toString(encoding)

  test('each format says what the picture says, and that an organiser is no person', async () => {
    const { first, second, open } = await shared()
    const seen = await network(stand(), stand().ieva, first, open)
    for (const format of ['gexf', 'anx', 'csv-nodes'] as const) {
      const file = await out(first, open, format)
      const text = textOf(file, format === 'anx' ? 'utf16le' : 'utf8')
      for (const { label } of seen.nodes) assert.ok(text.includes(label), `${format}: ${label}`)
      assert.ok(text.includes(NOTE), format)
      assert.deepEqual([...file.leads].sort(), [first, second].map((node) => node.slice('lead:'.length)).sort())
      assert.match(file.name, /^network[a-z-]*\.[a-z]+$/)
    }
    const edges = textOf(await out(first, open, 'csv-edges'))
    for (const { id, from, to } of seen.edges) for (const part of [id, from, to]) assert.ok(edges.includes(part), part)
  })

  test('days leave out what was not seen between them, with its links', async () => {
    const { first, open } = await shared()
    const taken = async (span: { from?: string; to?: string }) => {
      const input = { start: first, open, format: 'csv-edges', ...span }
      const file = await call<Out>(stand(), stand().ieva, 'networks.export', input, { reason })
      return { leads: file.leads.length, lines: textOf(file).trim().split('\n').length }
    }
    const all = await taken({})
    const days = (await network(stand(), stand().ieva, first, open)).nodes.flatMap((node) => node.firstSeen ?? [])
    assert.deepEqual(await taken({ from: days.toSorted()[0] }), all)
    for (const span of [{ from: '2027-01-01' }, { to: '2020-01-01' }])
      assert.ok((await taken(span)).lines < all.lines, JSON.stringify(span))
  })

  test('what would begin a formula in a spreadsheet does not', async () => {
    const { first, open } = await shared()
    const table = textOf(await out(first, open, 'csv-nodes'))
    assert.doesNotMatch(table, /(^|,)"?=1\+1/m)
    assert.match(table, /'=1\+1/)
  })

  test('it asks for a reason, and is entered as a disclosure of each lead in it', async () => {
    const { first, second, open } = await shared()
    const input = { start: first, open, format: 'gexf' }
    const without = await problemOf(stand().kernel, { actor: stand().ieva, operation: 'networks.export', input })
    assert.equal(without?.code, 'reason-needed')
    await out(first, open, 'gexf')
    const [entry] = await stand().database.superuser(
      `select verb, outcome, reason is not null as has_reason, to_json(subjects)::text as subjects from audit
       where operation = 'networks.export' and outcome = 'done' order by seq desc limit 1`,
    )
    assert.deepEqual([entry.verb, entry.outcome, entry.has_reason], ['disclosure', 'done', true])
    for (const node of [first, second]) assert.ok(String(entry.subjects).includes(node.slice('lead:'.length)))
  })

  test('who may not look, or whose keys are closed, takes nothing out', async () => {
    const { first, open } = await shared()
    const code = async (actor: object) =>
      (
        await problemOf(stand().kernel, {
          actor: { ...stand().ieva, ...actor },
          operation: 'networks.export',
          input: { start: first, open, format: 'csv-nodes' },
          reason,
        })
      )?.code
    assert.equal(await code({ roles: ['social-worker'] }), 'not-permitted')
    assert.equal(await code({ keys: null }), 'keys-closed')
  })

  test('another agency takes nothing out of it', async () => {
    const { first, open } = await shared()
    const problem = await problemOf(stand().kernel, {
      actor: stand().stranger,
      operation: 'networks.export',
      input: { start: first, open, format: 'gexf' },
      reason,
    })
    assert.equal(problem?.code, 'not-found')
  })
})
