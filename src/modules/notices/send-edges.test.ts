import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../test/houses/accounts.ts'
import { inAgency } from '../../../test/houses/kernel.ts'
import { AT, MailFault, NoticesHouse, SENDER, WORDS } from '../../../test/houses/notices.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { system, visitor } from '../../kernel/actor.ts'
import { execute } from '../../kernel/execute.ts'
import { newId } from '../../kernel/ids.ts'
import { Exported } from './shapes.ts'

const API = { address: 'https://api.jobs.example/in', signing: 'hmac', secret: 'an invented secret of theirs' }

onDatabases(
  'sending',
  async (database) => {
    const house = await NoticesHouse.open(database)
    return {
      house,
      byMail: await house.recipient(),
      byApi: await house.recipient({ channel: 'api', api: API }),
      byHand: await house.recipient({ channel: 'export', mail: null }),
    }
  },
  (stand) => {
    const house = () => stand().house
    const fails = (by: Person, operation: string, notice: string, reason?: string) =>
      house().problem(by.token, operation, { notice }, reason)
    const whyOf = (found: Awaited<ReturnType<typeof fails>>) => found?.fields[0]?.message
    const exported = (notice: string) => house().call<Exported>(house().anna.token, 'notices.export', { notice })
    const waiting = async () => (await house().database.superuser('select id from outbox')).length
    const rowOf = (notice: string) =>
      inAgency(house().kernel, house().agency, (db) =>
        db.selectFrom('notices').selectAll().where('id', '=', notice).executeTakeFirstOrThrow(),
      )

    test('pressed twice at once, one letter leaves', async () => {
      const notice = await house().approved(stand().byMail)
      const before = house().mail.sent.length
      const both = await Promise.all([
        fails(house().anna, 'notices.send', notice),
        fails(house().berta, 'notices.send', notice),
      ])
      assert.deepEqual(both.map((found) => whyOf(found) ?? 'sent').toSorted(), ['on-its-way', 'sent'])
      await house().deliver(notice)
      assert.equal(house().mail.sent.length, before + 1)
      assert.equal(whyOf(await fails(house().anna, 'notices.send', notice)), 'already-sent')
    })

    test('who approved it may send it, and stands there as who did', async () => {
      const notice = await house().approved(stand().byMail)
      await house().act(house().berta, 'send', notice)
      await house().deliver(notice)
      const { sentBy, approvedBy, sentAt } = await house().get(notice)
      assert.deepEqual([sentBy?.id, approvedBy?.id], [house().berta.id, house().berta.id])
      assert.equal(sentAt, house().now().toISOString())
    })

    test('goes to where the directory says at that moment, not when it was drafted', async () => {
      const recipient = await house().recipient()
      const notice = await house().approved(recipient)
      await house().leaves(recipient, { mail: 'new@jobs.example' })
      await house().act(house().anna, 'send', notice)
      await house().deliver(notice)
      assert.equal(house().mail.sent.at(-1)?.to, 'new@jobs.example')
    })

    test('to an interface goes the whole notice as its schema says, and nothing beside it', async () => {
      await house().sent(stand().byApi)
      const body = JSON.parse(house().hooks.at(-1)?.body ?? '{}')
      assert.deepEqual(Exported.strict().parse(body), body)
      assert.deepEqual([body.facts, body.reasons, body.goodFaith], [WORDS.facts, WORDS.reasons, true])
      assert.deepEqual(body.ground, { kind: 'law', matter: 'forced-labour', provision: WORDS.provision })
      assert.deepEqual(body.sender, { name: SENDER.senderName, mail: SENDER.senderMail })
      assert.doesNotMatch(JSON.stringify(body), /Some Colleague|person\d+@|First Founder/)
    })

    test('an interface is told of a withdrawal in the same form, with what it was and no content', async () => {
      const notice = await house().sent(stand().byApi)
      const before = house().hooks.length
      await house().act(house().anna, 'withdraw', notice, {}, 'Our reviewer was mistaken')
      await house().deliver(notice)
      const [hook] = house().hooks.slice(before)
      const body = JSON.parse(hook.body)
      assert.deepEqual([body.kind, body.facts, body.reasons], ['withdrawal', '', ''])
      assert.equal(body.replaces, (await house().get(notice)).reference)
      assert.ok(!hook.body.includes('mistaken') && !hook.body.includes(WORDS.facts))
    })

    test('what went by hand is withdrawn by hand: the program writes to nobody', async () => {
      const notice = await house().handedOver(stand().byHand)
      const before = await waiting()
      await house().act(house().anna, 'withdraw', notice, {}, 'Our reviewer was mistaken')
      assert.equal(await waiting(), before)
      const { state, delivery } = await house().get(notice)
      assert.deepEqual([state, delivery], ['withdrawn', 'delivered'])
    })

    test('nothing leaves by hand that was not approved, is held or was taken back', async () => {
      const draft = await house().draft(stand().byHand)
      assert.equal(whyOf(await fails(house().anna, 'notices.export', draft)), 'not-approved')
      const held = await house().approved(stand().byHand)
      await house().act(house().police, 'hold', held, { hours: 1 }, 'We watch this account')
      assert.equal(whyOf(await fails(house().anna, 'notices.export', held)), 'held-by-police')
      await house().act(house().anna, 'withdraw', held, {}, 'It is not needed')
      assert.equal(whyOf(await fails(house().anna, 'notices.export', held)), 'withdrawn')
      for (const notice of [draft, held]) assert.equal((await rowOf(notice)).sent_at, null)
    })

    test('a notice that goes by mail can be sent by hand as well, and then does not go by mail', async () => {
      const notice = await house().approved(stand().byMail)
      const letter = await exported(notice)
      assert.deepEqual(await exported(notice), letter)
      await house().handOver(notice)
      const { state, channel } = await house().get(notice)
      assert.deepEqual([state, channel], ['sent', 'export'])
      assert.equal(whyOf(await fails(house().anna, 'notices.send', notice)), 'already-sent')
    })

    test('on its way by mail it is not handed over at the same time', async () => {
      const notice = await house().approved(stand().byMail)
      await house().act(house().anna, 'send', notice)
      assert.equal(whyOf(await fails(house().anna, 'notices.export', notice)), 'on-its-way')
      await house().deliver(notice)
      assert.equal((await house().get(notice)).channel, 'mail')
    })

    test('a copy for a colleague needs the right to send, since it takes the notice out of the house', async () => {
      const notice = await house().sent(stand().byMail)
      const prosecutor = await house().admitted(house().keeper, ['prosecutor'])
      assert.equal((await fails(prosecutor, 'notices.export', notice))?.code, 'not-permitted')
      const newcomer = await house().colleague(house().keeper, ['analyst'])
      assert.equal((await fails(newcomer, 'notices.export', notice))?.code, 'keys-closed')
      const stranger = await house().admitted(await house().another(house().keeper), ['analyst'])
      for (const operation of ['notices.export', 'notices.send'])
        assert.equal((await fails(stranger, operation, notice))?.code, 'not-found')
    })

    test('a recipient whose interface was lost says so, and the notice stays where it was', async () => {
      const recipient = await house().recipient({ channel: 'api', api: API })
      const notice = await house().approved(recipient)
      await house().leaves(recipient, { channel: 'export', sealed_api: null })
      assert.equal(whyOf(await fails(house().anna, 'notices.send', notice)), 'export')
      const { state, delivery } = await house().get(notice)
      assert.deepEqual([state, delivery], ['approved', 'none'])
    })

    test('a recipient that was taken out meanwhile still gets what was approved for it', async () => {
      const recipient = await house().recipient()
      const notice = await house().approved(recipient)
      await house().call(house().anna.token, 'recipients.retire', { recipient }, 'It was renamed')
      await house().act(house().anna, 'send', notice)
      await house().deliver(notice)
      assert.equal((await house().get(notice)).state, 'sent')
    })

    test('nobody but the post says that it arrived: no visitor, no member, no other agency’s program', async () => {
      const notice = await house().approved(stand().byMail)
      await house().act(house().anna, 'send', notice)
      const message = (await rowOf(notice)).outbox
      const told = { notice, message, problem: null, final: true }
      for (const actor of [visitor, await house().actor(house().anna.token), system(newId())])
        await assert.rejects(execute(house().kernel, { actor, operation: 'notices.delivered', input: told }))
      assert.equal((await house().get(notice)).state, 'approved')
      await house().deliver(notice)
    })

    test('what the post says is a code and never long: a server’s answer can hold an address', async () => {
      const notice = await house().approved(stand().byMail)
      await house().act(house().anna, 'send', notice)
      const input = { notice, message: (await rowOf(notice)).outbox, problem: 'x'.repeat(101), final: true }
      const actor = system(house().agency)
      await assert.rejects(execute(house().kernel, { actor, operation: 'notices.delivered', input }), {
        code: 'invalid-input',
      })
      await house().deliver(notice)
    })

    test('sent anew after a failure it is one letter more, with the problem gone and both tries in what was done', async () => {
      const notice = await house().approved(stand().byMail)
      house().mail.fault = new MailFault('EENVELOPE 550', true)
      await house().act(house().anna, 'send', notice)
      await house().deliver(notice)
      house().mail.fault = null
      await house().act(house().berta, 'send', notice)
      const on = await house().get(notice)
      assert.deepEqual([on.delivery, on.problem], ['waiting', null])
      await house().deliver(notice)
      const { events, sentBy } = await house().get(notice)
      assert.equal(sentBy?.id, house().berta.id)
      assert.deepEqual(events.map(({ kind }) => kind).slice(0, 4), ['sent', 'queued', 'failed', 'queued'])
    })

    test('a withdrawal of what never left tells nobody, and ends what police of another agency could see', async () => {
      const station = await house().another(house().keeper, { regime: '2016-680' })
      const set = (police: string | null) =>
        house().call(house().anna.token, 'notices.set-settings', { ...SENDER, police })
      await set(station.agency)
      const notice = await house().approved(stand().byMail)
      await set(null)
      const before = await waiting()
      await house().act(house().anna, 'withdraw', notice, {}, 'It is not needed')
      assert.equal(await waiting(), before)
      const seals = await house().database.superuser(
        `select 1 from data_key_seals s join notices n on n.data_key = s.data_key
         where n.id = '${notice}' and s.recipient_agency = '${station.agency}'`,
      )
      assert.deepEqual(seals, [])
    })

    test('as a trusted flagger by the decision that holds on the day of sending, not of drafting', async () => {
      const notice = await house().approved(stand().byMail)
      const status = {
        coordinator: 'Invented Coordinator',
        decision: 'D-9',
        area: 'Trafficking',
        validFrom: '2026-11-03',
      }
      await house().call(house().anna.token, 'flaggers.add', status)
      assert.doesNotMatch((await house().get(notice)).letter.text, /D-9/)
      await house().pass(24 * 3600_000)
      // A day later the letter that waits says it, and what left keeps saying it.
      assert.match((await house().get(notice)).letter.text, /D-9/)
      await house().act(house().anna, 'send', notice)
      await house().deliver(notice)
      assert.equal((await house().get(notice)).flagger, true)
      assert.match(house().mail.sent.at(-1)?.text ?? '', /D-9/)
    })

    test('a letter holds the place and evidence of each piece, and the page says which bytes they were', async () => {
      house().feeds.texts.set(AT, '<p>page</p>')
      const notice = await house().sent(stand().byMail)
      const { evidence } = await house().get(notice)
      const text = house().mail.sent.at(-1)?.text ?? ''
      for (const { sha256 } of evidence) assert.ok(sha256 !== null && text.includes(sha256))
      house().feeds.texts.delete(AT)
    })
  },
)
