import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PASSWORD, waysStand } from '../../../../test/houses/ways.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { newId } from '../../../kernel/ids.ts'
import { packProof } from './oidc-proof.ts'

const WHY = 'somebody has left the authority'

onDatabases('several ways to sign in, beside what there was', waysStand, (stand) => {
  test('an organisation’s sign-in beside a passkey; where its provider is gone it does not count as a way in', async () => {
    const { house, founder, database } = stand()
    const member = await stand().colleague()
    // The list stands in the order of adding.
    house.kernel.clock.pass(60_000)
    const subject = Buffer.alloc(32, 7).toString('hex')
    const proof = (agency = founder.agency) =>
      packProof(house.kernel.secret, { agency, subject, anew: true }, house.now())
    const method = () => ({ kind: 'oidc', proof: proof(), passphrase: PASSWORD })
    const elsewhere = { ...method(), proof: proof(newId()) }
    assert.equal(await stand().code(member.token, 'credentials.add', { name: 'x', method: elsewhere }), 'conflict')
    assert.equal(await stand().code(member.token, 'credentials.add', { name: 'Work', method: method() }), null)
    assert.equal(await stand().code(member.token, 'credentials.add', { name: 'Work', method: method() }), 'conflict')
    const marks = async () =>
      (await stand().list(member.token)).credentials.map(({ works, mayRemove }) => [works, mayRemove])
    assert.deepEqual(await marks(), [
      [true, false],
      [false, true],
    ])
    await database.superuser(
      `insert into oidc_settings values ('${founder.agency}', 'https://i.example', 'c', '\\x00', '{}', now())`,
    )
    assert.deepEqual(await marks(), [
      [true, true],
      [true, true],
    ])
    assert.equal(await stand().code(member.token, 'sessions.confirm', method()), null)
    assert.equal(await stand().code(null, 'sessions.open', method()), null)
    const [passkey] = (await stand().list(member.token)).credentials
    assert.equal(await stand().code(member.token, 'credentials.remove', { credential: passkey.id }), null)
    assert.deepEqual(
      [await stand().signIn(member.passkey), await stand().code(null, 'sessions.open', method())],
      ['not-signed-in', null],
    )
    await database.superuser('delete from oidc_settings')
  })

  test('an address that strangers have locked keeps nobody out who has a passkey as well', async () => {
    const member = await stand().colleague()
    assert.equal((await stand().withPassword(member.token, member.email)).problem, null)
    const guess = { kind: 'password', email: member.email, password: 'a guess of a stranger', code: '000000' }
    for (let i = 0; i < 10; i++) assert.equal(await stand().code(null, 'sessions.open', guess), 'not-signed-in')
    assert.equal(await stand().code(null, 'sessions.open', guess), 'too-many-requests')
    assert.equal(await stand().signIn(member.passkey), null)
  })

  test('one new way instead of all: every other one and every other session end; the present one belongs to it', async () => {
    const { house } = stand()
    const member = await stand().colleague()
    const { passkey } = await house.addPasskey(member.token)
    const other = await house.signIn(passkey)
    const next = await house.newPasskey()
    assert.equal(
      await stand().code(member.token, 'members.set-method', { email: member.email, method: next.method }),
      null,
    )
    assert.equal(await house.member(other), null)
    for (const gone of [member.passkey, passkey]) assert.equal(await stand().signIn(gone), 'not-signed-in')
    const { credentials } = await stand().list(member.token)
    assert.deepEqual(
      credentials.map(({ kind, current, mayRemove }) => [kind, current, mayRemove]),
      [['passkey', true, false]],
    )
    const there = await house.signIn(next.passkey)
    await house.addPasskey(there)
    assert.equal(await stand().code(there, 'credentials.remove', { credential: credentials[0].id }), null)
    assert.equal(await house.member(member.token), null)
  })

  test('colleagues see of which kinds they are, each once; of somebody who has left, none', async () => {
    const { house } = stand()
    const member = await stand().colleague()
    await house.addPasskey(member.token)
    const methods = async () => {
      const { members } = await house.call<{ members: { id: string; methods: string[] }[] }>(
        (await stand().fresh()).token,
        'members.list',
      )
      return members.filter(({ id }) => id === member.id).map((row) => row.methods)
    }
    assert.deepEqual(await methods(), [['passkey']])
    await house.call((await stand().fresh()).token, 'members.end', { member: member.id }, WHY)
    assert.deepEqual(await methods(), [[]])
  })
})
