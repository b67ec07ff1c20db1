import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CasesHouse, person, REASON } from '../../../../test/houses/cases.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Member } from '../../../kernel/actor.ts'
import { markOf } from '../../../kernel/vault/oblivious.ts'
import { NOBODY } from '../record.ts'
import { descriptorsOf, fillMarks, MATCH_USE, matchScalar, missesMarks } from './marks.ts'

const BORN = '1999-04-12'

onDatabases('marks by which other agencies may meet a person', CasesHouse.open, (stand) => {
  const marks = async (of: string) =>
    (
      await stand().rows<{ mark: string }>(`select encode(mark, 'hex') as mark from match_marks where person = '${of}'`)
    ).map(({ mark }) => mark)
  const worker = async () => (await stand().member(stand().worker.token)) as Member
  /** The marks that the agency's own scalar makes of a name. */
  const made = async (name: string, born = BORN) => {
    const member = await worker()
    const scalar = await as(stand().kernel, member, (db) => matchScalar(db, member, stand().now()))
    return descriptorsOf({ ...NOBODY, name, born }).map((one) =>
      Buffer.from(markOf(MATCH_USE, scalar, one)).toString('hex'),
    )
  }
  const sorted = (all: readonly string[]) => all.toSorted()

  test('are made when a person is named, one for each pair of words', async () => {
    const house = stand()
    const two = await house.meets(house.worker, { name: 'Oksana Vyhadana', born: BORN })
    assert.deepEqual(await marks(two), await made('Oksana Vyhadana'))
    const three = await house.meets(house.worker, { name: 'Oksana Petrivna Vyhadana', born: BORN })
    assert.equal((await marks(three)).length, 3)
    assert.deepEqual(sorted(await marks(three)), sorted(await made('Oksana Petrivna Vyhadana')))
    // The inspector is of the worker's agency, so both share one scalar.
    const same = await house.meets(house.inspector, { name: 'Vyhadana, Oksana', born: BORN })
    assert.deepEqual(await marks(same), await marks(two))
  })

  test('are random and change each time if too little is known', async () => {
    const house = stand()
    const about = [{ born: '1999' }, { born: '' }, { name: 'Oksana', born: BORN }]
    const of = await Promise.all(about.map((one) => house.meets(house.worker, one)))
    const all = (await Promise.all(of.map(marks))).flat()
    assert.equal(all.length, about.length)
    assert.equal(new Set(all).size, all.length)
    const chosen = { mode: 'pseudonym', name: '', pseudonym: 'Oksana Vyhadana' }
    const quiet = await marks(await house.meets(house.worker, chosen))
    assert.ok(!(await made('Oksana Vyhadana')).includes(quiet[0]), 'who wishes no name is met by none')
    assert.deepEqual(await marks(await house.meets(house.worker, { mode: 'counted', name: '' })), [])
  })

  test('follow a corrected name, and a day that becomes known', async () => {
    const house = stand()
    const of = await house.meets(house.worker, { name: 'Oksana Vyhadana', born: '1999' })
    const says = (name: string, born: string, mode = 'named') =>
      house.call(house.worker.token, 'persons.set-identity', { person: of, mode, name, otherNames: '', born })
    await says('Oksana Vyhadana', BORN)
    assert.deepEqual(await marks(of), await made('Oksana Vyhadana'))
    await says('Oksana Inshyna', BORN)
    assert.deepEqual(await marks(of), await made('Oksana Inshyna'))
    await says('', '', 'pseudonym')
    assert.equal((await marks(of)).length, 1)
    assert.ok(!(await made('Oksana Inshyna')).includes((await marks(of))[0]))
  })

  test('stay with a person who comes under protection, and follow them there', async () => {
    const house = stand()
    const of = await house.meets(house.worker, { name: 'Guarded Closely', born: BORN })
    const members = [house.worker.id, house.inspector.id]
    await house.call(house.worker.token, 'persons.protect', { person: of, members }, REASON)
    assert.deepEqual(await marks(of), await made('Guarded Closely'))
    assert.deepEqual(await house.rows(`select from person_marks where person = '${of}'`), [], 'and in no search')
    const said = { person: of, mode: 'named', name: 'Guarded Otherwise', otherNames: '', born: BORN }
    await house.call(house.worker.token, 'persons.set-identity', said)
    assert.deepEqual(await marks(of), await made('Guarded Otherwise'))
  })

  test('are filled in for earlier persons by members who may open them, some at a time', async () => {
    const house = stand()
    const names = ['One', 'Two', 'Three'].map((name) => person({ name: `${name} Before`, born: BORN }))
    const { persons } = await house.opens(house.worker, { persons: names })
    await house.rows(`delete from match_marks where person in (${persons.map((one) => `'${one}'`).join()})`)
    const member = await worker()
    const fill = (atMost: number) => as(house.kernel, member, (db) => fillMarks(db, member, atMost, house.now()))
    const misses = () => as(house.kernel, member, (db) => missesMarks(db, member.agency))
    assert.equal(await misses(), true)
    assert.equal((await fill(2)).length, 2)
    assert.equal((await fill(2)).length, 1)
    assert.equal(await misses(), false)
    const of = await house.meets(house.inspector, { name: 'Not Theirs', born: BORN })
    await house.rows(`delete from match_marks where person = '${of}'`)
    assert.equal(await misses(), false, 'a person of another team is not the worker’s to open')
    assert.deepEqual(await fill(2), [])
  })

  test('cannot be tried without the agency’s key, which another agency does not hold', async () => {
    const house = stand()
    const of = await house.meets(house.worker, { name: 'Oksana Vyhadana', born: BORN })
    const [{ match_key }] = await house.rows<{ match_key: string }>(
      `select match_key from case_settings where agency = '${house.agency}'`,
    )
    const other = await house.another(house.keeper)
    const stranger = await house.admitted(other, ['case-worker'])
    const member = (await house.member(stranger.token)) as Member
    const opened = await as(house.kernel, member, (db) => member.keys?.dataKey(db, match_key) ?? Promise.resolve(null))
    assert.equal(opened, null)
    const theirs = await house.meets(stranger, { name: 'Oksana Vyhadana', born: BORN })
    assert.notDeepEqual(await marks(theirs), await marks(of))
  })
})
