import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aboutPersons, CasesHouse } from '../../../../test/houses/cases.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Review } from '../shapes.ts'

const PLAN = { words: { steps: [{ what: 'See a doctor' }], agreed: 'not-yet' }, reviewOn: '2026-12-24' }

onDatabases('after erasing a person', CasesHouse.open, (stand) => {
  const { does, refused } = aboutPersons(stand)
  const count = async (table: string, where: string) =>
    (await stand().rows<{ n: number }>(`select count(*)::int as n from ${table} where ${where}`))[0].n

  /** Adds every kind of row that a person can have. */
  const full = async (id: string) => {
    const house = stand()
    const interviewer = house.worker.id
    await does(id, 'persons.set-channel', { kind: 'mail', value: 'she@example.org', safe: true })
    await does(id, 'interviews.add', {
      on: '2026-11-02',
      kind: 'needs',
      topics: ['wishes'],
      language: 'uk',
      recorded: false,
      interviewer,
      interpreterChecked: true,
    })
    await does(id, 'papers.plan', PLAN)
    await does(id, 'acts.keep', { known: true, kind: 'fine', what: 'Fined at the border' })
    await does(id, 'persons.act-at-once', { what: 'A knife was seen' })
    return id
  }
  const HANGS = ['person_channels', 'person_interviews', 'person_papers', 'person_marks', 'person_acts']

  test('a person who declines is gone at once from every table; sex, form and dates of steps stay as a number', async () => {
    const house = stand()
    const id = await full(await house.meets(house.worker, { name: 'Declina Gone', sex: 'male' }))
    for (const table of HANGS) assert.ok((await count(table, `person = '${id}'`)) > 0, table)
    const events = await count('person_events', `person = '${id}'`)
    await house.step(house.worker, id, 'identification', 'decline')
    for (const table of HANGS) assert.equal(await count(table, `person = '${id}'`), 0, table)
    assert.equal(await count('person_events', `person = '${id}' and sealed is not null`), 0)
    assert.equal(await count('person_events', `person = '${id}'`), events + 1, 'what was done stays, without a word')
    const page = await house.get(house.worker, id)
    assert.deepEqual(
      [page.identity, page.sex, page.exploitation, page.channels, page.identification],
      [null, 'male', 'labour', [], 'declined'],
    )
  })

  test('the keys are entered as erased, so that a backup that is put back erases them again', async () => {
    const house = stand()
    const id = await full(await house.meets(house.worker))
    const keys = await house.rows<{ key: string }>(
      `select data_key as key from persons where id = '${id}' union select data_key from person_reviews where person = '${id}'`,
    )
    assert.equal(keys.length, 2)
    await house.step(house.worker, id, 'identification', 'decline')
    // The words of a waiting review are erased once somebody has decided it.
    const { reviews } = await house.call<{ reviews: Review[] }>(house.authority.token, 'reviews.list')
    const review = reviews.find(({ person }) => person === id)?.id
    await house.call(house.authority.token, 'reviews.decide', { review, verdict: 'right' })
    for (const { key } of keys) {
      assert.equal(await count('erasures', `data_key = '${key}'`), 1)
      assert.equal(await count('data_key_seals', `data_key = '${key}'`), 0)
    }
  })

  test('reviews of urgent acts keep the act, the member and the result; the words go', async () => {
    const house = stand()
    const id = await full(await house.meets(house.worker))
    const own = async () => {
      const { reviews } = await house.call<{ reviews: Review[] }>(house.authority.token, 'reviews.list')
      return reviews.find(({ person }) => person === id) as Review
    }
    const before = await own()
    assert.match(before.reason ?? '', /A knife was seen/)
    await house.step(house.worker, id, 'identification', 'decline')
    const after = await own()
    assert.equal(after.reason, before.reason, 'nobody escapes the second look by erasing whom it is about')
    await house.call(house.authority.token, 'reviews.decide', { review: after.id, verdict: 'right' })
    const { reason, verdict, by, at } = await own()
    assert.deepEqual([reason, verdict, by.id, at], [null, 'right', house.worker.id, before.at])
  })

  test('declining leaves what only the lawyer knows, which the lawyer may erase; nobody else learns of it', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const lawyer = await house.colleague(house.keeper, ['lawyer'])
    await house.join(house.worker, id, lawyer)
    await does(id, 'acts.keep', { known: false, kind: 'documents', what: 'Used a false paper' }, lawyer)
    await house.step(house.worker, id, 'identification', 'decline')
    const acts = await house.call<{ acts: { what: string }[] }>(lawyer.token, 'acts.list', { person: id })
    assert.deepEqual(
      acts.acts.map(({ what }) => what),
      ['Used a false paper'],
    )
  })

  test('nothing more is written of the person by any operation, and the page still opens', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    await house.step(house.worker, id, 'identification', 'decline')
    const doors: readonly [string, object][] = [
      ['persons.note', { nature: 'fact', text: 'x' }],
      ['persons.set-channel', { kind: 'phone', value: '+371 2000 0100', safe: true }],
      ['persons.set-identity', { mode: 'named', name: 'Back Again' }],
      ['persons.protect', { members: [house.worker.id, house.authority.id] }],
      ['persons.set-age', { age: 'child', basis: 'x', method: 'x' }],
      ['papers.plan', PLAN],
      ['papers.episode', { words: { form: 'labour', ageThen: 'adult' } }],
      ['acts.keep', { known: true, kind: 'fine', what: 'x' }],
    ]
    for (const [operation, more] of doors)
      assert.equal((await refused(id, operation, more))?.code, 'conflict', operation)
    assert.equal(await count('person_events', `person = '${id}' and sealed is not null`), 0)
    assert.deepEqual((await house.get(house.worker, id)).identity, null)
  })

  test('a person who comes back has a new key: older words do not open under it, and the person can decline again', async () => {
    const house = stand()
    const id = await house.meets(house.worker, { name: 'Returna First' })
    const keyOf = async () =>
      (await house.rows<{ data_key: string }>(`select data_key from persons where id = '${id}'`))[0]
    const first = (await keyOf()).data_key
    await house.step(house.worker, id, 'identification', 'decline')
    await house.step(house.worker, id, 'identification', 'come-back')
    const second = (await keyOf()).data_key
    assert.ok(second !== null && second !== first)
    const page = await house.get(house.worker, id)
    assert.deepEqual([page.name, page.mode, page.basis, page.identification], [null, 'pseudonym', 'law', 'detected'])
    assert.ok(page.events.filter(({ words }) => words !== null).every(({ act }) => act === 'come-back'))
    await does(id, 'persons.set-identity', { mode: 'named', name: 'Returna Second' })
    assert.equal((await house.get(house.worker, id)).name, 'Returna Second')
    await house.step(house.worker, id, 'identification', 'decline')
    assert.equal((await house.get(house.worker, id)).name, null)
  })

  test('one who declines while a colleague writes: either the words are gone with the rest, or they are refused', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    await house.join(house.worker, id, house.authority)
    const [, note] = await Promise.all([
      house.step(house.worker, id, 'identification', 'decline'),
      refused(id, 'persons.note', { nature: 'fact', text: 'Written meanwhile' }, house.authority),
    ])
    assert.ok(note === null || note.code === 'conflict')
    assert.equal(await count('person_events', `person = '${id}' and sealed is not null`), 0)
  })
})
