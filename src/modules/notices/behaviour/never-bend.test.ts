import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventually } from '../../../../test/browser/eventually.ts'
import { as, inAgency } from '../../../../test/houses/kernel.ts'
import { AT, NoticesHouse, WORDS } from '../../../../test/houses/notices.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { newId } from '../../../kernel/ids.ts'

const whyOf = (problem: { fields: readonly { message: string }[] } | null) => problem?.fields[0]?.message

onDatabases(
  'rule 12: evidence first, and of suspected child abuse material none',
  (database) => NoticesHouse.open(database),
  (house) => {
    const hotline = () => house().recipient({ kind: 'hotline', mail: 'report@hotline.example' })
    const refer = async (lead: string, to?: string) =>
      house().call(
        house().anna.token,
        'notices.refer-child-material',
        { lead, addresses: [AT], recipient: to ?? (await hotline()) },
        'A picture may show the abuse of a child',
      )

    test('nothing is drafted without a posting that was kept, of this very lead', async () => {
      const { anna } = house()
      const [recipient, lead, other] = [await house().recipient(), await house().lead(), await house().lead()]
      const foreign = (await house().keep(other)).map(({ id }) => id)
      for (const evidence of [[newId()], foreign]) {
        const problem = await house().problem(anna.token, 'notices.draft', { lead, recipient, evidence })
        assert.equal(problem?.fields[0].field, 'evidence')
      }
      const none = await house().problem(anna.token, 'notices.draft', { lead, recipient, evidence: [] })
      assert.equal(none?.code, 'invalid-input')
      // The page alone is no posting: what stands in the lead must be kept in its own words.
      const page = foreign.slice(1)
      const alone = await house().problem(anna.token, 'notices.draft', { lead: other, recipient, evidence: page })
      assert.equal(alone?.fields[0].field, 'evidence')
    })

    test('the database itself takes no notice without evidence', async () => {
      const notice = await house().draft(await house().recipient())
      await assert.rejects(
        inAgency(house().kernel, house().agency, (db) =>
          db.updateTable('notices').set({ evidence: 0 }).where('id', '=', notice).execute(),
        ),
      )
    })

    test('nothing is captured of a lead that nobody has decided, nor without somebody’s word of what it shows', async () => {
      const { anna } = house()
      const lead = await house().newLead()
      const keep = (more: object) => house().problem(anna.token, 'notices.keep-posting', { lead, place: 0, ...more })
      assert.equal(whyOf(await keep({ childAbuse: false })), 'not-opened')
      assert.equal((await keep({}))?.code, 'invalid-input')
      assert.equal((await keep({ childAbuse: true }))?.code, 'invalid-input')
    })

    test('what was captured is never changed or deleted, not even past the operations', async () => {
      const lead = await house().lead()
      await house().keep(lead)
      const inDatabase = (work: Parameters<typeof inAgency>[2]) => inAgency(house().kernel, house().agency, work)
      await assert.rejects(inDatabase((db) => db.updateTable('evidence_items').set({ size: 1 }).execute()))
      await assert.rejects(inDatabase((db) => db.deleteFrom('evidence_items').execute()))
    })

    test('that a page could not be read is kept with its reason, and the notice says so', async () => {
      house().feeds.texts.delete(AT)
      const [posting, page] = await house().keep(await house().lead())
      assert.deepEqual([posting.problem, page.problem, page.sha256], [null, 'status 404', null])
    })

    test('the address alone goes to the hotline, and nothing is captured, drafted, sent or listed from then on', async () => {
      const { anna, feeds, mail } = house()
      feeds.texts.set(AT, '<p>page</p>')
      const [lead, recipient] = [await house().lead(), await house().recipient()]
      const { evidence } = await house().call<{ evidence: string }>(anna.token, 'notices.keep-posting', {
        lead,
        place: 0,
        address: AT,
        childAbuse: false,
      })
      const asked = feeds.asked.length
      const before = mail.sent.length
      await refer(lead)
      await house().posting(() => eventually(async () => (await house().ofLead(lead)).barred?.delivery, 'delivered'))
      const letter = mail.sent.at(-1)
      assert.deepEqual([mail.sent.length, letter?.to], [before + 1, 'report@hotline.example'])
      assert.ok(letter?.text.includes(AT) && !/Workers wanted|Advert/.test(letter.text))
      // The job that was asked for before comes too late.
      assert.deepEqual(await house().capture(evidence), { kept: false })
      assert.equal(feeds.asked.length, asked)
      const of = await house().ofLead(lead)
      assert.deepEqual([of.open, of.evidence], [false, []])
      const keep = { lead, place: 0, address: AT, childAbuse: false }
      assert.equal(whyOf(await house().problem(anna.token, 'notices.keep-posting', keep)), 'child-abuse-material')
      const draft = { lead, recipient, evidence: [evidence] }
      assert.equal(whyOf(await house().problem(anna.token, 'notices.draft', draft)), 'child-abuse-material')
    })

    test('a page that was being read meanwhile is thrown away', async () => {
      const { anna, feeds, kernel } = house()
      feeds.texts.set(AT, '<p>page</p>')
      const lead = await house().lead()
      const keep = { lead, place: 0, address: AT, childAbuse: false }
      const { evidence } = await house().call<{ evidence: string }>(anna.token, 'notices.keep-posting', keep)
      const files = kernel.blobs.kept.size
      const { promise, resolve } = Promise.withResolvers<void>()
      feeds.hold = promise
      // Other tests have read the same address.
      const asked = feeds.asked.length
      const running = house().capture(evidence)
      await eventually(() => feeds.asked.length > asked, true)
      await refer(lead)
      resolve()
      await assert.rejects(running)
      feeds.hold = Promise.resolve()
      assert.equal(kernel.blobs.kept.size, files)
    })

    test('drafts and approved notices of it end, none is sent, and the database holds that as well', async () => {
      const { anna, kernel, agency } = house()
      const lead = await house().lead()
      const recipient = await house().recipient()
      const [draft, approved] = [await house().draft(recipient, lead), await house().approved(recipient, lead)]
      await refer(lead)
      for (const notice of [draft, approved]) {
        const page = await house().get(notice)
        assert.equal(page.state, 'withdrawn')
        assert.ok(page.evidence.every(({ seen }) => seen === null))
        assert.equal(whyOf(await house().problem(anna.token, 'notices.send', { notice })), 'withdrawn')
      }
      await assert.rejects(
        inAgency(kernel, agency, (db) =>
          db.updateTable('notices').set({ state: 'approved' }).where('id', '=', approved).execute(),
        ),
        /row-level security/,
      )
      const [row] = await inAgency(kernel, agency, (db) =>
        db.selectFrom('evidence_items').selectAll().where('about', '=', lead).execute(),
      )
      const { seq, ...piece } = row
      await assert.rejects(
        inAgency(kernel, agency, (db) =>
          db
            .insertInto('evidence_items')
            .values({ ...piece, id: newId() })
            .execute(),
        ),
        /row-level security/,
      )
    })

    test('it goes to nobody but a hotline or the police', async () => {
      const { anna } = house()
      const input = { lead: await house().lead(), addresses: [AT], recipient: await house().recipient() }
      const problem = await house().problem(anna.token, 'notices.refer-child-material', input, 'A picture may show it')
      assert.equal(problem?.fields[0].field, 'recipient')
    })
  },
)

