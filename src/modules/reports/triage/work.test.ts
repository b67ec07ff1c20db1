import assert from 'node:assert/strict'
import { test } from 'node:test'
import { done, problemOf } from '../../../../test/houses/kernel.ts'
import { type Filed, INTAKE, ReportsHouse } from '../../../../test/houses/reports.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { system, visitor } from '../../../kernel/actor.ts'
import { publicFacts } from '../ringing/intake.ts'
import type { Changed, Mine, ReportPage, Row, Waiting } from '../shapes.ts'

const REASON = 'because an invented rule says so'
const DAY = 86_400_000

onDatabases('work on reports', ReportsHouse.open, (stand) => {
  const officer = <T>(operation: string, input: unknown = {}, reason?: string) =>
    stand().call<T>(stand().officer.token, operation, input, reason)
  const refused = (operation: string, input: unknown, reason?: string) =>
    stand().problem(stand().officer.token, operation, input, reason)
  const mine = ({ receipt }: Filed) => stand().asReporter<Mine>(receipt, 'reports.mine')
  const open = ({ report }: Filed) => officer<ReportPage>('reports.get', { report })
  const reply = ({ receipt }: Filed, text: string, message: string = crypto.randomUUID()) =>
    stand().asReporter(receipt, 'reports.reply', { message, text })

  test('a question goes to the reporter, their reply comes back, an answer ends it', async () => {
    const filed = await stand().file()
    await open(filed)
    await officer('reports.ask', { report: filed.report, text: 'What colour was the van?' })
    const asked = await mine(filed)
    assert.equal(asked.asked, true)
    assert.equal(asked.messages.at(-1)?.text, 'What colour was the van?')
    await reply(filed, 'White')
    const waiting = await officer<{ reports: Row[] }>('reports.list', { limit: 100 })
    assert.ok(waiting.reports.find(({ id }) => id === filed.report)?.unreadSince)
    const page = await open(filed)
    assert.deepEqual(
      page.messages.map(({ kind, text, by }) => [kind, text, by === null]),
      [
        ['report', null, true],
        ['question', 'What colour was the van?', false],
        ['reply', 'White', true],
      ],
    )
    assert.equal(page.unreadSince, null)
    const changed = await officer<Changed>('reports.answer', { report: filed.report, text: 'The police were there.' })
    assert.equal(changed.state, 'answered')
    const answered = await mine(filed)
    assert.deepEqual([answered.state, answered.messages.at(-1)?.kind, answered.asked], ['answered', 'answer', false])
    assert.equal(answered.clocks[1].kept !== null, true)
  })

  test('a reply to what was answered or closed brings it back into the queue', async () => {
    for (const end of ['answer', 'close'] as const) {
      const filed = await stand().file()
      await open(filed)
      if (end === 'answer') await officer('reports.answer', { report: filed.report, text: 'Thank you.' })
      else await officer('reports.close', { report: filed.report, as: 'no-ground' }, REASON)
      await reply(filed, 'It happened again')
      assert.equal((await mine(filed)).state, 'read')
      const { reports } = await officer<{ reports: Row[] }>('reports.list', { state: 'open', limit: 100 })
      assert.ok(reports.some(({ id }) => id === filed.report))
    }
  })

  test('a reply that is sent twice stands once', async () => {
    const filed = await stand().file()
    const message = crypto.randomUUID()
    await reply(filed, 'Once', message)
    await reply(filed, 'Once', message)
    assert.equal((await mine(filed)).messages.length, 2)
  })

  test('notes and reasons are the staff’s alone: no receipt opens them', async () => {
    const filed = await stand().file()
    await open(filed)
    await officer('reports.note', { report: filed.report, text: 'Known to colleagues in Cesis' })
    await officer('reports.close', { report: filed.report, as: 'known' }, 'Handled under another number already')
    assert.doesNotMatch(JSON.stringify(await mine(filed)), /Cesis|another number/)
    const page = await open(filed)
    assert.deepEqual(
      page.events.map(({ kind, words, closedAs }) => [kind, words, closedAs]),
      [
        ['closed', 'Handled under another number already', 'known'],
        ['noted', 'Known to colleagues in Cesis', null],
        ['opened', null, null],
      ],
    )
    const [row] = await stand().database.superuser(`select notes_key from reports where id = '${filed.report}'`)
    const seals = await stand().database.superuser(
      `select recipient from data_key_seals where data_key = '${row.notes_key}'`,
    )
    assert.equal(seals.length, 1)
    assert.notEqual(seals[0].recipient, filed.report)
  })

  test('nothing is decided about a report that nobody has opened', async () => {
    const { report } = await stand().file()
    for (const [name, input] of [
      ['reports.ask', { report, text: 'Who?' }],
      ['reports.answer', { report, text: 'No.' }],
      ['reports.close', { report, as: 'spam' }],
      ['reports.assess', { report, danger: 'now' }],
    ] as const) {
      const problem = await refused(name, input, REASON)
      assert.deepEqual([problem?.code, problem?.fields[0]?.message], ['conflict', 'not-read'], name)
    }
  })

  test('how urgent it is seen to be stands beside what the reporter said, and leads the queue', async () => {
    const [calm, urgent] = [await stand().file({ danger: 'no' }), await stand().file({ danger: 'soon' })]
    await open(calm)
    await officer('reports.assess', { report: calm.report, danger: 'now' })
    const { reports } = await officer<{ reports: Row[] }>('reports.list', { sort: 'danger', limit: 100 })
    const places = [calm, urgent].map(({ report }) => reports.findIndex(({ id }) => id === report))
    assert.ok(places[0] < places[1])
    const row = reports[places[0]]
    assert.deepEqual([row.danger, row.dangerTold], ['now', 'no'])
  })

  test('complete and urgent are two orders: neither decides the other', async () => {
    const whole = { text: 'a', where: 'b', when: 'c', affected: 'd', suspected: 'e', source: 'f' }
    const [complete, urgent] = [
      await stand().file({ told: whole, danger: 'no' }),
      await stand().file({ told: { text: 'help' }, danger: 'now' }),
    ]
    for (const [sort, first] of [
      ['danger', urgent],
      ['complete', complete],
    ] as const) {
      const { reports } = await officer<{ reports: Row[] }>('reports.list', { sort, limit: 100 })
      const place = ({ report }: Filed) => reports.findIndex(({ id }) => id === report)
      assert.ok(place(first) < place(first === urgent ? complete : urgent), sort)
    }
  })

  test('pages of the list go on where the last ended, and every report is on one of them', async () => {
    const all = await officer<{ reports: Row[]; total: number }>('reports.list', { state: 'all', limit: 100 })
    const seen: string[] = []
    for (let after: number | null = 0; after !== null; ) {
      const page: { reports: Row[]; next: number | null } = await officer('reports.list', {
        state: 'all',
        limit: 4,
        after,
      })
      seen.push(...page.reports.map(({ id }) => id))
      after = page.next
    }
    assert.deepEqual(
      seen,
      all.reports.map(({ id }) => id),
    )
    assert.equal(seen.length, all.total)
  })

  test('an unread call for help is counted for the desk until somebody opens it', async () => {
    const before = await officer<Waiting>('reports.waiting')
    const filed = await stand().file({ kind: 'help', about: 'me' })
    const rings = await officer<Waiting>('reports.waiting')
    assert.equal(rings.helpUnread, before.helpUnread + 1)
    assert.ok(rings.helpSince)
    await open(filed)
    assert.equal((await officer<Waiting>('reports.waiting')).helpUnread, before.helpUnread)
  })

  test('a promise that was not kept is counted, and stands with the report for both sides', async () => {
    const filed = await stand().file()
    const before = await officer<Waiting>('reports.waiting')
    stand().kernel.clock.pass(8 * DAY)
    const token = await stand().signIn(stand().officer.passkey)
    const late = await stand().call<Waiting>(token, 'reports.waiting')
    assert.ok(late.overdue > before.overdue)
    assert.deepEqual(
      (await mine(filed)).clocks.map(({ what, missed }) => [what, missed]),
      [
        ['read', true],
        ['answer', false],
      ],
    )
    Object.assign(stand(), { officer: { ...stand().officer, token } })
  })

  test('withdrawn before it is read, nothing of it stays', async () => {
    const house = stand()
    const file = await house.newFile('a picture')
    const filed = await house.file({ files: [file] })
    const gone = await house.asReporter<{ erased: boolean; files: string[] }>(filed.receipt, 'reports.withdraw')
    assert.deepEqual([gone.erased, gone.files], [true, [file.file]])
    assert.equal(await house.reporter(filed.receipt), null)
    for (const [table, where] of [
      ['reports', `id = '${filed.report}'`],
      ['report_messages', `report = '${filed.report}'`],
      ['report_files', `report = '${filed.report}'`],
      ['files', `id = '${file.file}'`],
      ['data_key_seals', `recipient = '${filed.report}'`],
    ])
      assert.deepEqual(await house.database.superuser(`select 1 from ${table} where ${where}`), [], table)
  })

  test('withdrawn unread, its page sent again does not bring it back', async () => {
    const house = stand()
    const { receipt, input } = house.filing({ told: { text: 'Taken back' } })
    const send = () => problemOf(house.kernel, { actor: visitor, operation: 'reports.file', input })
    assert.equal(await send(), null)
    await house.asReporter(receipt, 'reports.withdraw')
    assert.equal((await send())?.code, 'not-found')
    assert.equal(await house.reporter(receipt), null)
    house.kernel.clock.pass(5 * DAY)
    await done(house.kernel, { actor: system(house.agency), operation: 'reports.erase', input: {} })
    assert.deepEqual(await house.database.superuser('select 1 from report_withdrawals'), [])
    Object.assign(house, { officer: { ...house.officer, token: await house.signIn(house.officer.passkey) } })
  })

  test('withdrawn after it was read, the agency sees that, and the receipt opens nothing more', async () => {
    const filed = await stand().file()
    await open(filed)
    const gone = await stand().asReporter<{ erased: boolean }>(filed.receipt, 'reports.withdraw')
    assert.equal(gone.erased, false)
    assert.equal((await stand().reporterProblem(filed.receipt, 'reports.mine'))?.code, 'keys-closed')
    const page = await open(filed)
    assert.equal(page.state, 'withdrawn')
    assert.equal(page.messages[0].told?.text, 'Some words')
    const problem = await refused('reports.ask', { report: filed.report, text: 'Why?' })
    assert.equal(problem?.fields[0]?.message, 'withdrawn')
  })

  test('what is over is erased after the agency’s days, keys first; what waits or has news stays', async () => {
    const house = stand()
    const file = await house.newFile('old')
    const [over, news, waits] = [await house.file({ files: [file] }), await house.file(), await house.file()]
    for (const filed of [over, news]) {
      await open(filed)
      await officer('reports.close', { report: filed.report, as: 'no-ground' }, REASON)
    }
    await house.database.superuser(
      `update reports set ended_on = '2026-01-01', unread_since = case when id = '${news.report}' then '2026-01-02' end
       where id in ('${over.report}', '${news.report}')`,
    )
    const keys = await house.database.superuser(
      `select data_key from data_key_seals where recipient = '${over.report}'`,
    )
    const gone = await done<{ erased: string[]; files: string[] }>(house.kernel, {
      actor: system(house.agency),
      operation: 'reports.erase',
      input: {},
    })
    assert.ok(gone.erased.includes(over.report))
    assert.ok(gone.files.includes(file.file))
    assert.ok(![news.report, waits.report].some((id) => gone.erased.includes(id)))
    const ledger = await house.database.superuser(
      `select 1 from erasures where data_key in (${keys.map(({ data_key }) => `'${data_key}'`).join()})`,
    )
    assert.equal(ledger.length, keys.length)
    assert.equal(await house.reporter(over.receipt), null)
  })

  test('who takes help must say when it is read', async () => {
    const problem = await refused('intakes.set', { ...INTAKE, hours: [] })
    assert.equal(problem?.fields[0]?.field, 'hours')
    assert.equal((await refused('intakes.set', { ...INTAKE, zone: 'Mars/Olympus' }))?.fields[0]?.field, 'zone')
  })

  test('hours are told to anybody only once a person says that they are right', async () => {
    const told = async () =>
      (await publicFacts(stand().kernel.database)).desks.find(({ agency }) => agency === stand().agency)?.hours
    const set = (input: object) => officer('intakes.set', { ...INTAKE, ...input })
    assert.equal((await told())?.length, 5)
    const { hoursConfirmed: _, ...unsaid } = INTAKE
    await officer('intakes.set', unsaid)
    assert.deepEqual(await told(), [])
    const { intake } = await officer<{ intake: typeof INTAKE }>('intakes.get')
    assert.deepEqual([intake.hours.length, intake.hoursConfirmed], [5, false])
    await set({ hoursConfirmed: true })
    assert.equal((await told())?.length, 5)
    await set({ help: false, hours: [], hoursConfirmed: true })
    const none = await officer<{ intake: typeof INTAKE }>('intakes.get')
    assert.equal(none.intake.hoursConfirmed, false)
    await set({})
  })
})
