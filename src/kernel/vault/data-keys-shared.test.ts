import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { as, inAgency, signedIn, type TestAgency, testAgency, testKernel } from '../../../test/houses/kernel.ts'
import { onBothDatabases } from '../../../test/run/databases.ts'
import { runs } from '../../../test/run/mode.ts'
import { type Actor, type Member, system, visitor } from '../actor.ts'
import type { Tx } from '../database.ts'
import { newId } from '../ids.ts'
import { currentKey } from './agency-key.ts'
import { sealTo } from './boxes.ts'
import { type DataKey, endShare, eraseDataKeys, keepDataKey, newDataKey, sealDataKey } from './data-keys.ts'
import { newKey } from './seal.ts'
import { replaceSeal } from './seals.ts'

const hex = (bytes: Uint8Array | null): string | null => bytes && Buffer.from(bytes).toString('hex')

onBothDatabases(
  'data keys between agencies',
  async (database) => {
    const kernel = testKernel(database)
    const agencies = [await testAgency(kernel), await testAgency(kernel), await testAgency(kernel)] as const
    return { database, kernel, agencies }
  },
  (stand) => {
    const now = () => stand().kernel.clock.now()
    const by = <T>(actor: Actor, does: (db: Tx) => Promise<T>) => as(stand().kernel, actor, does)
    const look = (member: Member, id: string) => by(member, async (db) => (await member.keys?.dataKey(db, id)) ?? null)
    const record = ({ id }: TestAgency) => inAgency(stand().kernel, id, (db) => newDataKey(db, id, now()))
    const keyOf = (db: Tx, { id }: TestAgency) => currentKey(db, id).then((key) => key ?? assert.fail())
    const share = (from: TestAgency, key: DataKey, to: TestAgency) =>
      by(from.founder, async (db) => sealDataKey(db, key, from.id, await keyOf(db, to), now()))
    const opens = async (agency: TestAgency, { id, bytes }: DataKey) => {
      const opened = hex(await look(agency.founder, id))
      assert.ok(opened === null || opened === hex(bytes))
      return opened !== null
    }

    test('property: after any shares, ends of shares and erasures, exactly the right agencies open a record', () => {
      const step = fc.record({
        what: fc.constantFrom('share', 'end', 'give back', 'erase'),
        key: fc.nat(2),
        to: fc.nat(2),
      })
      return fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
          const { agencies } = stand()
          // Each agency has one record; `may` holds the agencies that should open it.
          const keys = await Promise.all(agencies.map(record))
          const may = keys.map((_, owner) => new Set([owner]))
          for (const { what, key, to } of steps) {
            const [owner, other] = [agencies[key], agencies[to]]
            if (to === key && what !== 'erase') continue
            if (what === 'share' && may[key].has(key)) {
              await share(owner, keys[key], other)
              may[key].add(to)
            } else if (what === 'end') {
              await by(owner.founder, (db) => endShare(db, keys[key].id, other.id))
              may[key].delete(to)
            } else if (what === 'give back') {
              await by(other.founder, (db) => endShare(db, keys[key].id, other.id))
              may[key].delete(to)
            } else if (what === 'erase') {
              await by(owner.founder, (db) => eraseDataKeys(db, [keys[key].id], owner.id, now()))
              may[key].clear()
            }
          }
          for (const [i, key] of keys.entries())
            for (const [who, agency] of agencies.entries()) assert.equal(await opens(agency, key), may[i].has(who))
        }),
        runs(12),
      )
    })

    describe('an agency that was given a share', () => {
      test('cannot pass it on, end another’s, or take it from its owner', async () => {
        const [owner, given, third] = stand().agencies
        const key = await record(owner)
        await share(owner, key, given)
        const onward = by(given.founder, async (db) => sealDataKey(db, key, given.id, await keyOf(db, third), now()))
        await assert.rejects(onward, /foreign key/, 'in its own name')
        const forged = by(given.founder, async (db) => sealDataKey(db, key, owner.id, await keyOf(db, third), now()))
        await assert.rejects(forged, /row-level security/, 'in the owner’s name')
        await share(owner, key, third)
        await by(given.founder, (db) => endShare(db, key.id, third.id))
        await by(given.founder, (db) => endShare(db, key.id, owner.id))
        for (const agency of [owner, given, third]) assert.equal(await opens(agency, key), true)
      })

      test('sees its own seal alone, and not that others were given one', async () => {
        const [owner, given, third] = stand().agencies
        const key = await record(owner)
        await share(owner, key, given)
        await share(owner, key, third)
        const seals = (actor: Actor) =>
          by(actor, (db) =>
            db.selectFrom('data_key_seals').select('recipient_agency').where('data_key', '=', key.id).execute(),
          )
        assert.deepEqual(await seals(given.founder), [{ recipient_agency: given.id }])
        assert.equal((await seals(owner.founder)).length, 3)
        const keys = await by(given.founder, (db) =>
          db.selectFrom('data_keys').select('id').where('id', '=', key.id).execute(),
        )
        assert.deepEqual(keys, [], 'the record itself is not shown by its key')
        for (const outsider of [visitor, system(), { kind: 'reporter', id: newId(), agency: owner.id } as const])
          assert.deepEqual(await seals(outsider), [])
      })

      test('may seal it anew to a key of its own, and to no other’s', async () => {
        const [owner, given, third] = stand().agencies
        const key = await record(owner)
        await share(owner, key, given)
        const move = (to: TestAgency) =>
          by(given.founder, async (db) => {
            const { id, publicKey } = await keyOf(db, to)
            const place = { data_key: key.id, recipient: (await keyOf(db, given)).id }
            await replaceSeal(
              db,
              place,
              { data_key: key.id, recipient: id, sealed: sealTo(publicKey, key.bytes) },
              now(),
            )
          })
        await assert.rejects(move(third), /row-level security/)
        await move(given)
        assert.equal(await opens(given, key), true)
      })
    })

    test('a share again changes nothing, and one to an agency without a key is not possible', async () => {
      const [owner, given] = stand().agencies
      const key = await record(owner)
      await share(owner, key, given)
      await share(owner, key, given)
      const [{ n }] = await stand().database.superuser(
        `select count(*)::int as n from data_key_seals where data_key = '${key.id}'`,
      )
      assert.equal(n, 2)
      assert.equal(await by(owner.founder, (db) => currentKey(db, newId())), null)
      const empty = newId()
      const made = inAgency(stand().kernel, empty, (db) => newDataKey(db, empty, now()))
      await assert.rejects(made, { code: 'conflict' })
      await assert.rejects(
        inAgency(stand().kernel, empty, (db) => keepDataKey(db, empty, newKey(), now())),
        { code: 'conflict' },
      )
    })

    test('a member who was not admitted opens neither the own agency’s records nor what was shared with it', async () => {
      const [owner, given] = stand().agencies
      const [own, shared] = [await record(given), await record(owner)]
      await share(owner, shared, given)
      const { member } = signedIn(stand().kernel, given.id)
      for (const { id } of [own, shared]) assert.equal(await look(member, id), null)
      const admitted = await given.member()
      for (const key of [own, shared]) assert.equal(hex(await look(admitted, key.id)), hex(key.bytes))
    })

    test('a member of one agency who says they are of another is shown seals they cannot open', async () => {
      const [owner, other] = stand().agencies
      const key = await record(owner)
      const disguised = { ...other.founder, agency: owner.id }
      assert.equal(await look(disguised, key.id), null)
    })

    test('a key under which something was sealed before the transaction is kept as it is', async () => {
      const [owner, other] = stand().agencies
      const bytes = newKey()
      const key = await inAgency(stand().kernel, owner.id, (db) => keepDataKey(db, owner.id, bytes, now()))
      assert.equal(hex(await look(owner.founder, key.id)), hex(bytes))
      assert.equal(await look(other.founder, key.id), null)
    })
  },
)
