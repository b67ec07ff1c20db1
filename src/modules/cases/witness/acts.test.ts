import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { CasesHouse, REASON } from '../../../../test/houses/cases.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { onDatabases, type TestDatabase } from '../../../../test/run/databases.ts'
import { markAll } from '../../../../test/run/mark-all.ts'
import type { Member } from '../../../kernel/actor.ts'
import { sql } from '../../../kernel/database.ts'
import { newId } from '../../../kernel/ids.ts'

type Shown = { id: string; from: string; state: string; told: { name: string; wishes: string } | null }
type Page = {
  flag: { state: string; next: string[] } | null
  contacts: { id: string; closed: boolean }[]
  mayAsk: boolean
}

/** The house with two prosecutors' offices: one of this country, one of a country at war. */
class WitnessHouse extends CasesHouse {
  prosecutor!: Person
  enemy!: Person
  office = ''
  enemyOffice = ''

  static override async open(database: TestDatabase): Promise<WitnessHouse> {
    const house = await CasesHouse.raised(database, WitnessHouse)
    const offices = [await house.another(house.keeper), await house.another(house.keeper)]
    house.prosecutor = await house.admitted(offices[0], ['prosecutor'])
    house.enemy = await house.admitted(offices[1], ['prosecutor'])
    house.office = offices[0].agency
    house.enemyOffice = offices[1].agency
    // This office is of a country on the flag's list.
    await house.rows(`update agencies set country = 'XA' where id = '${house.enemyOffice}'`)
    await markAll(house.kernel.database, 'agencies')
    return house
  }
}

