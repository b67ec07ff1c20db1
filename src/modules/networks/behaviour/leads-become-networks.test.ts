import assert from 'node:assert/strict'
import { test } from 'node:test'
import { call, type LeadsStand } from '../../../../test/houses/leads.ts'
import {
  contactIn,
  contactPoint,
  leadWith,
  netted,
  network,
  networksStand,
  organiserOf,
} from '../../../../test/houses/networks.ts'
import { onDatabases } from '../../../../test/run/databases.ts'

onDatabases('networks', networksStand, (stand) => {
  const on = (): LeadsStand => stand()
  const look = (start: string, open: readonly string[] = []) => network(on(), on().ieva, start, open)

  test('a lead shows its contact points; opening one shows who shares it', async () => {
    const [first, second, third] = await netted(on(), on().ieva, [
      leadWith(['+447700900101', 'alpha_one']),
      leadWith(['alpha_one', 'alpha_two']),
      leadWith(['alpha_three']),
    ])
    const picture = await look(first)
    const shared = contactIn(picture, 'alpha_one')
    assert.deepEqual(picture.nodes.map(({ kind }) => kind).sort(), ['contact', 'contact', 'lead', 'organiser'])
    assert.equal(picture.nodes.find(({ id }) => id === shared)?.more, 1)
    const opened = await look(first, [shared])
    assert.ok(opened.nodes.some(({ id }) => id === second))
    assert.ok(!opened.nodes.some(({ id }) => id === third))
    const edge = opened.edges.find(({ from, to }) => from === second && to === shared)
    assert.equal(edge?.kind, 'uses')
    assert.deepEqual([edge?.firstSeen, edge?.lastSeen], ['2026-11-01', '2026-11-10'])
    assert.ok(
      edge?.why.some((line) => line.includes('alpha_one stands in 2 leads')),
      edge?.why.join(),
    )
    assert.equal(opened.note, 'An organiser is a cluster of contact points. It is not a person.')
    for (const { x, y } of opened.nodes) assert.ok(x >= 0 && x <= 1 && y >= 0 && y <= 1)
    assert.deepEqual(await look(first, [shared]), opened, 'the same each time')
  })

  test('leads that share a rare contact point have one organiser, seen from each of its ends', async () => {
    const [first, second] = await netted(on(), on().ieva, [leadWith(['beta_one']), leadWith(['beta_one'])])
    const organiser = await organiserOf(on(), on().ieva, first)
    assert.match(organiser ?? '', /^O-\d+$/)
    assert.equal(await organiserOf(on(), on().ieva, second), organiser)
    const { nodes } = await look(first)
    const node = nodes.find(({ kind }) => kind === 'organiser')
    assert.equal(node?.size, 2)
    const from = await look(node?.id ?? '')
    assert.deepEqual(from.nodes.flatMap(({ id, kind }) => (kind === 'lead' ? [id] : [])).sort(), [first, second].sort())
  })

  test('a firm’s own address under several names joins nobody', async () => {
    const firm = (name: string) =>
      contactPoint('office@harbour-work.example', { employers: [`${name} one`, `${name} two`] })
    const [first] = await netted(on(), on().ieva, [leadWith([firm('a')]), leadWith([firm('b')])])
    assert.equal(await organiserOf(on(), on().ieva, first), null)
  })

  test('an organiser keeps its number while most of its contact points stay', async () => {
    const [first, second] = await netted(on(), on().ieva, [
      leadWith(['gamma_one', 'gamma_two']),
      leadWith(['gamma_one', 'gamma_three']),
    ])
    const before = await organiserOf(on(), on().ieva, first)
    const [later] = await netted(on(), on().ieva, [leadWith(['gamma_three', 'gamma_four'])])
    for (const lead of [first, second, later]) assert.equal(await organiserOf(on(), on().ieva, lead), before)
    // A lead between two organisers makes them one: the one with more in common keeps its number.
    const [small] = await netted(on(), on().ieva, [leadWith(['delta_one']), leadWith(['delta_one'])])
    const other = await organiserOf(on(), on().ieva, small)
    assert.notEqual(other, before)
    await netted(on(), on().ieva, [leadWith(['delta_one', 'gamma_one', 'gamma_two', 'gamma_three'])])
    assert.equal(await organiserOf(on(), on().ieva, small), before)
  })

  test('leads of the same wording are linked, and why is said', async () => {
    const wording = ['w1', 'w2', 'w3', 'w4']
    const [first, second] = await netted(on(), on().ieva, [
      leadWith(['epsilon_one'], { wording }),
      leadWith(['epsilon_two'], { wording }),
    ])
    const { edges } = await look(first)
    const edge = edges.find(({ kind }) => kind === 'wording')
    assert.deepEqual([edge?.from, edge?.to].sort(), [first, second].sort())
    assert.deepEqual(edge?.why, ['4 pieces of wording in common'])
  })

  test('a merged lead is seen as the one it is under, and splitting gives it back', async () => {
    const [first, second, third] = await netted(on(), on().ieva, [
      leadWith(['zeta_one']),
      leadWith(['zeta_two']),
      leadWith(['zeta_two']),
    ])
    const id = (node: string) => node.slice('lead:'.length)
    await call(on(), on().ieva, 'leads.merge', { lead: id(second), into: id(first) })
    const merged = await look(second)
    assert.equal(merged.unlinked, 1)
    assert.ok(merged.nodes.some((node) => node.id === first) && !merged.nodes.some((node) => node.id === second))
    await netted(on(), on().ieva, [])
    assert.equal(await organiserOf(on(), on().ieva, first), await organiserOf(on(), on().ieva, third))
    await call(on(), on().ieva, 'leads.split', { lead: id(second) })
    await netted(on(), on().ieva, [])
    assert.equal(await organiserOf(on(), on().ieva, first), null)
    assert.equal(await organiserOf(on(), on().ieva, second), await organiserOf(on(), on().ieva, third))
  })

  test('found by number, by a contact point as somebody writes it, and by an organiser’s number', async () => {
    const [first] = await netted(on(), on().ieva, [leadWith(['+447700900155']), leadWith(['+447700900155'])])
    const find = async (text: string) =>
      (
        await call<{ found: { node: string; kind: string; label: string; leads: number }[] }>(
          on(),
          on().ieva,
          'networks.find',
          { text },
        )
      ).found
    const { nodes } = await look(first)
    const lead = nodes.find(({ id }) => id === first)
    assert.deepEqual(
      (await find(lead?.label ?? '')).map(({ node }) => node),
      [first],
    )
    assert.ok((await find((lead?.label ?? '').slice(2))).some(({ node }) => node === first))
    const [contact] = await find('+44 7700 900155')
    assert.deepEqual([contact.kind, contact.label, contact.leads], ['contact', '+447700900155', 2])
    const organiser = nodes.find(({ kind }) => kind === 'organiser')
    assert.deepEqual(
      (await find(organiser?.label ?? '')).map(({ node }) => node),
      [organiser?.id],
    )
    assert.deepEqual(await find('nobody_has_this_name'), [])
  })

  test('leads that are not linked yet are counted, and a job takes them in', async () => {
    const { ieva } = on()
    const [first] = await netted(on(), ieva, [leadWith(['eta_one'])])
    const { job } = await call<{ job: string }>(on(), ieva, 'networks.catch-up', {})
    assert.match(job, /^[0-9a-f-]{36}$/)
    assert.equal((await look(first)).unlinked, 0)
  })
})
