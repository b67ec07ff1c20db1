import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { as, inAgency, signedIn, type TestKernel, testAgency, testKernel } from '../../../../test/houses/kernel.ts'
import { onBothDatabases } from '../../../../test/run/databases.ts'
import { runs } from '../../../../test/run/mode.ts'
import type { Member } from '../../actor.ts'
import type { ProblemCode } from '../../errors.ts'
import { Problem } from '../../errors.ts'
import { newId } from '../../ids.ts'
import { currentKey } from '../agency-key.ts'
import { newKeyPair } from '../boxes.ts'
import { endShare, newDataKey, sealDataKey } from '../data-keys.ts'
import { foundKey, foundRoleKey } from '../founding.ts'
import { admit, holds, recover, removeMember } from '../grants.ts'
import { Keyring } from '../keyring.ts'
import { resealStep, rotateKey } from '../rotation.ts'

const isProblem = (code: ProblemCode) => (error: unknown) => error instanceof Problem && error.code === code

/** The public half of a member's own key, as the accounts room stores it. */
const holderOf = ({ member, pair }: ReturnType<typeof signedIn>) => ({ id: member.id, publicKey: pair.publicKey })

onBothDatabases(
  'vault',
  async (database) => ({ database, kernel: testKernel(database) }),
  (stand) => {
    /** Opens a record's data key as a member; null where that fails. */
    const look = (member: Member, dataKey: string) =>
      as(stand().kernel, member, async (db) => (await member.keys?.dataKey(db, dataKey)) ?? null)
    /** A new record's data key. */
    const record = (agency: string, role: string | null = null) =>
      inAgency(stand().kernel, agency, (db) => newDataKey(db, agency, stand().kernel.clock.now(), role))
    const bytes = (value: Uint8Array | null) => value && Buffer.from(value).toString('hex')
    const now = () => stand().kernel.clock.now()

    /** An agency with a founder and one colleague, whose public keys are known. */
    async function office(kernel: TestKernel) {
      const agency = newId()
      const founder = signedIn(kernel, agency)
      const colleague = signedIn(kernel, agency)
      const paper = await inAgency(kernel, agency, (db) =>
        foundKey(db, { agency, founder: holderOf(founder), now: now() }),
      )
      await as(kernel, founder.member, (db) => admit(db, founder.member, holderOf(colleague), { now: now() }))
      return { agency, founder, colleague, paper, members: [holderOf(founder), holderOf(colleague)] }
    }

    describe('admission', () => {
      test('the founder opens what belongs to the agency; a newcomer only after a colleague has admitted them', async () => {
        const { kernel } = stand()
        const north = await testAgency(kernel)
        const { id, bytes: key } = await record(north.id)
        assert.equal(bytes(await look(north.founder, id)), bytes(key))
        const newcomer = signedIn(kernel, north.id)
        assert.equal(await look(newcomer.member, id), null)
        await as(kernel, north.founder, (db) => admit(db, north.founder, holderOf(newcomer), { now: now() }))
        assert.equal(bytes(await look(newcomer.member, id)), bytes(key))
        assert.equal(await as(kernel, newcomer.member, (db) => holds(db, north.id, newcomer.member.id)), true)
      })

      test('an administrator who holds no key gains nothing by inviting and admitting himself', async () => {
        const { kernel } = stand()
        const north = await testAgency(kernel)
        const { id } = await record(north.id)
        const administrator = signedIn(kernel, north.id, ['administrator'])
        const second = signedIn(kernel, north.id, ['administrator'])
        await as(kernel, administrator.member, async (db) => {
          const self = admit(db, administrator.member, holderOf(administrator), { now: now() })
          await assert.rejects(self, isProblem('not-permitted'))
          const other = admit(db, administrator.member, holderOf(second), { now: now() })
          await assert.rejects(other, isProblem('not-permitted'))
        })
        for (const { member } of [administrator, second]) assert.equal(await look(member, id), null)
      })

      test('a grant that an administrator writes himself opens nothing: he has no private half to put into it', async () => {
        const { kernel, database } = stand()
        const north = await testAgency(kernel)
        const { id } = await record(north.id)
        const administrator = signedIn(kernel, north.id, ['administrator'])
        // The administrator writes to the database directly: the founder's grant under his own name, and a made-up
        // grant.
        await database.superuser(
          `insert into key_grants select key, '${administrator.member.id}', agency, sealed, null, now() from key_grants
           where holder = '${north.founder.id}'`,
        )
        await assert.rejects(look(administrator.member, id), /cannot be opened/)
      })

      test('nobody admits with closed keys, or before there is a key', async () => {
        const { kernel } = stand()
        const north = await testAgency(kernel)
        const newcomer = holderOf(signedIn(kernel, north.id))
        await as(kernel, north.founder, async (db) => {
          const closed = admit(db, { ...north.founder, keys: null }, newcomer, { now: now() })
          await assert.rejects(closed, isProblem('keys-closed'))
        })
        const early = signedIn(kernel, newId()).member
        await as(kernel, early, async (db) => {
          await assert.rejects(admit(db, early, newcomer, { now: now() }), isProblem('conflict'))
          await assert.rejects(newDataKey(db, early.agency, now()), isProblem('conflict'))
        })
      })

      test('a holder of the key does not admit themselves either, under another key pair', async () => {
        const { kernel } = stand()
        const { founder } = await office(kernel)
        const holder = { id: founder.member.id, publicKey: newKeyPair().publicKey }
        const self = as(kernel, founder.member, (db) => admit(db, founder.member, holder, { now: now() }))
        await assert.rejects(self, isProblem('not-permitted'))
      })

      test('an agency is founded once', async () => {
        const { kernel } = stand()
        const north = await testAgency(kernel)
        const founder = holderOf(signedIn(kernel, north.id))
        const again = inAgency(kernel, north.id, (db) => foundKey(db, { agency: north.id, founder, now: now() }))
        await assert.rejects(again, isProblem('conflict'))
      })
    })

    describe('sharing', () => {
      test('another agency opens a record from its seal on, and not once the seal is gone', async () => {
        const { kernel } = stand()
        const [north, south] = [await testAgency(kernel), await testAgency(kernel)]
        const key = await record(north.id)
        assert.equal(await look(south.founder, key.id), null)
        await as(kernel, north.founder, async (db) => {
          const recipient = await currentKey(db, south.id)
          assert.ok(recipient)
          await sealDataKey(db, key, north.id, recipient, now())
          await sealDataKey(db, key, north.id, recipient, now())
        })
        assert.equal(bytes(await look(south.founder, key.id)), bytes(key.bytes))
        await as(kernel, north.founder, (db) => endShare(db, key.id, south.id))
        assert.equal(await look(south.founder, key.id), null)
        assert.equal(bytes(await look(north.founder, key.id)), bytes(key.bytes))
      })

      test('a key sealed to a role or to a named member opens for them alone', async () => {
        const { kernel } = stand()
        const { agency, founder, colleague } = await office(kernel)
        await as(kernel, founder.member, (db) =>
          foundRoleKey(db, founder.member, { role: 'custodian', holders: [holderOf(colleague)], now: now() }),
        )
        const key = await record(agency, 'custodian')
        assert.equal(await look(founder.member, key.id), null)
        assert.equal(bytes(await look(colleague.member, key.id)), bytes(key.bytes))
        const named = { ...holderOf(founder), agency }
        await as(kernel, colleague.member, (db) => sealDataKey(db, key, agency, named, now()))
        assert.equal(bytes(await look(founder.member, key.id)), bytes(key.bytes))
        const twice = as(kernel, founder.member, (db) =>
          foundRoleKey(db, founder.member, { role: 'custodian', holders: [], now: now() }),
        )
        await assert.rejects(twice, isProblem('conflict'))
      })

      test('many data keys open at once, those out of reach left out', async () => {
        const { kernel } = stand()
        const [north, south] = [await testAgency(kernel), await testAgency(kernel)]
        const keys = [await record(north.id), await record(north.id), await record(south.id)]
        const ids = [...keys.map(({ id }) => id), newId()]
        const opened = await as(kernel, north.founder, (db) => (north.founder.keys as Keyring).dataKeys(db, ids))
        assert.deepEqual([...opened.keys()].sort(), [keys[0].id, keys[1].id].sort())
      })

      test('an agency can put no grant and no seal in another’s way', async () => {
        const { kernel } = stand()
        const [north, south] = [await testAgency(kernel), await testAgency(kernel)]
        const key = await record(north.id)
        const values = { sealed: Buffer.from('nothing'), agency: south.id }
        const grant = as(kernel, south.founder, async (db) => {
          const { id } = (await currentKey(db, north.id)) ?? assert.fail()
          const row = { key: id, holder: newId(), granted_by: null, granted_at: now(), ...values }
          await db.insertInto('key_grants').values(row).execute()
        })
        await assert.rejects(grant, /foreign key/)
        const seal = as(kernel, south.founder, async (db) => {
          const row = { data_key: key.id, recipient: newId(), recipient_agency: south.id, sealed_at: now(), ...values }
          await db.insertInto('data_key_seals').values(row).execute()
        })
        await assert.rejects(seal, /foreign key/)
      })
    })

    describe('leaving and changing keys', () => {
      test('a removed member opens nothing that is read from then on', async () => {
        const { kernel } = stand()
        const { agency, founder, colleague } = await office(kernel)
        const key = await record(agency)
        const named = { ...holderOf(colleague), agency }
        await as(kernel, founder.member, (db) => sealDataKey(db, key, agency, named, now()))
        await as(kernel, founder.member, (db) => removeMember(db, agency, colleague.member.id))
        const later = { ...colleague.member, keys: new Keyring(colleague.member.id, colleague.pair.privateKey) }
        assert.equal(await look(later, key.id), null)
        assert.equal(await as(kernel, founder.member, (db) => holds(db, agency, colleague.member.id)), false)
      })

      test('the last holder of the key is not removed', async () => {
        const { kernel } = stand()
        const { agency, founder, colleague } = await office(kernel)
        await as(kernel, founder.member, (db) => removeMember(db, agency, colleague.member.id))
        const last = as(kernel, founder.member, (db) => removeMember(db, agency, founder.member.id))
        await assert.rejects(last, isProblem('conflict'))
        assert.equal(await as(kernel, founder.member, (db) => holds(db, agency, founder.member.id)), true)
      })

      test('after a change of key a former member opens no new record, nor an old one once its key is moved', async () => {
        const { kernel } = stand()
        const { agency, founder, colleague, members } = await office(kernel)
        const before = await record(agency)
        const kept = colleague.member
        // The member's session is still open and holds the old private half in memory.
        assert.equal(bytes(await look(kept, before.id)), bytes(before.bytes))
        await as(kernel, founder.member, async (db) => {
          await removeMember(db, agency, kept.id)
          assert.equal(await rotateKey(db, founder.member, { members, now: now() }), null)
        })
        const after = await record(agency)
        assert.equal(await look(kept, after.id), null)
        assert.notEqual(await look(kept, before.id), null, 'until the old one is moved')
        await as(kernel, founder.member, (db) => resealStep(db, founder.member, { now: now(), atMost: 10 }))
        assert.equal(await look(kept, before.id), null)
        for (const key of [before, after]) assert.equal(bytes(await look(founder.member, key.id)), bytes(key.bytes))
      })

      test('through any number of changes and steps everybody who stays opens everything', async () => {
        const { kernel } = stand()
        const action = fc.constantFrom('record', 'rotate', 'step', 'admit')
        await fc.assert(
          fc.asyncProperty(fc.array(action, { maxLength: 12 }), async (actions) => {
            const { agency, founder, colleague, members } = await office(kernel)
            const staff = [founder, colleague]
            const keys = [await record(agency)]
            const actor = founder.member
            for (const what of actions)
              if (what === 'record') keys.push(await record(agency))
              else if (what === 'admit') {
                const newcomer = signedIn(kernel, agency)
                await as(kernel, actor, (db) => admit(db, actor, holderOf(newcomer), { now: now() }))
                staff.push(newcomer)
                members.push(holderOf(newcomer))
              } else
                await as(kernel, actor, async (db) => {
                  if (what === 'rotate') await rotateKey(db, actor, { members, now: now() })
                  else await resealStep(db, actor, { now: now(), atMost: 2 })
                })
            for (const { member, pair } of staff)
              for (const key of keys) {
                const fresh = { ...member, keys: new Keyring(member.id, pair.privateKey) }
                assert.equal(bytes(await look(fresh, key.id)), bytes(key.bytes))
              }
          }),
          runs(8),
        )
      })

      test('a former member gets no new key and keeps no old one', async () => {
        const { kernel, database } = stand()
        const { agency, founder, colleague } = await office(kernel)
        const old = await record(agency)
        const members = [holderOf(founder)]
        await as(kernel, founder.member, (db) => rotateKey(db, founder.member, { members, now: now() }))
        const later = { ...colleague.member, keys: new Keyring(colleague.member.id, colleague.pair.privateKey) }
        for (const { id } of [old, await record(agency)]) assert.equal(await look(later, id), null)
        const grants = await database.superuser(`select count(*)::int as n from key_grants
          where key in (select id from keys where agency = '${agency}' and ended_at is not null)`)
        assert.deepEqual(grants, [{ n: 1 }], 'an ended key is sealed to the one that replaced it alone')
      })

      test('steps move everything, one of another agency’s shares included, and then give 0', async () => {
        const { kernel } = stand()
        const south = await testAgency(kernel)
        const { agency, founder, members } = await office(kernel)
        const own = [await record(agency), await record(agency), await record(agency)]
        const shared = await record(south.id)
        const share = () =>
          as(kernel, south.founder, async (db) => {
            await sealDataKey(db, shared, south.id, (await currentKey(db, agency)) ?? assert.fail(), now())
          })
        await share()
        await as(kernel, founder.member, (db) => rotateKey(db, founder.member, { members, now: now() }))
        // The share is made again meanwhile: there are two seals then, and one stays.
        await share()
        const step = () => as(kernel, founder.member, (db) => resealStep(db, founder.member, { now: now(), atMost: 3 }))
        assert.deepEqual([await step(), await step(), await step()], [3, 1, 0])
        for (const key of [...own, shared]) assert.equal(bytes(await look(founder.member, key.id)), bytes(key.bytes))
        await as(kernel, south.founder, (db) => endShare(db, shared.id, agency))
        assert.equal(await look(founder.member, shared.id), null)
      })

      test('a member without the key does not change it, and of two changes at once one is refused or comes after', async () => {
        const { kernel } = stand()
        const { agency, founder, members } = await office(kernel)
        const stranger = signedIn(kernel, agency, ['administrator']).member
        const refused = as(kernel, stranger, (db) => rotateKey(db, stranger, { members, now: now() }))
        await assert.rejects(refused, isProblem('not-permitted'))
        const change = () => as(kernel, founder.member, (db) => rotateKey(db, founder.member, { members, now: now() }))
        const results = await Promise.allSettled([change(), change()])
        assert.ok(results.some(({ status }) => status === 'fulfilled'))
        const fresh = { ...founder.member, keys: new Keyring(founder.member.id, founder.pair.privateKey) }
        const key = await record(agency)
        assert.equal(bytes(await look(fresh, key.id)), bytes(key.bytes))
      })
    })

    describe('recovery', () => {
      test('the paper gives the keys to a member of the agency, old content and roles’ included', async () => {
        const { kernel } = stand()
        const { agency, founder, colleague, paper, members } = await office(kernel)
        const old = await record(agency)
        await as(kernel, founder.member, async (db) => {
          await foundRoleKey(db, founder.member, { role: 'custodian', holders: [holderOf(colleague)], now: now() })
          await rotateKey(db, founder.member, { members, now: now() })
        })
        const custodial = await record(agency, 'custodian')
        const successor = signedIn(kernel, agency)
        await inAgency(kernel, agency, (db) =>
          recover(db, { agency, words: paper, member: holderOf(successor), now: now() }),
        )
        for (const key of [old, custodial]) assert.equal(bytes(await look(successor.member, key.id)), bytes(key.bytes))
      })

      test('other words, another agency’s paper and one that was renewed give nothing', async () => {
        const { kernel } = stand()
        const north = await testAgency(kernel)
        const { agency, founder, paper, members } = await office(kernel)
        const renewed = await as(kernel, founder.member, (db) =>
          rotateKey(db, founder.member, { members, renewRecovery: true, now: now() }),
        )
        const successor = signedIn(kernel, agency)
        const attempt = (words: string) =>
          inAgency(kernel, agency, (db) => recover(db, { agency, words, member: holderOf(successor), now: now() }))
        for (const words of [paper, north.recoveryKey, 'nothing', ''])
          await assert.rejects(attempt(words), isProblem('invalid-input'))
        const key = await record(agency)
        assert.equal(await look(successor.member, key.id), null)
        await attempt(renewed ?? assert.fail())
        assert.equal(bytes(await look(successor.member, key.id)), bytes(key.bytes))
      })

      test('a member who lost their own key is admitted anew with another', async () => {
        const { kernel } = stand()
        const { agency, founder, colleague } = await office(kernel)
        const key = await record(agency)
        const pair = newKeyPair()
        const anew = { ...colleague.member, keys: new Keyring(colleague.member.id, pair.privateKey) }
        const holder = { id: colleague.member.id, publicKey: pair.publicKey }
        await as(kernel, founder.member, (db) => admit(db, founder.member, holder, { now: now() }))
        assert.equal(bytes(await look(anew, key.id)), bytes(key.bytes))
      })
    })
  },
)