onDatabases('a prosecutor’s contact', WitnessHouse.open, (stand) => {
  const does = (by: Person, name: string, person: string, more: object = {}) =>
    stand().problem(by.token, name, { person, ...more }, REASON)
  const notices = async (by: Person = stand().prosecutor) =>
    (await stand().call<{ notices: Shown[] }>(by.token, 'witnesses.notices', {})).notices
  const page = (person: string, by: Person = stand().authority) =>
    stand().call<Page>(by.token, 'witnesses.get', { person })

  /** A person with the flag, and the authority on the team. */
  const flagged = async (more: object = {}, flag: object = {}) => {
    const house = stand()
    const id = await house.presumed({ name: 'Hidden Witness', ...more })
    const input = { parties: ['XA', 'XB'], selfIncrimination: false, ...flag }
    assert.equal(await does(house.authority, 'witnesses.flag', id, input), null)
    return id
  }
  const AGREES = {
    how: 'With her sister beside her',
    language: 'uk',
    understood: true,
    wishes: 'A woman, in Ukrainian',
  }
  const told = async (more: object = {}) => {
    const id = await flagged(more)
    assert.equal(await does(stand().authority, 'witnesses.tell', id, { agency: stand().office }), null)
    return id
  }
  /** The notice about a person, whom the notice itself does not name. */
  const noticeOf = async (person: string): Promise<string> => {
    const [row] = await stand().rows<{ notice: string }>(
      `select notice from witness_flags where person = '${person}' order by set_at desc limit 1`,
    )
    return row.notice
  }
  const shown = async (notice: string): Promise<Shown> => {
    const found = (await notices()).find(({ id }) => id === notice)
    assert.ok(found)
    return found
  }

  test('says that there is somebody, and nothing by which to find them', async () => {
    const house = stand()
    const id = await told()
    const one = await shown(await noticeOf(id))
    assert.deepEqual([one.state, one.told], ['told', null])
    const crossing = JSON.stringify(await house.rows(`select * from witness_notices where id = '${one.id}'`))
    assert.ok(!crossing.includes(id), 'not even the number of the person')
    assert.doesNotMatch(crossing, /Hidden Witness/)
    assert.equal((await house.problem(house.prosecutor.token, 'persons.get', { person: id }))?.code, 'not-found')
  })

  test('learns the name only with the person’s agreement, and loses it when that is withdrawn', async () => {
    const house = stand()
    const id = await told()
    const notice = await noticeOf(id)
    const latest = () => shown(notice)
    assert.equal(
      (await does(house.worker, 'witnesses.agree', id, { ...AGREES, understood: false }))?.fields[0]?.field,
      'understood',
    )
    assert.equal((await latest()).told, null)
    assert.equal(await does(house.worker, 'witnesses.agree', id, AGREES), null)
    const named = await latest()
    assert.deepEqual([named.state, named.told?.name, named.told?.wishes], ['agreed', 'Hidden Witness', AGREES.wishes])
    assert.equal(await house.problem(house.worker.token, 'witnesses.decline', { person: id }), null, 'without a reason')
    const gone = await latest()
    assert.deepEqual([gone.state, gone.told], ['withdrawn', null])
    assert.equal(await does(house.worker, 'witnesses.agree', id, AGREES), null, 'and may be given again')
    await does(house.authority, 'witnesses.lift', id)
    assert.deepEqual([(await latest()).state, (await latest()).told], ['lifted', null])
  })

  test('a person who does not agree stays without a name, and loses no help', async () => {
    const house = stand()
    const id = await told()
    const notice = await noticeOf(id)
    const before = await house.states(house.worker, id)
    assert.equal(await does(house.worker, 'witnesses.decline', id), null)
    const { state, told: name } = await shown(notice)
    assert.deepEqual([state, name], ['refused', null])
    assert.deepEqual(await house.states(house.worker, id), before)
  })

  test('of a party to the conflict is never told: not by the program, and not past it', async () => {
    const house = stand()
    const id = await flagged()
    const { contacts } = await page(id)
    assert.deepEqual(
      contacts
        .filter(({ id: one }) => one === house.enemyOffice || one === house.office)
        .map(({ closed }) => closed)
        .sort(),
      [false, true],
    )
    const refused = await does(house.authority, 'witnesses.tell', id, { agency: house.enemyOffice })
    assert.equal(refused?.fields[0]?.message, 'party-to-conflict')
    const actor = (await house.member(house.authority.token)) as Member
    const row = `'${newId()}', '${house.agency}', '${house.enemyOffice}', '{XA}', '${actor.id}', now(), 'told', now(), null, null`
    await assert.rejects(
      as(house.kernel, actor, (db) => sql.raw(`insert into witness_notices values (${row})`).execute(db)),
      /row-level security/,
    )
    assert.deepEqual(await notices(house.enemy), [])
  })

  test('nor is a consulate that may be of one, and no danger opens it', async () => {
    const house = stand()
    const id = await flagged({ citizenship: 'XB' })
    const tell = { party: 'consulate', what: 'x', basis: 'x' }
    assert.equal((await does(house.worker, 'persons.tell', id, tell))?.fields[0]?.message, 'party-to-conflict')
    const danger = { what: 'A knife', party: 'consulate' }
    assert.equal((await does(house.worker, 'persons.act-at-once', id, danger))?.fields[0]?.message, 'party-to-conflict')
    const other = await flagged({ citizenship: 'UA' })
    assert.equal(await does(house.worker, 'persons.tell', other, tell), null)
  })

  test('waits for a lawyer where the person could accuse themselves', async () => {
    const house = stand()
    const id = await flagged({}, { selfIncrimination: true })
    const contact = { agency: house.office }
    assert.equal((await does(house.authority, 'witnesses.tell', id, contact))?.fields[0]?.field, 'lawyer')
    const advised = { ...contact, lawyer: 'Marta Jura, 2 November' }
    assert.equal(await does(house.authority, 'witnesses.tell', id, advised), null)
    assert.equal(await does(house.worker, 'witnesses.agree', id, AGREES), null, 'advised once is advised')
  })

  test('a child agrees together with the guardian', async () => {
    const house = stand()
    const id = await told({ age: 'child' })
    assert.equal((await does(house.worker, 'witnesses.agree', id, AGREES))?.fields[0]?.message, 'no-guardian')
    await house.step(house.worker, id, 'child', 'appoint', {}, 'persons.arrange')
    assert.equal(await does(house.worker, 'witnesses.agree', id, AGREES), null)
  })

  test('first-line roles ask no further question; trained colleagues plan with care', async () => {
    const house = stand()
    const id = await flagged()
    await house.join(house.worker, id, house.inspector)
    const interview = { on: '2026-11-02', kind: 'first-account', topics: ['health'], language: 'uk', recorded: false }
    const asks = (by: Person) =>
      does(by, 'interviews.add', id, { ...interview, interviewer: by.id, interpreterChecked: true })
    assert.equal((await asks(house.inspector))?.fields[0]?.message, 'no-questions')
    assert.equal((await page(id, house.inspector)).mayAsk, false)
    assert.equal(await asks(house.worker), null)
  })

  test('erasing takes the name from the contact too', async () => {
    const house = stand()
    const id = await told()
    const notice = await noticeOf(id)
    await does(house.worker, 'witnesses.agree', id, AGREES)
    assert.ok((await shown(notice)).told)
    await house.step(house.worker, id, 'identification', 'decline')
    assert.equal((await shown(notice)).told, null)
    assert.deepEqual(await house.rows(`select 1 from witness_flags where person = '${id}'`), [])
  })

  test('other agencies, and the sender’s own colleagues off the team, see no flag by SQL; a strange office no notice', async () => {
    const house = stand()
    await told()
    const seen = async (by: Person, table: string) => {
      const actor = (await house.member(by.token)) as Member
      return (await as(house.kernel, actor, (db) => sql.raw(`select 1 from ${table}`).execute(db))).rows.length
    }
    assert.equal(await seen(house.desk, 'witness_flags'), 0)
    assert.equal(await seen(house.prosecutor, 'witness_flags'), 0)
    assert.ok((await seen(house.prosecutor, 'witness_notices')) > 0)
    assert.equal(await seen(house.enemy, 'witness_notices'), 0)
    await assert.rejects(
      house.rows(`update witness_notices set state = 'agreed'`),
      /check/,
      'no agreement without a seal',
    )
  })

  test('is set by a trained role, once, of somebody who can be named', async () => {
    const house = stand()
    const id = await flagged()
    const input = { parties: ['XA'], selfIncrimination: false }
    assert.equal((await does(house.worker, 'witnesses.flag', id, input))?.code, 'not-permitted')
    assert.equal((await does(house.authority, 'witnesses.flag', id, input))?.code, 'conflict')
    const counted = await house.meets(house.authority, { mode: 'counted', name: '' })
    assert.equal((await does(house.authority, 'witnesses.flag', counted, input))?.code, 'conflict')
    const none = await house.meets(house.authority)
    assert.equal(
      (await does(house.authority, 'witnesses.flag', none, { ...input, parties: [] }))?.code,
      'invalid-input',
    )
    assert.equal((await does(house.authority, 'witnesses.tell', none, { agency: house.office }))?.code, 'not-found')
  })
})
