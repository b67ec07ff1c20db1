import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MailFault, NoticesHouse, SENDER } from '../../../../test/houses/notices.ts'
import { onBothDatabases } from '../../../../test/run/databases.ts'
import { markAll } from '../../../../test/run/mark-all.ts'
import { newId } from '../../../kernel/ids.ts'
import type { FollowPage } from '../follow-up/follow.ts'

const DAY = 86_400_000

onBothDatabases('the page of a notice', NoticesHouse.withRecipient, (stand) => {
  const house = () => stand().house
  const draft = () => house().draft(stand().recipient)
  const sent = () => house().sent(stand().recipient)

  test('tells a reader all that a colleague needs, and what of it they may do', async () => {
    const notice = await draft()
    const page = await house().get(notice, house().berta)
    assert.deepEqual(
      [page.state, page.matter, page.ground, page.edition, page.channel, page.delivery],
      ['draft', 'forced-labour', 'law', 2, 'mail', 'none'],
    )
    assert.deepEqual(page.clauses, [{ code: '4.2', words: 'No fees from workers', address: null }])
    assert.equal(page.reference, notice.slice(0, 8).toUpperCase())
    assert.deepEqual([page.outcome, page.refusal, page.closedAs, page.automated], [null, null, null, null])
    const open = page.actions.filter(({ allowed }) => allowed).map(({ operation }) => operation)
    assert.deepEqual(open, ['notices.edit', 'notices.approve', 'notices.withdraw', 'notices.note'])
  })

  test('offers each role its own acts, and says of the others that they are not theirs', async () => {
    const notice = await draft()
    const why = async (by = house().anna) =>
      Object.fromEntries((await house().get(notice, by)).actions.map(({ operation, why }) => [operation, why]))
    assert.equal((await why())['notices.hold'], 'not-permitted')
    assert.equal((await why(house().police))['notices.hold'], null)
    const prosecutor = await house().admitted(house().keeper, ['prosecutor'])
    const theirs = await why(prosecutor)
    assert.equal(theirs['notices.hold'], null)
    for (const act of ['edit', 'approve', 'send', 'note']) assert.equal(theirs[`notices.${act}`], 'not-permitted', act)
  })

  test('keeps the name of who has left where their words stand', async () => {
    const leaver = await house().admitted(house().keeper, ['analyst'])
    const notice = await draft()
    await house().act(leaver, 'note', notice, { text: 'A word before I go' })
    await house().call(house().keeper.token, 'members.end', { member: leaver.id }, 'They have left the office')
    const [{ by, words }] = (await house().get(notice)).events
    assert.deepEqual([by, words], [{ id: leaver.id, name: 'Some Colleague' }, 'A word before I go'])
  })

  test('of a lead that was erased since only the number is gone', async () => {
    const notice = await sent()
    const { lead } = await house().get(notice)
    assert.ok((lead.number ?? 0) > 0)
    await house().database.superuser(`update notices set lead = '${newId()}' where id = '${notice}'`)
    await markAll(house().kernel.database, 'notices')
    const page = await house().get(notice)
    assert.equal(page.lead.number, null)
    assert.equal(page.state, 'sent')
  })

  test('names what it corrects and what corrects it; a correction that was given up is named no more', async () => {
    const notice = await sent()
    const { correction } = await house().call<{ correction: string }>(
      ...([house().anna.token, 'notices.correct', { notice }, 'A wrong address'] as const),
    )
    const [old, fresh] = [await house().get(notice), await house().get(correction)]
    assert.deepEqual([old.correctedBy?.id, old.corrects], [correction, null])
    assert.deepEqual([fresh.corrects?.id, fresh.correctedBy], [notice, null])
    assert.equal(old.events[0].words, 'A wrong address')
    // Evidence, matter and words go over; good faith is said anew.
    assert.deepEqual([fresh.matter, fresh.ground, fresh.content.goodFaith], ['forced-labour', 'law', false])
    assert.deepEqual(
      fresh.evidence.map(({ id }) => id),
      old.evidence.map(({ id }) => id),
    )
    await house().act(house().anna, 'withdraw', correction, {}, 'It was right after all')
    assert.equal((await house().get(notice)).correctedBy, null)
  })

  test('of a correction the letter that waits names the notice it will replace', async () => {
    const notice = await sent()
    const { correction } = await house().call<{ correction: string }>(
      ...([house().anna.token, 'notices.correct', { notice }, 'A wrong address'] as const),
    )
    const { reference } = await house().get(notice)
    assert.ok((await house().get(correction)).letter.text.includes(reference))
  })

  test('after a failed try the letter is the one that would go now, not the one that never arrived', async () => {
    const notice = await house().approved(stand().recipient)
    const { anna, mail } = house()
    mail.fault = new MailFault('EENVELOPE 550', true)
    await house().act(anna, 'send', notice)
    await house().deliver(notice)
    mail.fault = null
    await house().call(anna.token, 'notices.set-settings', { ...SENDER, senderName: 'Renamed Inspectorate' })
    assert.match((await house().get(notice)).letter.text, /Renamed Inspectorate/)
    await house().act(anna, 'reopen', notice, {}, 'The name of the office changed')
    assert.match((await house().get(notice)).letter.text, /Renamed Inspectorate/)
    await house().approve(await house().ask(notice))
    await house().act(anna, 'send', notice)
    // From here on it is on its way as it was when it left.
    await house().call(anna.token, 'notices.set-settings', SENDER)
    assert.match((await house().get(notice)).letter.text, /Renamed Inspectorate/)
    await house().deliver(notice)
    await house().act(anna, 'withdraw', notice, {}, 'Our reviewer was mistaken')
    assert.match((await house().get(notice)).letter.text, /Renamed Inspectorate/)
  })

  test('shows what was sent as it was, also to whoever was admitted afterwards', async () => {
    const notice = await sent()
    const { letter } = await house().get(notice)
    const newcomer = await house().admitted(house().keeper, ['hotline'])
    assert.deepEqual((await house().get(notice, newcomer)).letter, letter)
    assert.equal(letter.text, house().mail.sent.at(-1)?.text)
  })

  test('a number that is none is not asked of the database', async () => {
    for (const notice of ['1', '', "' or true --", null])
      assert.equal((await house().problem(house().anna.token, 'notices.get', { notice }))?.code, 'invalid-input')
  })
})

