import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inAgency } from '../../../test/houses/kernel.ts'
import { NoticesHouse } from '../../../test/houses/notices.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { system } from '../../kernel/actor.ts'
import { NO_MAIL } from '../../kernel/codes.ts'
import { execute } from '../../kernel/execute.ts'
import { claimMessage } from '../../kernel/outbox-claims.ts'

const WHY = 'No mail leaves this server yet'

onDatabases(
  'a notice where no mail server is set',
  (database) => NoticesHouse.open(database),
  (house) => {
    const outbox = () => house().database.superuser('select id, problem from outbox')
    /** Sent, tried by the post, and waiting for the settings of a mail server. */
    const stuck = async (): Promise<string> => {
      const notice = await house().approved(await house().recipient())
      await house().act(house().anna, 'send', notice)
      const row = await inAgency(house().kernel, house().agency, (db) =>
        db.selectFrom('notices').select('outbox').where('id', '=', notice).executeTakeFirstOrThrow(),
      )
      const message = row.outbox ?? assert.fail('nothing waits')
      const told = { notice, message, problem: NO_MAIL, final: false }
      await execute(house().kernel, { actor: system(house().agency), operation: 'notices.delivered', input: told })
      await house().database.superuser(`update outbox set problem = '${NO_MAIL}' where id = '${message}'`)
      return notice
    }
    const clear = () => house().database.superuser('delete from outbox')

    test('locks nothing: what can be done is what could be done before it was sent', async () => {
      const notice = await stuck()
      const { delivery, problem, actions } = await house().get(notice)
      assert.deepEqual([delivery, problem], ['waiting', NO_MAIL])
      const open = actions.filter(({ allowed }) => allowed).map(({ operation }) => operation.replace('notices.', ''))
      assert.deepEqual(open, ['export', 'hand-over', 'reopen', 'withdraw', 'note'])
      await clear()
    })

    test('handed over by hand instead, it leaves once: its letter is taken back from the post', async () => {
      const notice = await stuck()
      await house().call(house().anna.token, 'notices.export', { notice })
      // A file is no reason to call back what may still leave: nobody has said that they sent it.
      assert.equal((await outbox()).length, 1)
      await house().handOver(notice)
      assert.deepEqual(await outbox(), [])
      const { state, channel, to, sentBy } = await house().get(notice)
      assert.deepEqual([state, channel, to, sentBy?.id], ['sent', 'export', null, house().anna.id])
    })

    test('withdrawn, taken back to draft or held, it never leaves', async () => {
      for (const act of ['withdraw', 'reopen'] as const) {
        const notice = await stuck()
        await house().act(house().anna, act, notice, {}, WHY)
        assert.deepEqual(await outbox(), [], act)
        const { delivery, problem } = await house().get(notice)
        assert.deepEqual([delivery, problem], ['none', null], act)
      }
      const notice = await stuck()
      await house().act(house().police, 'hold', notice, { hours: 24 }, WHY)
      assert.deepEqual(await outbox(), [])
      assert.equal((await house().get(notice)).state, 'held')
    })

    test('is not sent once more, and leaves by itself once there is a mail server', async () => {
      const notice = await stuck()
      const again = await house().problem(house().anna.token, 'notices.send', { notice })
      assert.equal(again?.fields[0]?.message, 'waits-for-mail')
      assert.equal((await outbox()).length, 1)
      await house().deliver(notice)
      assert.equal((await house().get(notice)).state, 'sent')
    })

    test('what the post has just claimed is on its way, and nobody else sends it', async () => {
      const notice = await stuck()
      const { kernel } = house()
      kernel.clock.pass(1)
      await house().database.superuser(`update outbox set send_after = '${kernel.clock.now().toISOString()}'`)
      const claim = await inAgency(kernel, house().agency, (db) => claimMessage(db, kernel.secret, kernel.clock.now()))
      assert.ok(claim)
      for (const operation of ['notices.hand-over', 'notices.withdraw']) {
        const input = operation === 'notices.hand-over' ? { notice, way: 'post', on: house().today() } : { notice }
        const found = await house().problem(house().anna.token, operation, input, WHY)
        assert.equal(found?.fields[0]?.message, 'on-its-way', operation)
      }
      assert.equal((await house().get(notice)).state, 'approved')
      await clear()
    })

    test('a lead that may show the abuse of a child: its notice does not leave once there is a mail server', async () => {
      const recipient = await house().recipient()
      const hotline = await house().recipient({ kind: 'hotline' })
      const lead = await house().lead()
      const notice = await house().draft(recipient, lead)
      await house().approve(await house().ask(notice))
      await house().act(house().anna, 'send', notice)
      const row = await inAgency(house().kernel, house().agency, (db) =>
        db.selectFrom('notices').select('outbox').where('id', '=', notice).executeTakeFirstOrThrow(),
      )
      const told = { notice, message: row.outbox, problem: NO_MAIL, final: false }
      await execute(house().kernel, { actor: system(house().agency), operation: 'notices.delivered', input: told })
      await house().database.superuser(`update outbox set problem = '${NO_MAIL}' where id = '${row.outbox}'`)
      const addresses = ['https://jobs.example/ads/17']
      await house().call(
        house().anna.token,
        'notices.refer-child-material',
        { lead, recipient: hotline, addresses },
        WHY,
      )
      assert.equal((await house().get(notice)).state, 'withdrawn')
      assert.ok((await outbox()).every(({ id }) => id !== row.outbox))
      await clear()
    })

    test('what went says to which address, also when the directory names another one later', async () => {
      const recipient = await house().recipient()
      const before = await house().approved(recipient)
      assert.equal((await house().get(before)).to, 'legal@jobs.example')
      const notice = await house().sent(recipient)
      await house().leaves(recipient, { mail: 'new@jobs.example' })
      assert.equal((await house().get(notice)).to, 'legal@jobs.example')
      assert.equal((await house().get(before)).to, 'new@jobs.example')
    })

    test('who is signed in is told whether mail leaves', async () => {
      const told = async () => (await house().call<{ mail: boolean }>(house().anna.token, 'sessions.current', {})).mail
      assert.equal(await told(), true)
      const { kernel } = house()
      const site = kernel.site
      Object.assign(kernel, { site: { ...site, withoutMail: true } })
      assert.equal(await told(), false)
      Object.assign(kernel, { site })
    })
  },
)
