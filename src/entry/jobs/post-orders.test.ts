import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { eventually } from '../../../test/browser/eventually.ts'
import { as, type TestKernel, testKernel } from '../../../test/houses/kernel.ts'
import { onBothDatabases } from '../../../test/run/databases.ts'
import { system } from '../../kernel/actor.ts'
import type { Message } from '../../kernel/outbox.ts'
import { queueMessage } from '../../kernel/queue.ts'
import { type Letter, type Mail, MailFault } from '../../ports/mail.ts'
import type { Webhooks } from '../../ports/webhooks.ts'
import { nextTry } from './back-off.ts'
import { Post } from './post.ts'

const to = (name: string): Message => ({
  channel: 'mail',
  content: { to: `${name}@example.org`, subject: 'Invite', text: 'Come.' },
})
const HOOK = { address: 'https://platform.example/in', body: '{}', signing: 'hmac', secret: 'agreed secret' }

/** Sends each letter as ordered, and remembers its recipient. */
class OrderedMail implements Mail {
  readonly asked: string[] = []
  isClosed = false
  private readonly how: (letter: Letter) => Promise<void>

  constructor(how: (letter: Letter) => Promise<void> = async () => {}) {
    this.how = how
  }

  async send(letter: Letter): Promise<void> {
    this.asked.push(letter.to)
    await this.how(letter)
  }

  close(): void {
    this.isClosed = true
  }
}

