import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SharesHouse } from '../../../../test/houses/shares.ts'
import { onDatabases } from '../../../../test/run/databases.ts'

const WHY = 'The place was named wrongly.'

onDatabases('handing a lead over to another agency', SharesHouse.open, (stand) => {
  test('it arrives with the parts that were chosen and no others, on its terms, and each side sees how it stands', async () => {
    const house = stand()
    const terms = { handling: ['H1'], tlp: 'red', told: 'nobody' }
    const { lead, share } = await house.shared({ parts: ['summary', 'wording'], terms })
    const [row] = await house.box(house.officer, 'receiver')
    assert.deepEqual([row.id, row.state, row.turn, row.clock], [share, 'sent', 'receiver', 'acknowledge'])
    const page = await house.page(house.officer, share)
    assert.deepEqual(Object.keys(page.versions[0].lead ?? {}).toSorted(), ['summary', 'title', 'wording'])
    assert.deepEqual([page.words?.terms.handling, page.words?.terms.tlp], [['H1'], 'red'])
    assert.deepEqual([page.lead, page.side], [null, 'receiver'])
    // Who of the other side it was stands by their agency.
    assert.deepEqual([page.madeBy.name, page.madeBy.agency], [null, 'Invented Authority'])
    assert.equal((await house.step(house.officer, 'acknowledge', share)).state, 'acknowledged')
    assert.equal((await house.step(house.officer, 'accept', share)).state, 'accepted')
    const sent = await house.page(house.analyst, share)
    assert.deepEqual([sent.state, sent.lead, sent.side], ['accepted', lead, 'sender'])
    assert.deepEqual(
      sent.events.map(({ act, by }) => [act, by.agency]),
      [
        ['accept', 'Other Invented Authority'],
        ['acknowledge', 'Other Invented Authority'],
        ['send', 'Invented Authority'],
      ],
    )
  })

  test('corrected, the receiver reads it before answering, and the version before stays, marked', async () => {
    const house = stand()
    const { share } = await house.shared()
    await house.step(house.officer, 'acknowledge', share)
    await house.step(house.analyst, 'correct', share, { text: WHY })
    assert.equal((await house.refused(house.officer, 'accept', share))?.fields[0].message, 'read-correction-first')
    const { versions, versionRead, clock } = await house.page(house.officer, share)
    assert.deepEqual(
      versions.map(({ version, why }) => [version, why]),
      [
        [2, WHY],
        [1, ''],
      ],
    )
    assert.deepEqual([versionRead, clock], [1, 'read-correction'])
    await house.step(house.officer, 'read-correction', share)
    assert.equal((await house.step(house.officer, 'accept', share)).state, 'accepted')
  })

  test('recalled, it closes at once; the receiver answers «kept: law», and nothing opens again', async () => {
    const house = stand()
    const { share } = await house.shared()
    await house.step(house.officer, 'acknowledge', share)
    await house.step(house.officer, 'accept', share)
    await house.step(house.analyst, 'recall', share, { text: 'It was not for them after all.' })
    const closed = await house.page(house.officer, share)
    assert.deepEqual([closed.title, closed.words, closed.versions], [null, null, []])
    // Why it was recalled is for them to read: they have to answer it.
    assert.equal(closed.events[0].words?.text, 'It was not for them after all.')
    const kept = { law: 'Section 12 of an invented act', file: 'File 7', until: '2027-03-04' }
    assert.equal((await house.step(house.officer, 'say-kept', share, kept)).state, 'kept')
    const seen = await house.page(house.analyst, share)
    assert.deepEqual([seen.state, seen.turn, seen.events[0].words], ['kept', null, kept])
    // The sender reads on what they had sent: it is theirs.
    assert.equal(seen.versions.length, 1)
    assert.deepEqual((await house.page(house.officer, share)).steps, [])
  })

  test('what speaks for somebody who may be accused is corrected, and never recalled', async () => {
    const house = stand()
    const { share } = await house.shared({ exculpatory: true })
    const problem = await house.refused(house.analyst, 'recall', share, { text: 'Back, please.' })
    assert.equal(problem?.fields[0].message, 'speaks-for-defendant')
    assert.equal((await house.step(house.analyst, 'correct', share, { text: WHY })).state, 'sent')
  })

  test('told by hand, the sender writes down who of them said what, and it is sealed to nobody', async () => {
    const house = stand()
    const { share } = await house.shared({ agency: null, authority: 'Harbour police of Nowhere', theirBasis: '' })
    const page = await house.page(house.analyst, share)
    assert.deepEqual([page.byHand, page.to.name, page.turn], [true, 'Harbour police of Nowhere', 'sender'])
    assert.equal((await house.refused(house.analyst, 'acknowledge', share))?.fields[0].field, 'saidBy')
    const by = { saidBy: 'The officer of the night' }
    assert.equal((await house.step(house.analyst, 'acknowledge', share, by)).state, 'acknowledged')
    assert.deepEqual((await house.page(house.analyst, share)).events[0].words, by)
    const seals = await house.rows(`select distinct recipient_agency from data_key_seals s join shares h
      on s.data_key in (h.data_key, h.talk_key) where h.id = '${share}'`)
    assert.deepEqual(seals, [{ recipient_agency: house.agency }])
  })

  test('data on suspects go to police and justice only: neither contact points nor words that hold them to others', async () => {
    const house = stand()
    const lead = await house.claimed()
    const gdpr = { agency: house.third, theirBasis: 'Art. 6(1)(e) GDPR' }
    await assert.rejects(house.asks(lead, { ...gdpr, parts: ['summary', 'contacts'] }), { code: 'invalid-input' })
    await house.approves(await house.asks(lead, { ...gdpr, parts: ['wording', 'offer', 'timeline'] }))
    const [{ id }] = await house.box(house.stranger, 'receiver')
    const seen = JSON.stringify(await house.page(house.stranger, id))
    const { share } = await house.shared({ parts: ['wording', 'contacts'] })
    const whole = await house.page(house.officer, share)
    const contacts = whole.versions[0].lead?.contacts ?? []
    assert.ok(contacts.length > 0)
    for (const { value } of contacts) assert.ok(!seen.toLowerCase().includes(value.toLowerCase()), value)
    assert.ok(JSON.stringify(whole).includes(contacts[0].value))
  })

  test('whoever enforces returns is shared nothing with, and corrected nothing for: no refusal tells which leads are complained of', async () => {
    const house = stand()
    const lead = await house.claimed()
    const { share } = await house.shared()
    const approval = await house.asks(lead)
    await house.whileAgency(house.police, { enforces: true }, async () => {
      const refused = { fields: [{ field: 'agency', message: 'firewall' }] }
      await assert.rejects(house.asks(lead), refused)
      // Asked for before, it is looked at again when it runs.
      await assert.rejects(house.approves(approval), refused)
      assert.deepEqual((await house.refused(house.analyst, 'correct', share, { text: WHY }))?.fields, refused.fields)
      const { agencies } = await house.call<{ agencies: { id: string }[] }>(house.analyst.token, 'shares.receivers')
      assert.deepEqual(
        agencies.map(({ id }) => id),
        [house.third],
      )
      await house.step(house.analyst, 'recall', share, { text: WHY })
    })
    assert.deepEqual(await house.rows(`select 1 from shares where lead = '${lead}'`), [])
  })

  test('a receiver that police law rules no more gets no correction of contact points', async () => {
    const house = stand()
    const { share } = await house.shared({ parts: ['summary', 'contacts'] })
    await house.whileAgency(house.police, { regime: 'gdpr' }, async () => {
      const problem = await house.refused(house.analyst, 'correct', share, { text: WHY })
      assert.equal(problem?.fields[0].message, 'suspects')
    })
  })

  test('to one’s own agency, and to one that is not there, nothing is passed on', async () => {
    const house = stand()
    const lead = await house.claimed()
    for (const [agency, message] of [
      [house.agency, 'own-agency'],
      [lead, 'no-such-agency'],
    ] as const)
      await assert.rejects(house.asks(lead, { agency }), { fields: [{ field: 'agency', message }] })
  })

  test('its day comes: nothing opens to the receiver, whether the program ends it or somebody looks first', async () => {
    const house = stand()
    const [first, second] = [await house.shared({ days: 1 }), await house.shared({ days: 1 })]
    await house.step(house.officer, 'acknowledge', first.share)
    await house.passes(25)
    const page = await house.page(house.officer, first.share)
    assert.deepEqual([page.state, page.words, page.versions], ['over', null, []])
    assert.deepEqual(
      (await house.box(house.officer, 'receiver')).filter(({ id }) => id === second.share),
      [],
    )
    const seals =
      await house.rows(`select 1 from data_key_seals s join shares h on s.data_key in (h.data_key, h.talk_key)
      where h.id in ('${first.share}', '${second.share}') and s.recipient_agency = '${house.police}'`)
    assert.deepEqual(seals, [])
  })

  test('desks see what waits, by number and clock alone; one hour where a child is missing', async () => {
    const house = stand()
    const waits = () =>
      house.call<{ toAcknowledge: number; late: number; due: { share: string; due: string }[] }>(
        house.officer.token,
        'shares.waiting',
      )
    const before = await waits()
    const { share } = await house.shared({ urgency: 'missing-child' })
    const after = await waits()
    assert.equal(after.toAcknowledge, before.toAcknowledge + 1)
    const due = after.due.find((one) => one.share === share)?.due ?? ''
    assert.equal(Date.parse(due) - house.now().getTime(), 3_600_000)
    const ofSender = async () => {
      type Waits = { late: number; due: { share: string; side: string; missed: boolean; byHand: boolean }[] }
      const found = await house.call<Waits>(house.analyst.token, 'shares.waiting')
      return { ...found, due: found.due.filter((one) => one.share === share) }
    }
    // While the other side has time, nothing of it stands on the sender's desk.
    assert.deepEqual((await ofSender()).due, [])
    await house.passes(2)
    const { late, due: lateOnes } = await ofSender()
    assert.ok(late > 0)
    assert.deepEqual(
      lateOnes.map(({ side, missed, byHand }) => [side, missed, byHand]),
      [['sender', true, false]],
    )
  })

  test('what was told by hand stands on the sender’s desk from the first hour: nobody else can write down an answer', async () => {
    const house = stand()
    const by = { agency: null, authority: 'Harbour police of Nowhere', theirBasis: '' }
    const { share } = await house.shared(by)
    const { due } = await house.call<{ due: { share: string; byHand: boolean; missed: boolean }[] }>(
      house.analyst.token,
      'shares.waiting',
    )
    const found = due.find((one) => one.share === share)
    assert.deepEqual([found?.byHand, found?.missed], [true, false])
  })

  test('the shares of one lead are found by its agency, over or not, and by nobody who received them', async () => {
    const house = stand()
    const { lead, share } = await house.shared()
    await house.shared()
    await house.step(house.analyst, 'recall', share, { text: WHY })
    const of = async (by: typeof house.analyst, side: 'sender' | 'receiver') => {
      const input = { side, open: false, lead }
      const { shares, total } = await house.call<{ shares: { id: string }[]; total: number }>(
        by.token,
        'shares.list',
        input,
      )
      return [total, ...shares.map(({ id }) => id)]
    }
    assert.deepEqual(await of(house.analyst, 'sender'), [1, share])
    for (const side of ['sender', 'receiver'] as const) assert.deepEqual(await of(house.officer, side), [0])
  })
})
