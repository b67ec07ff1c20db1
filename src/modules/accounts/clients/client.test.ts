import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { PURPOSES } from '../../../kernel/operation.ts'
import { CLIENT_KINDS } from '../codes.ts'
import { permits, RIGHTS } from '../roles.ts'
import { newToken } from '../sign-in/session.ts'
import { CLIENT_RIGHTS, clientPermits, clientState, isKey, writeKey } from './client.ts'

const DAY = 86_400_000
const moment = fc.date({ noInvalidDate: true, min: new Date('2020-01-01'), max: new Date('2040-01-01') })

describe('what another system may do', () => {
  test('is what its kind holds, with a purpose of that kind', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CLIENT_KINDS), fc.constantFrom(...PURPOSES), (kind, purpose) => {
        const { permissions, purposes } = CLIENT_RIGHTS[kind]
        for (const permission of permissions)
          assert.equal(
            clientPermits([kind], permission, purpose),
            (purposes as readonly string[]).includes(purpose),
            `${kind} ${permission}`,
          )
      }),
    )
  })

  test('is nothing without a kind, and nothing of what members do', () => {
    const ofMembers = [...new Set(Object.values(RIGHTS).flatMap(({ permissions }) => [...permissions]))]
    for (const permission of [...ofMembers, 'self' as const])
      for (const purpose of PURPOSES)
        for (const kinds of [[], ['constructor'], ['administrator'], CLIENT_KINDS])
          assert.equal(clientPermits(kinds, permission, purpose), false, `${kinds} ${permission}`)
  })

  test('is not even what anybody may at the door: a key signs nobody in and reads no invite', () => {
    for (const kind of CLIENT_KINDS) {
      const actor = { kind: 'client', id: 'c', agency: 'a', roles: [kind] } as const
      for (const purpose of PURPOSES) assert.equal(permits(actor, 'anyone', purpose), false, kind)
    }
  })

  test('a partner sends no suspicion under Art. 18, which is about hosting services', () => {
    assert.equal(clientPermits(['platform'], 'signal:inform', 'protection'), true)
    assert.equal(clientPermits(['partner'], 'signal:inform', 'protection'), false)
  })
})

describe('a key', () => {
  test('is active until it expires or is revoked, and never again after', () => {
    fc.assert(
      fc.property(moment, moment, fc.option(moment), (now, expires_at, revoked_at) => {
        const state = clientState({ revoked_at, expires_at }, now)
        assert.equal(state === 'active', revoked_at === null && now < expires_at)
        if (state !== 'active')
          assert.equal(clientState({ revoked_at, expires_at }, new Date(now.getTime() + DAY)), state)
      }),
    )
  })

  test('is told by how it is written; nothing else is asked for in the database', () => {
    for (let i = 0; i < 50; i++) assert.ok(isKey(writeKey(newToken())))
    fc.assert(fc.property(fc.string(), (text) => !isKey(text)))
    const key = writeKey(newToken())
    for (const wrong of [key.slice(1), `${key}A`, key.slice(0, -1), newToken(), key.toUpperCase()])
      assert.equal(isKey(wrong), false, wrong)
  })
})
