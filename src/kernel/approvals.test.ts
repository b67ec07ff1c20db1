import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type EchoStand, echoStand } from '../../test/houses/echo-stand.ts'
import { inAgency } from '../../test/houses/kernel.ts'
import { whileAltered } from '../../test/run/altered.ts'
import { onBothDatabases } from '../../test/run/databases.ts'
import type { Actor } from './actor.ts'
import { endExpired } from './approvals.ts'
import { execute } from './execute.ts'
import { newId } from './ids.ts'

onBothDatabases('a second person', echoStand, (stand) => {
  const call: EchoStand['call'] = (...what) => stand().call(...what)
  const problem: EchoStand['problem'] = (what) => stand().problem(what)
  const lastEntry = () => stand().lastEntry()

  const passers = async () => [await stand().north.member(['passer']), await stand().north.member(['passer'])]
  const ask = async (actor: Actor, text = 'dawn') => {
    const id = newId()
    const result = await execute(stand().kernel, call(actor, 'echoes.pass', { id, text, day: '7' }))
    assert.equal(result.kind, 'waits')
    return { id, approval: result.kind === 'waits' ? result.approval : assert.fail() }
  }
  const approve = (actor: Actor, approval: string, operation = 'echoes.pass') =>
    problem({ ...call(actor, operation, {}), approval })

  test('nothing is done until another member approves; then it runs once, as that member, for the one who asked', async () => {
    const { heard, database } = stand()
    const [one, other] = await passers()
    heard.length = 0
    const { id, approval } = await ask(one)
    assert.deepEqual(heard, [])
    const { outcome, subjects } = await lastEntry()
    assert.deepEqual({ outcome, subjects }, { outcome: 'waits', subjects: [id, approval] })
    assert.equal(await approve(other, approval), null)
    assert.deepEqual(heard, [{ text: 'dawn 8', by: other.id, askedBy: one.id }])
    assert.deepEqual((await lastEntry()).subjects, [id, approval])
    const again = await approve(other, approval)
    assert.equal(again?.code, 'conflict')
    assert.equal(heard.length, 1)
    const keys = `select count(*)::int as left from data_keys where id in (select data_key from approvals where id = '${approval}')`
    assert.deepEqual(await database.superuser(keys), [{ left: 0 }], 'what waited cannot be opened any more')
  })

  test('a request that somebody altered or put in past the program is not approved, and tells why', async () => {
    const { heard, database } = stand()
    const [one, other] = await passers()
    heard.length = 0
    const { approval } = await ask(one)
    const where = `id = '${approval}'`
    for (const column of ['asked_by', 'subjects', 'asked_at', 'sealed_input'] as const) {
      const altered = { table: 'approvals', column, where }
      const found = await whileAltered(database, altered, () => approve(other, approval))
      assert.equal(found?.code, 'unavailable', column)
    }
    // As if another had asked: then whoever asked could approve it themselves.
    const asOther = { table: 'approvals', column: 'asked_by', where, to: `'${other.id}'` }
    assert.equal((await whileAltered(database, asOther, () => approve(one, approval)))?.code, 'unavailable')
    assert.deepEqual(heard, [])
    assert.equal(await approve(other, approval), null)
  })

  test('where two members approve at once, one succeeds', async () => {
    const { heard, north } = stand()
    const [one, other] = await passers()
    const third = await north.member(['passer'])
    heard.length = 0
    const { approval } = await ask(one)
    const results = await Promise.all([approve(other, approval), approve(third, approval)])
    assert.deepEqual(results.map((result) => result?.code ?? 'done').sort(), ['conflict', 'done'])
    assert.equal(heard.length, 1)
  })

  test('the asker, a member without the permission, another agency, closed keys and another operation are refused', async () => {
    const { heard, north, south } = stand()
    const [one, other] = await passers()
    heard.length = 0
    const { approval } = await ask(one)
    const expected: [Actor, string, string?][] = [
      [one, 'not-permitted'],
      [await north.member(['analyst']), 'not-permitted'],
      [await south.member(['passer']), 'not-found'],
      [{ ...other, keys: null }, 'keys-closed'],
      [other, 'not-found', 'echoes.say'],
    ]
    for (const [actor, code, operation] of expected) {
      assert.equal((await approve(actor, approval, operation))?.code, code)
      assert.deepEqual((await lastEntry()).subjects, [approval])
    }
    assert.equal((await approve(other, 'no id'))?.code, 'not-found')
    assert.deepEqual(heard, [])
  })

  test('after a week it waits no more', async () => {
    const { kernel } = stand()
    const [one, other] = await passers()
    const { approval } = await ask(one)
    kernel.clock.pass(7 * 24 * 3600_000)
    assert.equal((await approve(other, approval))?.code, 'conflict')
  })

  describe('a request that nobody decided in time', () => {
    const end = (agency: string, atMost = 10) =>
      inAgency(stand().kernel, agency, (db) => endExpired(db, agency, stand().kernel.clock.now(), atMost))
    const rowOf = async (id: string) => {
      const [row] = await stand().database.superuser(
        `select state, decided_by, decided_at is not null as ended,
           exists (select from data_keys k where k.id = data_key) as opens from approvals where id = '${id}'`,
      )
      return row
    }
    const ENDED = { state: 'declined', decided_by: null, ended: true, opens: false }
    const WAITS = { state: 'waiting', decided_by: null, ended: false, opens: true }

    test('is ended and erased, in steps; younger requests and those of another agency stay', async () => {
      const { kernel, north, south } = stand()
      const [one] = await passers()
      // Requests that earlier tests left over a week ago are not counted here.
      while ((await end(north.id)).length > 0);
      const late = [await ask(one), await ask(one), await ask(one)].map(({ approval }) => approval)
      const theirs = (await ask(await south.member(['passer']))).approval
      kernel.clock.pass(7 * 24 * 3600_000 - 1)
      const young = (await ask(one)).approval
      assert.deepEqual(await end(north.id), [], 'a moment before its time')
      kernel.clock.pass(1)
      const steps = [await end(north.id, 2), await end(north.id, 2), await end(north.id, 2)]
      assert.deepEqual(
        steps.map(({ length }) => length),
        [2, 1, 0],
      )
      assert.deepEqual(new Set(steps.flat()), new Set(late))
      for (const id of late) assert.deepEqual(await rowOf(id), ENDED)
      for (const id of [young, theirs]) assert.deepEqual(await rowOf(id), WAITS)
      assert.deepEqual(await end(south.id), [theirs])
    })

    test('stands in the ledger of erasures, so that no backup brings it back', async () => {
      const { kernel, north, database } = stand()
      const [one] = await passers()
      const { approval } = await ask(one)
      kernel.clock.pass(7 * 24 * 3600_000)
      await end(north.id)
      const ledger = await database.superuser(
        `select count(*)::int as n from erasures where data_key = (select data_key from approvals where id = '${approval}')`,
      )
      assert.deepEqual(ledger, [{ n: 1 }])
    })

    test('is not ended by another agency', async () => {
      const { kernel, north, south } = stand()
      const [one] = await passers()
      const { approval } = await ask(one)
      kernel.clock.pass(7 * 24 * 3600_000)
      const now = kernel.clock.now()
      assert.deepEqual(await inAgency(kernel, south.id, (db) => endExpired(db, north.id, now, 10)), [])
      assert.deepEqual(await rowOf(approval), WAITS)
    })
  })

  test('a request whose operation fails goes on waiting', async () => {
    const [one, other] = await passers()
    const { approval } = await ask(one, 'fail')
    for (let i = 0; i < 2; i++) assert.equal((await approve(other, approval))?.code, 'internal')
  })

  test('the input is checked before it waits, and waits sealed', async () => {
    const { database } = stand()
    const [one] = await passers()
    assert.equal((await problem(call(one, 'echoes.pass', { id: newId(), text: '', day: '7' })))?.code, 'invalid-input')
    const { approval } = await ask(one, 'Anna Bērziņa')
    const [row] = await database.superuser(`select a::text as text from approvals a where id = '${approval}'`)
    assert.ok(!String(row.text).includes(Buffer.from('Anna').toString('hex')))
  })
})
