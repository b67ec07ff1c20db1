import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventually } from '../../../../test/browser/eventually.ts'
import { as, inAgency } from '../../../../test/houses/kernel.ts'
import { AT, MailFault, NoticesHouse, SENDER } from '../../../../test/houses/notices.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { markAll } from '../../../../test/run/mark-all.ts'
import { newId } from '../../../kernel/ids.ts'

const WHY = 'A picture may show the abuse of a child'

onDatabases(
  'the way of suspected child abuse material',
  async (database) => {
    const house = await NoticesHouse.open(database)
    const hotline = await house.recipient({ kind: 'hotline', mail: 'report@hotline.example' })
    return { house, hotline, platform: await house.recipient() }
  },
  (stand) => {
    const house = () => stand().house
    const ask = (lead: string, more: object = {}, by = house().anna, reason: string | undefined = WHY) =>
      house().problem(
        by.token,
        'notices.refer-child-material',
        { lead, addresses: [AT], recipient: stand().hotline, ...more },
        reason,
      )
    const refer = async (lead: string, more: object = {}) => assert.equal(await ask(lead, more), null)
    const barred = async (lead: string) => (await house().ofLead(lead)).barred
    const posted = async (lead: string, wanted: string) =>
      house().posting(() => eventually(async () => (await barred(lead))?.delivery, wanted))

    test('a lead needs no decision first: every hour counts', async () => {
      const lead = await house().newLead()
      await refer(lead)
      const { open, barred } = await house().ofLead(lead)
      assert.deepEqual([open, barred?.by.id, barred?.delivery], [false, house().anna.id, 'waiting'])
      await posted(lead, 'delivered')
    })

    test('the letter names the addresses and the office, and not a word of what was seen or by whom', async () => {
      const lead = await house().lead()
      await house().keep(lead, null)
      const addresses = [AT, 'https://files.example/x?y=1', 'http://jobs.example/u/9']
      await refer(lead, { addresses })
      await posted(lead, 'delivered')
      const letter = house().mail.sent.at(-1) ?? assert.fail('nothing was sent')
      assert.deepEqual(
        [letter.to, letter.replyTo, letter.fromName],
        ['report@hotline.example', SENDER.senderMail, SENDER.senderName],
      )
      assert.ok(letter.text.includes(addresses.join('\n')))
      assert.doesNotMatch(letter.text, /Workers wanted|Some Colleague|person\d+@|abuse of a child may/)
      assert.ok(!letter.text.includes(WHY) && !letter.subject.includes('jobs.example'))
    })

    test('it goes once; of two who see it at the same time one is told that it went', async () => {
      const lead = await house().lead()
      const outcomes = await Promise.allSettled([ask(lead), ask(lead, {}, house().berta)])
      const refused = outcomes.filter((one) => one.status === 'rejected' || one.value !== null)
      assert.equal(refused.length, 1)
      const again = await ask(lead)
      assert.deepEqual([again?.code, /passed on already/.test(again?.message ?? '')], ['conflict', true])
      const rows = await house().database.superuser(`select lead from notice_barred where lead = '${lead}'`)
      assert.equal(rows.length, 1)
      await posted(lead, 'delivered')
    })

    test('needs a reason, an address of the web, no more than twenty, and a lead of the own agency', async () => {
      const lead = await house().lead()
      assert.equal((await ask(lead, {}, house().anna, 'short'))?.code, 'reason-needed')
      assert.equal((await ask(lead, { addresses: [] }))?.fields[0].field, 'addresses')
      assert.equal((await ask(lead, { addresses: Array(21).fill(AT) }))?.fields[0].field, 'addresses')
      assert.equal((await ask(lead, { addresses: ['file:///x'] }))?.fields[0].field, 'addresses.0')
      assert.equal((await ask(newId()))?.code, 'not-found')
      const stranger = await house().admitted(await house().another(house().keeper), ['analyst'])
      assert.equal((await ask(lead, {}, stranger))?.code, 'not-found')
      assert.equal(await barred(lead), null)
    })

    test('goes to a hotline or the police to whom mail can be sent, of this house’s directory', async () => {
      const lead = await house().lead()
      const mute = await house().recipient({ kind: 'police', channel: 'export', mail: null })
      const gone = await house().recipient({ kind: 'hotline' })
      await house().call(house().anna.token, 'recipients.retire', { recipient: gone }, 'It exists no more')
      for (const recipient of [mute, gone, stand().platform])
        assert.equal((await ask(lead, { recipient }))?.fields[0].field, 'recipient')
      assert.equal((await ask(lead, { recipient: newId() }))?.code, 'not-found')
      assert.equal(await barred(lead), null)
      await refer(lead, { recipient: await house().recipient({ kind: 'police' }) })
    })

    test('who may only read passes nothing on', async () => {
      const lead = await house().lead()
      const prosecutor = await house().admitted(house().keeper, ['prosecutor'])
      assert.equal((await ask(lead, {}, prosecutor))?.code, 'not-permitted')
    })

    test('a letter that does not arrive shows where the lead is, with the code of why', async () => {
      const lead = await house().lead()
      house().mail.fault = new MailFault('EENVELOPE 550', true)
      await refer(lead)
      await posted(lead, 'failed')
      house().mail.fault = null
      const found = await barred(lead)
      assert.deepEqual([found?.delivery, found?.problem], ['failed', 'EENVELOPE 550'])
    })

    test('a held draft ends too, with who ended it; what the recipient has stays for people to withdraw', async () => {
      const lead = await house().lead()
      const held = await house().draft(stand().platform, lead)
      await house().act(house().police, 'hold', held, { hours: 24 }, 'We watch this account')
      const sent = await house().sent(stand().platform, lead)
      await refer(lead)
      const page = await house().get(held)
      assert.equal(page.state, 'withdrawn')
      const [{ kind, from, to, by }] = page.events
      assert.deepEqual([kind, from, to, by?.id], ['withdrawn', 'held', 'withdrawn', house().anna.id])
      const out = await house().get(sent)
      assert.equal(out.state, 'sent')
      // It can be ended and settled, and no more written about.
      const open = out.actions.filter(({ allowed }) => allowed).map(({ operation }) => operation)
      assert.ok(open.includes('notices.withdraw') && !open.includes('notices.correct'))
      await posted(lead, 'delivered')
    })

    test('a notice that is on its way just then is not torn from the post, which carries it to nobody: it is withdrawn', async () => {
      const lead = await house().lead()
      const notice = await house().approved(stand().platform, lead)
      await house().act(house().anna, 'send', notice)
      await refer(lead)
      assert.equal((await house().get(notice)).state, 'approved')
      await house().posting(() => eventually(async () => (await house().get(notice)).state, 'withdrawn'))
      const { delivery, actions } = await house().get(notice)
      assert.equal(delivery, 'none')
      assert.ok(!actions.some(({ operation, allowed }) => allowed && operation === 'notices.send'))
    })

    test('notices of other leads go on, and another agency’s of the same name', async () => {
      const [barredLead, other] = [await house().lead(), await house().lead()]
      const notice = await house().approved(stand().platform, other)
      await refer(barredLead)
      assert.equal((await house().get(notice)).state, 'approved')
      assert.ok((await house().ofLead(other)).open)
      await house().act(house().anna, 'send', notice)
      await house().deliver(notice)
    })

    test('nothing that was kept of it is listed, opened or offered again, not even the piece’s time', async () => {
      const lead = await house().lead()
      const notice = await house().draft(stand().platform, lead)
      await refer(lead)
      assert.deepEqual((await house().ofLead(lead)).evidence, [])
      const { evidence, actions } = await house().get(notice)
      assert.ok(evidence.every(({ seen }) => seen === null))
      const open = actions.filter(({ allowed }) => allowed).map(({ operation }) => operation)
      assert.deepEqual(open, ['notices.note'])
      const correct = await house().problem(house().anna.token, 'notices.correct', { notice }, 'A wrong address')
      assert.equal(correct?.fields[0].message, 'withdrawn')
    })

    test('police of another agency who were told of a draft keep no key to it', async () => {
      const station = await house().another(house().keeper, { regime: '2016-680' })
      const set = (police: string | null) =>
        house().call(house().anna.token, 'notices.set-settings', { ...SENDER, police })
      await set(station.agency)
      const lead = await house().lead()
      const notice = await house().draft(stand().platform, lead)
      await set(null)
      const seals = () =>
        house().database.superuser(
          `select s.data_key from data_key_seals s join notices n on n.data_key = s.data_key
           where n.id = '${notice}' and s.recipient_agency = '${station.agency}'`,
        )
      assert.equal((await seals()).length, 1)
      await refer(lead)
      assert.deepEqual(await seals(), [])
    })

    test('the bar is never taken away, moved or set for another agency, past the program neither', async () => {
      const [lead, free] = [await house().lead(), await house().lead()]
      await refer(lead)
      const { kernel, agency, anna } = house()
      await assert.rejects(
        inAgency(kernel, agency, (db) => db.deleteFrom('notice_barred').execute()),
        /permission/,
      )
      await assert.rejects(
        inAgency(kernel, agency, (db) =>
          db.updateTable('notice_barred').set({ lead: free }).where('lead', '=', lead).execute(),
        ),
        /permission/,
      )
      const stranger = await house().admitted(await house().another(house().keeper), ['analyst'])
      const theirs = await house().actor(stranger.token)
      const row = { lead: free, agency, by: anna.id, at: house().now(), recipient: stand().hotline, outbox: null }
      await assert.rejects(
        as(kernel, theirs, (db) => db.insertInto('notice_barred').values(row).execute()),
        /row-level security/,
      )
      assert.deepEqual(await as(kernel, theirs, (db) => db.selectFrom('notice_barred').selectAll().execute()), [])
    })

    test('an agency that has not said in whose name it writes passes nothing on, and is told what to do first', async () => {
      const lead = await house().lead()
      const { agency } = house()
      const kept = await house().database.superuser(
        `delete from notice_settings where agency = '${agency}' returning *`,
      )
      const problem = await ask(lead)
      assert.deepEqual([problem?.code, problem?.message], ['conflict', 'Say first in whose name the agency writes.'])
      assert.equal(await barred(lead), null)
      await house().database.superuser(
        `insert into notice_settings values ('${agency}', '${SENDER.senderName}', '${SENDER.senderMail}', null, ${kept[0].last_number})`,
      )
      await markAll(house().kernel.database, 'notice_settings')
    })

    test('while a page is being read the lead says so, and no longer once the job has ended', async () => {
      const lead = await house().lead()
      const input = { lead, place: 0, address: AT, childAbuse: false }
      const { evidence } = await house().call<{ evidence: string }>(house().anna.token, 'notices.keep-posting', input)
      assert.equal((await house().ofLead(lead)).reading, true)
      // Another lead’s reading is not this one’s.
      assert.equal((await house().ofLead(await house().lead())).reading, false)
      await house().capture(evidence)
      assert.equal((await house().ofLead(lead)).reading, false)
    })
  },
)
