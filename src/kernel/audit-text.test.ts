import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { as, testKernel } from '../../test/houses/kernel.ts'
import { onBothDatabases } from '../../test/run/databases.ts'
import { runs } from '../../test/run/mode.ts'
import { type Actor, agencyOf, idOf, system, visitor } from './actor.ts'
import { append, chain, type Entry, faultIn, type Link } from './audit.ts'
import { entryHash, entryText, type Format, type HashedEntry } from './audit-text.ts'
import { newId } from './ids.ts'
import { VERBS } from './operation.ts'

const sha256 = (...parts: (Uint8Array | string)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** An entry as it is hashed outside the database. */
const hashed = (format: Format, seq: number, who: Actor, entry: Entry, salt: string | null): HashedEntry => ({
  format,
  seq,
  at: entry.at.getTime(),
  kind: who.kind,
  actor: idOf(who),
  agency: agencyOf(who),
  operation: entry.operation,
  verb: entry.verb,
  purpose: 'investigation',
  outcome: entry.outcome,
  subjects: entry.subjects,
  reasonHash: entry.reason ? sha256(entry.reason).toString('hex') : null,
  problem: entry.problem ?? null,
  salt,
})

/** Names as the program has them, and unlikely ones: the text must tell all of them apart. */
const name = fc.oneof(
  fc.constantFrom(
    'leads.get',
    'a',
    'leads.get\ndone',
    '-',
    'ērģeles.spēlēt',
    '🙂',
    ' ',
    "o'clock",
    '\\x00',
    '{}',
    'NULL',
  ),
  fc.string({ minLength: 1, maxLength: 30 }).map((text) => text.replaceAll('\0', '').toWellFormed() || 'x'),
)
const entry: fc.Arbitrary<Entry> = fc.record(
  {
    at: fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true }),
    operation: name,
    verb: fc.constantFrom(...VERBS),
    outcome: fc.constantFrom('done', 'refused', 'failed', 'waits'),
    subjects: fc.array(fc.uuid(), { maxLength: 4 }),
    reason: fc.option(fc.uint8Array({ minLength: 1, maxLength: 60 }), { nil: null }),
    problem: fc.option(name, { nil: null }),
  },
  { noNullPrototype: true },
)
const actor: fc.Arbitrary<Actor> = fc.oneof(
  fc.constant(visitor),
  fc.option(fc.uuid(), { nil: null }).map((agency) => system(agency)),
  fc.tuple(fc.uuid(), fc.uuid()).map(([id, agency]) => ({ kind: 'reporter', id, agency }) as const),
  fc.tuple(fc.uuid(), fc.uuid()).map(([id, agency]) => ({ kind: 'client', id, agency, roles: [] }) as const),
)

