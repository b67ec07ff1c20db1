import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { aboutPersons, CasesHouse, person, REASON } from '../../../../test/houses/cases.ts'
import { keepEvidence } from '../../../../test/houses/evidence.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { newId } from '../../../kernel/ids.ts'
import type { ItemPage, ItemSummary } from '../../evidence/shapes.ts'

onDatabases('documents of a case', CasesHouse.open, (stand) => {
  const { does, refused } = aboutPersons(stand)
  const ofCase = (id: string) => ({ about: { kind: 'case', id } })
  const keeps = (of: string, by = stand().worker, more: object = {}) =>
    keepEvidence(stand(), by, of, { ...ofCase(of), name: 'Letter to both', ...more })
  const call = <T>(operation: string, input: object, by = stand().worker, reason?: string) =>
    stand().call<T>(by.token, operation, input, reason)
  const listed = async (of: string, by?: Person) =>
    (await call<{ items: ItemSummary[] }>('evidence.list', ofCase(of), by)).items.map(({ id }) => id)
  const why = async (of: string) => {
    const failed = keeps(of).then(
      () => null,
      (problem: { fields: readonly { message: string }[] }) => problem.fields[0]?.message,
    )
    return failed
  }
  const declines = (id: string) => stand().step(stand().worker, id, 'identification', 'decline')
  const two = () =>
    stand().opens(stand().worker, { persons: [person({ name: 'Firstova' }), person({ name: 'Secondova' })] })
  const hold = (item: string) => call('evidence.hold', { item }, stand().authority, REASON)

  test('are kept, opened and handed on by the team of any of its persons', async () => {
    const house = stand()
    const { case: of, persons } = await two()
    const { item } = await keeps(of)
    await house.join(house.worker, persons[1], house.authority)
    assert.deepEqual(await listed(of, house.authority), [item])
    const { name, about, may } = await call<ItemPage>('evidence.get', { item }, house.authority)
    assert.deepEqual([name, about], ['Letter to both', { kind: 'case', id: of }])
    assert.ok(['evidence.open', 'evidence.copy', 'evidence.hold'].every((act) => may.includes(act)))
    const { type } = await call<{ type: string }>('evidence.open', { item }, house.authority, REASON)
    assert.equal(type, 'application/pdf')
    const named = await call<{ persons: { id: string }[] }>('persons.list', { case: of, queue: 'all' })
    assert.deepEqual(named.persons.map(({ id }) => id).toSorted(), persons.toSorted())
  })

  test('who is on no team of the case is told the same, to the byte, as of a case that is not there', async () => {
    const house = stand()
    const { case: of, persons } = await two()
    const { item } = await keeps(of)
    const stranger = await house.admitted(house.keeper, ['referral-desk'])
    const left = await house.admitted(house.keeper, ['case-worker'])
    await house.join(house.worker, persons[0], left)
    await call('persons.leave-team', { person: persons[0], member: left.id })
    const nowhere = { case: newId(), item: newId() }
    const asked = (at: { case: string; item: string }): readonly (readonly [string, object])[] => [
      ['evidence.list', ofCase(at.case)],
      ['evidence.list', { ...ofCase(at.case), show: 'mine' }],
      ['evidence.captures', ofCase(at.case)],
      ['evidence.get', { item: at.item }],
      ['evidence.certificate', { item: at.item }],
      ['evidence.verify', { item: at.item }],
      ['evidence.open', { item: at.item }],
      ['evidence.hold', { item: at.item }],
      ['evidence.hand-over', { item: at.item, to: house.worker.id }],
      ['evidence.close', { item: at.item }],
      ['evidence.destroy', { item: at.item, why: 'The case has ended here' }],
      ['evidence.preview-bundle', { items: [at.item] }],
      ['persons.list', { case: at.case, queue: 'all' }],
    ]
    const heard = async (by: Person, operation: string, input: object) => {
      const problem = await house.problem(by.token, operation, input, REASON)
      const told = problem ?? (await house.call(by.token, operation, input, REASON))
      return problem ? JSON.stringify([problem.code, problem.message, problem.fields]) : JSON.stringify(told)
    }
    for (const by of [stranger, left])
      for (const [i, [operation, input]] of asked({ case: of, item }).entries()) {
        const other = asked(nowhere)[i]?.[1] ?? {}
        assert.equal(await heard(by, operation, input), await heard(by, operation, other), operation)
      }
    const keptBy = (by: Person, at: string, copyOf?: object) =>
      keeps(at, by, copyOf).then(
        () => assert.fail('kept'),
        ({ code, message, fields }) => JSON.stringify([code, message, fields]),
      )
    const copy = { copyOf: { item, way: 'crop' } }
    for (const by of [stranger, left]) {
      assert.equal(await keptBy(by, of), await keptBy(by, nowhere.case))
      assert.equal(await keptBy(by, of, copy), await keptBy(by, nowhere.case, copy))
    }
    assert.deepEqual(await listed(of), [item], 'nobody’s try left a trace in what there is')
  })

  test('go with the last of its persons, their keys and bytes with them, and not before', async () => {
    const house = stand()
    const { case: of, persons } = await two()
    const { item } = await keeps(of)
    const copy = await keeps(of, house.worker, { copyOf: { item, way: 'redaction' } })
    const rows = () =>
      house.rows<{ id: string; data_key: string }>(
        `select id, data_key from evidence_items where about = '${of}' order by id`,
      )
    const before = await rows()
    await declines(persons[0])
    assert.deepEqual((await listed(of)).toSorted(), [item, copy.item].toSorted())
    await declines(persons[1])
    assert.deepEqual([await listed(of), await rows()], [[], []])
    const keys = before.map(({ data_key }) => `'${data_key}'`).join()
    const [left] = await house.rows(
      `select (select count(*)::int from data_key_seals where data_key in (${keys})) as seals,
              (select count(*)::int from files where id in ('${item}', '${copy.item}')) as files,
              (select count(*)::int from erasures where data_key in (${keys})) as ledger`,
    )
    assert.deepEqual(left, { seals: 0, files: 0, ledger: 2 })
  })

  test('what was being captured goes too, and a certificate of what was destroyed', async () => {
    const house = stand()
    const { case: of, persons } = await house.opens(house.worker)
    const { item } = await keeps(of)
    const [agency, key, capture] = [house.agency, newId(), newId()]
    await house.rows(
      `insert into data_keys (id, agency, made_at) values ('${key}', '${agency}', now());
       insert into evidence_certificates (item, agency, made_at, data_key, sealed) values ('${item}', '${agency}', now(), '${key}', 'x');
       insert into evidence_captures (id, agency, about_kind, about, asked_by, asked_at, job, data_key, sealed)
         values ('${capture}', '${agency}', 'case', '${of}', '${house.worker.id}', now(), '${newId()}', '${key}', 'x')`,
    )
    await declines(persons[0])
    const [left] = await house.rows(
      `select (select count(*)::int from evidence_certificates where item = '${item}') as certificates,
              (select count(*)::int from evidence_captures where id = '${capture}') as captures,
              (select count(*)::int from data_keys where id = '${key}') as keys`,
    )
    assert.deepEqual(left, { certificates: 0, captures: 0, keys: 0 })
  })

  test('while one is held for a court the last person is not erased: a wish is restricted, and one before the last goes', async () => {
    const house = stand()
    const { case: of, persons } = await two()
    const { item } = await keeps(of)
    for (const id of persons) await house.join(house.worker, id, house.authority)
    await hold(item)
    await declines(persons[0])
    assert.equal((await house.get(house.worker, persons[0])).name, null)
    await declines(persons[1])
    const { name, keeping } = await house.get(house.worker, persons[1])
    assert.deepEqual([name, keeping.asked], ['Secondova', house.now().toISOString().slice(0, 10)])
    assert.equal((await refused(persons[1], 'persons.erase'))?.fields[0]?.message, 'item-held')
    assert.deepEqual(await listed(of), [item])
  })

  test('closed, since it may show the abuse of a child, it keeps the last person as well: the police decide about it', async () => {
    const house = stand()
    const { case: of, persons } = await house.opens(house.worker)
    const { item } = await keeps(of)
    await call('evidence.close', { item }, house.worker, REASON)
    await declines(persons[0])
    assert.notEqual((await house.get(house.worker, persons[0])).keeping.asked, null)
    assert.equal((await refused(persons[0], 'persons.erase'))?.fields[0]?.message, 'item-held')
    const gone = `do $$ begin update persons set data_key = null, sealed = null, mode = 'counted', basis = 'none', keep_until = null,
        erasure_asked = null where case_id = '${of}';
      delete from evidence_items where about = '${of}'; end $$`
    await assert.rejects(house.rows(gone), /evidence is held/)
  })

  test('no statement takes one while somebody of the case has a record', async () => {
    const house = stand()
    const { case: of } = await house.opens(house.worker)
    await keeps(of)
    await assert.rejects(house.rows(`delete from evidence_items where about = '${of}'`), /never changed/)
  })

  test('nothing is kept of a case in which one works with nobody who has a record', async () => {
    const house = stand()
    const counted = { mode: 'counted', age: 'adult', sex: 'unknown', citizenship: 'unknown' }
    const { case: of } = await house.opens(house.worker, { persons: [counted] })
    assert.equal(await why(of), 'of-nobody')
    const { case: other, persons } = await house.opens(house.worker)
    await does(persons[0], 'persons.hold')
    await declines(persons[0])
    assert.equal(await why(other), 'of-nobody', 'who asked to be erased is written of no more')
    const asked = { ...ofCase(of), address: 'https://jobs.example/1', ground: 'public', how: 'x', childAbuse: false }
    const problem = await house.problem(house.worker.token, 'evidence.capture', asked)
    assert.ok(['of-nobody', 'no-browser'].includes(problem?.fields[0]?.message ?? ''))
  })

  test('of the case of a child nothing is drawn on a screen; the original is saved as it is', async () => {
    const house = stand()
    const { case: of } = await house.opens(house.worker, { persons: [person(), person({ age: 'child' })] })
    const { item } = await keeps(of)
    const shown = await house.problem(house.worker.token, 'evidence.open', { item, shown: true }, REASON)
    assert.equal(shown?.fields[0]?.message, 'unseen')
    await call('evidence.open', { item }, house.worker, REASON)
  })
})
