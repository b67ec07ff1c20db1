import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { CasesHouse, REASON } from '../../../../test/houses/cases.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { LINKS, MEANS, REOPENINGS } from '../codes.ts'
import type { Paper } from './papers.ts'

const PLAN = { steps: [{ what: 'See a doctor' }], agreed: 'not-yet' }
const EPISODE = { form: 'labour', ageThen: 'adult' }
const SCREENING = { act: true, ageThen: 'adult', ticks: [] as object[] }
const tick = (indicator: string, more: object = {}) => ({
  indicator,
  stands: 'seen',
  words: 'Seen at the site',
  ...more,
})

onDatabases('input of papers', CasesHouse.open, (stand) => {
  const write = (id: string, name: string, more: object, by: Person = stand().worker) =>
    stand().problem(by.token, `papers.${name}`, { person: id, ...more })
  const papers = async (id: string, by: Person = stand().worker) =>
    (await stand().call<{ papers: Paper[] }>(by.token, 'papers.list', { person: id })).papers
  const fields = async (id: string, name: string, more: object) =>
    (await write(id, name, more))?.fields.map(({ field }) => field)

  test('a day of review is to come: today is over, tomorrow is not, and a day that is none is refused', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    for (const reviewOn of ['2026-11-01', '2026-11-02'])
      for (const [name, words] of [
        ['assess', {}],
        ['plan', PLAN],
      ] as const)
        assert.deepEqual(await fields(id, name, { words, reviewOn }), ['reviewOn'], `${name} ${reviewOn}`)
    for (const reviewOn of [undefined, '', '2027-02-29', 'soon'])
      assert.deepEqual(await fields(id, 'plan', { words: PLAN, reviewOn }), ['reviewOn'])
    assert.equal(await write(id, 'plan', { words: PLAN, reviewOn: '2026-11-03' }), null)
    assert.deepEqual(
      (await papers(id)).map(({ reviewOn }) => reviewOn),
      ['2026-11-03'],
    )
  })

  test('a plan has steps, each of some words, at most sixty, and says how the person has agreed', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const plan = (more: object) => fields(id, 'plan', { words: { ...PLAN, ...more }, reviewOn: '2026-12-24' })
    const step = PLAN.steps[0]
    assert.deepEqual(await plan({ steps: [] }), ['words.steps'])
    assert.deepEqual(await plan({ steps: Array.from({ length: 61 }, () => step) }), ['words.steps'])
    assert.deepEqual(await plan({ steps: [{ what: ' ' }, step] }), ['words.steps.0.what'])
    assert.deepEqual(await plan({ steps: [{ ...step, by: '31.12.2026' }] }), ['words.steps.0.by'])
    assert.deepEqual(await plan({ agreed: 'yes' }), ['words.agreed'])
    assert.deepEqual(await plan({ score: 7 }), ['words'], 'no paper has a place for a score')
    assert.deepEqual(await papers(id), [])
  })

  test('an episode takes every means and link of the list and none beside it, and a time as far as it is known', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const episode = (more: object) => write(id, 'episode', { words: { ...EPISODE, ...more } })
    const links = LINKS.map((role) => ({ role, name: `Invented ${role}` }))
    assert.equal(await episode({ means: [...MEANS], links, from: '2025', to: '2026-05-31' }), null)
    assert.equal(await episode({ from: '2026-05' }), null)
    for (const more of [
      { means: ['consent'] },
      { means: [...MEANS, 'force'] },
      { links: [{ role: 'victim', name: 'x' }] },
      { from: 'last spring' },
      { from: '26-05' },
      { form: 'smuggling' },
      { ageThen: undefined },
    ])
      assert.equal((await episode(more))?.code, 'invalid-input', JSON.stringify(more))
    assert.equal((await papers(id)).length, 2)
  })

  test('a sign stands on what was seen, said or a paper; one that the list does not have is refused', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const screen = (ticks: object[]) => fields(id, 'screen', { words: { ...SCREENING, ticks } })
    assert.deepEqual(await screen([tick('ZZ99')]), ['words.ticks.0.indicator'])
    assert.deepEqual(await screen([tick('EX01', { stands: 'felt' })]), ['words.ticks.0.stands'])
    assert.deepEqual(await screen([tick('EX01', { words: '' })]), ['words.ticks.0.words'])
    assert.equal(await screen([tick('EX01'), tick('EX02', { stands: 'document' })]), undefined)
  })

  test('a sign that is ticked twice counts once', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const words = { ...SCREENING, ticks: [tick('EX01'), tick('EX01', { words: 'Seen again' })] }
    assert.equal(await write(id, 'screen', { words }), null)
    assert.equal((await papers(id))[0].outcome, 'ask-further')
  })

  test('the outcome is computed when it is shown, from the written signs, in each version by itself', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const input = (ticks: string[]) => ({ person: id, words: { ...SCREENING, ticks: ticks.map((one) => tick(one)) } })
    const { paper } = await house.call<{ paper: string }>(house.worker.token, 'papers.screen', input(['EX01', 'EX02']))
    await house.call(house.worker.token, 'papers.screen', { ...input(['EX01']), paper })
    assert.deepEqual(
      (await papers(id)).map(({ version, outcome }) => [version, outcome]),
      [
        [2, 'ask-further'],
        [1, 'exploited'],
      ],
    )
    await write(id, 'plan', { words: PLAN, reviewOn: '2026-12-24' })
    assert.equal((await papers(id))[0].outcome, null, 'of nothing else there is an outcome')
  })

  test('whatever happens brings assessment and plan back, the latest version of each and nothing beside', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const reviewOn = '2026-12-24'
    const plan = { person: id, words: PLAN, reviewOn }
    const { paper } = await house.call<{ paper: string }>(house.worker.token, 'papers.plan', plan)
    await house.call(house.worker.token, 'papers.plan', { ...plan, paper })
    await write(id, 'assess', { words: {}, reviewOn })
    await write(id, 'episode', { words: EPISODE })
    for (const by of REOPENINGS) {
      await house.call(house.worker.token, 'papers.reopen', { person: id, by }, REASON)
      assert.deepEqual(
        (await papers(id)).map(({ kind, version, reopenedBy }) => [kind, version, reopenedBy]),
        [
          ['episode', 1, null],
          ['assessment', 1, by],
          ['plan', 2, by],
          ['plan', 1, null],
        ],
      )
    }
    const odd = { person: id, by: 'full-moon' }
    assert.equal((await house.problem(house.worker.token, 'papers.reopen', odd, REASON))?.code, 'invalid-input')
  })

  test('a person who left, was found or is missing is in another danger: the papers come back by themselves', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const anew = () => write(id, 'assess', { words: {}, reviewOn: '2026-12-24' })
    for (const [act, more] of [
      ['lose', {}],
      ['find', {}],
      ['miss', { danger: 'A threat' }],
    ] as const) {
      await anew()
      await house.step(house.worker, id, 'whereabouts', act, more)
      assert.equal((await papers(id))[0].reopenedBy, 'whereabouts', act)
    }
    await anew()
    await house.step(house.worker, id, 'criminal', 'report')
    assert.equal((await papers(id))[0].reopenedBy, null, 'a step of another track brings nothing back')
  })

  test('of two versions written at once both are kept, one after the other', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    await house.join(house.worker, id, house.authority)
    const plan = { person: id, words: PLAN, reviewOn: '2026-12-24' }
    const { paper } = await house.call<{ paper: string }>(house.worker.token, 'papers.plan', plan)
    const ends = await Promise.all(
      [house.worker, house.authority].map(({ token }) =>
        house.call<{ version: number }>(token, 'papers.plan', { ...plan, paper }),
      ),
    )
    assert.deepEqual(ends.map(({ version }) => version).sort(), [2, 3])
    assert.deepEqual(
      (await papers(id)).map(({ version }) => version),
      [3, 2, 1],
    )
  })

  test('a version that names an outdated predecessor is refused, and nothing of either is lost', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const plan = { person: id, words: PLAN, reviewOn: '2026-12-24' }
    const { paper } = await house.call<{ paper: string }>(house.worker.token, 'papers.plan', plan)
    const next = { ...plan, paper, after: 1 }
    assert.equal((await house.call<{ version: number }>(house.worker.token, 'papers.plan', next)).version, 2)
    assert.equal((await house.problem(house.worker.token, 'papers.plan', next))?.code, 'conflict')
    assert.deepEqual(
      (await papers(id)).map(({ version }) => version),
      [2, 1],
    )
    // A member who has seen the newer version may write the next one.
    const seen = await house.call<{ version: number }>(house.worker.token, 'papers.plan', { ...next, after: 2 })
    assert.equal(seen.version, 3)
  })

  test('first-line roles read papers and write none, and members outside the team do neither', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    await write(id, 'episode', { words: { ...EPISODE, place: 'A quarry' } })
    assert.equal((await write(id, 'episode', { words: EPISODE }, house.inspector))?.code, 'not-permitted')
    assert.equal((await write(id, 'episode', { words: EPISODE }, house.desk))?.code, 'not-found')
    assert.equal((await house.problem(house.inspector.token, 'papers.list', { person: id }))?.code, 'not-found')
    await house.join(house.worker, id, house.inspector)
    assert.match(JSON.stringify(await papers(id, house.inspector)), /A quarry/)
    const counted = await house.meets(house.worker, { mode: 'counted', name: '' })
    assert.equal((await write(counted, 'plan', { words: PLAN, reviewOn: '2026-12-24' }))?.code, 'conflict')
    assert.deepEqual(await papers(counted), [])
  })

  test('a paper that was changed past the program does not open, and is not shown as another’s', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    for (const place of ['First place', 'Second place']) await write(id, 'episode', { words: { ...EPISODE, place } })
    const rows = await house.rows<{ id: string }>(`select id from person_papers where person = '${id}' order by seq`)
    await house.rows(
      `update person_papers set sealed = (select sealed from person_papers where id = '${rows[0].id}') where id = '${rows[1].id}'`,
    )
    assert.equal((await house.problem(house.worker.token, 'papers.list', { person: id }))?.code, 'unavailable')
  })
})