onBothDatabases(
  'the text of an entry',
  async (database) => ({ kernel: testKernel(database), database }),
  (stand) => {
    const linksAfter = (after: number) => as(stand().kernel, system(), (db) => chain(db, after, 1000))

    test('property: its hash can be computed outside the database, whatever stands in the entry', () =>
      fc.assert(
        fc.asyncProperty(actor, entry, async (who, one) => {
          const { seq, hash } = await as(stand().kernel, who, (db) => append(db, one))
          const [{ salt }] = await stand().database.superuser(
            `select encode(salt, 'hex') as salt from audit where seq = ${seq}`,
          )
          const [{ previous, computed, hash: kept, format }] = await linksAfter(seq - 1)
          const expected = entryHash(previous, hashed(2, seq, who, one, String(salt)))
          assert.equal(format, 2)
          for (const found of [hash, kept, computed]) assert.deepEqual(Buffer.from(found), Buffer.from(expected))
        }),
        runs(40),
      ))

    test('property: an entry from before the second form keeps its hash', () =>
      fc.assert(
        fc.asyncProperty(actor, entry, async (who, one) => {
          const { seq } = await as(stand().kernel, who, (db) => append(db, one))
          const [{ text }] = await stand().database.superuser(
            `update audit set format = 1, salt = null where seq = ${seq}; select app.audit_text(a) as text from audit a where seq = ${seq}`,
          )
          await stand().database.superuser(`delete from audit where seq = ${seq}`)
          assert.equal(text, entryText(hashed(1, seq, who, one, null)))
        }),
        runs(20),
      ))

    test('property: entries of many transactions make one chain without a fault, from wherever it is read', () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(actor, entry), { minLength: 1, maxLength: 5 }),
          fc.boolean(),
          async (many, atOnce) => {
            const add = ([who, one]: [Actor, Entry]) => as(stand().kernel, who, (db) => append(db, one))
            if (atOnce) await Promise.all(many.map(add))
            else for (const one of many) await add(one)
            const all = await linksAfter(0)
            assert.equal(faultIn(all, null), null)
            const from = Math.floor(all.length / 2)
            assert.equal(faultIn(all.slice(from), all[from - 1] ?? null), null)
          },
        ),
        runs(12),
      ))

    test('a transaction that is undone leaves no gap', async () => {
      const { kernel } = stand()
      const one: Entry = { at: new Date(0), operation: 'a.b', verb: 'erasure', outcome: 'done', subjects: [] }
      const before = await as(kernel, visitor, (db) => append(db, one))
      const undone = as(kernel, visitor, async (db) => {
        await append(db, one)
        throw new Error('undone')
      })
      await assert.rejects(undone, /undone/)
      const after = await as(kernel, visitor, (db) => append(db, one))
      assert.equal(after.seq, before.seq + 1)
      assert.equal(faultIn(await linksAfter(before.seq), before), null)
    })

    test('property: only ids are accepted as subjects, so that no content gets in', () =>
      fc.assert(
        fc.asyncProperty(
          fc.oneof(
            fc.string(),
            fc.constantFrom('Anna\nBērziņa', '', ' ', '-'),
            fc.uuid().map((id) => `${id}\n`),
            fc
              .uuid()
              .map((id) => id.toUpperCase())
              .filter((id) => /[A-F]/.test(id)),
          ),
          async (words) => {
            const one: Entry = {
              at: new Date(0),
              operation: 'a.b',
              verb: 'erasure',
              outcome: 'done',
              subjects: [newId(), words],
            }
            const [{ before }] = await stand().database.superuser('select count(*)::int as before from audit')
            await assert.rejects(
              as(stand().kernel, visitor, (db) => append(db, one)),
              /names a subject that is no id/,
            )
            const [{ now }] = await stand().database.superuser('select count(*)::int as now from audit')
            assert.equal(now, before)
          },
        ),
        runs(30),
      ))

    test('the database itself refuses an unknown outcome', async () => {
      const one = {
        at: new Date(0),
        operation: 'a.b',
        verb: 'erasure',
        outcome: 'fine',
        subjects: [],
      } as unknown as Entry
      await assert.rejects(
        as(stand().kernel, visitor, (db) => append(db, one)),
        /violates check constraint/,
      )
    })

    test('a reason may be erased for good: the chain holds its hash alone', async () => {
      const { kernel, database } = stand()
      const reason = randomBytes(40)
      const one: Entry = { at: new Date(0), operation: 'a.b', verb: 'erasure', outcome: 'done', subjects: [], reason }
      const { seq } = await as(kernel, visitor, (db) => append(db, one))
      await database.superuser(`update audit set reason = null where seq = ${seq}`)
      assert.equal(faultIn(await linksAfter(0), null), null)
      await database.superuser(`update audit set reason = '\\x00' where seq = ${seq}`)
      assert.match(faultIn(await linksAfter(0), null) ?? '', new RegExp(`Entry ${seq} was changed`))
      await database.superuser(`update audit set reason = '\\x${reason.toString('hex')}' where seq = ${seq}`)
      assert.equal(faultIn(await linksAfter(0), null), null)
    })
  },
)

