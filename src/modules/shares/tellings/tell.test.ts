import assert from 'node:assert/strict'
import { test } from 'node:test'
import { whileAgency } from '../../../../test/houses/agency-law.ts'
import { REASON } from '../../../../test/houses/cases.ts'
import { TELLING, TellingsHouse } from '../../../../test/houses/tellings.ts'
import { onDatabases } from '../../../../test/run/databases.ts'

const HOUR = 3_600_000

onDatabases('what may be told of a person, and to whom', TellingsHouse.open, (stand) => {
  const why = async (person: string, more: object = {}) => {
    const problem = await stand().asksInVain(person, more)
    return problem && [problem.fields?.[0]?.field, problem.fields?.[0]?.message]
  }
  const atOnce = async (person: string, more: object = {}, by = stand().worker) => {
    const { reason: _, ...telling } = TELLING
    const input = { person, agency: stand().police, ...telling, urgency: 'danger', ...more }
    const problem = await stand().problem(by.token, 'persons.tell-urgently', input, REASON)
    return problem && [problem.fields?.[0]?.field ?? problem.code, problem.fields?.[0]?.message ?? problem.message]
  }

  test('a part that was not chosen is nowhere; no address, no way, no health and no refusal is ever a part', async () => {
    const house = stand()
    const person = await house.missing()
    await house.call(house.worker.token, 'persons.refuse-contact', { person, refuses: ['family'] })
    const way = { person, kind: 'phone', value: '+371 2000 0177', safe: true, codeWord: 'lilac' }
    await house.call(house.worker.token, 'persons.set-channel', way)
    const words = await house.tells(person, { parts: [] })
    assert.deepEqual((await house.page(house.judge, words)).versions[0].person, { ground: 'law', what: TELLING.what })
    const all = await house.tells(person, { parts: ['name', 'birth', 'citizenship', 'language', 'sought'] })
    const page = await house.page(house.judge, all)
    const { person: told } = page.versions[0]
    assert.deepEqual([told?.citizenship, told?.language], ['UA', 'uk'])
    assert.deepEqual(told?.sought?.map(({ field }) => field).toSorted(), ['looks', 'ring', 'seenWhere'])
    for (const hidden of ['insulin', '2000 0177', 'lilac', 'family', person])
      assert.ok(!JSON.stringify(page).includes(hidden), hidden)
    const bad = await house.asksInVain(person, { parts: ['channels'] })
    assert.equal(bad?.code, 'invalid-input')
  })

  test('the sheet goes along only of who is missing, and only where somebody wrote it', async () => {
    const house = stand()
    const person = await house.child()
    assert.deepEqual(await why(person, { parts: ['sought'] }), ['parts', 'not-missing'])
    await house.step(house.worker, person, 'whereabouts', 'miss', { danger: 'Not back' })
    const { telling } = await house.asks(person, { parts: ['sought'] })
    const none = await house.problem(house.mate.token, 'persons.agree-telling', { telling })
    assert.deepEqual([none?.fields?.[0]?.field, none?.fields?.[0]?.message], ['parts', 'no-sheet'])
  })

  test('what the person refused binds, what the law forbids binds always, and a child carries no consent', async () => {
    const house = stand()
    const person = await house.child({ citizenship: 'UA' })
    await house.call(house.worker.token, 'persons.refuse-contact', { person, refuses: ['police'] })
    assert.deepEqual(await why(person, { agency: house.police }), ['agency', 'refused-by-person'])
    assert.equal(await why(person, { agency: house.orphans }), null)
    assert.deepEqual(await why(person, { ground: 'consent' }), ['ground', 'no-childs-consent'])
    const adult = await house.team(await house.meets(house.worker))
    assert.equal(await why(adult, { ground: 'consent' }), null)
    assert.deepEqual(await why(adult, { agency: house.agency }), ['agency', 'own-agency'])
    assert.deepEqual(await why(adult, { urgency: 'missing-child' }), ['urgency', 'not-missing'])
  })

  test('nothing goes to who enforces returns: not when it is asked, not when it is agreed to, not in danger', async () => {
    const house = stand()
    const person = await house.child()
    const { telling } = await house.asks(person)
    const place = { kernel: house.kernel, rows: (text: string) => house.rows(text) }
    const work = async () => {
      assert.deepEqual(await why(person), ['agency', 'firewall'])
      assert.deepEqual(await atOnce(person, { agency: house.orphans }), ['agency', 'firewall'])
      const agreed = await house.problem(house.mate.token, 'persons.agree-telling', { telling })
      assert.equal(agreed?.fields?.[0]?.message, 'firewall')
      const { agencies } = await house.tellings(person)
      assert.ok(!agencies.some(({ id }) => id === house.orphans))
    }
    await whileAgency(place, house.orphans, { regime: 'gdpr', enforces: true }, work, { regime: 'gdpr' })
  })

  test('of whom a complaint led to is told by hand alone, whoever would get it', async () => {
    const house = stand()
    const person = await house.ofComplaint()
    for (const agency of [house.police, house.orphans]) {
      assert.deepEqual(await why(person, { agency }), ['agency', 'complaint-by-hand'])
      assert.deepEqual(await atOnce(person, { agency }), ['agency', 'complaint-by-hand'])
    }
    const { byHandOnly, agencies } = await house.tellings(person)
    assert.deepEqual([byHandOnly, agencies], [true, []])
    const tell = { person, party: 'police', what: 'A crime', basis: 'The Code' }
    assert.equal(await house.problem(house.worker.token, 'persons.tell', tell, REASON), null)
  })

  test('in danger one tells at once, past a refusal, with a second look within a day and an hour to acknowledge it', async () => {
    const house = stand()
    const person = await house.child()
    await house.call(house.worker.token, 'persons.refuse-contact', { person, refuses: ['police'] })
    const share = await house.tellsAtOnce(person)
    const page = await house.page(house.officer, share)
    assert.deepEqual([page.urgency, page.clock, page.approvedBy], ['danger', 'acknowledge', null])
    assert.equal(Date.parse(page.due ?? '') - Date.parse(page.sentAt), HOUR)
    const { reviews } = await house.call<{ reviews: { kind: string; person: string }[] }>(
      house.desk.token,
      'reviews.list',
      {},
    )
    assert.ok(reviews.some(({ kind }) => kind === 'danger'))
    const [told] = (await house.tellings(person)).told
    assert.deepEqual(told.ring, { telephone: null })
    const telephone = { shown: '+371 2000 0142', hours: null }
    await house.call(house.chief.token, 'duty-telephones.set', { telephone })
    assert.equal((await house.tellings(person)).told[0].ring?.telephone?.tel, '+37120000142')
    await house.act(house.officer, 'acknowledge', share)
    assert.equal((await house.tellings(person)).told[0].ring, null)
    // Corrected as it went: what they refuse was overcome by the danger.
    assert.equal(
      (await house.act(house.worker, 'correct-telling', share, { text: 'Another street.' })).state,
      'acknowledged',
    )
  })

  test('of a missing child one tells at once; of anybody else who is missing, or is not, two have to', async () => {
    const house = stand()
    const child = await house.missing()
    const share = await house.tellsAtOnce(child, { urgency: 'missing-child', parts: ['name', 'sought'] })
    const page = await house.page(house.officer, share)
    assert.deepEqual([page.urgency, page.versions[0].person?.name?.name], ['missing-child', 'Danylo Vyhadanyj'])
    for (const person of [await house.child(), await house.team(await house.meets(house.worker))])
      assert.deepEqual(await atOnce(person, { urgency: 'missing-child' }), ['urgency', 'not-missing'])
    assert.equal(
      (
        await house.problem(
          house.worker.token,
          'persons.tell-urgently',
          { person: child, ...TELLING, agency: house.police, urgency: 'none' },
          REASON,
        )
      )?.code,
      'invalid-input',
    )
    await assert.rejects(
      house.rows(`update shares set approved_by = null, urgency = 'none' where id = '${share}'`),
      /shares_alone/,
    )
  })

  test('it stands in the person’s record with agency, words, law and reason; told by hand, it names a party', async () => {
    const house = stand()
    const person = await house.child()
    await house.tells(person)
    await house.call(
      house.worker.token,
      'persons.tell',
      { person, party: 'family', what: 'She is safe', basis: 'Wish' },
      REASON,
    )
    const { events } = await house.get(house.worker, person)
    const [hand, share] = events.filter(({ kind }) => kind === 'told').map(({ words }) => words)
    assert.deepEqual([hand?.party, hand?.value], ['family', undefined])
    const { text, basis, reason, value, party } = share ?? {}
    assert.deepEqual([basis, reason, value, party], [TELLING.basis, TELLING.reason, 'shared', 'agency'])
    assert.ok(text?.endsWith(`: ${TELLING.what}`))
    const entries = (await house.audited(person)).filter(({ operation }) => operation.startsWith('persons.'))
    const ends = entries
      .filter(({ verb }) => verb === 'disclosure')
      .map(({ operation, outcome }) => [operation, outcome])
    assert.deepEqual(ends, [
      ['persons.agree-telling', 'done'],
      ['persons.tell', 'done'],
    ])
  })

  test('who asked to be erased is told of to nobody, but in danger; who is only counted to nobody at all', async () => {
    const house = stand()
    const person = await house.team(await house.meets(house.worker))
    await house.rows(`update persons set erasure_asked = '2026-11-01' where id = '${person}'`)
    assert.deepEqual(await why(person), ['person', 'restricted'])
    assert.equal((await house.get(house.worker, person)).shut.includes('persons.tell-agency'), true)
    assert.equal(await atOnce(person), null)
    const counted = await house.meets(house.worker, { mode: 'counted', name: '' })
    assert.equal((await house.asksInVain(counted))?.code, 'conflict')
    assert.deepEqual((await house.tellings(counted)).agencies, [])
  })
})
