import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { eventually } from '../../../test/browser/eventually.ts'
import { as, type TestKernel, testKernel } from '../../../test/houses/kernel.ts'
import { onBothDatabases } from '../../../test/run/databases.ts'
import { system } from '../../kernel/actor.ts'
import { NO_MAIL } from '../../kernel/codes.ts'
import { operation } from '../../kernel/operation.ts'
import type { Message } from '../../kernel/outbox.ts'
import { queueMessage, takeBackMail } from '../../kernel/queue.ts'
import { type Letter, type Mail, MailFault } from '../../ports/mail.ts'
import type { Webhook } from '../../ports/webhooks.ts'
import { Post } from './post.ts'

/** Mail that keeps letters for the test, or fails as ordered. */
class TestMail implements Mail {
  readonly sent: Letter[] = []
  fault: Error | null = null

  async send(letter: Letter): Promise<void> {
    if (this.fault) throw this.fault
    this.sent.push(letter)
  }

  close(): void {}
}

const heard: unknown[] = []
/** Stands in for a room that waits for the outcome of its message. */
const hear = operation({
  summary: 'Hear what became of a message',
  permission: 'thing:hear',
  purpose: 'administration',
  verb: 'collection',
  internal: true,
  input: z.object({ thing: z.string(), message: z.uuid(), problem: z.string().nullable(), final: z.boolean() }),
  output: z.object({}),
  subject: () => [],
  run: async (_, input) => {
    heard.push(input)
    return {}
  },
})

const letter = { to: 'anna@example.org', subject: 'Invite', text: 'Come.' }