describe('the two forms of an entry', () => {
  const one: HashedEntry = {
    ...hashed(
      2,
      7,
      visitor,
      { at: new Date(5), operation: 'a.b', verb: 'erasure', outcome: 'done', subjects: [] },
      'ff',
    ),
    agency: '-',
  }

  test('the second is written as it stands here, for whoever writes a check of their own', () => {
    assert.equal(
      entryText({ ...one, agency: null, subjects: ['x', 'ē'], problem: 'no' }),
      'ausma audit entry 2\n1:71:57:visitor--3:a.b7:erasure13:investigation4:done1:21:x2:ē-2:no2:ff',
    )
  })

  test('property: in the second no text passes from one field to the next, as it could in the first', () => {
    const words = fc.constantFrom('a', 'a\nb', 'b', '-', '', '1:a', 'a,b', '2:')
    const some = fc.record(
      {
        operation: words,
        problem: fc.option(words),
        actor: fc.option(words),
        subjects: fc.array(words, { maxLength: 3 }),
        salt: fc.option(words),
      },
      { noNullPrototype: true },
    )
    fc.assert(
      fc.property(some, some, (a, b) => {
        const isSame = JSON.stringify(a) === JSON.stringify(b)
        assert.equal(entryText({ ...one, ...a }) === entryText({ ...one, ...b }), isSame)
      }),
      runs(300),
    )
    const old = { ...one, format: 1 as const }
    assert.equal(entryText({ ...old, subjects: ['a,b'] }), entryText({ ...old, subjects: ['a', 'b'] }))
    assert.equal(
      entryText({ ...old, operation: 'a\nb', verb: 'c' }),
      entryText({ ...old, operation: 'a', verb: 'b\nc' }),
    )
  })

  test('property: no entry of the one form has the hash of one of the other', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (operation, seq) => {
        const other = entryText({ ...one, seq, operation, format: 1 })
        assert.doesNotMatch(other, /^ausma/)
      }),
    )
  })
})

describe('a run of links', () => {
  const GENESIS = new Uint8Array(1)
  /** A chain as the database would give it. */
  function madeChain(length: number) {
    let previous: Uint8Array = GENESIS
    return Array.from({ length }, (_, i) => {
      const hash = sha256(previous, `entry ${i + 1}`)
      const link = { seq: i + 1, previous, hash, computed: hash, format: 2 }
      previous = hash
      return link
    })
  }

  test('property: any link removed, doubled, swapped or changed is found', () => {
    const harms = ['out', 'double', 'swap', 'hash', 'previous', 'computed'] as const
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 20 }), fc.nat(), fc.constantFrom(...harms), (length, where, harm) => {
        const links = madeChain(length)
        // Removing the last entry leaves no trace in the chain; the signed head shows it.
        const at = where % (length - 1)
        const link = links[at]
        if (harm === 'out') links.splice(at, 1)
        else if (harm === 'double') links.splice(at, 0, link)
        else if (harm === 'swap') links.splice(at, 2, links[at + 1], link)
        else links[at] = { ...link, [harm]: randomBytes(32) }
        assert.notEqual(faultIn(links, null), null)
      }),
    )
  })

  test('property: read in stretches it is as whole as in one', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.integer({ min: 1, max: 7 }), (length, stretch) => {
        const links = madeChain(length)
        let before: Link | null = null
        for (let at = 0; at < length; at += stretch) {
          const part = links.slice(at, at + stretch)
          assert.equal(faultIn(part, before), null)
          before = part[part.length - 1]
        }
      }),
    )
  })

  test('needs the link before it, unless it begins at the first entry', () => {
    const links = madeChain(5)
    assert.match(faultIn(links.slice(2), null) ?? '', /Entries 1 to 2 are missing/)
    assert.equal(faultIn(links.slice(2), links[1]), null)
    assert.match(
      faultIn(links.slice(2), { ...links[1], hash: randomBytes(32) }) ?? '',
      /Entry 3 does not follow entry 2/,
    )
    assert.equal(faultIn([], links[4]), null)
  })

  test('cannot go back to the old form once the new one began', () => {
    const links = madeChain(5).map((link) => ({ ...link, format: link.seq === 4 || link.seq < 3 ? 1 : 2 }))
    assert.equal(faultIn(links.slice(0, 3), null), null)
    assert.match(faultIn(links, null) ?? '', /Entry 4 is hashed in a form that had ended/)
    assert.match(faultIn(links.slice(3), links[2]) ?? '', /Entry 4 is hashed in a form/)
  })
})
