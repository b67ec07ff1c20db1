import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inAgency, problemOf } from '../../../test/houses/kernel.ts'
import { call, type LeadsStand } from '../../../test/houses/leads.ts'
import {
  contactIn,
  decide,
  decisions,
  leadWith,
  netted,
  network,
  networksStand,
  organiserOf,
  REASON,
} from '../../../test/houses/networks.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { eraseDataKeys } from '../../kernel/vault/data-keys.ts'

onDatabases('decisions on links', networksStand, (stand) => {
  const on = (): LeadsStand => stand()
  const of = (lead: string) => organiserOf(on(), on().ieva, lead)
  const look = (start: string, open: readonly string[] = []) => network(on(), on().ieva, start, open)
  const rule = (verdict: 'confirm' | 'cut' | 'withdraw', from: string, to: string) =>
    decide(on(), on().ieva, verdict, from, to)
  const refusal = (verdict: string, from: string, to: string, reason = REASON) =>
    problemOf(on().kernel, { actor: on().ieva, operation: `networks.${verdict}`, input: { from, to }, reason })

  test('a cut pair has two organisers or none; withdrawing gives back what the program sees', async () => {
    const [first, second] = await netted(on(), on().ieva, [leadWith(['alpha_a']), leadWith(['alpha_a'])])
    const before = await of(first)
    assert.ok(before)
    await rule('cut', first, second)
    assert.deepEqual([await of(first), await of(second)], [null, null])
    const picture = await look(first, [contactIn(await look(first), 'alpha_a')])
    const edge = picture.edges.find(({ from, to }) => [first, second].includes(from) && [first, second].includes(to))
    assert.deepEqual([edge?.decision, edge?.decidable], ['cut', true])
    await rule('withdraw', second, first)
    assert.ok(await of(first))
    assert.equal(await of(first), await of(second))
  })

  test('a confirmed pair has one organiser, though it shares nothing', async () => {
    const [first, second] = await netted(on(), on().ieva, [leadWith(['beta_a']), leadWith(['beta_b'])])
    assert.equal(await of(first), null)
    await rule('confirm', second, first)
    assert.ok(await of(first))
    assert.equal(await of(first), await of(second))
    const { edges } = await look(first)
    const pair = edges.find(({ from, to }) => from.startsWith('lead:') && to.startsWith('lead:'))
    assert.equal(pair?.decision, 'confirmed')
    assert.ok(edges.some(({ to, why }) => to.startsWith('organiser:') && why.join() === 'confirmed by a person'))
  })

  test('a contact point cut from a lead joins it to nobody, stays visible there, and is not followed', async () => {
    const [first, second] = await netted(on(), on().ieva, [leadWith(['gamma_a']), leadWith(['gamma_a'])])
    const contact = contactIn(await look(first), 'gamma_a')
    await rule('cut', first, contact)
    assert.deepEqual([await of(first), await of(second)], [null, null])
    const picture = await look(first)
    assert.equal(picture.edges.find(({ to }) => to === contact)?.decision, 'cut')
    // From the contact point the way leads to the other lead alone.
    const from = await look(contact)
    assert.deepEqual(
      from.nodes.flatMap(({ id, kind }) => (kind === 'lead' ? [id] : [])),
      [second],
    )
  })

  test('two leads confirmed for one contact point belong together, however many have it', async () => {
    const many = await netted(
      on(),
      on().ieva,
      Array.from({ length: 62 }, () => leadWith(['delta_hub'])),
    )
    const [first, second, third] = many
    const picture = await look(first)
    const hub = picture.nodes.find(({ label }) => label === 'delta_hub')
    assert.equal(hub?.hub, true)
    assert.equal(await of(first), null, 'a hub joins nobody')
    await rule('confirm', first, hub?.id ?? '')
    assert.equal(await of(first), null)
    await rule('confirm', second, hub?.id ?? '')
    assert.ok(await of(first))
    assert.deepEqual([await of(second), await of(third)], [await of(first), null])
    assert.equal((await refusal('cut', first, second))?.fields[0]?.message, 'contradicts')
  })

  test('a decision that others contradict is refused in words', async () => {
    const [first, second, third] = await netted(on(), on().ieva, [
      leadWith(['zeta_a']),
      leadWith(['zeta_b']),
      leadWith(['zeta_c']),
    ])
    await rule('confirm', first, second)
    await rule('confirm', second, third)
    const problem = await refusal('cut', first, third)
    assert.equal(problem?.code, 'conflict')
    assert.match(problem?.message ?? '', /say the opposite/)
    await rule('withdraw', second, third)
    await rule('cut', first, third)
    assert.equal((await refusal('confirm', second, third))?.fields[0]?.message, 'contradicts')
    // Its own earlier decision does not stand in the way.
    await rule('confirm', first, third)
  })

  test('a lead and itself, a contact point of another lead, and no reason are refused', async () => {
    const [first, second] = await netted(on(), on().ieva, [leadWith(['eta_a']), leadWith(['eta_b'])])
    assert.equal((await refusal('cut', first, first))?.fields[0]?.message, 'one-lead')
    const other = contactIn(await look(second), 'eta_b')
    assert.equal((await refusal('cut', first, other))?.code, 'not-found')
    assert.equal((await refusal('cut', first, second, ''))?.code, 'reason-needed')
    assert.equal((await refusal('cut', first, 'organiser:00000000-0000-0000-0000-000000000000'))?.code, 'invalid-input')
  })

  test('all are listed: who, when, why, and which stands', async () => {
    const [first, second] = await netted(on(), on().ieva, [leadWith(['theta_a']), leadWith(['theta_a'])])
    await rule('cut', first, second)
    await decide(on(), on().andris, 'confirm', second, first, { reason: 'Invented: seen again, it is one house.' })
    const contact = contactIn(await look(first), 'theta_a')
    await rule('confirm', first, contact)
    const about = await decisions(on(), on().ieva, first)
    assert.deepEqual(
      about.map(({ verdict, by, reason, stands }) => [verdict, by.id, reason, stands]),
      [
        ['confirmed', on().ieva.id, REASON, true],
        ['confirmed', on().andris.id, 'Invented: seen again, it is one house.', true],
        ['cut', on().ieva.id, REASON, false],
      ],
    )
    assert.deepEqual([about[0].to.label, about[0].from.node], ['theta_a', first])
    assert.deepEqual((await decisions(on(), on().ieva, contact)).length, 1)
    assert.deepEqual((await decisions(on(), on().ieva)).slice(0, 3), about)
    const page = await call<{ decisions: unknown[]; next: number | null }>(on(), on().ieva, 'networks.decisions', {
      limit: 2,
    })
    assert.ok(page.decisions.length === 2 && page.next !== null)
    const rest = await call<{ decisions: unknown[] }>(on(), on().ieva, 'networks.decisions', { after: page.next })
    assert.deepEqual(rest.decisions[0], (await decisions(on(), on().ieva))[2])
  })

  test('a decision holds for a lead that was erased and comes again', async () => {
    const again = [leadWith(['iota_a']), leadWith(['iota_a'])]
    const [first, second] = await netted(on(), on().ieva, again)
    await rule('cut', first, second)
    const { ours, kernel } = on()
    await inAgency(kernel, ours.id, async (db) => {
      const [row] = await db.deleteFrom('leads').where('id', '=', second.slice(5)).returning('data_key').execute()
      await eraseDataKeys(db, [row.data_key], ours.id, kernel.clock.now())
    })
    const [gone] = await decisions(on(), on().ieva, first)
    assert.deepEqual(
      [gone.from.node, gone.to.node].filter((node) => node !== first),
      [null],
    )
    const [back] = await netted(on(), on().ieva, [again[1]])
    assert.notEqual(back, second)
    assert.deepEqual([await of(first), await of(back)], [null, null])
  })

  test('a confirmed link holds over a second import of both leads, and over one of others', async () => {
    const both = [leadWith(['mu_a']), leadWith(['mu_b'])]
    const [first, second] = await netted(on(), on().ieva, both)
    await rule('confirm', first, second)
    const organiser = await of(first)
    assert.ok(organiser)
    assert.deepEqual(await netted(on(), on().ieva, both), [], 'the same leads come again')
    await netted(on(), on().ieva, [leadWith(['mu_c'])])
    assert.deepEqual([await of(first), await of(second)], [organiser, organiser])
  })

  test('a decision holds for what a campaign grew into', async () => {
    const wording = ['k1', 'k2', 'k3', 'k4', 'k5', 'k6']
    const [first, second] = await netted(on(), on().ieva, [
      leadWith(['kappa_a', 'kappa_b'], { wording }),
      leadWith(['kappa_a']),
    ])
    await rule('cut', first, second)
    const [grown, stranger] = await netted(on(), on().ieva, [
      leadWith(['kappa_a', 'kappa_b', 'kappa_c'], { wording: [...wording.slice(1), 'k7'] }),
      leadWith(['kappa_a']),
    ])
    assert.notEqual(await of(grown), await of(second))
    assert.notEqual(await of(grown), null)
    const [taken] = await decisions(on(), on().ieva, grown)
    assert.deepEqual([taken.verdict, taken.inherited, taken.reason], ['cut', true, REASON])
    assert.deepEqual(await decisions(on(), on().ieva, stranger), [])
  })

  test('merging leads that were decided about apart lets the later word stand', async () => {
    const [first, second, third] = await netted(on(), on().ieva, [
      leadWith(['lambda_a']),
      leadWith(['lambda_b']),
      leadWith(['lambda_a']),
    ])
    const id = (node: string) => node.slice(5)
    await rule('confirm', second, third)
    await rule('cut', first, third)
    await call(on(), on().ieva, 'leads.merge', { lead: id(second), into: id(first) })
    await netted(on(), on().ieva, [])
    assert.equal(await of(first), null)
    await rule('withdraw', first, third)
    assert.equal(await of(first), await of(third))
    assert.ok(await of(first))
  })
})
