import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { z } from 'zod'
import { done, testAgency, testKernel } from '../../../test/houses/kernel.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { system, visitor } from '../../kernel/actor.ts'
import { AuditHead } from '../../kernel/audit-head.ts'
import { isoDay } from '../../kernel/clock.ts'
import { operation } from '../../kernel/operation.ts'
import { isSignedNote, readNote } from '../../kernel/signed-note.ts'
import { jobs, operations, permits } from '../../modules/accounts/index.ts'
import { Nightly } from './nightly.ts'

const DAY = 86_400_000

const tell = operation({
  summary: 'Tell',
  permission: 'anyone',
  purpose: 'protection',
  verb: 'collection',
  dayOnly: true,
  input: z.object({}),
  output: z.object({}),
  subject: () => [],
  run: async () => ({}),
})

onDatabases(
  'the night',
  async (database) => {
    const kernel = testKernel(database, { operations: { ...operations, 'things.tell': tell }, jobs, permits })
    const agency = await testAgency(kernel)
    const levelled: Date[] = []
    const blobs = { olderThan: () => [], remove: async () => {}, levelTimes: async (now: Date) => levelled.push(now) }
    return { kernel, agency, database, blobs, levelled }
  },
  (stand) => {
    const count = async (table: 'audit' | 'audit_waiting') =>
      Number(
        (await stand().database.superuser(`select count(*)::int as n from ${table} where operation = 'things.tell'`))[0]
          .n,
      )
    const total = async () => Number((await stand().database.superuser('select count(*)::int as n from audit'))[0].n)
    const report = () => done(stand().kernel, { actor: visitor, operation: 'things.tell', input: {} })

    test('does its work at the start for days that are over, once a day, and tells the head', async () => {
      const { kernel, blobs, levelled } = stand()
      await report()
      kernel.clock.pass(DAY)
      const nightly = new Nightly(kernel, blobs)
      await nightly.start()
      assert.deepEqual([await count('audit'), await count('audit_waiting'), levelled.length], [1, 0, 1])
      await kernel.head.settled()
      assert.deepEqual(kernel.head.read()?.waiting, { came: 1, joined: 1 })
      await report()
      await nightly.look()
      assert.deepEqual([await count('audit'), levelled.length], [1, 1])
      kernel.clock.pass(DAY)
      await nightly.look()
      assert.deepEqual([await count('audit'), await count('audit_waiting'), levelled.length], [2, 0, 2])
      await nightly.stop()
    })

    test('what was altered stays where that shows, the other work is done, and it is tried again', async (t) => {
      const { kernel, blobs, database, levelled } = stand()
      const told = t.mock.method(console, 'error', () => {})
      await report()
      kernel.clock.pass(DAY)
      await database.superuser(`update audit_waiting set outcome = 'failed'`)
      const nightly = new Nightly(kernel, blobs)
      const before = levelled.length
      await nightly.look()
      assert.equal(await count('audit_waiting'), 1)
      assert.match(String(told.mock.calls[0].arguments[0]), /Nothing joined the audit/)
      assert.equal(levelled.length, before + 1)
      await database.superuser(`update audit_waiting set outcome = 'done'`)
      await nightly.look()
      assert.equal(await count('audit_waiting'), 0)
    })

    test('keeps a signed head of each day, once, and none of a log that rings', async (t) => {
      const { kernel, blobs, database } = stand()
      const nightly = new Nightly(kernel, blobs)
      kernel.clock.pass(DAY)
      await nightly.look()
      const day = isoDay(kernel.clock.now())
      const kept = kernel.checkpoints.list().at(-1) ?? assert.fail('none is kept')
      assert.equal(kept.name, day)
      const note = readNote(kept.text) ?? assert.fail('no note')
      assert.ok(isSignedNote(note, kernel.head.signer))
      // It says how many entries there are after the night's, and no moment.
      assert.match(kept.text, new RegExp(`^[^\\n]+\\n${await total()}\\n[^\\n]{44}\\n\\n— `))
      await report()
      await new Nightly(kernel, blobs).look()
      assert.deepEqual(kernel.checkpoints.list().at(-1), kept, 'another start of the same day')
      const told = t.mock.method(console, 'error', () => {})
      await database.superuser('delete from audit where seq = (select max(seq) from audit)')
      kernel.clock.pass(DAY)
      await nightly.look()
      assert.equal(kernel.checkpoints.list().at(-1)?.name, day)
      assert.match(kernel.head.fault ?? '', /missing/)
      assert.equal(told.mock.callCount(), 0, 'the night does its other work')
      await nightly.stop()
    })

    test('writes a head that could not be written, without an entry that follows', async () => {
      const { database } = stand()
      const other = testKernel(database, { operations: { ...operations, 'things.tell': tell }, jobs, permits })
      await database.superuser('delete from audit; delete from audit_waiting; delete from audit_tally')
      let isFull = false
      const store = {
        value: null as string | null,
        read: () => store.value,
        async write(text: string) {
          if (isFull) throw new Error('no space')
          store.value = text
        },
      }
      const kernel = { ...other, head: new AuditHead(store, randomBytes(32)) }
      const nightly = new Nightly(kernel, stand().blobs)
      await nightly.look()
      isFull = true
      await done(kernel, { actor: system(), operation: 'audit.join', input: {} })
      await kernel.head.settled()
      assert.ok(kernel.head.unwrittenFault !== null)
      isFull = false
      await nightly.look()
      assert.deepEqual([kernel.head.unwrittenFault, kernel.head.read()?.seq], [null, await total()])
    })
  },
)
