import assert from 'node:assert/strict'
import { test } from 'node:test'
import { call, imported, type LeadsStand } from '../../../../test/houses/leads.ts'
import {
  contactIn,
  leadWith,
  linked,
  netted,
  network,
  networksStand,
  organiserOf,
} from '../../../../test/houses/networks.ts'
import { onDatabases } from '../../../../test/run/databases.ts'

onDatabases('a network that is too large to be shown', networksStand, (stand) => {
  const on = (): LeadsStand => stand()

  test('shows 2,000 nodes and counts the rest by kind', async () => {
    const { ieva, database, ours } = on()
    const [first, model] = await netted(on(), ieva, [leadWith(['birch_hub', 'birch_one']), leadWith(['birch_hub'])])
    const id = model.slice(5)
    // Made by SQL: three thousand leads through the door would take minutes, and the picture reads rows alone.
    await database.superuser(`
      create temporary table copies as
        select gen_random_uuid() as id, 10000 + i as number, decode(md5(i::text), 'hex') as fingerprint
        from generate_series(1, 3000) i;
      insert into leads select (jsonb_populate_record(l, jsonb_build_object('id', c.id, 'root', c.id, 'number', c.number,
        'fingerprint', '\\x' || encode(c.fingerprint, 'hex')))).*
        from copies c, leads l where l.id = '${id}';
      insert into network_leads select c.id, '${ours.id}', c.id, null from copies c;
      insert into network_uses select (jsonb_populate_record(u, jsonb_build_object('lead', c.id))).*
        from copies c, network_uses u where u.lead = '${id}';
      drop table copies`)
    // The planner knows nothing of rows that came all at once; a server looks at its tables by itself, later.
    await database.superuser('analyze leads, network_leads, network_uses')
    const start = await network(on(), ieva, first)
    const hub = contactIn(start, 'birch_hub')
    const picture = await network(on(), ieva, first, [hub])
    assert.equal(picture.nodes.length, 2000)
    // 3,002 leads, two contact points; the organiser went when a hub joins nobody, or is counted with the shown ones.
    assert.equal(
      picture.nodes.length + picture.unseen,
      3004 + picture.nodes.filter(({ kind }) => kind === 'organiser').length,
    )
    assert.deepEqual(picture.left, { lead: picture.unseen, contact: 0, organiser: 0 })
    const node = picture.nodes.find(({ id: one }) => one === hub)
    assert.deepEqual([node?.hub, node?.size, node?.more], [true, 3002, picture.left.lead])
    const ids = new Set(picture.nodes.map((one) => one.id))
    for (const { from, to } of picture.edges) assert.ok(ids.has(from) && ids.has(to))
  })

  test('many leads of one contact point that passes the bound lose the organiser it made', async () => {
    const { ieva } = on()
    const few = await netted(
      on(),
      ieva,
      Array.from({ length: 40 }, () => leadWith(['cedar_hub'])),
    )
    assert.ok(await organiserOf(on(), ieva, few[0]))
    await imported(
      on(),
      ieva,
      Array.from({ length: 30 }, () => leadWith(['cedar_hub'])),
    )
    await linked(on(), ieva)
    assert.equal(await organiserOf(on(), ieva, few[0]), null)
  })

  test('opening more nodes than an address may name is refused', async () => {
    const [first] = await netted(on(), on().ieva, [leadWith(['maple_one'])])
    const open = Array.from({ length: 301 }, () => first)
    await assert.rejects(call(on(), on().ieva, 'networks.get', { start: first, open }), /fields are not right/)
  })
})
