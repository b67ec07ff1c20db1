import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ReleasesHouse, WHY } from '../../../../../test/houses/releases.ts'
import { onDatabases } from '../../../../../test/run/databases.ts'

const FIGURE = {
  ...{ source: 'Yearly report of a shelter', year: 2025, letter: 'b' },
  ...{ cells: [{ sex: 'female' }], from: 3, to: 3 },
} as const
type Listed = { readonly figures: readonly { readonly id: string; readonly cells: readonly string[] }[] }

onDatabases('figures that others publish', ReleasesHouse.open, (house) => {
  const say = async (more: object = {}) =>
    (await house().call<{ figure: string }>(house().anna.token, 'releases.say-elsewhere', { ...FIGURE, ...more }))
      .figure
  const why = (more: object) => house().why('releases.say-elsewhere', { ...FIGURE, ...more })
  const listed = (language = 'en', by = house().anna) => house().call<Listed>(by.token, 'releases.list', { language })

  test('are named in words, in each language, with who entered them', async () => {
    const id = await say({ cells: [{ sex: 'female', form: 'labour' }, { sex: 'male' }], from: 3, to: 5 })
    const of = async (language: string) => (await listed(language)).figures.find((one) => one.id === id)
    const english = await of('en')
    assert.deepEqual(english?.cells, ['Suspects (b), female, forced work', 'Suspects (b), male'])
    assert.match(JSON.stringify(english), /"from":3,"to":5,"saidBy":\{[^}]*"name":"Anna"/)
    for (const language of ['lv', 'ar']) {
      const words = (await of(language))?.cells ?? []
      assert.equal(words.length, 2)
      assert.doesNotMatch(words.join(), /female|Suspects/)
    }
  })

  test('are about a count that the return has: its letter’s codes, and which stage or instance', async () => {
    assert.equal(await why({ cells: [{ decision: 'charged' }] }), 'no-count')
    assert.equal(await why({ cells: [{ sex: 'women' }] }), 'no-count')
    assert.equal(await why({ letter: 'f', cells: [{ outcome: 'convicted' }] }), 'no-count')
    assert.equal(await why({ letter: 'f', cells: [{ instance: 'first', outcome: 'convicted' }] }), undefined)
    assert.equal(await why({ letter: 'g', cells: [{ stage: 'suspects' }, { sex: 'male' }] }), 'no-count')
  })

  test('have a source, one cell or more, and a lowest that is not above the highest', async () => {
    for (const wrong of [
      { source: ' a ' },
      { cells: [] },
      { from: 4, to: 3 },
      { from: -1 },
      { to: 2_000_000_000 },
      { year: 1999 },
      { cells: Array(21).fill({ sex: 'male' }) },
      { cells: [{ colour: 'red' }] },
    ])
      assert.notEqual(await why(wrong), undefined, JSON.stringify(wrong))
  })

  test('that were wrong are dropped with a reason, stay written down, and never come back', async () => {
    const id = await say()
    assert.equal(await house().why('releases.drop-elsewhere', { figure: id }), 'reason-needed')
    await house().call(house().anna.token, 'releases.drop-elsewhere', { figure: id }, WHY)
    assert.ok((await listed()).figures.every((one) => one.id !== id))
    const [row] = await house().database.superuser(`select source, dropped_by from release_figures where id = '${id}'`)
    assert.deepEqual(row, { source: FIGURE.source, dropped_by: house().anna.id })
    await assert.rejects(
      house().database.superuser(`update release_figures set dropped_by = null, dropped_at = null where id = '${id}'`),
      /it was dropped/,
    )
  })

  test('are the agency’s own: another neither sees nor drops them', async () => {
    const id = await say()
    const clara = await house().admitted(await house().another(house().keeper), ['rapporteur'])
    assert.deepEqual((await listed('en', clara)).figures, [])
    assert.equal(await house().why('releases.drop-elsewhere', { figure: id }, clara, WHY), 'not-found')
    assert.equal(await house().why('releases.say-elsewhere', FIGURE, house().coordinator), 'not-permitted')
    assert.equal(
      await house().why('releases.drop-elsewhere', { figure: id }, house().coordinator, WHY),
      'not-permitted',
    )
  })

  test('of another year leave a release as it was made ready to be made ready anew, and do not change what it finds', async () => {
    const release = await house().draft(await house().sent(20, 9, 6, 5, 0, 0))
    await house().choose(release, 'rounded', [{ letter: 'd', by: ['decision'] }])
    assert.equal(await house().prepare(release), 'passed')
    await say({ source: 'A court of 2019', year: 2019, letter: 'd', cells: [{ decision: 'charged' }], from: 1, to: 1 })
    assert.equal(await house().whyNot(release), 'figures')
    assert.equal(await house().prepare(release), 'passed')
    const { standing, unused } = await house().opened(release)
    assert.deepEqual([standing, unused.includes('A court of 2019')], [[], false])
  })
})
