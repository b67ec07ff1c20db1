import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as } from '../../../../test/houses/kernel.ts'
import { NetworkSharesHouse, PASS_NETWORK } from '../../../../test/houses/network-shares.ts'
import { contactIn, contactPoint } from '../../../../test/houses/networks.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { eachRefused } from '../../../../test/run/refused.ts'
import type { Member } from '../../../kernel/actor.ts'

const WHY = 'Kvarčita: the second advert is of somebody else.'
const [ONE, TWO, ONLY] = ['kvarcita_one', 'kvarcita_two', 'kvarcita_only']
let made = 0
/** Contact points that no other test has. */
const mine = () => {
  made++
  return [`${ONE}_${made}`, `${TWO}_${made}`, `${ONLY}_${made}`]
}

onDatabases('handing a picture of a network over to another agency', NetworkSharesHouse.open, (stand) => {
  const house = () => stand()
  /** Two leads that have one contact point in common; the second has another of its own. */
  const two = async () => {
    const [one, other, only] = mine()
    const [first, second] = await house().netted([contactPoint(one), other], [one, only])
    const { nodes } = await house().picture(first)
    const organiser = nodes.find(({ kind }) => kind === 'organiser')?.id ?? ''
    const open = [organiser, second]
    return { first, second, open, organiser, one, other, only }
  }
  const idOf = (node: string) => node.slice('lead:'.length)

  test('the receiver sees what the sender saw, by the sender’s numbers, and never what a node is called there', async () => {
    const { first, second, open, one, other, only, organiser } = await two()
    const seen = await house().picture(first, open)
    const share = await house().passesNetwork(first, { open })
    const page = await house().page(house().officer, share)
    assert.deepEqual(
      [page.thing, page.network, page.lead, page.parts, page.title],
      ['network', null, null, PASS_NETWORK.parts, seen.nodes.find(({ id }) => id === first)?.label],
    )
    const [network] = await house().pictures(house().officer, share)
    const labels = (nodes: readonly { label: string }[]) => nodes.map(({ label }) => label).toSorted()
    assert.deepEqual(labels(network.nodes), labels(seen.nodes))
    assert.equal(network.edges.length, seen.edges.length)
    for (const value of [one, other, only]) assert.ok(labels(network.nodes).includes(value), value)
    const whole = JSON.stringify(page)
    for (const hidden of [first, second, organiser, contactIn(seen, one)].map((node) => node.split(':')[1]))
      assert.ok(!whole.includes(hidden), hidden)
    assert.ok(network.nodes.every(({ state, more }) => state === null && more === 0))
    assert.ok(network.edges.every(({ decidable, why }) => !decidable && why.length === 0))
    const sent = await house().page(house().analyst, share)
    assert.deepEqual([sent.network, sent.side], [first, 'sender'])
    const input = { side: 'sender', network: first }
    const { shares } = await house().call<{ shares: { id: string }[] }>(house().analyst.token, 'shares.list', input)
    assert.deepEqual(
      shares.map(({ id }) => id),
      [share],
    )
    // Nobody finds by a node which share hangs on it at another agency.
    const theirs = { side: 'receiver', network: first }
    const found = await house().call<{ shares: unknown[] }>(house().officer.token, 'shares.list', theirs)
    assert.deepEqual(found.shares, [])
  })

  test('a part that was not chosen is nowhere: contact points, titles, reasons and days', async () => {
    const { first, open, one, other, only } = await two()
    const share = await house().passesNetwork(first, { open, parts: ['titles'] })
    const [network] = await house().pictures(house().officer, share)
    const contacts = network.nodes.filter(({ kind }) => kind === 'contact')
    assert.deepEqual(contacts.map(({ label }) => label).toSorted(), ['C-1', 'C-2', 'C-3'])
    for (const value of [one, other, only]) assert.ok(!JSON.stringify(network).includes(value), value)
    assert.ok(network.nodes.filter(({ kind }) => kind === 'lead').every(({ title }) => (title ?? '') !== ''))
    assert.ok(network.edges.every(({ reasons, firstSeen }) => reasons.length === 0 && firstSeen === null))
    assert.ok(network.nodes.every(({ firstSeen, lastSeen }) => firstSeen === null && lastSeen === null))
    const bare = await house().passesNetwork(first, { open, parts: ['days'], agency: house().third })
    const [days] = await house().pictures(house().stranger, bare)
    assert.ok(days.nodes.every(({ title }) => title === null))
    assert.ok(days.nodes.some(({ firstSeen }) => firstSeen !== null))
  })

  test('contact points go to police and justice alone, nothing to who enforces returns, and nothing twice', async () => {
    const { first, second, open } = await two()
    const to = { agency: house().third, open }
    await assert.rejects(house().asksNetwork(first, to), { fields: [{ field: 'parts', message: 'suspects' }] })
    const plain = { ...to, parts: ['whys'] }
    await house().whileAgency(house().third, { regime: 'gdpr', enforces: true }, async () => {
      await assert.rejects(house().asksNetwork(first, plain), { fields: [{ field: 'agency', message: 'firewall' }] })
    })
    await house().passesNetwork(first, plain)
    await assert.rejects(house().asksNetwork(first, plain), {
      fields: [{ field: 'agency', message: 'shared-already' }],
    })
    const own = { agency: house().agency, open }
    await assert.rejects(house().asksNetwork(first, own), { fields: [{ field: 'agency', message: 'own-agency' }] })
    // Of the other end it is another picture.
    assert.ok(await house().passesNetwork(second, plain))
  })

  test('who reads no networks finds no share of one, and who passes nothing on recalls none', async () => {
    const { first, open } = await two()
    const share = await house().passesNetwork(first, { open })
    const helper = await house().admitted(house().chief, ['case-worker'])
    const problem = await house().problem(helper.token, 'shares.get', { share })
    assert.ok(problem?.code === 'not-found' || problem?.code === 'not-permitted', problem?.code)
    const reader = await house().admitted(house().keeper, ['prosecutor'])
    assert.notEqual((await house().refused(reader, 'recall', share, { text: WHY }))?.code ?? null, null)
    assert.equal((await house().refused(house().stranger, 'get', share))?.code, 'not-found')
    const preview = { start: first, open, parts: ['whys'] }
    assert.equal(
      (await house().problem(house().stranger.token, 'shares.preview-network', preview))?.code,
      'not-found',
      'a node of another agency',
    )
  })

  test('corrected, it is drawn anew as it was grown; a cut that was made since stands in it', async () => {
    const { first, second, one } = await two()
    const share = await house().passesNetwork(second, { open: [first] })
    const contact = contactIn(await house().picture(second), one)
    await house().call(house().analyst.token, 'networks.cut', { from: second, to: contact }, WHY)
    await house().step(house().analyst, 'correct-network', share, { text: 'One link was cut.' })
    const [now, before] = await house().pictures(house().officer, share)
    const cut = ({ edges }: typeof now) => edges.filter(({ decision }) => decision === 'cut').length
    assert.deepEqual([cut(now), cut(before)], [1, 0])
    assert.ok(!JSON.stringify(now).includes('Kvarčita'), 'the reason stays where it was written')
    // A lead’s correction is none of a picture.
    assert.equal((await house().refused(house().analyst, 'correct', share, { text: WHY }))?.code, 'not-found')
  })

  test('whoever erases a lead erases its part of every picture that went, and nothing of the others', async () => {
    const { first, second, open, one, only } = await two()
    const share = await house().passesNetwork(first, { open })
    await house().rows(`delete from leads where id = '${idOf(second)}'`)
    const [network] = await house().pictures(house().officer, share)
    const labels = network.nodes.map(({ label }) => label)
    assert.ok(labels.includes(one), 'it stands in the other lead as well')
    assert.ok(!labels.includes(only))
    assert.equal(network.nodes.filter(({ kind }) => kind === 'lead').length, 1)
    assert.ok(
      network.edges.every(({ from, to }) => [from, to].every((end) => network.nodes.some(({ id }) => id === end))),
    )
    await house().rows(`delete from leads where id = '${idOf(first)}'`)
    const [left] = await house().pictures(house().officer, share)
    assert.deepEqual([left.nodes, left.edges], [[], []])
  })

  test('recalled, nothing of it opens to the receiver; past the program they read no number of a lead', async () => {
    const { first, open } = await two()
    const share = await house().passesNetwork(first, { open })
    const officer = (await house().member(house().officer.token)) as Member
    await assert.rejects(
      as(house().kernel, officer, (db) => db.selectFrom('share_slices').selectAll().execute()),
      /permission denied/,
    )
    const rows = await as(house().kernel, officer, (db) =>
      db.selectFrom('share_slices').select('n').where('share', '=', share).execute(),
    )
    assert.equal(rows.length, 2)
    await house().step(house().analyst, 'recall', share, { text: 'It was the wrong one.' })
    const page = await house().page(house().officer, share)
    assert.deepEqual([page.versions, page.words, page.state], [[], null, 'recalled'])
    const stranger = (await house().member(house().stranger.token)) as Member
    const none = await as(house().kernel, stranger, (db) =>
      db.selectFrom('share_slices').select('n').where('share', '=', share).execute(),
    )
    assert.deepEqual(none, [])
  })

  test('where a picture begins, altered in the database, is refused by both sides; nothing of it stands in plain', async () => {
    const { first, open, one } = await two()
    const share = await house().passesNetwork(first, { open, reason: `Because of ${WHY}` })
    const table = { table: 'shares', where: `id = '${share}'`, columns: ['network'] }
    for (const { token } of [house().analyst, house().officer])
      await eachRefused(house().database, table, () => house().call(token, 'shares.get', { share }))
    const tables = ['shares', 'share_versions', 'share_slices', 'share_events', 'approvals', 'audit']
    const all = JSON.stringify(
      await Promise.all(tables.map((name) => house().rows(`select row_to_json(t)::text as row from ${name} t`))),
    )
    for (const word of ['Kvarčita', one]) assert.ok(!all.includes(word), word)
  })
})
