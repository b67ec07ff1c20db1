import assert from 'node:assert/strict'
import { test } from 'node:test'
import { House, type Person } from '../../../../test/houses/accounts.ts'
import { as, inAgency, problemOf } from '../../../../test/houses/kernel.ts'
import { openTestDatabase, type TestDatabase } from '../../../../test/run/databases.ts'
import { letIn as letInNow, type Wanted } from '../../../entry/cli/let-in.ts'
import { system } from '../../../kernel/actor.ts'
import { newDataKey } from '../../../kernel/vault/data-keys.ts'

const WHY = 'nobody else is left here'
const OTHER = { administrator: false, onlyPaper: false, hours: 24 }

type Shown = { keys: string; letIns: { id: string; way: string; email: string }[]; member: { roles: string[] } }

/** Each test has an agency of its own in a database of its own: who is the last one matters. */
async function withHouse(
  work: (stand: {
    house: House
    founder: Person & { agency: string; recoveryKey: string }
    database: TestDatabase
    email: string
  }) => Promise<void>,
): Promise<void> {
  const database = await openTestDatabase('server')
  try {
    const house = new House(database)
    const founder = await house.found()
    await work({ house, founder, database, email: 'person1@authority.example' })
  } finally {
    await database.close()
  }
}

/** Later than everybody there has joined. */
const letIn = (house: House, wanted: Wanted) => {
  house.kernel.clock.pass(1000)
  return letInNow(house.kernel, wanted)
}

const record = (house: House, agency: string) =>
  inAgency(house.kernel, agency, (db) => newDataKey(db, agency, house.now()))
async function opens(house: House, token: string, id: string): Promise<boolean> {
  const member = await house.member(token)
  assert.ok(member)
  return as(house.kernel, member, async (db) => (await member.keys?.dataKey(db, id)) != null)
}
const shown = (house: House, token: string) => house.call<Shown>(token, 'sessions.current')
const secretOf = (lines: readonly string[]) => lines.join('\n').split('/invite#')[1].split('\n')[0]

test('an administrator who is alone comes back without a key, and opens what there was by the paper', () =>
  withHouse(async ({ house, founder, email }) => {
    const before = await record(house, founder.agency)
    const second = await house.addPasskey(founder.token)
    // The last holder goes only where the keeper says that they know what it means.
    await assert.rejects(letIn(house, { ...OTHER, email }), {
      code: 'conflict',
      message: /recovery key on paper alone/,
    })
    assert.equal((await shown(house, founder.token)).keys, 'open', 'a refusal changes nothing')
    const lines = await letIn(house, { ...OTHER, email, onlyPaper: true })
    assert.match(lines.join(' '), /lost for good/)
    for (const { passkey } of [founder, second]) await assert.rejects(house.signIn(passkey), { code: 'not-signed-in' })
    assert.equal(await house.member(founder.token), null, 'the old session is ended')
    const back = await house.accept(secretOf(lines), email)
    const now = await shown(house, back.token)
    assert.deepEqual([now.keys, now.member.roles.includes('administrator'), now.letIns], ['waiting', true, []])
    assert.ok(!(await opens(house, back.token, before.id)), 'a way in is no key')
    assert.equal((await house.problem(back.token, 'members.admit', { member: back.id }))?.code, 'not-permitted')
    await house.call(back.token, 'keys.recover', { recoveryKey: founder.recoveryKey }, WHY)
    assert.ok(await opens(house, back.token, before.id))
  }))

