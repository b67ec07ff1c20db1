import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { z } from 'zod'
import { REASON, ReferralsHouse } from '../../../../test/houses/referrals.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { markAll } from '../../../../test/run/mark-all.ts'
import type { Recipients, Summary } from '../referral-shapes.ts'

const ALL_PARTS = [
  ...['identity', 'citizenship', 'exploitation', 'needs', 'channels'],
  ...['interviews', 'plan', 'signs', 'place', 'account'],
]

onDatabases('rules of referral that never bend', ReferralsHouse.open, (stand) => {
  const why = async (work: Promise<{ code: string; fields: readonly { message: string }[] } | null>) =>
    (await work)?.fields[0]?.message
  const drafting = (person: string, more: object = {}, by = stand().inspector) =>
    stand().problem(by.token, 'referrals.draft', {
      ...{ persons: [person], need: 'shelter', to: { agency: stand().shelterAgency }, parts: [] },
      ...more,
    })
  /** What the helping agency is in law, changed for the time of a test. */
  const shelterIs = async (
    values: { regime?: string; enforces?: boolean; country?: string },
    work: () => Promise<void>,
  ) => {
    const { database, kernel, shelterAgency: of } = stand()
    const set = async ({ regime = 'gdpr', enforces = false, country = 'LV' }: typeof values) => {
      await database.superuser(`update agencies set regime = '${regime}', country = '${country}' where id = '${of}';
        insert into form_desks (agency, forms, enforces_returns) values ('${of}', '{}', ${enforces})
        on conflict (agency) do update set enforces_returns = ${enforces}`)
      await markAll(kernel.database, 'agencies', 'form_desks')
    }
    await set(values)
    try {
      await work()
    } finally {
      await set({})
    }
  }
  const summaryAt = async (referral: string): Promise<z.output<typeof Summary>> => {
    const { summary } = await stand().page(stand().shelter, referral)
    assert.ok(summary)
    return summary
  }

  test('whom the person refused gets nothing: neither by what the sender says they are, nor by what their agency is in law', async () => {
    const house = stand()
    const id = await house.meets(house.inspector, { refuses: ['police', 'family', 'immigration'] })
    for (const party of ['police', 'family'])
      assert.equal(await why(drafting(id, { party })), 'refused-by-person', party)
    assert.equal(await why(drafting(id, { party: 'employer' })), 'never-the-employer')
    await shelterIs({ regime: '2016-680' }, async () => {
      assert.equal(await why(drafting(id)), 'refused-by-person', 'police law makes it police, whatever the sender says')
      const { agencies } = await house.call<z.output<typeof Recipients>>(
        house.inspector.token,
        'referrals.recipients',
        {
          person: id,
        },
      )
      assert.equal(agencies.find((one) => one.id === house.shelterAgency)?.why, 'refused-by-person')
    })
    assert.equal(await drafting(id), null)
  })

  test('what is refused after the draft binds the consent and the sending', async () => {
    const house = stand()
    const id = await house.meets(house.inspector)
    const refuse = (refuses: string[]) =>
      house.call(house.inspector.token, 'persons.refuse-contact', { person: id, refuses })
    const [referral] = await house.drafts(house.inspector, id, { party: 'police', parts: [] })
    await refuse(['police'])
    const consent = { referral, ground: 'given', how: 'x', language: 'uk', understood: true }
    assert.equal(await why(house.problem(house.inspector.token, 'referrals.consent', consent)), 'refused-by-person')
    await refuse([])
    await house.consents(house.inspector, referral)
    await refuse(['police'])
    assert.equal(await why(house.problem(house.inspector.token, 'referrals.send', { referral })), 'refused-by-person')
    const [{ step }] = (await house.page(house.inspector, referral)).steps.flatMap((one) =>
      one.act === 'send' ? [{ step: one }] : [],
    )
    assert.deepEqual([step.allowed, step.why], [false, 'refused-by-person'], 'the button says so')
  })

  test('while asylum is open the consulate learns nothing, whatever was agreed', async () => {
    const house = stand()
    const id = await house.meets(house.inspector)
    const [referral] = await house.drafts(house.inspector, id, { party: 'consulate', parts: [] })
    await house.consents(house.inspector, referral)
    await house.step(house.inspector, id, 'asylum', 'wish')
    assert.equal(await why(house.problem(house.inspector.token, 'referrals.send', { referral })), 'asylum-open')
  })

  test('complaint data never flow to return enforcement: no referral to who enforces returns, also not one who begins to', async () => {
    const house = stand()
    const id = await house.meets(house.inspector)
    await shelterIs({ enforces: true }, async () => {
      assert.equal(await why(drafting(id)), 'return-enforcement')
      assert.equal(await why(drafting(id, { party: 'police' })), 'return-enforcement')
    })
    const [referral] = await house.drafts(house.inspector, id)
    await house.consents(house.inspector, referral)
    await shelterIs({ enforces: true }, async () => {
      assert.equal(
        await why(house.problem(house.inspector.token, 'referrals.send', { referral })),
        'return-enforcement',
      )
    })
  })

  test('an immigration authority that only receives gets no part of what was complained of, and nothing before reasonable grounds', async () => {
    const house = stand()
    const id = await house.meets(house.inspector)
    const party = 'immigration'
    assert.equal(await why(drafting(id, { party })), 'return-enforcement')
    await house.step(house.inspector, id, 'identification', 'presume')
    for (const part of ['exploitation', 'signs', 'place', 'account'])
      assert.equal(await why(drafting(id, { party, parts: [part] })), 'complaint', part)
    assert.equal(await drafting(id, { party, parts: ['needs'] }), null)
  })

  test('who stands at the border or in asylum finds nothing of what their agency received', async () => {
    const house = stand()
    const { referral } = await house.sent()
    const roles = (role: string) => house.hasRoles(house.shelterAgency, house.shelter, ['case-worker', role])
    await roles('asylum-officer')
    assert.equal((await house.problem(house.shelter.token, 'referrals.get', { referral }))?.code, 'not-found')
    assert.deepEqual(await house.box(house.shelter, 'receiver'), [])
    const waiting = await house.call<{ toAnswer: number; due: object[] }>(house.shelter.token, 'referrals.waiting')
    assert.deepEqual([waiting.toAnswer, waiting.due], [0, []], 'a count would tell as much')
    await roles('referral-desk')
    assert.equal((await house.page(house.shelter, referral)).state, 'sent')
  })

  test('only ways to the person that are marked safe go along, as they are marked when it is sent', async () => {
    const house = stand()
    const id = await house.meets(house.inspector)
    const set = async (input: object) =>
      (
        await house.call<{ channel: string }>(house.inspector.token, 'persons.set-channel', {
          ...{ person: id, kind: 'phone', value: '+371 2000 0142', safe: true, codeWord: 'bluebell' },
          ...input,
        })
      ).channel
    await set({})
    await set({ kind: 'mail', value: 'shared@example.org', safe: false })
    const turned = await set({ kind: 'message', value: 'her-old-name' })
    const [referral] = await house.drafts(house.inspector, id, { parts: ALL_PARTS })
    await house.consents(house.inspector, referral)
    await set({ channel: turned, kind: 'message', value: 'her-old-name', safe: false })
    await house.call(house.inspector.token, 'referrals.send', { referral })
    const { passed } = await summaryAt(referral)
    assert.deepEqual(
      passed.channels?.map(({ value, codeWord }) => [value, codeWord]),
      [['+371 2000 0142', 'bluebell']],
    )
    assert.doesNotMatch(JSON.stringify(await house.page(house.shelter, referral)), /shared@|her-old-name/)
  })

  test('what was done under compulsion is in no referral, known or not, even when everything is chosen by who wrote it down', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const lawyer = await house.colleague(house.keeper, ['lawyer'])
    await house.join(house.worker, id, lawyer)
    const act = (by: typeof lawyer, what: string, known: boolean) =>
      house.call(by.token, 'acts.keep', { person: id, kind: 'other', what, known })
    await act(lawyer, 'Unknown courier run', false)
    await act(house.worker, 'Known stolen bread', true)
    const [referral] = await house.drafts(house.worker, id, { parts: ALL_PARTS })
    const preview = await house.page(house.worker, referral)
    await house.consents(house.worker, referral)
    await house.call(house.worker.token, 'referrals.send', { referral })
    const sent = await house.page(house.shelter, referral)
    for (const page of [preview, sent]) assert.doesNotMatch(JSON.stringify(page), /courier|bread|acts/)
  })

  test('least data: what was not chosen is not there, not even the name', async () => {
    const house = stand()
    const id = await house.meets(house.inspector, { name: 'Hiddenova' })
    const [referral] = await house.drafts(house.inspector, id, { parts: ['needs'] })
    await house.consents(house.inspector, referral)
    await house.call(house.inspector.token, 'referrals.send', { referral })
    const summary = await summaryAt(referral)
    assert.deepEqual(Object.keys(summary.passed), ['needs'])
    assert.equal(summary.called, id.slice(0, 6).toUpperCase())
    const page = JSON.stringify(await house.page(house.shelter, referral))
    for (const word of ['Hiddenova', 'Invented Farm', 'Eight people']) assert.ok(!page.includes(word), word)
  })

  test('an adult’s consent that was not understood is none, and a child’s way is no adult’s', async () => {
    const house = stand()
    const [mother, child] = await house.family()
    const [hers, childs] = await house.drafts(house.worker, [mother, child])
    const consent = (referral: string, more: object) =>
      house.problem(house.worker.token, 'referrals.consent', {
        ...{ referral, ground: 'given', how: 'Told in Ukrainian', language: 'uk', understood: true, ...more },
      })
    assert.equal((await consent(hers, { understood: false }))?.fields[0]?.field, 'understood')
    assert.equal(await why(consent(hers, { ground: 'child' })), 'children-only')
    assert.equal((await consent(hers, { ground: 'life' }))?.code, 'invalid-input', 'danger has a door of its own')
    assert.equal(await consent(childs, { ground: 'child', understood: false }), null)
    assert.equal((await house.page(house.worker, childs)).consent?.ground, 'child')
    assert.equal((await house.page(house.worker, hers)).consent, null)
  })

  test('without consent only danger to life, by who may decide, with a reason, before a second person; never for a child', async () => {
    const house = stand()
    const [mother, child] = await house.family(house.authority)
    const [hers, childs] = await house.drafts(house.authority, [mother, child])
    const override = (by: typeof house.worker, referral: string, reason?: string) =>
      house.problem(by.token, 'referrals.override', { referral, danger: 'She is unconscious' }, reason)
    await house.join(house.authority, mother, house.worker)
    assert.equal((await override(house.worker, hers, REASON))?.code, 'not-permitted')
    assert.equal((await override(house.authority, hers))?.code, 'reason-needed')
    assert.equal(await why(override(house.authority, childs, REASON)), 'ask-the-adult')
    assert.equal(await override(house.authority, hers, REASON), null)
    const { reviews } = await house.call<{ reviews: { person: string; reason: string | null }[] }>(
      house.desk.token,
      'reviews.list',
    )
    assert.match(reviews.find((one) => one.person === mother)?.reason ?? '', /unconscious/)
    await house.call(house.authority.token, 'referrals.send', { referral: hers })
    const seen = JSON.stringify(await house.page(house.shelter, hers))
    assert.doesNotMatch(seen, /unconscious/, 'why she could not be asked is the team’s to know')
  })

  test('across a border: the focal point alone, with a look at what waits there; the other side acknowledges', async () => {
    const house = stand()
    await shelterIs({ country: 'EE' }, async () => {
      const id = await house.meets(house.worker)
      await house.join(house.worker, id, house.focal)
      const [referral] = await house.drafts(house.worker, id)
      await house.consents(house.worker, referral)
      assert.equal(await why(house.problem(house.worker.token, 'referrals.send', { referral })), 'focal-point-only')
      assert.equal(
        (await house.problem(house.worker.token, 'referrals.send-abroad', { referral, risk: 'x' }))?.code,
        'not-permitted',
      )
      const abroad = (risk: string) => house.problem(house.focal.token, 'referrals.send-abroad', { referral, risk })
      assert.equal((await abroad(' '))?.fields[0]?.field, 'risk')
      assert.equal(await abroad('Her brother knows the town'), null)
      const { events } = await house.get(house.worker, id)
      assert.equal(events.find(({ words }) => words?.value === 'sent')?.words?.risk, 'Her brother knows the town')
      await house.accepts(referral)
      assert.equal((await house.page(house.focal, referral)).abroad, true)
    })
  })

  test('no audit entry of a referral holds a word, and sending is a disclosure that names the referral', async () => {
    const house = stand()
    const { referral } = await house.sent({ note: 'Sleeps by day' })
    await house.accepts(referral, { place: 'Kiosk by the river' })
    const entries = await house.database.superuser(
      `select operation, verb, to_json(subjects)::text as subjects, row_to_json(a)::text as whole from audit a where operation like 'referrals.%'`,
    )
    const sent = entries.find(
      ({ operation, subjects }) => operation === 'referrals.send' && String(subjects).includes(referral),
    )
    assert.equal(sent?.verb, 'disclosure')
    for (const { whole } of entries)
      for (const word of ['Sleeps', 'Kiosk', 'Oksana', 'Told in', 'Anna'])
        assert.ok(!String(whole).includes(word), word)
    const plain = await house.database.superuser(
      `select row_to_json(r)::text || coalesce(string_agg(row_to_json(e)::text, ''), '') as whole from referrals r
       left join referral_events e on e.referral = r.id where r.id = '${referral}' group by r.*, r.id`,
    )
    assert.doesNotMatch(String(plain[0].whole), /Sleeps|Kiosk|Oksana|Anna/)
  })
})
