import assert from 'node:assert/strict'
import { test } from 'node:test'
import { REASON } from '../../../../test/houses/cases.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { TELLING, TellingsHouse } from '../../../../test/houses/tellings.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { eachRefused } from '../../../../test/run/refused.ts'
import type { Member } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'

const WHY = 'Kvarčita: it was another hearing.'

onDatabases('telling another agency of the house a fact about a person', TellingsHouse.open, (stand) => {
  test('one of the team asks, another agrees; the receiver pulls the words and what was chosen, on the terms', async () => {
    const house = stand()
    const person = await house.child()
    const { telling } = await house.asks(person, { terms: { tlp: 'red', told: 'told' } })
    assert.deepEqual(await house.box(house.judge, 'receiver'), [], 'nothing goes before somebody agreed')
    await house.agrees(telling)
    const [row] = await house.box(house.judge, 'receiver')
    assert.deepEqual([row.thing, row.state, row.title, row.clock], ['person', 'sent', '', 'acknowledge'])
    const page = await house.page(house.judge, row.id)
    assert.deepEqual(page.versions[0].person, {
      ...{ ground: 'law', what: TELLING.what },
      name: { name: 'Danylo Vyhadanyj', otherNames: '', pseudonym: '' },
      birth: { born: '2012-04', age: 'child' },
    })
    assert.deepEqual([page.words?.theirBasis, page.words?.terms.tlp], [TELLING.theirBasis, 'red'])
    assert.deepEqual([page.person, page.madeBy.name, page.approvedBy?.name], [null, null, null])
    await house.act(house.judge, 'acknowledge', row.id)
    assert.equal((await house.act(house.judge, 'accept', row.id)).state, 'accepted')
    const [told] = (await house.tellings(person)).told
    assert.deepEqual([told.id, told.state, told.to.id], [row.id, 'accepted', house.orphans])
  })

  test('nobody agrees to what they asked for, and nobody off the team learns that anything waits', async () => {
    const house = stand()
    const person = await house.child()
    const { telling } = await house.asks(person)
    const problem = (by: typeof house.worker, act: string, of = telling) =>
      house.problem(by.token, `persons.${act}`, { telling: of })
    assert.equal((await problem(house.worker, 'agree-telling'))?.code, 'not-permitted')
    for (const act of ['agree-telling', 'drop-telling'])
      for (const by of [house.authority, house.judge, house.desk]) {
        const [theirs, none] = [await problem(by, act), await problem(by, act, newId())]
        assert.deepEqual([theirs?.code, theirs?.message, theirs?.fields], [none?.code, none?.message, none?.fields])
        assert.equal(theirs?.code, 'not-found')
      }
    await house.agrees(telling)
    assert.equal((await problem(house.mate, 'agree-telling'))?.code, 'not-found', 'it goes once')
  })

  test('declined with a reason it closes; recalled, the receiver says what became of it', async () => {
    const house = stand()
    const person = await house.child()
    const one = await house.tells(person)
    await house.act(house.judge, 'acknowledge', one)
    await house.act(house.judge, 'decline', one, { text: 'We are not the court for this parish.' })
    assert.deepEqual(await house.keysAt(one, house.orphans), [])
    const two = await house.tells(person)
    // Whoever works with the person recalls it, though they pass nothing else on.
    assert.equal((await house.refused(house.worker, 'recall', two, { text: WHY }))?.code, 'not-permitted')
    assert.equal((await house.act(house.worker, 'recall-telling', two, { text: WHY })).state, 'recalled')
    const page = await house.page(house.judge, two)
    assert.deepEqual([page.versions, page.words, page.events[0].words], [[], null, { text: WHY }])
    const kept = { law: 'Section 12 of an invented act', file: 'File 7', until: '2027-03-04' }
    await house.act(house.judge, 'say-kept', two, kept)
    const states = (await house.tellings(person)).told.map(({ id, state }) => [id, state])
    assert.deepEqual(
      states.toSorted(),
      [
        [one, 'declined'],
        [two, 'kept'],
      ].toSorted(),
    )
  })

  test('corrected, it says what is so now; the words stay where nobody wrote others', async () => {
    const house = stand()
    const person = await house.child()
    const share = await house.tells(person)
    await house.act(house.judge, 'acknowledge', share)
    const identity = { mode: 'named', name: 'Danylo Petrovyč', otherNames: '', born: '2012-05', pseudonym: '' }
    await house.call(house.worker.token, 'persons.set-identity', { person, ...identity })
    await house.act(house.worker, 'correct-telling', share, { text: 'Another month.' })
    await house.act(house.mate, 'correct-telling', share, { text: WHY, what: 'The hearing is on Tuesday.' })
    const [now, before] = (await house.page(house.judge, share)).versions
    assert.deepEqual([before.person?.what, before.person?.birth?.born], [TELLING.what, '2012-05'])
    assert.deepEqual([now.person?.what, now.why], ['The hearing is on Tuesday.', WHY])
    // Each thing has its own correction, and each side its own steps.
    assert.equal((await house.refused(house.inspector, 'correct', share, { text: WHY }))?.code, 'not-found')
    assert.equal(
      (await house.refused(house.judge, 'correct-telling', share, { text: WHY }))?.fields[0]?.message,
      'not-your-step',
    )
  })

  test('at the sender’s the team alone finds it; at the receiver’s who works with persons, and never who stands at returns', async () => {
    const house = stand()
    const person = await house.child()
    const share = await house.tells(person, { agency: house.police })
    assert.equal((await house.page(house.officer, share)).side, 'receiver')
    const border = await house.admitted(house.chief, ['investigator', 'border-officer'])
    for (const by of [house.desk, house.inspector, house.analyst, house.judge, border]) {
      assert.equal((await house.refused(by, 'get', share))?.code, 'not-found')
      for (const side of ['sender', 'receiver'] as const)
        assert.ok(
          (await house.box(by, side)).every(({ id }) => id !== share),
          side,
        )
    }
    const found = (side: string, by: typeof house.worker) =>
      house.call<{ total: number }>(by.token, 'shares.list', { side, person, open: false })
    assert.equal((await found('receiver', house.officer)).total, 0, 'nobody learns by a number of whom a share is')
    await house.join(house.worker, person, house.authority)
    assert.equal((await found('sender', house.authority)).total, 1)
    // Past the program as well.
    const seen = async (by: typeof house.worker) => {
      const member = (await house.member(by.token)) as Member
      return (
        await as(house.kernel, member, (db) => db.selectFrom('shares').select('id').where('id', '=', share).execute())
      ).length
    }
    assert.deepEqual([await seen(house.desk), await seen(house.mate), await seen(house.judge)], [0, 1, 0])
  })

  test('of nobody and of somebody of another team every answer is the same', async () => {
    const house = stand()
    const person = await house.child()
    const share = await house.tells(person)
    const { reason: _, ...urgent } = { ...TELLING, agency: house.orphans, urgency: 'danger' }
    for (const by of [house.desk, house.authority])
      for (const [operation, more] of [
        ['persons.tell-agency', { agency: house.orphans, ...TELLING }],
        ['persons.tell-urgently', urgent],
        ['persons.tellings', {}],
      ] as const) {
        const ask = (of: string) => house.problem(by.token, operation, { person: of, ...more }, REASON)
        const [theirs, none] = [await ask(person), await ask(newId())]
        assert.deepEqual([theirs?.code, theirs?.message, theirs?.fields], [none?.code, none?.message, none?.fields])
        assert.equal(theirs?.code, 'not-found', operation)
      }
    for (const act of ['correct-telling', 'recall-telling']) {
      const ask = (of: string) => house.refused(house.authority, act, of, { text: WHY })
      const [theirs, none] = [await ask(share), await ask(newId())]
      assert.deepEqual([theirs?.code, theirs?.message, theirs?.fields], [none?.code, none?.message, none?.fields])
      assert.equal(theirs?.code, 'not-found', act)
    }
  })

  test('erased, the person takes with them what others were told, the keys, and what waits', async () => {
    const house = stand()
    const id = await house.closed({ name: 'Erasa Vyhadana' })
    await house.team(id)
    const share = await house.tells(id, { ground: 'consent' })
    await house.asks(id, { ground: 'consent' })
    const [{ data_key, talk_key }] = await house.rows<{ data_key: string; talk_key: string }>(
      `select data_key, talk_key from shares where id = '${share}'`,
    )
    await house.call(house.worker.token, 'persons.erase', { person: id }, REASON)
    const left = `select (select count(*) from shares where person = '${id}')::int + (select count(*) from telling_drafts where person = '${id}')::int
      + (select count(*) from data_keys where id in ('${data_key}', '${talk_key}'))::int as n`
    assert.deepEqual(await house.rows(left), [{ n: 0 }])
    const [{ n }] = await house.rows<{ n: number }>(
      `select count(*)::int as n from erasures where data_key in ('${data_key}', '${talk_key}')`,
    )
    assert.equal(n, 2, 'a backup from before gives neither back')
    assert.equal((await house.refused(house.judge, 'get', share))?.code, 'not-found')
  })

  test('of a share nothing is deleted but with the person it tells of', async () => {
    const house = stand()
    const person = await house.child()
    const share = await house.tells(person)
    const deleted = async (by: typeof house.worker) => {
      const member = (await house.member(by.token)) as Member
      const { numDeletedRows } = await as(house.kernel, member, (db) =>
        db.deleteFrom('shares').where('id', '=', share).executeTakeFirst(),
      )
      return Number(numDeletedRows)
    }
    for (const by of [house.desk, house.judge, house.officer]) assert.equal(await deleted(by), 0)
  })

  test('whom it is of, altered in the database, is refused by both sides; nothing of it stands in plain', async () => {
    const house = stand()
    const person = await house.child({ name: 'Kvarčita Vyhadana' })
    const share = await house.tells(person, { what: WHY, reason: WHY, basis: WHY })
    await house.asks(person, { what: WHY })
    const table = { table: 'shares', where: `id = '${share}'`, columns: ['person'] }
    for (const { token } of [house.judge])
      await eachRefused(house.database, table, () => house.call(token, 'shares.get', { share }))
    const tables = ['shares', 'share_versions', 'share_events', 'telling_drafts', 'person_events', 'audit']
    const all = JSON.stringify(
      await Promise.all(tables.map((name) => house.rows(`select row_to_json(t)::text as row from ${name} t`))),
    )
    assert.ok(!all.includes('Kvarčita'))
  })
})
