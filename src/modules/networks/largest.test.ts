import assert from 'node:assert/strict'
import { test } from 'node:test'
import { call, type LeadsStand } from '../../../test/houses/leads.ts'
import { contactPoint, leadWith, netted, networksStand } from '../../../test/houses/networks.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import type { LargestOutput } from './shapes.ts'

type Largest = ReturnType<typeof LargestOutput.parse>

onDatabases('the largest organisers', networksStand, (stand) => {
  const on = (): LeadsStand => stand()
  const largest = (member = on().ieva) => call<Largest>(on(), member, 'networks.largest', {})

  test('nothing hangs together: none is named', async () => {
    await netted(on(), on().ieva, [leadWith(['alone_one']), leadWith(['alone_two'])])
    assert.deepEqual(await largest(), { organisers: [], all: 0 })
  })

  test('those with the most leads come first, each with its counts and the days it was seen', async () => {
    await netted(on(), on().ieva, [leadWith(['pair_one']), leadWith(['pair_one'])])
    const later = contactPoint('three_two', { firstSeen: '2026-10-02', lastSeen: '2026-11-19' })
    await netted(on(), on().ieva, [leadWith(['three_one']), leadWith(['three_one', later]), leadWith(['three_one'])])
    const { organisers, all } = await largest()
    assert.equal(all, 2)
    assert.deepEqual(
      organisers.map(({ leads, contacts, firstSeen, lastSeen }) => [leads, contacts, firstSeen, lastSeen]),
      [
        [3, 2, '2026-10-02', '2026-11-19'],
        [2, 1, '2026-11-01', '2026-11-10'],
      ],
    )
    // Three leads around what they share, and what one of them has besides; no name is in it.
    const [{ picture }, pair] = organisers
    assert.deepEqual(picture?.nodes.map(({ kind }) => kind).sort(), ['contact', 'contact', 'lead', 'lead', 'lead'])
    assert.deepEqual(picture?.ties.length, 4)
    assert.deepEqual(pair.picture?.nodes.map(({ kind }) => kind).sort(), ['contact', 'lead', 'lead'])
    assert.ok(picture?.nodes.every(({ x, y }) => x >= 0 && x <= 1 && y >= 0 && y <= 1))
    assert.equal(organisers[0].through.length, 2)
    assert.match(organisers[0].through[0], /three_one/, 'what stands in most of its leads comes first')
    assert.ok(organisers[0].postings > organisers[1].postings)
    // Each leads to its network.
    const { nodes } = await call<{ nodes: { id: string; label: string }[] }>(on(), on().ieva, 'networks.get', {
      start: organisers[0].node,
    })
    assert.ok(nodes.some(({ id, label }) => id === organisers[0].node && label === organisers[0].label))
  })

  test('leads that were merged count as the one they are under', async () => {
    const [first, second] = await netted(on(), on().ieva, [leadWith(['one_one']), leadWith(['one_one'])])
    const [before] = [(await largest()).all]
    const id = (node: string) => node.slice('lead:'.length)
    await call(on(), on().ieva, 'leads.merge', { lead: id(second), into: id(first) })
    await netted(on(), on().ieva, [])
    assert.equal((await largest()).all, before - 1)
  })

  test('twenty are named, the rest is counted; another agency sees none of them', async () => {
    const many = Array.from({ length: 22 }, (_, n) => [leadWith([`many_${n}`]), leadWith([`many_${n}`])]).flat()
    await netted(on(), on().ieva, many)
    const { organisers, all } = await largest()
    assert.equal(organisers.length, 20)
    assert.equal(organisers.filter(({ picture }) => picture !== null).length, 8)
    assert.ok(all >= 24, `${all}`)
    assert.deepEqual(await largest(on().stranger), { organisers: [], all: 0 })
  })
})
