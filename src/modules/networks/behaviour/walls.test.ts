import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inAgency, problemOf } from '../../../../test/houses/kernel.ts'
import { call, type LeadsStand } from '../../../../test/houses/leads.ts'
import {
  contactIn,
  contactPoint,
  decide,
  decisions,
  leadWith,
  netted,
  network,
  networksStand,
  REASON,
} from '../../../../test/houses/networks.ts'
import { onBothDatabases } from '../../../../test/run/databases.ts'
import type { Member } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'

const TABLES = ['network_uses', 'network_leads', 'organisers', 'network_decisions', 'network_memories'] as const
/** Words that stand in contact points, firm names and reasons of these tests and nowhere else. */
const SECRETS = ['quagmire_hiring', '+447700900177', 'Thistlewick Crewing', 'Vārnukalns']

onBothDatabases('walls round networks', networksStand, (stand) => {
  const on = (): LeadsStand => stand()
  const rows = (table: string) => on().database.superuser(`select to_jsonb(t)::text as row from ${table} t`)

  test('a copy of the tables holds no contact point, firm name or reason', async () => {
    const employers = ['Thistlewick Crewing']
    const [first, second] = await netted(on(), on().ieva, [
      leadWith([contactPoint('quagmire_hiring', { employers }), '+447700900177']),
      leadWith(['quagmire_hiring']),
    ])
    await decide(on(), on().ieva, 'cut', first, second, { reason: 'Redzēts Vārnukalnā: Vārnukalns ir cits.' })
    const contact = contactIn(await network(on(), on().ieva, first), '+447700900177')
    await decide(on(), on().ieva, 'confirm', first, contact)
    // All of it is there for who has the keys.
    assert.ok((await decisions(on(), on().ieva)).some(({ reason }) => reason?.includes('Vārnukalns')))
    let copy = ''
    for (const table of TABLES) {
      const some = await rows(table)
      assert.ok(some.length > 0, `${table} is empty`)
      for (const { row } of some) {
        copy += row
        for (const [, hex] of String(row).matchAll(/\\\\x([0-9a-f]+)/g))
          copy += Buffer.from(hex, 'hex').toString('latin1')
      }
    }
    for (const word of SECRETS) {
      assert.ok(!copy.includes(word), word)
      assert.ok(!copy.includes(Buffer.from(word).toString('latin1')), word)
    }
  })

  test('another agency sees, decides and learns nothing', async () => {
    const { ieva, stranger, kernel } = on()
    const [first, second] = await netted(on(), ieva, [leadWith(['rowan_one']), leadWith(['rowan_one'])])
    const picture = await network(on(), ieva, first)
    const before = JSON.stringify(await Promise.all(TABLES.map(rows)))
    for (const { id } of picture.nodes) {
      const input = { start: id, open: picture.nodes.map((node) => node.id).slice(0, 300) }
      const problem = await problemOf(kernel, { actor: stranger, operation: 'networks.get', input })
      assert.equal(problem?.code, 'not-found')
    }
    for (const operation of ['networks.cut', 'networks.confirm', 'networks.withdraw']) {
      const call_ = { actor: stranger, operation, input: { from: first, to: second }, reason: REASON }
      assert.equal((await problemOf(kernel, call_))?.code, 'not-found')
    }
    const [own] = await netted(on(), stranger, [leadWith(['rowan_one'])])
    const theirs = await network(
      on(),
      stranger,
      own,
      picture.nodes.map(({ id }) => id),
    )
    assert.equal(theirs.nodes.filter(({ kind }) => kind === 'lead').length, 1, 'the same contact point, another mark')
    assert.ok(!theirs.nodes.some(({ kind }) => kind === 'organiser'))
    const found = await call<{ found: unknown[] }>(on(), stranger, 'networks.find', { text: 'rowan_one' })
    assert.equal(found.found.length, 1)
    assert.deepEqual(await decisions(on(), stranger), [])
    const after = await Promise.all(TABLES.map(rows))
    const ours = after.map((some) => some.filter(({ row }) => !String(row).includes(stranger.agency)))
    assert.equal(JSON.stringify(ours), before)
  })

  test('who reads leads reads networks, who decides leads decides links; others do neither', async () => {
    const { ours, kernel, ieva } = on()
    const [first, second] = await netted(on(), ieva, [leadWith(['elder_one']), leadWith(['elder_one'])])
    const [reader, helper] = [await ours.member(['prosecutor']), await ours.member(['case-worker'])]
    const may = async (actor: Member, operation: string, input: object) =>
      (await problemOf(kernel, { actor, operation, input, reason: REASON }))?.code ?? 'done'
    const link = { from: first, to: second }
    assert.equal(await may(reader, 'networks.get', { start: first }), 'done')
    assert.equal(await may(reader, 'networks.cut', link), 'not-permitted')
    assert.equal(await may(helper, 'networks.get', { start: first }), 'not-permitted')
    assert.equal(await may(helper, 'networks.find', { text: 'L-1' }), 'not-permitted')
    const { actions } = await network(on(), reader, first)
    assert.deepEqual(
      actions.flatMap(({ operation, allowed }) => (allowed ? [operation] : [])),
      // Whoever may look may take out what is seen, with a reason.
      ['networks.export'],
    )
    assert.ok((await network(on(), ieva, first)).actions.find(({ operation }) => operation === 'networks.cut')?.allowed)
  })

  test('without open keys it says so and shows nothing', async () => {
    const [first] = await netted(on(), on().ieva, [leadWith(['aspen_one'])])
    const actor = { ...on().andris, keys: null }
    const ask = (operation: string, input: object) => problemOf(on().kernel, { actor, operation, input })
    assert.equal((await ask('networks.get', { start: first }))?.code, 'keys-closed')
    assert.equal((await ask('networks.find', { text: 'aspen_one' }))?.code, 'keys-closed')
  })

  test('each decision and each look is in the audit, by ids alone', async () => {
    const [first, second] = await netted(on(), on().ieva, [leadWith(['larch_one']), leadWith(['larch_two'])])
    await network(on(), on().ieva, first)
    const { decision } = await decide(on(), on().ieva, 'confirm', first, second)
    const entries = await on().database.superuser(
      `select operation, verb, subjects::text as subjects from audit where operation like 'networks.%' order by seq desc limit 2`,
    )
    const [made, seen] = entries.map(({ operation, verb, subjects }) => ({
      operation,
      verb,
      subjects: String(subjects),
    }))
    assert.deepEqual([made.operation, made.verb], ['networks.confirm', 'alteration'])
    assert.deepEqual([seen.operation, seen.verb], ['networks.get', 'consultation'])
    for (const id of [first.slice(5), second.slice(5), decision]) assert.ok(made.subjects.includes(id))
    assert.ok(seen.subjects.includes(first.slice(5)) && !seen.subjects.includes('larch'))
  })

  test('decisions are added and never changed, whoever tries within the program', async () => {
    const { kernel, ours } = on()
    const asProgram = (work: (db: Tx) => Promise<unknown>) => inAgency(kernel, ours.id, work)
    await assert.rejects(
      asProgram((db) => db.updateTable('network_decisions').set({ verdict: 'withdrawn' }).execute()),
      /permission denied/,
    )
    await assert.rejects(
      asProgram((db) => db.deleteFrom('network_decisions').execute()),
      /permission denied/,
    )
    await assert.rejects(
      asProgram((db) => db.deleteFrom('network_memories').execute()),
      /permission denied/,
    )
  })
})