onBothDatabases('what came after a notice', NoticesHouse.withRecipient, (stand) => {
  const house = () => stand().house
  const follow = (notice: string, by = house().anna) => house().call<FollowPage>(by.token, 'notices.follow', { notice })
  const add = (notice: string, reference: string, by = house().anna) =>
    house().problem(by.token, 'notices.add-reference', { notice, reference })
  const clock = async (notice: string, what: string) => (await follow(notice)).clocks.find((one) => one.what === what)

  test('of a draft there are no clocks, and nothing can be complained of', async () => {
    const page = await follow(await house().draft(stand().recipient))
    assert.deepEqual([page.clocks, page.references, page.remedies, page.proposals], [[], [], [], []])
    assert.deepEqual([page.complaint, page.dispute], ['not-sent', 'not-sent'])
  })

  test('a refusal opens complaint and dispute, and their windows by the law', async () => {
    const notice = await house().sent(stand().recipient)
    assert.deepEqual([(await follow(notice)).complaint, (await follow(notice)).dispute], ['not-decided', 'not-decided'])
    await house().act(house().anna, 'decide', notice, { outcome: 'kept', refusal: 'not-illegal' })
    const page = await follow(notice)
    assert.deepEqual([page.complaint, page.dispute, page.maySettle], [null, null, true])
    const window = await clock(notice, 'complaint-window')
    assert.deepEqual([window?.from, window?.due, window?.law], ['2026-11-02', '2027-05-02', 'Art. 20(1)'])
  })

  test('a clock that ran out says so until it is answered, then that it was late', async () => {
    const notice = await house().sent(stand().recipient)
    assert.equal((await clock(notice, 'acknowledgement'))?.state, 'running')
    await house().pass(3 * DAY)
    assert.equal((await clock(notice, 'acknowledgement'))?.state, 'overdue')
    await house().act(house().anna, 'acknowledge', notice)
    assert.equal((await clock(notice, 'acknowledgement'))?.state, 'late')
  })

  test('who may only read follows it and settles nothing', async () => {
    const notice = await house().sent(stand().recipient)
    await house().act(house().anna, 'decide', notice, { outcome: 'kept', refusal: 'other' })
    const prosecutor = await house().admitted(house().keeper, ['prosecutor'])
    const page = await follow(notice, prosecutor)
    assert.deepEqual([page.complaint, page.dispute, page.maySettle], ['not-permitted', 'not-permitted', false])
    assert.equal((await add(notice, 'JE-1', prosecutor))?.code, 'not-permitted')
  })

  test('numbers that the recipient gave stand in their order, sealed, and only for this agency', async () => {
    const notice = await house().sent(stand().recipient)
    assert.equal(await add(notice, '  JE-1077  '), null)
    await house().pass(1000)
    assert.equal(await add(notice, 'Ticket 4/2026'), null)
    const { references } = await follow(notice)
    assert.deepEqual(
      references.map(({ reference }) => reference),
      ['JE-1077', 'Ticket 4/2026'],
    )
    const [{ rows }] = await house().database.superuser('select json_agg(t.*)::text as rows from notice_references t')
    assert.ok(!String(rows).includes('JE-1077') && !String(rows).includes(Buffer.from('JE-1077').toString('hex')))
    const stranger = await house().admitted(await house().another(house().keeper), ['analyst'])
    assert.equal((await add(notice, 'JE-2', stranger))?.code, 'not-found')
    assert.equal((await house().problem(stranger.token, 'notices.follow', { notice }))?.code, 'not-found')
  })

  test('a number is long enough to find something by, and no novel', async () => {
    const notice = await house().sent(stand().recipient)
    for (const reference of ['', '  J ', 'JE', 'x'.repeat(201)])
      assert.equal((await add(notice, reference))?.fields[0].field, 'reference', reference)
    const newcomer = await house().colleague(house().keeper, ['analyst'])
    assert.equal((await add(notice, 'JE-1', newcomer))?.code, 'keys-closed')
    assert.deepEqual((await follow(notice)).references, [])
  })

  test('how a platform answers is told from days and closed words: without open keys too, to this agency alone', async () => {
    const recipient = await house().recipient()
    for (const more of [{ outcome: 'removed' }, { outcome: 'kept', refusal: 'not-illegal' }])
      await house().act(house().anna, 'decide', await house().sent(recipient), more)
    await house().sent(recipient)
    type Page = { figures: { notices: number; acted: { count: number; of: number } }; repeats: { count: number } }
    const newcomer = await house().colleague(house().keeper, ['analyst'])
    const page = await house().call<Page>(newcomer.token, 'platforms.get', { platform: recipient })
    assert.deepEqual([page.figures.notices, page.figures.acted], [3, { count: 1, of: 2 }])
    const stranger = await house().admitted(await house().another(house().keeper), ['analyst'])
    assert.equal((await house().problem(stranger.token, 'platforms.get', { platform: recipient }))?.code, 'not-found')
    const { platforms } = await house().call<{ platforms: unknown[] }>(stranger.token, 'platforms.list')
    assert.deepEqual(platforms, [])
  })
})
