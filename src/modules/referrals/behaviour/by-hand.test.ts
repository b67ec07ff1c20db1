import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { REASON, ReferralsHouse } from '../../../../test/houses/referrals.ts'
import { filledIn } from '../../../../test/houses/services.ts'
import { onBothDatabases } from '../../../../test/run/databases.ts'

onBothDatabases('a receiver without an account, and one across a border', ReferralsHouse.open, (stand) => {
  const service = async (more: object = {}) =>
    (await stand().call<{ service: string }>(stand().worker.token, 'services.save', filledIn(more))).service
  /** Handed over by hand and sent, by somebody who works with the person. */
  const handed = async (by: Person = stand().worker, more: object = {}) => {
    const house = stand()
    const person = await house.meets(by)
    const [referral] = await house.drafts(by, person, { to: { service: await service() }, ...more })
    await house.consents(by, referral)
    await house.call(by.token, 'referrals.send', { referral })
    return { person, referral }
  }

  test('the whole way by hand is the sender’s turn, each answer with who gave it, and nothing is ever sealed to anybody else', async () => {
    const house = stand()
    const { referral } = await handed()
    await house.accepts(referral, { saidBy: 'Ilga' }, house.worker)
    await house.call(house.worker.token, 'referrals.alarm', { referral, text: 'They rang: nobody came' })
    await house.call(house.worker.token, 'referrals.found', { referral, text: 'Wrong bus' })
    await house.arrives(referral, { saidBy: 'Ilga' }, house.worker)
    const feedback = { referral, text: 'She stays', saidBy: 'The head of the house' }
    await house.call(house.worker.token, 'referrals.feedback', feedback)
    await house.call(house.worker.token, 'referrals.finish', { referral })
    const page = await house.page(house.worker, referral)
    assert.deepEqual([page.state, page.accessUntil, page.accessEndedAt], ['done', null, null])
    const said = page.events.flatMap(({ act, words }) => (words?.saidBy ? [`${act}: ${words.saidBy}`] : []))
    assert.deepEqual(said, ['feedback: The head of the house', 'confirm-arrival: Ilga', 'accept: Ilga'])
  })

  test('a house that is neither here nor in the directory is named; abroad the focal point alone hands over', async () => {
    const house = stand()
    const person = await house.meets(house.worker)
    const [near] = await house.drafts(house.worker, person, { to: { name: ' Invented house ' } })
    await house.consents(house.worker, near)
    await house.call(house.worker.token, 'referrals.send', { referral: near })
    const { to, byHand, abroad, state } = await house.page(house.worker, near)
    assert.deepEqual(
      [to, byHand, abroad, state],
      [{ agency: null, service: null, name: 'Invented house' }, true, false, 'sent'],
    )
    const [far] = await house.drafts(house.worker, person, { to: { name: 'Invented house', abroad: true } })
    await house.consents(house.worker, far)
    assert.equal((await house.problem(house.worker.token, 'referrals.send', { referral: far }))?.code, 'conflict')
    const nobody = { persons: [person], need: 'shelter', to: { name: '  ' }, parts: [] }
    assert.equal((await house.problem(house.worker.token, 'referrals.draft', nobody))?.fields[0]?.field, 'to')
  })

  test('the desk knows that nothing leaves by itself', async () => {
    const house = stand()
    const { referral } = await handed()
    type Due = { referral: string; byHand: boolean }
    const { due } = await house.call<{ due: Due[] }>(house.worker.token, 'referrals.waiting')
    assert.equal(due.find((one) => one.referral === referral)?.byHand, true)
  })

  test('no answer of theirs stands without a name: neither yes nor no, nor an arrival, nor how it goes', async () => {
    const house = stand()
    const { referral } = await handed()
    const missing = async (operation: string, input: object) =>
      (await house.problem(house.worker.token, operation, { referral, ...input }))?.fields[0]?.field
    const accept = { answer: 'accept', meetsAt: house.hour(1), place: 'x', who: 'y' }
    assert.equal(await missing('referrals.answer', accept), 'saidBy')
    assert.equal(await missing('referrals.answer', { ...accept, saidBy: '   ' }), 'saidBy')
    const reject = { answer: 'reject', refusedFor: 'full', text: 'No bed' }
    assert.equal(await missing('referrals.answer', reject), 'saidBy')
    await house.accepts(referral, { saidBy: 'Ilga' }, house.worker)
    assert.equal(await missing('referrals.confirm-arrival', { place: 'x', at: house.hour(0), who: 'y' }), 'saidBy')
    await house.arrives(referral, { saidBy: 'Ilga' }, house.worker)
    assert.equal(await missing('referrals.feedback', { text: 'x' }), 'saidBy')
  })

  test('a refusal by telephone keeps its reason and counts as one of the receiver', async () => {
    const house = stand()
    const { person, referral } = await handed()
    const reject = {
      referral,
      answer: 'reject',
      refusedFor: 'not-served',
      text: 'Only women with babies',
      saidBy: 'Ilga',
    }
    await house.call(house.worker.token, 'referrals.answer', reject)
    const page = await house.page(house.worker, referral)
    assert.deepEqual([page.state, page.refusedFor, page.steps], ['rejected', 'not-served', []])
    const { events } = await house.get(house.worker, person)
    assert.match(events.find(({ words }) => words?.value === 'reject')?.words?.text ?? '', /Only women with babies/)
  })

  test('by hand is nobody’s to see but the team’s: no agency finds it, also not the one that keeps the service', async () => {
    const house = stand()
    const kept = await house.call<{ service: string }>(
      house.shelter.token,
      'services.save',
      filledIn({ name: 'Theirs' }),
    )
    const person = await house.meets(house.worker)
    const [referral] = await house.drafts(house.worker, person, { to: { service: kept.service } })
    await house.consents(house.worker, referral)
    await house.call(house.worker.token, 'referrals.send', { referral })
    assert.equal((await house.problem(house.shelter.token, 'referrals.get', { referral }))?.code, 'not-found')
    assert.ok((await house.box(house.shelter, 'receiver')).every(({ id }) => id !== referral))
    assert.equal((await house.page(house.worker, referral)).to.name, 'Theirs')
  })

  test('a service and the agency that keeps it: the agency reads it here, and the service is what is named', async () => {
    const house = stand()
    const kept = await house.call<{ service: string }>(
      house.shelter.token,
      'services.save',
      filledIn({ name: 'House two' }),
    )
    const person = await house.meets(house.worker)
    const to = { service: kept.service, agency: house.shelterAgency }
    const [referral] = await house.drafts(house.worker, person, { to })
    await house.consents(house.worker, referral)
    await house.call(house.worker.token, 'referrals.send', { referral })
    const page = await house.page(house.shelter, referral)
    assert.deepEqual([page.to.name, page.byHand, page.side], ['House two', false, 'receiver'])
  })

  test('a house that ended after the draft is still named, and no new draft goes there', async () => {
    const house = stand()
    const one = await house.call<{ service: string }>(
      house.shelter.token,
      'services.save',
      filledIn({ name: 'Closing' }),
    )
    const person = await house.meets(house.worker)
    const [referral] = await house.drafts(house.worker, person, { to: { service: one.service } })
    await house.call(house.shelter.token, 'services.end', { service: one.service }, REASON)
    assert.equal((await house.page(house.worker, referral)).to.name, 'Closing')
    const again = { persons: [person], need: 'shelter', to: { service: one.service }, parts: [] }
    assert.equal((await house.problem(house.worker.token, 'referrals.draft', again))?.code, 'not-found')
  })

  test('a service in another country is across the border, by hand too: the focal point hands over and looks at the risk', async () => {
    const house = stand()
    const there = await service({ country: 'EE', town: 'Tallinn', zone: 'Europe/Tallinn' })
    const person = await house.meets(house.worker)
    await house.join(house.worker, person, house.focal)
    const [referral] = await house.drafts(house.worker, person, { to: { service: there } })
    assert.equal((await house.page(house.worker, referral)).abroad, true)
    await house.consents(house.worker, referral)
    const plain = await house.problem(house.worker.token, 'referrals.send', { referral })
    assert.equal(plain?.fields[0]?.message, 'focal-point-only')
    const byFocal = await house.problem(house.focal.token, 'referrals.send', { referral })
    assert.equal(byFocal?.fields[0]?.message, 'focal-point-only', 'also the focal point goes by the door with the risk')
    await house.call(house.focal.token, 'referrals.send-abroad', { referral, risk: 'Nobody there knows her' })
    assert.equal((await house.page(house.worker, referral)).state, 'sent')
  })

  test('a family goes across together or not at all: where one of them is missing nobody is sent', async () => {
    const house = stand()
    const there = await service({ country: 'EE', town: 'Tallinn', zone: 'Europe/Tallinn' })
    const [mother, ...children] = await house.family(house.focal)
    const referrals = await house.drafts(house.focal, [mother, ...children], { to: { service: there } })
    await house.consents(house.focal, referrals[0])
    for (const one of referrals.slice(1)) await house.consents(house.focal, one, { ground: 'child' })
    await house.step(house.focal, children[0], 'whereabouts', 'miss')
    const send = { referral: referrals[0], withOthers: true, risk: 'Nobody there knows them' }
    const problem = await house.problem(house.focal.token, 'referrals.send-abroad', send)
    assert.equal(problem?.fields[0]?.message, 'is-missing')
    const states = await Promise.all(referrals.map(async (one) => (await house.page(house.focal, one)).state))
    assert.deepEqual(states, ['consented', 'consented', 'consented'], 'all or none')
  })

  test('at home the door across the border is no way round anything', async () => {
    const house = stand()
    const person = await house.meets(house.focal, { refuses: ['police'] })
    const [referral] = await house.drafts(house.focal, person, { parts: [] })
    await house.consents(house.focal, referral)
    await house.call(house.focal.token, 'persons.refuse-contact', { person, refuses: ['police', 'family'] })
    await house.call(house.focal.token, 'referrals.send-abroad', { referral, risk: '' })
    assert.equal((await house.page(house.focal, referral)).state, 'sent', 'a focal point may also send at home')
  })
})