test('where the paper is lost too, what there was stays closed and what comes is read; a paper that turns up opens it', () =>
  withHouse(async ({ house, founder, email }) => {
    const before = await record(house, founder.agency)
    assert.equal(
      (await house.problem(founder.token, 'keys.start-anew', {}, WHY))?.code,
      'conflict',
      'somebody holds it',
    )
    const back = await house.accept(secretOf(await letIn(house, { ...OTHER, email, onlyPaper: true })), email)
    const { recoveryKey } = await house.call<{ recoveryKey: string }>(back.token, 'keys.start-anew', {}, WHY)
    assert.notEqual(recoveryKey, founder.recoveryKey)
    const after = await record(house, founder.agency)
    assert.deepEqual(
      [await opens(house, back.token, after.id), await opens(house, back.token, before.id)],
      [true, false],
    )
    assert.equal((await house.problem(back.token, 'keys.start-anew', {}, WHY))?.code, 'conflict', 'once')
    await house.call(back.token, 'keys.recover', { recoveryKey: founder.recoveryKey }, WHY)
    assert.ok(await opens(house, back.token, before.id))
  }))

test('a colleague who holds the key admits who was let in; each is told until they have seen it, and the audit says who did it', () =>
  withHouse(async ({ house, founder, database, email }) => {
    const before = await record(house, founder.agency)
    const colleague = await house.admitted(founder, ['analyst', 'auditor'])
    const lines = await letIn(house, { ...OTHER, email })
    assert.match(lines.join(' '), /until a colleague admits them; 1 can/)
    const back = await house.accept(secretOf(lines), email)
    assert.ok(!(await opens(house, back.token, before.id)))
    const [told] = (await shown(house, colleague.token)).letIns
    assert.deepEqual([told.way, told.email], ['again', email])
    await house.call(colleague.token, 'let-ins.see', { letIn: told.id })
    assert.deepEqual((await shown(house, colleague.token)).letIns, [])
    await house.call(colleague.token, 'members.admit', { member: back.id })
    assert.ok(await opens(house, back.token, before.id))
    const entries = await database.superuser(
      `select kind, actor, agency, outcome from audit where operation = 'members.let-in'`,
    )
    assert.deepEqual(entries, [{ kind: 'system', actor: null, agency: founder.agency, outcome: 'done' }])
    const [{ text }] = await database.superuser(`select string_agg(l::text, '') as text from let_ins l`)
    assert.ok(!String(text).includes('authority.example'), 'the address stands nowhere in plain')
  }))

test('after a founder’s death a colleague becomes administrator with their own keys, or somebody new without any', () =>
  withHouse(async ({ house, founder }) => {
    const before = await record(house, founder.agency)
    const colleague = await house.admitted(founder, ['analyst'])
    const address = 'person2@authority.example'
    assert.equal(
      (await letIn(house, { ...OTHER, email: address, administrator: true }))[0],
      'They are administrator from now on, and sign in as before.',
    )
    const { member, keys } = await shown(house, colleague.token)
    assert.deepEqual([member.roles.includes('administrator'), keys], [true, 'open'])
    await house.call(colleague.token, 'members.end', { member: founder.id }, WHY)
    const email = 'new@authority.example'
    await assert.rejects(letIn(house, { ...OTHER, email }), { code: 'not-found' })
    const lines = await letIn(house, { ...OTHER, email, administrator: true, agency: founder.agency })
    const newcomer = await house.accept(secretOf(lines), email)
    assert.equal((await shown(house, newcomer.token)).keys, 'waiting')
    assert.ok(!(await opens(house, newcomer.token, before.id)))
  }))

test('no member lets anybody in, whatever their roles, and none of another agency is told', () =>
  withHouse(async ({ house, founder, email }) => {
    const other = await house.another(founder)
    const actor = await house.actor(founder.token)
    const call = { actor, operation: 'members.let-in', input: { ...OTHER, email } }
    assert.equal((await problemOf(house.kernel, call))?.code, 'not-permitted')
    await letIn(house, { ...OTHER, email, administrator: true })
    assert.deepEqual((await shown(house, other.token)).letIns, [])
    const [{ id }] = (await shown(house, founder.token)).letIns
    assert.equal((await house.problem(other.token, 'let-ins.see', { letIn: id }))?.code, 'not-found')
    assert.equal(
      (await problemOf(house.kernel, { ...call, actor: system(), input: { ...call.input, agency: other.id } }))?.code,
      'not-found',
    )
  }))