onBothDatabases(
  'outbox',
  async (database) => ({ database }),
  (stand) => {
    const rows = (kernel: TestKernel) => as(kernel, system(), (db) => db.selectFrom('outbox').selectAll().execute())
    const until = async (kernel: TestKernel, fits: (rows: Awaited<ReturnType<typeof rowsOf>>) => boolean) => {
      await eventually(async () => fits(await rows(kernel)), true, 'the outbox did not come to this')
      return rows(kernel)
    }
    const rowsOf = rows
    const put = (kernel: TestKernel, message: Message = { channel: 'mail', content: letter }) =>
      as(kernel, system(), (db) => queueMessage(db, kernel.secret, null, message, kernel.clock.now()))
    const posting = async (
      work: (kernel: TestKernel, mail: TestMail, post: Post) => Promise<void>,
      isSet = true,
    ): Promise<void> => {
      const kernel = testKernel(stand().database)
      await as(kernel, system(), (db) => db.deleteFrom('outbox').execute())
      const mail = new TestMail()
      const post = new Post(kernel, isSet ? mail : null, 20)
      post.start()
      try {
        await work(kernel, mail, post)
      } finally {
        await post.stop()
      }
    }

    test('a letter leaves once and is erased', () =>
      posting(async (kernel, mail, post) => {
        await put(kernel)
        post.wake()
        await until(kernel, (found) => found.length === 0)
        const next = { ...letter, to: 'ivo@example.org' }
        await put(kernel, { channel: 'mail', content: next })
        await until(kernel, (found) => found.length === 0)
        assert.deepEqual(mail.sent, [letter, next])
      }))

    test('without settings it waits and says why, uncounted', () =>
      posting(async (kernel) => {
        await put(kernel)
        const [row] = await until(kernel, ([found]) => found?.problem === NO_MAIL)
        assert.equal(row.attempts, 0)
        assert.equal(row.given_up_at, null)
        assert.ok(row.send_after > kernel.clock.now())
      }, false))

    test('what waited for settings leaves as soon as a server starts that has them, and no minute later', () =>
      posting(async (kernel, _, post) => {
        await put(kernel)
        await until(kernel, ([found]) => found?.problem === NO_MAIL)
        await post.stop()
        const mail = new TestMail()
        const next = new Post(kernel, mail, 20)
        // No time goes by: the clock of the test stands.
        next.start()
        try {
          await until(kernel, (found) => found.length === 0)
          assert.deepEqual(mail.sent, [letter])
        } finally {
          await next.stop()
        }
      }, false))

    test('a start lets nothing leave that was given up, or waits for something else', () =>
      posting(async (kernel, mail, post) => {
        mail.fault = new MailFault('ECONNECTION', false)
        await put(kernel)
        const [row] = await until(kernel, ([found]) => found?.attempts === 1)
        await post.stop()
        const next = new Post(kernel, new TestMail(), 20)
        next.start()
        const second = await put(kernel, { channel: 'mail', content: { ...letter, to: 'ivo@example.org' } })
        next.wake()
        try {
          await until(kernel, (found) => found.every(({ id }) => id !== second))
          assert.deepEqual(
            (await rows(kernel)).map(({ id }) => id),
            [row.id],
          )
        } finally {
          await next.stop()
        }
      }))

    test('mail that waits for settings alone can be taken back, and only then', () =>
      posting(async (kernel, mail, post) => {
        const waits = await put(kernel)
        await until(kernel, ([found]) => found?.problem === NO_MAIL)
        const takesBack = (id: string) => as(kernel, system(), (db) => takeBackMail(db, id))
        assert.equal(await takesBack(waits), true)
        assert.equal(await takesBack(waits), false)
        await post.stop()
        // A post that has it in hand: what it claimed is nobody's to take back.
        const slow = Promise.withResolvers<void>()
        const asked = Promise.withResolvers<void>()
        const held: Mail = {
          send: async () => {
            asked.resolve()
            await slow.promise
          },
          close: () => {},
        }
        const again = await put(kernel)
        const first = new Post(kernel, null, 20)
        first.start()
        await until(kernel, ([found]) => found?.problem === NO_MAIL)
        await first.stop()
        const next = new Post(kernel, held, 20)
        next.start()
        await asked.promise
        assert.equal(await takesBack(again), false)
        slow.resolve()
        await until(kernel, (found) => found.length === 0)
        await next.stop()
        assert.equal(mail.sent.length, 0)
      }, false))

    test('a failure is tried again later and told meanwhile', () =>
      posting(async (kernel, mail) => {
        mail.fault = new MailFault('ECONNECTION', false)
        await put(kernel)
        const [row] = await until(kernel, ([found]) => found?.attempts === 1)
        assert.equal(row.problem, 'ECONNECTION')
        assert.equal(row.send_after.getTime() - kernel.clock.now().getTime(), 5_000)
        mail.fault = null
        kernel.clock.pass(5_000)
        await until(kernel, (found) => found.length === 0)
        assert.equal(mail.sent.length, 1)
      }))

    test('it is given up after many tries, and stays to be seen', () =>
      posting(async (kernel, mail) => {
        mail.fault = new Error('anna@example.org is unknown')
        await put(kernel)
        await as(kernel, system(), (db) => db.updateTable('outbox').set({ attempts: 31 }).execute())
        kernel.clock.pass(3600_000)
        const [row] = await until(kernel, ([found]) => found?.given_up_at !== null)
        assert.equal(row.problem, 'internal')
      }))

    test('what may not leave any more is asked just before each try, stopped for good, and told', async () => {
      const answers: (string | null)[] = []
      const may = operation({
        ...{ summary: 'Say whether a message may leave', permission: 'thing:hear', purpose: 'administration' },
        ...{ verb: 'consultation', internal: true, input: z.object({ thing: z.string() }) },
        output: z.object({ stopped: z.string().nullable() }),
        subject: () => [],
        run: async () => ({ stopped: answers.shift() ?? null }),
      })
      const kernel = testKernel(stand().database, { operations: { 'things.hear': hear, 'things.may': may } })
      heard.length = 0
      await as(kernel, system(), (db) => db.deleteFrom('outbox').execute())
      const mail = new TestMail()
      const hooks: Webhook[] = []
      const post = new Post(kernel, mail, 20, async (hook) => void hooks.push(hook))
      const asks = { asks: { operation: 'things.may', input: { thing: 'one' } } }
      const hears = { hears: { operation: 'things.hear', input: { thing: 'one' } } }
      const hook = { address: 'https://hooks.example', body: '{}', signing: 'hmac', secret: 'invented' }
      answers.push('closed', 'gone', null)
      post.start()
      try {
        await put(kernel, { channel: 'mail', content: letter, ...asks, ...hears })
        await until(kernel, ([found]) => found?.problem === 'closed' && found.given_up_at !== null)
        await put(kernel, { channel: 'webhook', content: hook, ...asks })
        await until(kernel, (found) => found.some(({ problem, given_up_at }) => problem === 'gone' && given_up_at))
        assert.deepEqual([mail.sent.length, hooks.length], [0, 0])
        const last = await put(kernel, { channel: 'mail', content: letter, ...asks })
        await until(kernel, (found) => found.every(({ id }) => id !== last))
        assert.deepEqual(mail.sent, [letter])
        assert.deepEqual(
          heard.map((one) => [(one as { problem: string }).problem, (one as { final: boolean }).final]),
          [['closed', true]],
        )
      } finally {
        await post.stop()
      }
    })

    test('a waiting operation hears of each try, before the row is gone', async () => {
      const kernel = testKernel(stand().database, { operations: { 'things.hear': hear } })
      heard.length = 0
      await as(kernel, system(), (db) => db.deleteFrom('outbox').execute())
      const mail = new TestMail()
      mail.fault = new MailFault('ECONNECTION', false)
      const post = new Post(kernel, mail, 20)
      post.start()
      try {
        await put(kernel, {
          channel: 'mail',
          content: letter,
          hears: { operation: 'things.hear', input: { thing: 'a' } },
        })
        post.wake()
        const [row] = await until(kernel, ([found]) => found?.attempts === 1)
        assert.deepEqual(heard, [{ thing: 'a', message: row.id, problem: 'ECONNECTION', final: false }])
        mail.fault = new MailFault('EENVELOPE 550', true)
        kernel.clock.pass(3600_000)
        await until(kernel, ([found]) => found?.given_up_at !== null)
        assert.deepEqual(heard.at(-1), { thing: 'a', message: row.id, problem: 'EENVELOPE 550', final: true })
        mail.fault = null
        await as(kernel, system(), (db) =>
          db.updateTable('outbox').set({ given_up_at: null, send_after: kernel.clock.now() }).execute(),
        )
        post.wake()
        await until(kernel, (found) => found.length === 0)
        assert.deepEqual(heard.at(-1), { thing: 'a', message: row.id, problem: null, final: false })
        // The part for the waiting operation does not go out with the letter.
        assert.deepEqual(mail.sent, [letter])
      } finally {
        await post.stop()
      }
    })

    test('a signed message goes by its own way, with its number and time', async () => {
      const kernel = testKernel(stand().database)
      await as(kernel, system(), (db) => db.deleteFrom('outbox').execute())
      const hooks: Webhook[] = []
      const post = new Post(kernel, null, 20, async (hook) => void hooks.push(hook))
      post.start()
      try {
        const content = { address: 'https://platform.example/in', body: '{}', signing: 'hmac', secret: 's' }
        await put(kernel, { channel: 'webhook', content })
        post.wake()
        await until(kernel, (found) => found.length === 0)
        const [{ id, ...hook }] = hooks
        assert.match(id, /^[0-9a-f-]{36}$/)
        assert.deepEqual(hook, { ...content, at: kernel.clock.now(), hosts: [] })
      } finally {
        await post.stop()
      }
    })

    for (const [what, fault, message] of [
      ['a refused address', new MailFault('EENVELOPE 550', true), undefined],
      ['a channel that is not there', null, { channel: 'webhook', content: {} }],
      ['what is no letter', null, { channel: 'mail', content: { to: 'x' } }],
    ] as const)
      test(`${what} is given up at once`, () =>
        posting(async (kernel, mail) => {
          mail.fault = fault
          await put(kernel, message)
          const [row] = await until(kernel, ([found]) => found !== undefined && found.given_up_at !== null)
          assert.equal(row.attempts, 1)
        }))
  },
)