onBothDatabases(
  'the order of post',
  async (database) => ({ database }),
  (stand) => {
    const rows = (kernel: TestKernel) => as(kernel, system(), (db) => db.selectFrom('outbox').selectAll().execute())
    const waiting = async (kernel: TestKernel) => (await rows(kernel)).length
    const put = (kernel: TestKernel, message: Message) =>
      as(kernel, system(), (db) => queueMessage(db, kernel.secret, null, message, kernel.clock.now()))
    const posting = async (
      mail: OrderedMail | null,
      work: (kernel: TestKernel, post: Post) => Promise<void>,
      webhooks?: Webhooks,
    ) => {
      const kernel = testKernel(stand().database)
      await as(kernel, system(), (db) => db.deleteFrom('outbox').execute())
      // The period is so long that only a call wakes the post.
      const post = new Post(kernel, mail, 3_600_000, webhooks)
      try {
        await work(kernel, post)
      } finally {
        await post.stop()
      }
    }

    test('one address that is refused holds up no other', () => {
      const mail = new OrderedMail(async ({ to: whom }) => {
        if (whom.startsWith('bad')) throw new MailFault('EENVELOPE 550', true)
      })
      return posting(mail, async (kernel, post) => {
        for (const name of ['bad1', 'anna', 'bad2', 'ivo']) await put(kernel, to(name))
        post.wake()
        await eventually(() => waiting(kernel), 2)
        assert.deepEqual(mail.asked.toSorted(), ['anna', 'bad1', 'bad2', 'ivo'].map((n) => `${n}@example.org`).sort())
        assert.ok((await rows(kernel)).every(({ given_up_at, problem }) => given_up_at && problem === 'EENVELOPE 550'))
      })
    })

    test('two posts on one database send each letter once', () => {
      const { promise: both, resolve: goOn } = Promise.withResolvers<void>()
      const mail = new OrderedMail(() => both)
      return posting(mail, async (kernel, post) => {
        const second = new Post(kernel, mail, 3_600_000)
        for (let i = 0; i < 12; i++) await put(kernel, to(`n${i}`))
        post.wake()
        second.wake()
        // Each post sends one letter at a time, so two letters under way are one of each post.
        await eventually(() => mail.asked.length, 2).finally(goOn)
        await eventually(() => waiting(kernel), 0)
        await second.stop()
        assert.equal(mail.asked.length, 12)
        assert.equal(new Set(mail.asked).size, 12)
      })
    })

    test('woken while it works, it looks once more: messages that came meanwhile go at once', () => {
      let release = () => {}
      const held = new Promise<void>((resolve) => {
        release = resolve
      })
      const mail = new OrderedMail(({ to: whom }) => (whom.startsWith('first') ? held : Promise.resolve()))
      return posting(mail, async (kernel, post) => {
        await put(kernel, to('first'))
        post.wake()
        await eventually(() => mail.asked.length, 1)
        await put(kernel, to('second'))
        post.wake()
        release()
        await eventually(() => waiting(kernel), 0)
        assert.deepEqual(mail.asked, ['first@example.org', 'second@example.org'])
      })
    })

    test('stopped, it waits for the letter that is on its way, begins no other, and closes the mail', () => {
      let release = () => {}
      const held = new Promise<void>((resolve) => {
        release = resolve
      })
      const mail = new OrderedMail(() => held)
      return posting(mail, async (kernel, post) => {
        for (const name of ['one', 'two']) await put(kernel, to(name))
        post.wake()
        await eventually(() => mail.asked.length, 1)
        const stopping = post.stop()
        assert.equal(mail.isClosed, false)
        release()
        await stopping
        assert.deepEqual([mail.asked.length, mail.isClosed, await waiting(kernel)], [1, true, 1])
      })
    })

    test('the words of a fault are kept nowhere but for its code: they may quote an address', () => {
      const mail = new OrderedMail(async () => {
        throw new Error('550 anna@example.org: no such user')
      })
      return posting(mail, async (kernel, post) => {
        await put(kernel, to('anna'))
        post.wake()
        await eventually(async () => (await rows(kernel))[0]?.problem ?? null, 'internal')
        assert.ok(!JSON.stringify(await rows(kernel)).includes('anna'))
      })
    })

    test('without mail settings a signed message goes all the same', async () => {
      const gone: string[] = []
      await posting(
        null,
        async (kernel, post) => {
          await put(kernel, to('anna'))
          await put(kernel, { channel: 'webhook', content: HOOK })
          post.wake()
          await eventually(() => waiting(kernel), 1)
          assert.deepEqual(gone, [HOOK.address])
          assert.equal((await rows(kernel))[0].channel, 'mail')
        },
        async ({ address }) => void gone.push(address),
      )
    })

    test('a signed message bears the same number at each try, so that the receiver sees it came twice', async () => {
      const ids: string[] = []
      await posting(
        null,
        async (kernel, post) => {
          await put(kernel, { channel: 'webhook', content: HOOK })
          post.wake()
          await eventually(() => ids.length, 1)
          await eventually(async () => (await rows(kernel))[0]?.attempts, 1)
          kernel.clock.pass(5_000)
          post.wake()
          await eventually(() => waiting(kernel), 0)
          assert.equal(ids.length, 2)
          assert.equal(ids[0], ids[1])
        },
        async ({ id }) => {
          ids.push(id)
          if (ids.length === 1) throw new MailFault('status 503', false)
        },
      )
    })

    test('a waiting message is sealed: neither address, words nor the agreed secret stand in the table', () =>
      posting(new OrderedMail(), async (kernel) => {
        await put(kernel, to('anna'))
        await put(kernel, { channel: 'webhook', content: HOOK })
        const table = await stand().database.superuser('select o::text as row from outbox o')
        assert.equal(table.length, 2)
        const seen = table.map(({ row }) => String(row)).join()
        const hidden = seen + Buffer.from(seen.replace(/[^0-9a-f]/g, ''), 'hex').toString('latin1')
        for (const word of ['anna', 'Invite', 'platform.example', HOOK.secret]) assert.ok(!hidden.includes(word), word)
      }))
  },
)

test('property: the waits between tries only grow, stay under an hour, and add up to about a day', () => {
  const now = new Date('2026-11-02T08:00:00Z')
  const wait = (failures: number) => nextTry(failures, now).getTime() - now.getTime()
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), (failures) => {
      assert.ok(wait(failures) >= 5_000 && wait(failures) <= 3_600_000)
      assert.ok(wait(failures + 1) >= wait(failures))
    }),
  )
  const all = Array.from({ length: 31 }, (_, i) => wait(i + 1)).reduce((sum, one) => sum + one, 0)
  assert.ok(all > 18 * 3_600_000 && all < 30 * 3_600_000, `${all / 3_600_000} hours`)
})
