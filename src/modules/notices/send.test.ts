import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inAgency } from '../../../test/houses/kernel.ts'
import { AT, MailFault, NoticesHouse, WORDS } from '../../../test/houses/notices.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { system } from '../../kernel/actor.ts'
import { execute } from '../../kernel/execute.ts'
import { newId } from '../../kernel/ids.ts'

onDatabases(
  'a notice on its way',
  (database) => NoticesHouse.open(database),
  (house) => {
    const told = (notice: string, message: string, problem: string | null = null, final = false) =>
      execute(house().kernel, {
        actor: system(house().agency),
        operation: 'notices.delivered',
        input: { notice, message, problem, final },
      })
    const outboxOf = async (notice: string): Promise<string> => {
      const row = await inAgency(house().kernel, house().agency, (db) =>
        db.selectFrom('notices').select('outbox').where('id', '=', notice).executeTakeFirstOrThrow(),
      )
      return row.outbox ?? assert.fail('nothing is on its way')
    }
    const queued = async (): Promise<string> => {
      const notice = await house().approved(await house().recipient())
      await house().act(house().anna, 'send', notice)
      return notice
    }
    const kinds = async (notice: string) => (await house().get(notice)).events.map(({ kind }) => kind)

    test('told twice, it is sent once', async () => {
      const notice = await queued()
      const message = await outboxOf(notice)
      await told(notice, message)
      const { sentAt } = await house().get(notice)
      await house().pass(60_000)
      await told(notice, message)
      assert.equal((await house().get(notice)).sentAt, sentAt)
      assert.equal((await kinds(notice)).filter((kind) => kind === 'sent').length, 1)
    })

    test('what an earlier try tells late changes nothing', async () => {
      const notice = await queued()
      const first = await outboxOf(notice)
      await told(notice, first, 'EENVELOPE 550', true)
      await house().act(house().anna, 'send', notice)
      await told(notice, first, 'EENVELOPE 550', true)
      const { delivery, problem } = await house().get(notice)
      assert.deepEqual([delivery, problem], ['waiting', null])
      await told(notice, await outboxOf(notice))
      assert.equal((await house().get(notice)).state, 'sent')
    })

    test('each try that failed shows, and only the last one stands in what was done', async () => {
      const notice = await queued()
      const message = await outboxOf(notice)
      for (const problem of ['ECONNECTION', 'no-mail-settings']) {
        await told(notice, message, problem)
        assert.equal((await house().get(notice)).problem, problem)
      }
      assert.ok(!(await kinds(notice)).includes('failed'))
      await told(notice, message, 'ECONNECTION', true)
      assert.equal((await kinds(notice))[0], 'failed')
      const { actions, delivery } = await house().get(notice)
      const open = actions.filter(({ allowed }) => allowed).map(({ operation }) => operation.replace('notices.', ''))
      assert.deepEqual([delivery, open], ['failed', ['send', 'export', 'hand-over', 'reopen', 'withdraw', 'note']])
    })

    test('what failed can be taken back to draft, and waits for a second person again', async () => {
      const notice = await queued()
      await told(notice, await outboxOf(notice), 'EENVELOPE 550', true)
      await house().act(house().anna, 'reopen', notice, {}, 'Another address is needed')
      const { state, delivery, approvedBy } = await house().get(notice)
      assert.deepEqual([state, delivery, approvedBy], ['draft', 'none', null])
      // Who approved it before may do so again: they wrote no word.
      await house().edit(notice)
      assert.equal((await house().approve(await house().ask(notice))).state, 'approved')
    })

    test('a withdrawal that does not arrive is shown, and the notice stays withdrawn', async () => {
      const notice = await house().sent(await house().recipient())
      house().mail.fault = new MailFault('EENVELOPE 550', true)
      await house().act(house().anna, 'withdraw', notice, {}, 'The wrong advert')
      await house().deliver(notice, /failed/)
      house().mail.fault = null
      const { state, delivery, problem } = await house().get(notice)
      assert.deepEqual([state, delivery, problem], ['withdrawn', 'failed', 'EENVELOPE 550'])
    })

    test('a draft that is withdrawn is told to nobody', async () => {
      const before = house().mail.sent.length
      const waiting = await house().database.superuser('select id from outbox')
      const notice = await house().draft(await house().recipient())
      await house().act(house().anna, 'withdraw', notice, {}, 'It is not needed')
      assert.deepEqual(await house().database.superuser('select id from outbox'), waiting)
      assert.equal(house().mail.sent.length, before)
    })

    test('the letter stays as it went, whatever is set later', async () => {
      const recipient = await house().recipient()
      const notice = await house().sent(recipient)
      const { letter } = await house().get(notice)
      const { anna } = house()
      await house().call(anna.token, 'notices.set-settings', {
        senderName: 'New Name',
        senderMail: 'new@office.example',
      })
      const draft = await house().draft(recipient)
      assert.deepEqual((await house().get(notice)).letter, letter)
      assert.match((await house().get(draft)).letter.text, /New Name/)
    })

    test('a correction of what was closed meanwhile leaves it closed', async () => {
      const { anna } = house()
      const notice = await house().sent(await house().recipient())
      const { correction } = await house().call<{ correction: string }>(
        anna.token,
        'notices.correct',
        { notice },
        'A wrong address',
      )
      await house().act(anna, 'close', notice, { as: 'content-gone' }, 'It is gone already')
      await house().edit(correction)
      await house().approve(await house().ask(correction))
      await house().act(anna, 'send', correction)
      await house().deliver(correction)
      assert.equal((await house().get(notice)).state, 'closed')
      assert.equal((await house().get(correction)).state, 'sent')
    })

    test('a correction that is given up lets another begin', async () => {
      const { anna } = house()
      const notice = await house().sent(await house().recipient())
      const correct = () =>
        house().call<{ correction: string }>(anna.token, 'notices.correct', { notice }, 'A wrong address')
      const { correction } = await correct()
      await house().act(anna, 'withdraw', correction, {}, 'It was right after all')
      assert.notEqual((await correct()).correction, correction)
    })

    test('somebody else’s edit in between is not written over', async () => {
      const { anna, berta } = house()
      const notice = await house().draft(await house().recipient())
      const { edition, content } = await house().get(notice)
      await house().edit(notice, {}, berta)
      const late = { notice, edition, matter: null, ground: null, language: 'en', content }
      assert.equal((await house().problem(anna.token, 'notices.edit', late))?.fields[0].field, 'edition')
      const half = { ...late, edition: edition + 1, matter: 'begging' }
      assert.equal((await house().problem(anna.token, 'notices.edit', half))?.fields[0].field, 'ground')
    })

    test('places are addresses of the web and nothing else', async () => {
      const notice = await house().draft(await house().recipient())
      const { edition, content } = await house().get(notice)
      const input = { notice, edition, matter: null, ground: null, language: 'en' }
      for (const address of [
        'javascript:alert(1)',
        'file:///etc/passwd',
        'jobs.example/ads',
        'https://10.0.0.1/x',
        '',
      ]) {
        const problem = await house().problem(house().anna.token, 'notices.edit', {
          ...input,
          content: { ...content, addresses: [{ address, more: '' }] },
        })
        assert.equal(problem?.fields[0]?.field, 'content.addresses.0.address', address)
      }
    })

    test('an address of a posting is fetched as it was kept, once', async () => {
      const { feeds } = house()
      feeds.texts.set(AT, '<p>page</p>')
      const lead = await house().lead()
      const [posting] = await house().keep(lead)
      const asked = feeds.asked.length
      assert.deepEqual(await house().capture(posting.id), { kept: false })
      assert.equal(feeds.asked.length, asked)
      assert.match(feeds.asked.at(-1)?.agent ?? '', /^Ausma\//)
      // Kept anew, it is read anew: what stood there may have changed.
      await house().keep(lead)
      assert.equal(feeds.asked.length, asked + 1)
      assert.deepEqual(
        (await house().ofLead(lead)).evidence.map(({ kind }) => kind),
        ['posting', 'page', 'posting', 'page'],
      )
    })

    test('a posting without an address is kept by its words alone', async () => {
      const lead = await house().lead()
      const asked = house().feeds.asked.length
      const kept = await house().keep(lead, null)
      assert.deepEqual([kept.length, kept[0].kind, house().feeds.asked.length], [1, 'posting', asked])
      const input = { lead, place: 999, address: null, childAbuse: false }
      assert.equal((await house().problem(house().anna.token, 'notices.keep-posting', input))?.code, 'not-found')
    })

    test('the first draft has where and what from the evidence, and no word of why', async () => {
      const notice = await house().bareDraft(await house().recipient({ language: 'de' }))
      const { content, language, missing } = await house().get(notice)
      assert.equal(language, 'de')
      assert.deepEqual(content.addresses, [{ address: AT, more: '' }])
      assert.match(content.facts, /^In einem Inserat bei .*«Advert .*\nWorkers wanted/s)
      assert.deepEqual([content.reasons, content.provision, content.goodFaith], ['', '', false])
      assert.deepEqual(missing, ['reasons', 'ground', 'good-faith'])
      assert.ok(!content.facts.includes(WORDS.reasons))
    })

    test('a message that was never sent is not told of', async () => {
      const notice = await house().draft(await house().recipient())
      await told(notice, newId(), 'ECONNECTION', true)
      const { delivery, events } = await house().get(notice)
      assert.deepEqual([delivery, events[0].kind], ['none', 'edited'])
    })
  },
)
