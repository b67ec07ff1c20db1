import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { House } from '../../../../test/houses/accounts.ts'
import { problemOf } from '../../../../test/houses/kernel.ts'
import { waysStand } from '../../../../test/houses/ways.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { MOST_WAYS } from './ways.ts'

const MINUTE = 60_000
const WHY = 'somebody has left the authority'

onDatabases('the edges of several ways to sign in', waysStand, (stand) => {
  test('the last one stays', async () => {
    const member = await stand().colleague()
    const [first] = (await stand().list(member.token)).credentials
    assert.equal(await stand().code(member.token, 'credentials.remove', { credential: first.id }), 'conflict')
    assert.equal(await stand().signIn(member.passkey), null)
  })

  test('of two that are removed at once one stays', async () => {
    const { house } = stand()
    let { passkey } = await stand().colleague()
    for (let round = 0; round < 8; round++) {
      house.kernel.clock.pass(MINUTE)
      const token = await house.signIn(passkey)
      const [{ id }] = (await stand().list(token)).credentials
      const other = await house.addPasskey(token)
      // Who comes is asked before, so that the two removals themselves meet.
      const actors = await Promise.all([token, await house.signIn(other.passkey)].map((one) => house.actor(one)))
      const ended = await Promise.all(
        [other.credential, id].map((credential, i) =>
          problemOf(house.kernel, { actor: actors[i], operation: 'credentials.remove', input: { credential } }),
        ),
      )
      assert.deepEqual(ended.map((problem) => problem?.code ?? 'done').sort(), ['conflict', 'done'])
      if (ended[0] !== null) passkey = other.passkey
    }
  })

  test('a colleague’s way is neither shown, renamed, removed, nor a proof', async () => {
    const { house } = stand()
    const [member, other] = [await stand().colleague(), await stand().colleague()]
    await house.addPasskey(other.token)
    const theirs = await stand().list(other.token)
    const { id } = theirs.credentials[0]
    assert.ok(!JSON.stringify(await stand().list(member.token)).includes(id))
    await house.addPasskey(member.token)
    for (const operation of ['credentials.rename', 'credentials.remove'])
      assert.equal(await stand().code(member.token, operation, { credential: id, name: 'x' }), 'not-found')
    const { kind, response } = await house.answerPasskey(other.passkey)
    assert.equal(await stand().code(member.token, 'sessions.confirm', { kind, response }), 'confirmation-needed')
    const after = (await stand().list(other.token)).credentials.map(({ id: one, name }) => [one, name])
    assert.deepEqual(
      after,
      theirs.credentials.map(({ id: one, name }) => [one, name]),
    )
  })

  test('an authenticator that holds one already is not asked for a second, and one passkey belongs to one account', async () => {
    const { house } = stand()
    const [member, other] = [await stand().colleague(), await stand().colleague()]
    const { passkey } = await house.addPasskey(member.token)
    const { options } = await house.call<Awaited<ReturnType<House['challenge']>>>(member.token, 'passkeys.challenge', {
      kind: 'another',
    })
    const known = options.excludeCredentials?.map(({ id }) => id).sort()
    assert.deepEqual(known, [member.passkey, passkey].map(({ id }) => id.toString('base64url')).sort())
    await assert.rejects(house.addPasskey(other.token, 'Theirs', passkey), { code: 'conflict' })
    assert.equal((await stand().list(other.token)).credentials.length, 1)
    assert.equal(await stand().code(null, 'passkeys.challenge', { kind: 'another' }), 'not-permitted')
  })

  test('there is an end to it', async () => {
    const { house } = stand()
    const member = await stand().colleague()
    for (let i = 1; i < MOST_WAYS; i++) await house.addPasskey(member.token, `Key ${i}`)
    house.kernel.clock.pass(MINUTE)
    assert.deepEqual((await stand().list(member.token)).mayAdd, [])
    await assert.rejects(house.addPasskey(member.token), { message: /^You have 10 ways to sign in already/ })
  })

  test('who removes a way while somebody signs in with it leaves no session of it open', async () => {
    const { house } = stand()
    const member = await stand().colleague()
    for (let i = 0; i < 6; i++) {
      house.kernel.clock.pass(MINUTE)
      const token = await house.signIn(member.passkey)
      const { passkey, credential } = await house.addPasskey(token)
      const answer = await house.answerPasskey(passkey)
      const [opened, removed] = await Promise.allSettled([
        house.call<{ sessionToken: string }>(null, 'sessions.open', answer),
        house.call(token, 'credentials.remove', { credential }),
      ])
      assert.equal(removed.status, 'fulfilled')
      if (opened.status === 'fulfilled') assert.equal(await house.member(opened.value.sessionToken), null)
      else assert.equal(opened.reason.code, 'not-signed-in')
      assert.equal(await stand().signIn(passkey), 'not-signed-in')
    }
  })

  test('a membership that ended in this moment gets no new way in', async () => {
    const { house, database } = stand()
    const member = await stand().colleague()
    const actor = await house.actor(member.token)
    const { method } = await house.newPasskey()
    const by = await stand().fresh()
    await house.call(by.token, 'members.end', { member: member.id }, WHY)
    const call = { actor, operation: 'credentials.add', input: { name: 'Back door', method } }
    assert.equal((await problemOf(house.kernel, call))?.code, 'not-found')
    assert.deepEqual(await database.superuser(`select id from credentials where member = '${member.id}'`), [])
  })

  test('adding, renaming and removing are entered, by the number of the way; what it is called is not', async () => {
    const { house, database } = stand()
    const member = await stand().colleague()
    const { credential } = await house.addPasskey(member.token, 'Zaļais tālrunis')
    await house.call(member.token, 'credentials.rename', { credential, name: 'Zaļā atslēga' })
    await house.call(member.token, 'credentials.remove', { credential })
    const entries = await database.superuser(
      `select operation, verb, purpose, outcome, subjects, actor, row_to_json(a)::text as whole from audit a
         where actor = '${member.id}' and operation like 'credentials.%' order by seq`,
    )
    assert.deepEqual(
      entries.map(({ operation, verb, purpose, outcome, subjects }) => [operation, verb, purpose, outcome, subjects]),
      [
        ['credentials.add', 'collection', 'administration', 'done', [credential]],
        ['credentials.rename', 'alteration', 'administration', 'done', [credential]],
        ['credentials.remove', 'erasure', 'administration', 'done', [credential]],
      ],
    )
    assert.doesNotMatch(entries.map(({ whole }) => whole).join(), /Zaļ/)
  })
})
