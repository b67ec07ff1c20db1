import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aboutPersons, CasesHouse, REASON } from '../../../../test/houses/cases.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { PersonPage } from '../shapes.ts'

// The rules that never bend about persons; each test tries to break one through operations that members have.

onDatabases('rules that never bend', CasesHouse.open, (stand) => {
  const { does, refused } = aboutPersons(stand)
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
})
