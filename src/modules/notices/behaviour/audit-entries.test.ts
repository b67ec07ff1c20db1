import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NoticesHouse, SENDER, WORDS } from '../../../../test/houses/notices.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { newId } from '../../../kernel/ids.ts'

type Entry = { operation: string; verb: string; outcome: string; subjects: string[]; problem: string | null }

onDatabases(
  'what the audit keeps of notices',
  (database) => NoticesHouse.open(database),
  (house) => {
    let from = 0
    const entries = async (): Promise<Entry[]> => {
      const rows = await house().database.superuser(
        `select seq, operation, verb, outcome, subjects, problem, reason from audit where seq > ${from} order by seq`,
      )
      from = Number(rows.at(-1)?.seq ?? from)
      return rows as Entry[]
    }
    const brief = (found: readonly Entry[]) =>
      found.map(({ operation, verb, outcome, subjects }) => [operation, verb, outcome, subjects])

    test('each step by its name, its verb and ids alone', async () => {
      const { anna, berta } = house()
      const [recipient, lead] = [await house().recipient(), await house().lead()]
      const [{ id: evidence }] = await house().keep(lead, null)
      await entries()
      const { notice } = await house().call<{ notice: string }>(anna.token, 'notices.draft', {
        lead,
        recipient,
        evidence: [evidence],
      })
      const { edition, content, language } = await house().get(notice)
      const addresses = [{ address: 'https://jobs.example/ads/4', more: '' }]
      await house().call(anna.token, 'notices.edit', {
        ...{ notice, edition, matter: 'begging', ground: 'law', language },
        content: { ...content, ...WORDS, addresses },
      })
      const asked = await house().ask(notice)
      await house().approve(asked, berta)
      await house().act(anna, 'reopen', notice, {}, 'Something was forgotten')
      await house().act(anna, 'withdraw', notice, {}, 'It is not needed any more')
      assert.deepEqual(brief(await entries()), [
        ['notices.draft', 'collection', 'done', [lead, notice]],
        ['notices.get', 'consultation', 'done', [notice]],
        ['notices.edit', 'alteration', 'done', [notice]],
        ['notices.get', 'consultation', 'done', [notice]],
        ['notices.approve', 'alteration', 'waits', [notice, asked]],
        ['notices.approve', 'alteration', 'done', [notice, asked]],
        ['notices.reopen', 'alteration', 'done', [notice]],
        ['notices.withdraw', 'disclosure', 'done', [notice]],
      ])
    })

    test('evidence and what it was kept of, settings without a subject, a recipient by its id', async () => {
      const { anna } = house()
      const [recipient, lead] = [await house().recipient(), await house().lead()]
      await entries()
      const keep = { lead, place: 0, address: null, childAbuse: false }
      const kept = await house().call<{ evidence: string; entry: string }>(anna.token, 'notices.keep-posting', keep)
      const { evidence, entry } = kept
      await house().call(anna.token, 'notices.set-settings', SENDER)
      await house().call(anna.token, 'recipients.retire', { recipient }, 'It exists no more')
      assert.deepEqual(brief(await entries()), [
        ['notices.keep-posting', 'collection', 'done', [lead, evidence, entry]],
        ['notices.set-settings', 'alteration', 'done', []],
        ['recipients.retire', 'alteration', 'done', [recipient]],
      ])
    })

    test('a refusal and a failure too, with what they were about and by what they ended', async () => {
      const prosecutor = await house().admitted(house().keeper, ['prosecutor'])
      const notice = await house().draft(await house().recipient())
      await entries()
      await house().problem(prosecutor.token, 'notices.send', { notice })
      await house().problem(house().anna.token, 'notices.send', { notice })
      await house().problem(house().anna.token, 'notices.get', { notice: newId() })
      await house().problem(house().anna.token, 'notices.hold', { notice, hours: 1 }, 'We watch this account')
      const found = await entries()
      assert.deepEqual(
        found.map(({ operation, outcome, problem }) => [operation, outcome, problem]),
        [
          ['notices.send', 'refused', 'not-permitted'],
          ['notices.send', 'failed', 'conflict'],
          ['notices.get', 'failed', 'not-found'],
          ['notices.hold', 'refused', 'not-permitted'],
        ],
      )
      assert.deepEqual([found[0].subjects, found[1].subjects], [[notice], [notice]])
    })

    test('no word of a reason, a note or a letter stands in it', async () => {
      const notice = await house().sent(await house().recipient())
      await house().act(house().anna, 'note', notice, { text: 'A caller spoke of a greenhouse' })
      await house().act(house().anna, 'withdraw', notice, {}, 'Our reviewer was mistaken')
      const [{ rows }] = await house().database.superuser('select json_agg(t.*)::text as rows from audit t')
      for (const words of ['greenhouse', 'mistaken', WORDS.provision, 'jobs.example', SENDER.senderName])
        assert.ok(!String(rows).includes(words) && !String(rows).includes(Buffer.from(words).toString('hex')), words)
    })

    test('what the program delivers is entered as the program’s', async () => {
      const notice = await house().sent(await house().recipient())
      const rows = await house().database.superuser(
        `select kind, actor, agency, verb, outcome from audit
         where operation = 'notices.delivered' and '${notice}' = any (subjects)`,
      )
      assert.deepEqual(rows, [
        { kind: 'system', actor: null, agency: house().agency, verb: 'disclosure', outcome: 'done' },
      ])
    })
  },
)