onDatabases(
  'a hold by police',
  (database) => NoticesHouse.open(database),
  (house) => {
    const HOUR = 3600_000

    test('stops approval and sending, and ends by itself', async () => {
      const { anna, police } = house()
      const notice = await house().approved(await house().recipient())
      await house().act(police, 'hold', notice, { hours: 24 }, 'We watch this account')
      assert.equal((await house().get(notice)).state, 'held')
      assert.equal(whyOf(await house().problem(anna.token, 'notices.send', { notice })), 'held-by-police')
      const held = await house().call<{ notices: { id: string }[] }>(anna.token, 'notices.list', { state: 'held' })
      assert.deepEqual(
        held.notices.map(({ id }) => id),
        [notice],
      )
      await house().pass(24 * HOUR)
      assert.equal((await house().get(notice)).state, 'approved')
      await house().act(house().anna, 'send', notice)
    })

    test('is 72 hours at most, all holds together', async () => {
      const { police } = house()
      const notice = await house().draft(await house().recipient())
      const long = await house().problem(police.token, 'notices.hold', { notice, hours: 73 }, 'We watch this account')
      assert.equal(long?.code, 'invalid-input')
      await house().act(police, 'hold', notice, { hours: 60 }, 'We watch this account')
      await house().act(police, 'release', notice, {}, 'It is written down')
      await house().act(police, 'hold', notice, { hours: 72 }, 'We watch it once more')
      const { heldUntil, madeAt } = await house().get(notice)
      assert.ok(Date.parse(heldUntil ?? '') <= Date.parse(madeAt) + 72 * HOUR)
      await house().pass(72 * HOUR)
      const again = await house().problem(house().police.token, 'notices.hold', { notice, hours: 1 }, 'Yet once more')
      assert.equal(whyOf(again), 'used-up')
      await assert.rejects(
        inAgency(house().kernel, house().agency, (db) =>
          db
            .updateTable('notices')
            .set({ held_until: new Date(house().now().getTime() + 99 * HOUR) })
            .where('id', '=', notice)
            .execute(),
        ),
      )
    })

    test('is for those alone whose roles say so, with a reason', async () => {
      const { anna, police } = house()
      const notice = await house().draft(await house().recipient())
      assert.equal(
        (await house().problem(anna.token, 'notices.hold', { notice, hours: 1 }, 'We watch it all'))?.code,
        'not-permitted',
      )
      assert.equal((await house().problem(police.token, 'notices.hold', { notice, hours: 1 }))?.code, 'reason-needed')
    })
  },
)

