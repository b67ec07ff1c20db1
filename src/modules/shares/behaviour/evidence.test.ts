import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alter } from '../../../../test/houses/evidence.ts'
import { EvidenceSharesHouse, PASS_ITEM } from '../../../../test/houses/evidence-shares.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { eachRefused } from '../../../../test/run/refused.ts'
import type { Member } from '../../../kernel/actor.ts'

const WORDS = 'Kvarčita piezīme par lietu.'
const TEXT = 'Pay each month: nothing. Kvarčita.'

onDatabases('handing evidence over to another agency', EvidenceSharesHouse.open, (stand) => {
  const house = () => stand().house
  const kinds = async (item: string) => (await stand().log(item)).map(({ kind }) => kind)
  const officer = async () => (await house().member(house().officer.token)) as Member
  const keysOf = async (share: string) =>
    (
      await house().rows(`select d.data_key = h.data_key as content from data_key_seals d
        join shares h on d.data_key in (h.data_key, h.talk_key) where h.id = '${share}' and d.recipient_agency = h.to_agency`)
    )
      .map(({ content }) => (content ? 'content' : 'talk'))
      .toSorted()

  test('the receiver reads the parts that were chosen, and never which item it is, who kept it, or what was noted', async () => {
    const item = await stand().item({ note: WORDS, from: 'https://board.example/7', tool: 'Camera' })
    await house().call(house().keeper.token, 'evidence.hold', { item }, 'The court of Kvistdarba asks for it')
    const share = await stand().passes(item)
    const page = await house().page(house().officer, share)
    assert.deepEqual(
      [page.thing, page.title, page.evidence, page.lead, page.parts],
      [...(['evidence', 'Contract', null, null] as const), PASS_ITEM.parts],
    )
    const { evidence } = page.versions[0]
    assert.deepEqual(Object.keys(evidence ?? {}).toSorted(), ['bytes', 'facts', 'kind', 'log', 'way'])
    assert.deepEqual(
      evidence?.log?.map(({ n, kind }) => [n, kind]),
      [
        [1, 'captured'],
        [2, 'held'],
        [3, 'shared'],
      ],
    )
    const whole = JSON.stringify(page)
    for (const hidden of [item, WORDS, 'board.example', 'Kvistdarba', house().analyst.id, '"key"', '"file"'])
      assert.ok(!whole.includes(hidden), hidden)
    const sent = await house().page(house().analyst, share)
    assert.deepEqual([sent.evidence, sent.side], [item, 'sender'])
    assert.deepEqual(
      (
        await house().call<{ shares: unknown[] }>(house().analyst.token, 'shares.list', {
          ...{ side: 'sender', evidence: item },
        })
      ).shares.length,
      1,
    )
  })

  test('each opening at the receiver’s stands in the log of the item, signed by whoever opened it; a further page in none', async () => {
    const item = await stand().item({}, TEXT)
    const share = await stand().passes(item)
    const first = await stand().opens(share, { shown: true })
    assert.equal((await stand().opens(share, { shown: true, entry: first.entry })).entry, first.entry)
    const saved = await stand().opens(share, { entry: first.entry })
    assert.notEqual(saved.entry, first.entry)
    const parts: Buffer[] = []
    for await (const part of house().kernel.blobs.get(saved.file, Buffer.from(saved.key, 'base64url')))
      parts.push(Buffer.from(part))
    assert.equal(Buffer.concat(parts).toString(), TEXT)
    const log = await stand().log(item)
    assert.deepEqual(await kinds(item), ['captured', 'shared', 'opened-there', 'opened-there'])
    assert.deepEqual([log[2].by?.id, log[2].by?.name ?? null, log[2].fault], [house().officer.id, null, null])
    const [police] = await house().rows(`select name from agencies where id = '${house().police}'`)
    assert.deepEqual([log[1].words?.to, log[2].words?.to], [police.name, police.name])
    const { checks } = await stand().verify(item)
    assert.deepEqual(
      checks.filter(({ ok }) => ok === false),
      [],
    )
    // At the receiver's it stands in their audit, by the share and the entry.
    const told =
      await house().rows(`select agency, subjects from audit where operation = 'shares.open-evidence' and outcome = 'done'
      and '${saved.entry}' = any(subjects)`)
    assert.deepEqual(told, [{ agency: house().police, subjects: [share, saved.entry] }])
  })

  test('what is not evidence of a thing that is shared, or nothing rests on, is shared with nobody', async () => {
    const refused = async (item: string, more = {}) =>
      (
        await house().problem(house().analyst.token, 'evidence.pass', {
          item,
          agency: house().police,
          ...PASS_ITEM,
          ...more,
        })
      )?.fields
    const closed = await stand().item()
    await house().call(house().analyst.token, 'evidence.close', { item: closed }, 'It may show the abuse of a child')
    assert.deepEqual(await refused(closed), [{ field: 'item', message: 'item-closed' }])
    const altered = await stand().item()
    alter(house().kernel, altered)
    await stand().verify(altered)
    assert.deepEqual(await refused(altered), [{ field: 'item', message: 'item-differs' }])
    const own = await stand().item()
    assert.deepEqual(await refused(own, { agency: house().agency }), [{ field: 'agency', message: 'own-agency' }])
    await stand().passes(own)
    assert.deepEqual(await refused(own), [{ field: 'agency', message: 'shared-already' }])
  })

  test('data on suspects go to police and justice; the bytes of a copy in which people were covered go to anybody', async () => {
    const item = await stand().item()
    const to = { agency: house().third }
    for (const part of ['source', 'words', 'bytes'])
      await assert.rejects(stand().asks(item, { ...to, parts: ['facts', part] }), {
        fields: [{ field: 'parts', message: 'suspects' }],
      })
    assert.ok(await stand().passes(item, { ...to, parts: ['facts', 'log'] }))
    const [{ about }] = await house().rows(`select about from evidence_items where id = '${item}'`)
    const covered = { about: { kind: 'lead', id: about }, copyOf: { item, way: 'redaction' } }
    const copy = await stand().item(covered)
    const share = await stand().passes(copy, { ...to, parts: ['facts', 'bytes'] })
    const stranger = house().stranger
    assert.ok((await stand().opens(share, {}, stranger)).key)
    await assert.rejects(stand().asks(copy, { ...to, parts: ['source'] }), {
      fields: [{ field: 'parts', message: 'suspects' }],
    })
  })

  test('recalled, closed or over, nothing of it opens to the receiver; the log takes no more of theirs', async () => {
    const [recalled, closed, over] = [await stand().item(), await stand().item(), await stand().item()]
    const [one, two, three] = [
      await stand().passes(recalled),
      await stand().passes(closed),
      await stand().passes(over, { days: 1 }),
    ]
    await house().step(house().analyst, 'recall', one, { text: WORDS })
    assert.equal((await stand().refusedToOpen(one))?.code, 'conflict')
    await house().call(house().analyst.token, 'evidence.close', { item: closed }, 'It may show the abuse of a child')
    assert.deepEqual([await keysOf(one), await keysOf(two)], [['talk'], ['talk']])
    assert.equal((await stand().refusedToOpen(two))?.code, 'keys-closed')
    const page = await house().page(house().officer, two)
    assert.deepEqual([page.versions, page.words, page.title], [[], null, null])
    await house().passes(30)
    assert.equal((await stand().refusedToOpen(three))?.code, 'conflict')
    for (const item of [recalled, over]) assert.deepEqual(await kinds(item), ['captured', 'shared'])
  })

  test('what speaks for a defendant is never recalled, also where somebody marked it only since', async () => {
    const [before, since] = [await stand().item(), await stand().item()]
    const mark = (item: string) =>
      house().call(house().keeper.token, 'evidence.mark-exculpatory', { item }, 'It shows that somebody else wrote it')
    await mark(before)
    const [one, two] = [await stand().passes(before), await stand().passes(since)]
    assert.equal((await house().page(house().officer, one)).exculpatory, true)
    await mark(since)
    for (const share of [one, two]) {
      const { fields } = (await house().refused(house().analyst, 'recall', share, { text: WORDS })) ?? {}
      assert.deepEqual(fields, [{ field: 'act', message: 'speaks-for-defendant' }])
      const { steps } = await house().page(house().analyst, share)
      assert.equal(steps.find(({ act }) => act === 'recall')?.why, 'speaks-for-defendant')
    }
  })

  test('corrected, the receiver reads the item as it stands now; destroyed, the share and its keys go with it', async () => {
    const item = await stand().item()
    const share = await stand().passes(item, { parts: ['facts', 'log'] })
    const grade = { scale: '6x6', source: 'E', information: '5' }
    await house().call(house().analyst.token, 'evidence.grade', { item, grade })
    await house().step(house().analyst, 'correct-evidence', share, { text: WORDS })
    const [now, old] = (await house().page(house().officer, share)).versions
    assert.deepEqual([now.evidence?.facts?.gradedLast, old.evidence?.facts?.gradedLast], [grade, null])
    assert.equal(now.evidence?.log?.at(-1)?.kind, 'graded')
    // A lead’s correction, and a report’s, are none of an item.
    assert.equal((await house().refused(house().analyst, 'correct', share, { text: WORDS }))?.code, 'not-found')
    const [{ data_key }] = await house().rows(`select data_key from evidence_items where id = '${item}'`)
    const [keys] = await house().rows(`select data_key, talk_key from shares where id = '${share}'`)
    await house().rows(`delete from data_keys where id = '${data_key}'`)
    assert.equal((await house().refused(house().officer, 'get', share))?.code, 'not-found')
    const left = await house().rows(`select id from data_keys where id in ('${keys.data_key}', '${keys.talk_key}')`)
    assert.deepEqual(left, [])
  })

  test('past the program a receiver enters nothing into a log but their own openings of what is open to them', async () => {
    const [item, facts] = [await stand().item(), await stand().item()]
    await stand().passes(item)
    await stand().passes(facts, { parts: ['facts'] })
    const member = await officer()
    const seen = (of: string) =>
      as(house().kernel, member, (db) => db.selectFrom('custody').select('kind').where('item', '=', of).execute())
    assert.equal((await seen(item)).length, 2)
    assert.deepEqual(await seen(facts), [])
    const items = await as(house().kernel, member, (db) =>
      db.selectFrom('evidence_items').select('id').where('id', 'in', [item, facts]).execute(),
    )
    assert.deepEqual(items, [])
    await stand().opens(await idOf(item))
    const [{ key }] = await house().rows(`select key from custody where item = '${item}' and kind = 'opened-there'`)
    const enter = (more: object) =>
      as(house().kernel, member, (db) =>
        db
          .insertInto('custody')
          .values({
            ...{
              id: crypto.randomUUID(),
              item,
              agency: house().agency,
              n: 9,
              at: new Date(),
              by: member.id,
              to_member: null,
            },
            ...{ kind: 'opened-there' as const, content: Buffer.alloc(32), words: null, before: Buffer.alloc(32) },
            ...{
              hash: crypto.getRandomValues(Buffer.alloc(32)),
              key: String(key),
              signature: Buffer.alloc(64),
              sealed: null,
            },
            ...more,
          })
          .execute(),
      )
    for (const more of [
      { kind: 'destroyed' as const },
      { by: house().analyst.id },
      { item: facts },
      { agency: house().police },
      { agency: house().third },
    ])
      await assert.rejects(enter(more), /row-level security/, JSON.stringify(more))
  })

  const idOf = async (item: string) =>
    String((await house().rows(`select id from shares where evidence = '${item}'`))[0].id)

  test('of which item it is, and the key that it goes with, altered in the database, is refused, by both sides', async () => {
    const share = await stand().passes(await stand().item())
    const table = { table: 'shares', where: `id = '${share}'`, columns: ['evidence', 'item_key', 'report'] }
    for (const { token } of [house().analyst, house().officer])
      await eachRefused(house().database, table, () => house().call(token, 'shares.get', { share }))
    await eachRefused(house().database, { ...table, columns: ['evidence'] }, () => stand().opens(share))
  })

  test('nothing stands in plain but states, clocks and which item', async () => {
    const item = await stand().item({ note: WORDS, name: 'Kvarčita līgums' })
    await stand().passes(item, { basis: WORDS, reason: WORDS })
    const tables = ['shares', 'share_versions', 'share_events', 'approvals', 'custody', 'audit']
    const all = await Promise.all(
      tables.map((table) => house().rows(`select row_to_json(t)::text as row from ${table} t`)),
    )
    assert.ok(!JSON.stringify(all).includes('Kvarčita'))
  })
})
