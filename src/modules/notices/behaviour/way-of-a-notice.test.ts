import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { eventually } from '../../../../test/browser/eventually.ts'
import { AT, NoticesHouse, SENDER } from '../../../../test/houses/notices.ts'
import { onDatabases } from '../../../../test/run/databases.ts'

onDatabases(
  'the way of a notice',
  (database) => NoticesHouse.open(database),
  (house) => {
    test('from evidence to a decision, by mail, each step with who and when', async () => {
      const { anna, berta, feeds, mail } = house()
      feeds.texts.set(AT, '<html><script>track()</script><p>Darbs siltumnīcā &amp; pases</p></html>')
      const recipient = await house().recipient()
      const notice = await house().draft(recipient)
      const draft = await house().get(notice)
      assert.deepEqual([draft.state, draft.number >= 1, draft.missing], ['draft', true, []])
      assert.equal(draft.evidence.length, 2)
      assert.equal(draft.evidence[1].seen?.text, 'Darbs siltumnīcā & pases')

      await house().approve(await house().ask(notice))
      await house().act(anna, 'send', notice)
      assert.equal((await house().get(notice)).state, 'approved')
      await house().deliver(notice)
      const sent = await house().get(notice)
      assert.deepEqual([sent.state, sent.channel, sent.delivery], ['sent', 'mail', 'delivered'])

      const letter = mail.sent.at(-1)
      assert.deepEqual(
        [letter?.to, letter?.replyTo, letter?.fromName],
        ['legal@jobs.example', SENDER.senderMail, SENDER.senderName],
      )
      const page = createHash('sha256')
        .update(feeds.texts.get(AT) ?? '')
        .digest('hex')
      for (const part of [AT, 'Section 154.1', 'in good faith', SENDER.senderMail, page, 'Article 16'])
        assert.ok(letter?.text.includes(part), part)
      assert.deepEqual(sent.letter, { subject: letter?.subject, text: letter?.text })

      await house().act(berta, 'acknowledge', notice)
      await house().pass(3 * 24 * 3600_000)
      await house().act(house().berta, 'decide', notice, { outcome: 'removed', automated: false })
      await house().act(house().berta, 'close', notice, { as: 'settled' }, 'It is down and stays down')
      const { events, state, outcome } = await house().get(notice)
      assert.deepEqual([state, outcome], ['closed', 'removed'])
      assert.deepEqual(events.map(({ kind, from, to }) => `${kind} ${from} ${to}`).reverse(), [
        'drafted draft draft',
        'edited draft draft',
        'approved draft approved',
        'queued approved approved',
        'sent approved sent',
        'acknowledged sent acknowledged',
        'decided acknowledged decided',
        'closed decided closed',
      ])
      assert.deepEqual(
        events
          .map(({ by }) => by?.id ?? null)
          .reverse()
          .slice(0, 6),
        [anna.id, anna.id, berta.id, anna.id, null, berta.id],
      )
      assert.equal(events[0].words, 'It is down and stays down')
    })

    test('the outbox keeps no word of it once it is delivered', async () => {
      await house().sent(await house().recipient())
      assert.deepEqual(await house().database.superuser('select id from outbox'), [])
    })

    test('a failed delivery is shown, with its reason, and can be tried anew', async () => {
      const { anna, mail } = house()
      const { MailFault } = await import('../../../../test/houses/notices.ts')
      const notice = await house().approved(await house().recipient())
      mail.fault = new MailFault('EENVELOPE 550', true)
      await house().act(anna, 'send', notice)
      await house().deliver(notice)
      const failed = await house().get(notice)
      assert.deepEqual([failed.state, failed.delivery, failed.problem], ['approved', 'failed', 'EENVELOPE 550'])
      assert.equal(failed.events[0].kind, 'failed')
      mail.fault = null
      await house().act(anna, 'send', notice)
      await house().deliver(notice)
      assert.equal((await house().get(notice)).state, 'sent')
    })

    test('what waits for the mail server says so, and nothing about it can be changed meanwhile', async () => {
      const { anna, mail } = house()
      const { MailFault } = await import('../../../../test/houses/notices.ts')
      const notice = await house().approved(await house().recipient())
      mail.fault = new MailFault('ECONNECTION', false)
      await house().act(anna, 'send', notice)
      await house().posting(() => eventually(async () => (await house().get(notice)).problem !== null, true))
      const waiting = await house().get(notice)
      assert.deepEqual([waiting.delivery, waiting.problem], ['waiting', 'ECONNECTION'])
      assert.equal(
        (await house().problem(anna.token, 'notices.withdraw', { notice }, 'No longer wanted'))?.fields[0].message,
        'on-its-way',
      )
      mail.fault = null
      await house().pass(3600_000)
      await house().deliver(notice)
      assert.equal((await house().get(notice)).state, 'sent')
    })

    test('a platform’s interface gets it as signed JSON with the names of the law', async () => {
      const { anna, hooks } = house()
      const api = {
        address: 'https://api.jobs.example/notices',
        signing: 'hmac',
        secret: 'an invented secret of the platform',
      }
      const recipient = await house().recipient({ channel: 'api', api })
      await house().sent(recipient)
      const hook = hooks.at(-1)
      const body = JSON.parse(hook?.body ?? '{}')
      assert.deepEqual([hook?.address, hook?.secret], [api.address, api.secret])
      assert.deepEqual(
        [body.schema, body.kind, body.category, body.keyword],
        ['ausma.notice/1', 'notice', 'STATEMENT_CATEGORY_VIOLENCE', 'KEYWORD_HUMAN_EXPLOITATION'],
      )
      assert.deepEqual(body.addresses, [{ address: AT, more: '' }])
      const { recipients } = await house().call<{ recipients: object[] }>(anna.token, 'recipients.list')
      assert.ok(!JSON.stringify(recipients).includes(api.secret))
    })

    test('one who takes neither gets a file by a person’s hand, which is sent once that person says so', async () => {
      const { anna } = house()
      const recipient = await house().recipient({ channel: 'export', mail: null })
      const notice = await house().approved(recipient)
      assert.equal((await house().problem(anna.token, 'notices.send', { notice }))?.fields[0].message, 'export')
      const letter = await house().call<{ text: string; reference: string }>(anna.token, 'notices.export', { notice })
      assert.ok(letter.text.includes(AT))
      assert.equal((await house().get(notice)).state, 'approved')
      await house().handOver(notice)
      const sent = await house().get(notice)
      assert.deepEqual([sent.state, sent.channel, sent.reference], ['sent', 'export', letter.reference])
      assert.equal((await house().call<{ text: string }>(anna.token, 'notices.export', { notice })).text, letter.text)
    })

    test('a withdrawal is told to whoever has it, without the reason', async () => {
      const { anna, mail } = house()
      const notice = await house().sent(await house().recipient())
      const before = mail.sent.length
      await house().act(anna, 'withdraw', notice, {}, 'The wrong advert, our mistake')
      await house().deliver(notice)
      assert.equal(mail.sent.length, before + 1)
      const letter = mail.sent.at(-1)
      assert.match(letter?.subject ?? '', /^Withdrawal of notice/)
      assert.ok(letter?.text.includes(AT) && !letter.text.includes('our mistake'))
      const { state, events } = await house().get(notice)
      assert.deepEqual([state, events[0].words], ['withdrawn', 'The wrong advert, our mistake'])
    })

    test('a correction goes the whole way again and replaces what it corrects when it arrives', async () => {
      const { anna, mail } = house()
      const recipient = await house().recipient()
      const notice = await house().sent(recipient)
      const { correction } = await house().call<{ correction: string }>(
        anna.token,
        'notices.correct',
        { notice },
        'A wrong address',
      )
      const why = await house().problem(anna.token, 'notices.correct', { notice }, 'A wrong address')
      assert.equal(why?.fields[0].message, 'correction-under-way')
      assert.deepEqual((await house().get(correction)).missing, ['good-faith'])
      await house().edit(correction)
      await house().approve(await house().ask(correction))
      assert.equal((await house().get(notice)).state, 'sent')
      await house().act(anna, 'send', correction)
      await house().deliver(correction)
      assert.equal((await house().get(notice)).state, 'corrected')
      assert.match(mail.sent.at(-1)?.subject ?? '', /^Corrected notice/)
      assert.ok(mail.sent.at(-1)?.text.includes((await house().get(notice)).reference))
    })

    test('the same again after it was taken down is counted as a repeat', async () => {
      const recipient = await house().recipient()
      const lead = await house().lead()
      const first = await house().sent(recipient, lead)
      await house().act(house().anna, 'decide', first, { outcome: 'removed' })
      const second = await house().draft(recipient, lead)
      assert.equal((await house().get(second)).repeats?.id, first)
      assert.equal((await house().get(await house().draft(await house().recipient(), lead))).repeats, null)
    })
  },
)