onDatabases(
  'the walls of notices',
  (database) => NoticesHouse.open(database),
  (house) => {
    test('another agency sees no row, and its analyst learns not even that there is one', async () => {
      const notice = await house().sent(await house().recipient())
      const other = await house().another(house().keeper)
      const stranger = await house().admitted(other, ['analyst'])
      assert.equal((await house().problem(stranger.token, 'notices.get', { notice }))?.code, 'not-found')
      const actor = await house().actor(stranger.token)
      const tables = [
        'notices',
        'notice_events',
        'notice_items',
        'evidence_items',
        'notice_settings',
        'notice_alerts',
        'notice_barred',
        'recipients',
        'flagger_statuses',
      ] as const
      for (const table of tables)
        assert.deepEqual(await as(house().kernel, actor, (db) => db.selectFrom(table).selectAll().execute()), [], table)
    })

    test('no word of it stands in plain in any row', async () => {
      const api = { address: 'https://api.jobs.example/in', signing: 'hmac', secret: 'an invented secret of theirs' }
      const notice = await house().approved(await house().recipient({ channel: 'api', api }))
      await house().act(house().anna, 'send', notice)
      await house().act(house().anna, 'note', notice, { text: 'A word for colleagues' })
      const plain: string[] = []
      for (const table of [
        'notices',
        'notice_events',
        'evidence_items',
        'recipients',
        'outbox',
        'audit',
        'jobs',
        'files',
      ])
        plain.push(JSON.stringify(await house().database.superuser(`select t::text as row from ${table} t`)))
      const hex = (words: string) => Buffer.from(words).toString('hex')
      for (const words of [
        AT,
        WORDS.reasons,
        WORDS.provision,
        'Workers wanted',
        'A word for colleagues',
        api.secret,
        api.address,
      ])
        assert.ok(!plain.some((rows) => rows.includes(words) || rows.includes(hex(words))), words)
    })
  },
)
