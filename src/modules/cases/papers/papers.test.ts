import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CasesHouse, REASON } from '../../../../test/houses/cases.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Paper } from './papers.ts'

const EPISODE = {
  form: 'labour',
  ageThen: 'adult',
  means: ['deception'],
  from: '2026-05',
  place: 'Unsealed Farm',
  links: [{ role: 'employer', name: 'Larch Ltd' }],
}
const ASSESSMENT = {
  personal: 'Pregnant',
  crime: 'Labour',
  circumstances: 'Brother still there',
  risks: 'Threats by phone',
  needs: 'Doctor',
  chosen: 'Shelter',
  refused: 'Police at the door',
}
const PLAN = {
  steps: [{ what: 'See a doctor', who: 'Social worker', by: '2026-11-05' }],
  safety: 'Code word at the door',
  agreed: 'on-paper',
}
const REVIEW = '2026-12-01'

onDatabases('papers about a person', CasesHouse.open, (stand) => {
  const papers = (id: string, by = stand().worker) =>
    stand()
      .call<{ papers: Paper[] }>(by.token, 'papers.list', { person: id })
      .then((found) => found.papers)
  const write = (name: string, input: object, by = stand().worker) =>
    stand().call<{ paper: string; version: number }>(by.token, `papers.${name}`, input)

  test('each is kept in versions: older ones stay as they were, and name their writer', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const first = await write('plan', { person: id, words: PLAN, reviewOn: REVIEW })
    const later = { ...PLAN, steps: [{ ...PLAN.steps[0], done: true }] }
    const second = await write('plan', { person: id, paper: first.paper, words: later, reviewOn: REVIEW })
    assert.deepEqual([second.paper, second.version], [first.paper, 2])
    const all = await papers(id)
    assert.deepEqual(
      all.map(({ version, by, words }) => [version, by.id, 'steps' in words && words.steps[0].done]),
      [
        [2, house.worker.id, true],
        [1, house.worker.id, false],
      ],
    )
  })

  test('a version of one paper is not written under another’s number, of another person or kind', async () => {
    const house = stand()
    const [one, two] = [await house.meets(house.worker), await house.meets(house.worker)]
    const { paper } = await write('plan', { person: one, words: PLAN, reviewOn: REVIEW })
    for (const [name, input] of [
      ['papers.plan', { person: two, paper, words: PLAN, reviewOn: REVIEW }],
      ['papers.assess', { person: one, paper, words: ASSESSMENT, reviewOn: REVIEW }],
    ] as const)
      assert.equal((await house.problem(house.worker.token, name, input))?.code, 'not-found', name)
  })

  test('an assessment and a plan have a day of review, and later events bring them back', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const over = { person: id, words: ASSESSMENT, reviewOn: '2026-11-02' }
    assert.equal((await house.problem(house.worker.token, 'papers.assess', over))?.fields[0]?.field, 'reviewOn')
    assert.equal(
      (await house.problem(house.worker.token, 'papers.assess', { person: id, words: ASSESSMENT }))?.code,
      'invalid-input',
    )
    await write('assess', { person: id, words: ASSESSMENT, reviewOn: REVIEW })
    await write('episode', { person: id, words: EPISODE })
    const reopening = { person: id, by: 'contact-by-trafficker' }
    assert.equal((await house.problem(house.worker.token, 'papers.reopen', reopening))?.code, 'reason-needed')
    await house.call(house.worker.token, 'papers.reopen', reopening, REASON)
    const byKind = new Map((await papers(id)).map((one) => [one.kind, one.reopenedBy]))
    assert.deepEqual([byKind.get('assessment'), byKind.get('episode')], ['contact-by-trafficker', null])
    await write('assess', {
      person: id,
      paper: (await papers(id)).find(({ kind }) => kind === 'assessment')?.paper,
      words: ASSESSMENT,
      reviewOn: REVIEW,
    })
    assert.equal((await papers(id))[0].reopenedBy, null, 'the new version was written knowing of it')
    await house.step(house.worker, id, 'whereabouts', 'lose')
    assert.equal((await papers(id))[0].reopenedBy, 'whereabouts')
  })

  test('a screening interview is for trained roles, gives each sign its source, and changes no state', async () => {
    const house = stand()
    const id = await house.meets(house.inspector)
    await house.join(house.inspector, id, house.worker)
    const tick = (indicator: string) => ({ indicator, stands: 'said', words: 'In her words' })
    const words = { act: true, ageThen: 'uncertain', ticks: [] as object[] }
    const input = { person: id, words }
    assert.equal((await house.problem(house.inspector.token, 'papers.screen', input))?.code, 'not-permitted')
    const before = (await house.get(house.worker, id)).tracks
    const none = await house.call<{ outcome: string }>(house.worker.token, 'papers.screen', input)
    assert.equal(none.outcome, 'ask-further')
    const bare = { person: id, words: { ...words, ticks: [{ indicator: 'EX01', stands: 'said', words: ' ' }] } }
    assert.equal((await house.problem(house.worker.token, 'papers.screen', bare))?.code, 'invalid-input')
    const shows = { ...words, ticks: ['EX01', 'EX02'].map(tick) }
    const found = await house.call<{ outcome: string }>(house.worker.token, 'papers.screen', {
      person: id,
      words: shows,
    })
    assert.equal(found.outcome, 'trafficking', 'a child needs no means')
    assert.deepEqual(
      (await papers(id)).map(({ outcome }) => outcome),
      ['trafficking', 'ask-further'],
    )
    assert.deepEqual((await house.get(house.worker, id)).tracks, before, 'no score moves anybody')
    await house.step(house.inspector, id, 'identification', 'presume')
    assert.equal(await house.stateOf(house.worker, id, 'support'), 'open', 'help waits for no score')
  })

  test('all of it is sealed under the person’s key, follows them under protection, and goes when they decline', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    await house.join(house.worker, id, house.authority)
    await write('episode', { person: id, words: EPISODE })
    const rows = JSON.stringify(await house.database.superuser(`select * from person_papers where person = '${id}'`))
    assert.doesNotMatch(rows, /Unsealed|Larch/)
    await house.call(
      house.worker.token,
      'persons.protect',
      { person: id, members: [house.worker.id, house.authority.id] },
      REASON,
    )
    const [episode] = await papers(id, house.authority)
    assert.ok('place' in episode.words && episode.words.place === 'Unsealed Farm')
    await house.step(house.worker, id, 'identification', 'decline')
    assert.deepEqual(await papers(id), [])
  })

  test('the person’s whole record is taken out with a reason, and that is entered and told in the record', async () => {
    const house = stand()
    const id = await house.meets(house.worker, { name: 'Accessova' })
    await write('episode', { person: id, words: EPISODE })
    assert.equal((await house.problem(house.worker.token, 'persons.export', { person: id }))?.code, 'reason-needed')
    type Out = { record: { name: string; papers: { words: object }[]; events: { kind: string }[]; contact: object } }
    const { record } = await house.call<Out>(house.worker.token, 'persons.export', { person: id }, REASON)
    assert.equal(record.name, 'Accessova')
    assert.match(JSON.stringify(record.papers), /Unsealed Farm/)
    assert.equal(record.events[0].kind, 'exported')
    assert.ok(!('steps' in record))
    assert.equal(
      (await house.problem(house.inspector.token, 'persons.export', { person: id }, REASON))?.code,
      'not-permitted',
    )
    const rows = await house.database.superuser(
      `select verb from audit where operation = 'persons.export' and outcome = 'done' and '${id}' = any(subjects)`,
    )
    assert.deepEqual(rows, [{ verb: 'disclosure' }])
  })
})
