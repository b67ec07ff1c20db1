import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../test/accounts.ts'
import { CasesHouse, REASON } from '../../../test/cases.ts'
import { onDatabases } from '../../../test/databases.ts'
import type { PersonPage } from './shapes.ts'

// The rules that never bend, as far as they touch persons: each test tries to break one through the doors people have.

onDatabases('rules that never bend', CasesHouse.open, (stand) => {
  const does = (id: string, operation: string, more: object, by: Person = stand().worker) =>
    stand().call<Record<string, string>>(by.token, operation, { person: id, ...more }, REASON)
  const refused = (id: string, operation: string, more: object, by: Person = stand().worker) =>
    stand().problem(by.token, operation, { person: id, ...more }, REASON)
  const steps = (page: PersonPage, track: string) =>
    page.steps.filter((one) => one.track === track).map(({ act, allowed, why, asks }) => ({ act, allowed, why, asks }))

  test('1: help opens with grounds, without a statement, a complaint, a score or a decision, and for whom the case is lost', async () => {
    const house = stand()
    const ways: readonly (readonly [string, string][])[] = [
      [],
      [['report', 'persons.move']],
      [
        ['report', 'persons.move'],
        ['stop', 'persons.arrange'],
      ],
      [
        ['state', 'persons.move'],
        ['withdraw', 'persons.move'],
      ],
      [
        ['state', 'persons.move'],
        ['trial', 'persons.arrange'],
        ['judge', 'persons.arrange'],
      ],
    ]
    const seen: unknown[] = []
    for (const way of ways) {
      const id = await house.meets(house.worker)
      for (const [act, operation] of way) await house.step(house.worker, id, 'criminal', act, {}, operation)
      await house.step(house.worker, id, 'identification', 'presume')
      const page = await house.get(house.worker, id)
      assert.equal(page.tracks.find(({ track }) => track === 'support')?.state, 'open')
      seen.push([
        steps(page, 'support'),
        steps(page, 'residence'),
        page.reflectionEnds,
        page.clocks.map(({ name }) => name),
      ])
    }
    for (const one of seen) assert.deepEqual(one, seen[0])
  })

  test('1: a statement that comes to nothing ends no help that runs', async () => {
    const house = stand()
    const id = await house.presumed()
    const before = steps(await house.get(house.worker, id), 'support')
    await house.step(house.worker, id, 'criminal', 'report')
    await house.step(house.worker, id, 'criminal', 'stop', {}, 'persons.arrange')
    assert.deepEqual(steps(await house.get(house.worker, id), 'support'), before)
    assert.equal(await house.stateOf(house.worker, id, 'support'), 'open')
  })

  test('2: nowhere is there a place to enter that somebody consented to be exploited, and what is tried is refused', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    for (const more of [{ consented: true }, { willing: true }, { cooperation: 'yes' }]) {
      const episode = { words: { form: 'labour', ageThen: 'adult', ...more } }
      assert.equal((await refused(id, 'papers.episode', episode))?.code, 'invalid-input')
      const screening = { words: { act: true, ageThen: 'adult', ticks: [], ...more } }
      assert.equal((await refused(id, 'papers.screen', screening))?.code, 'invalid-input')
    }
  })

  for (const court of [false, true])
    test(`2: a statement is withdrawn ${court ? 'in court' : 'before any court'}: file, identification and help stay, and the case goes on`, async () => {
      const house = stand()
      const id = await house.presumed()
      await house.step(house.worker, id, 'criminal', 'state')
      if (court) await house.step(house.worker, id, 'criminal', 'trial', {}, 'persons.arrange')
      const before = await house.states(house.worker, id)
      await house.step(house.worker, id, 'criminal', 'withdraw')
      assert.deepEqual(await house.states(house.worker, id), { ...before, criminal: 'statement-withdrawn' })
      assert.ok(
        (await house.get(house.worker, id)).steps.some(({ act }) => act === 'trial'),
        'the prosecutor goes on',
      )
    })

  test('3: of a child exploitation alone is enough, with no means; and refusing loses nothing', async () => {
    const house = stand()
    const exploited = ['EX01', 'EX02'].map((indicator) => ({ indicator, stands: 'seen', words: 'At the site' }))
    const outcomes: Record<string, string> = {}
    for (const ageThen of ['child', 'uncertain', 'adult']) {
      const id = await house.meets(house.worker, { age: ageThen })
      const words = { act: true, ageThen, ticks: exploited }
      outcomes[ageThen] = (await does(id, 'papers.screen', { words })).outcome
    }
    assert.deepEqual(outcomes, { child: 'trafficking', uncertain: 'trafficking', adult: 'exploited' })
    const id = await house.presumed({ age: 'uncertain' })
    for (const [track, act] of [
      ['identification', 'decline'],
      ['support', 'not-wanted'],
      ['whereabouts', 'lose'],
    ] as const)
      assert.equal((await house.stepProblem(house.worker, id, track, act))?.code, 'conflict', act)
    assert.equal((await refused(id, 'persons.erase', {}))?.code, 'conflict')
  })

  test('3: how old somebody was then decides, not how old they are today', async () => {
    const house = stand()
    const id = await house.meets(house.worker, { age: 'adult' })
    const ticks = ['EX01', 'EX02'].map((indicator) => ({ indicator, stands: 'said', words: 'When she was 16' }))
    assert.equal(
      (await does(id, 'papers.screen', { words: { act: true, ageThen: 'child', ticks } })).outcome,
      'trafficking',
    )
  })

  test('4: no adverse step is taken without its remedy, its language and its reason, whichever it is', async () => {
    const house = stand()
    const id = await house.presumed()
    await house.identify(id)
    const lacking = (track: string, act: string) =>
      refused(id, 'persons.arrange', { track, act, followUpOn: '2027-01-01' })
    const down = await lacking('support', 'wind-down')
    assert.deepEqual(down?.fields.map(({ field }) => field).sort(), ['language', 'plan', 'remedy'])
    const input = { person: id, track: 'support', act: 'wind-down', remedy: 'x', plan: 'x', language: 'uk' }
    assert.equal((await house.problem(house.worker.token, 'persons.arrange', input))?.code, 'reason-needed')
    assert.equal(await refused(id, 'persons.arrange', input), null)
    assert.deepEqual(
      (await lacking('support', 'end'))?.fields.map(({ field }) => field),
      ['remedy'],
    )
    const [event] = (await house.get(house.worker, id)).events
    assert.deepEqual([event.by.id, event.words?.remedy, event.words?.reason], [house.worker.id, 'x', REASON])
  })

  test('4: no score moves anybody: the worst and the best interview leave every step as it was', async () => {
    const house = stand()
    const id = await house.presumed()
    const before = await house.get(house.worker, id)
    const all = ['EX01', 'EX02', 'CD01', 'CD02', 'DR01', 'DR02'].map((indicator) => ({
      indicator,
      stands: 'seen',
      words: 'Seen',
    }))
    for (const ticks of [[], all]) {
      await does(id, 'papers.screen', { words: { act: true, ageThen: 'adult', ticks } })
      const page = await house.get(house.worker, id)
      assert.deepEqual([page.steps, page.tracks, page.queue], [before.steps, before.tracks, before.queue])
    }
    const kept = await house.rows(`select * from person_papers where person = '${id}'`)
    assert.doesNotMatch(JSON.stringify(kept), /trafficking|ask-further/, 'no figure follows the person')
  })

  test('6: what was told once is shown to the next who asks, with who asked, when and in which language', async () => {
    const house = stand()
    const id = await house.presumed()
    const asked = { on: '2026-11-01', kind: 'first-account', topics: ['work'], language: 'uk', recorded: true }
    const interview = { ...asked, interviewer: house.worker.id, interpreterChecked: true }
    await does(id, 'interviews.add', interview)
    const again = await refused(id, 'interviews.add', interview, house.authority)
    assert.equal(again?.fields[0]?.message, 'repeats')
    const { interviews } = await house.call<{ interviews: object[] }>(house.authority.token, 'interviews.list', {
      person: id,
    })
    assert.equal(interviews.length, 1)
    const [{ on, language, recorded }] = interviews as { on: string; language: string; recorded: boolean }[]
    assert.deepEqual([on, language, recorded], ['2026-11-01', 'uk', true])
  })

  test('7: no door gives out a way that is not marked safe: not the page, not asking, not after it was safe once', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const way = { kind: 'message', value: '+371 2000 0133', safe: true, codeWord: 'lilac' }
    const { channel } = await does(id, 'persons.set-channel', way)
    assert.match(JSON.stringify(await does(id, 'persons.contact', { channel, about: 'The doctor' })), /2000 0133/)
    assert.doesNotMatch(JSON.stringify(await house.get(house.worker, id)), /2000 0133|lilac/)
    await does(id, 'persons.set-channel', { ...way, channel, safe: false })
    const problem = await refused(id, 'persons.contact', { channel, about: 'The doctor' })
    assert.deepEqual([problem?.code, problem?.fields[0]?.message], ['conflict', 'not-safe'])
    assert.doesNotMatch(`${problem?.message}`, /2000/)
  })

  test('9: every opening and every share stands in the audit with its purpose, refused ones too', async () => {
    const house = stand()
    const id = await house.presumed()
    await house.get(house.worker, id)
    await does(id, 'persons.tell', { party: 'police', what: 'A crime', basis: 'The Code' })
    await refused(id, 'persons.get', {}, house.inspector)
    await refused(id, 'persons.tell', { party: 'employer', what: 'x', basis: 'x' })
    const entries = await house.audited(id)
    const ends = (operation: string) =>
      entries.filter((one) => one.operation === operation).map(({ verb, outcome, actor }) => [verb, outcome, actor])
    assert.deepEqual(ends('persons.get'), [
      ['consultation', 'done', house.worker.id],
      ['consultation', 'failed', house.inspector.id],
    ])
    assert.deepEqual(
      ends('persons.tell').map(([verb, outcome]) => [verb, outcome]),
      [
        ['disclosure', 'done'],
        ['disclosure', 'failed'],
      ],
    )
    assert.ok(entries.every(({ purpose }) => purpose === 'protection'))
  })

  test('10: what an inspector, a doctor or a teacher was told never comes to immigration: not before grounds, not in danger', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const tell = { party: 'immigration', what: 'Where she works', basis: 'A request' }
    assert.equal((await refused(id, 'persons.tell', tell))?.fields[0]?.message, 'return-enforcement')
    const danger = { what: 'A fire', party: 'immigration' }
    assert.equal((await refused(id, 'persons.act-at-once', danger))?.fields[0]?.message, 'return-enforcement')
    await house.step(house.worker, id, 'identification', 'presume')
    assert.equal(await refused(id, 'persons.tell', tell), null, 'to keep her from being removed')
    await does(id, 'persons.refuse-contact', { refuses: ['immigration'] })
    assert.equal((await refused(id, 'persons.tell', tell))?.fields[0]?.message, 'refused-by-person')
  })

  test('15: police, border and immigration learn by no search, number, list or sum that a record of others is there', async () => {
    const house = stand()
    const clinic = await house.another(house.keeper)
    const nurse = await house.admitted(clinic, ['health-worker'])
    const id = await house.meets(nurse, { name: 'Clinica Patientova', age: 'child' })
    for (const roles of [['investigator'], ['border-officer'], ['asylum-officer'], ['labour-inspector']]) {
      const officer = await house.admitted(house.keeper, roles)
      const ask = (operation: string, input: object) => house.call(officer.token, operation, input)
      assert.deepEqual(await ask('persons.search', { name: 'Clinica Patientova' }), { persons: [] })
      assert.deepEqual(await ask('persons.list', { queue: 'all' }), { persons: [], total: 0, next: null })
      assert.deepEqual(await ask('persons.waiting', {}), { missing: 0, overdue: 0, children: 0, reviews: 0 })
      const glass = (code: string) => house.problem(officer.token, 'persons.break-glass', { code }, REASON)
      const [there, nobody] = [await glass(id.slice(0, 8)), await glass('ffffffff')]
      assert.deepEqual([there?.code, there?.message, there?.fields], [nobody?.code, nobody?.message, nobody?.fields])
    }
  })

  test('16: what somebody did under compulsion is with them and the lawyer: no colleague enters, moves, tells or finds it', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const lawyer = await house.colleague(house.keeper, ['lawyer'])
    await house.join(house.worker, id, lawyer)
    await house.join(house.worker, id, house.authority)
    const secret = { known: false, kind: 'theft', what: 'Took what they were told to' }
    for (const by of [house.worker, house.authority])
      assert.equal((await refused(id, 'acts.keep', secret, by))?.code, 'not-permitted')
    const { act } = await does(id, 'acts.keep', secret, lawyer)
    for (const by of [house.worker, house.authority]) {
      assert.deepEqual(await does(id, 'acts.list', {}, by), { acts: [] })
      assert.equal((await refused(id, 'acts.move', { act, to: 'charged' }, by))?.code, 'not-found')
      assert.equal((await refused(id, 'acts.disclose', { act }, by))?.code, 'not-found')
    }
    const both = { person: true, lawyer: true }
    assert.equal((await refused(id, 'acts.move', { act, to: 'notice-agreed', agreed: both }, lawyer))?.code, 'conflict')
  })
})
