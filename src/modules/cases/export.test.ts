import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CasesHouse, REASON } from '../../../test/houses/cases.ts'
import { onDatabases } from '../../../test/run/databases.ts'

type Out = {
  record: {
    name: string
    takenOut: string
    events: { kind: string }[]
    papers: object[]
    interviews: { topics: string[]; present: string }[]
    acts: { what: string; known: boolean }[]
    ways: { value: string; safe: boolean; codeWord: string }[]
    steps?: object
    may?: object
    others?: object
  }
}

onDatabases('the whole record of a person, for the person', CasesHouse.open, (stand) => {
  const out = (id: string, by = stand().worker) =>
    stand()
      .call<Out>(by.token, 'persons.export', { person: id }, REASON)
      .then(({ record }) => record)

  test('holds what is kept: identity, acts of members, papers, interviews, known acts under compulsion, channels', async () => {
    const house = stand()
    const id = await house.meets(house.worker, { name: 'Wholeva' })
    const does = (operation: string, more: object) => house.call(house.worker.token, operation, { person: id, ...more })
    await does('persons.set-channel', { kind: 'phone', value: '+371 2000 0155', safe: true, codeWord: 'rowan' })
    await does('persons.set-channel', { kind: 'mail', value: 'shared@example.org', safe: false })
    await does('interviews.add', {
      on: '2026-11-02',
      kind: 'screening',
      topics: ['work', 'money'],
      language: 'uk',
      recorded: true,
      interviewer: house.worker.id,
      interpreterChecked: true,
      present: 'Her sister',
    })
    await does('acts.keep', { known: true, kind: 'fine', what: 'Fined on the tram' })
    await does('papers.episode', { words: { form: 'labour', ageThen: 'adult' } })
    const record = await out(id)
    assert.deepEqual([record.name, record.papers.length, record.takenOut], ['Wholeva', 1, house.now().toISOString()])
    assert.deepEqual(
      record.interviews.map(({ topics, present }) => [topics, present]),
      [[['work', 'money'], 'Her sister']],
    )
    assert.deepEqual(
      record.acts.map(({ what, known }) => [what, known]),
      [['Fined on the tram', true]],
    )
    // The unsafe channel is included too, because the person may know what is kept.
    assert.deepEqual(
      record.ways.map(({ value, safe, codeWord }) => [value, safe, codeWord]),
      [
        ['+371 2000 0155', true, 'rowan'],
        ['shared@example.org', false, ''],
      ],
    )
  })

  test('holds nothing of others, of a colleague’s buttons, or of acts that no authority knows', async () => {
    const house = stand()
    const { persons } = await house.opens(house.worker, {
      persons: [
        { mode: 'named', age: 'adult', sex: 'female', name: 'Asks For Hers' },
        { mode: 'named', age: 'adult', sex: 'female', name: 'Somebody Elsa' },
      ],
    })
    const [id] = persons
    const both = await house.admitted(house.keeper, ['case-worker', 'lawyer'])
    await house.join(house.worker, id, both)
    const act = { person: id, known: false, kind: 'violence', what: 'Kept between them' }
    await house.call(both.token, 'acts.keep', act)
    for (const by of [house.worker, both]) {
      const record = await out(id, by)
      assert.doesNotMatch(JSON.stringify(record), /Somebody Elsa|Kept between/)
      assert.deepEqual([record.steps, record.may, record.others], [undefined, undefined, undefined])
    }
  })

  test('has no last page: entries that a screen no longer shows are in it', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    await house.rows(
      `insert into person_events (id, person, agency, at, by, kind) select gen_random_uuid(), '${id}', '${house.agency}', now(), '${house.worker.id}', 'noted' from generate_series(1, 600)`,
    )
    assert.equal((await house.get(house.worker, id)).events.length, 500)
    const { events } = await out(id)
    assert.equal(events.filter(({ kind }) => kind === 'noted').length, 600)
    assert.deepEqual([events[0].kind, events.at(-1)?.kind], ['exported', 'opened'])
  })

  test('holds the counted values of a person who is only counted, or was erased', async () => {
    const house = stand()
    const id = await house.meets(house.worker, { mode: 'counted', name: '' })
    const record = await out(id)
    assert.deepEqual([record.papers, record.interviews, record.acts, record.ways], [[], [], [], []])
  })

  test('is a disclosure in the audit, done, refused or failed, and stands in the record each time', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    await house.join(house.worker, id, house.inspector)
    for (let i = 0; i < 2; i++) await out(id)
    const asked = { person: id }
    assert.equal((await house.problem(house.inspector.token, 'persons.export', asked, REASON))?.code, 'not-permitted')
    const entries = (await house.audited(id)).filter(({ operation }) => operation === 'persons.export')
    assert.deepEqual(
      entries.map(({ verb, outcome }) => [verb, outcome]),
      [
        ['disclosure', 'done'],
        ['disclosure', 'done'],
        ['disclosure', 'refused'],
      ],
    )
    const kinds = (await house.get(house.worker, id)).events.map(({ kind }) => kind)
    assert.equal(kinds.filter((kind) => kind === 'exported').length, 2)
  })
})
