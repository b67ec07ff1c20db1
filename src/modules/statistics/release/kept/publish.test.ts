import assert from 'node:assert/strict'
import { test } from 'node:test'
import { letterFile, ReleasesHouse, WHY } from '../../../../../test/houses/releases.ts'
import { decisionsFile } from '../../../../../test/houses/returns.ts'
import { onDatabases } from '../../../../../test/run/databases.ts'

const DECISIONS = [{ letter: 'd' as const, by: ['decision'] }]

onDatabases('a release of figures', ReleasesHouse.open, (house) => {
  let vintage: string
  const prepared = async (way = 'rounded') => {
    const release = await house().draft(vintage)
    await house().choose(release, way, DECISIONS)
    return release
  }

  test('is made of what was sent, and of nothing else', async () => {
    const draft = await house().drafted(10, 4, 3, 2, 1, 0)
    assert.equal(await house().why('releases.draft', { return: draft }), 'not-sent')
    await house().approve(await house().ask(draft))
    vintage = draft
    const release = await house().draft(vintage)
    assert.equal(await house().draft(vintage), release)
    const { offered, closed } = await house().opened(release)
    assert.deepEqual(offered, [
      { letter: 'd', by: [], name: 'Prosecution decisions (d)', words: 'total' },
      { letter: 'd', by: ['decision'], name: 'Prosecution decisions (d)', words: 'decision' },
    ])
    assert.equal(closed, 'no-table')
    assert.equal(await house().why('releases.prepare', { release }), 'no-table')
  })

  test('a table that the return has no numbers for is refused', async () => {
    const release = await house().draft(vintage)
    const choose = (table: object) => house().why('releases.choose', { release, way: 'hidden', tables: [table] })
    assert.equal(await choose({ letter: 'a', by: [] }), 'table')
    assert.equal(await choose({ letter: 'd', by: ['sex'] }), 'table')
  })

  test('is not published before it was made ready, nor in another edition', async () => {
    const release = await prepared()
    assert.equal(await house().whyNot(release), 'not-prepared')
    assert.equal(await house().prepare(release), 'passed')
    const { edition, parts } = await house().opened(release)
    await house().choose(release, 'rounded', [{ letter: 'd', by: [] }])
    assert.equal(await house().why('releases.publish', { release, edition }, house().anna, WHY), 'not-prepared')
    // What is told lies beside what is true, for whoever prepares it.
    const [total, ...lines] = parts[0]?.lines ?? []
    assert.deepEqual([total?.count, total?.told, total?.as], [10, 10, 'rounded'])
    assert.deepEqual(
      lines.map(({ count }) => count),
      [4, 3, 2, 1, 0],
    )
    assert.ok(lines.every(({ told }) => (told ?? 1) % 5 === 0))
  })

  test('is told by one rapporteur alone, with a reason, and stays as it was told', async () => {
    const release = await prepared()
    assert.equal(await house().prepare(release), 'passed')
    const { edition } = await house().opened(release)
    assert.equal(await house().why('releases.publish', { release, edition }), 'reason-needed')
    assert.equal(await house().publish(release), 1)
    const told = await house().opened(release)
    assert.deepEqual([told.state, told.number, told.closed], ['published', 1, 'published'])
    for (const operation of ['releases.drop', 'releases.prepare'])
      assert.equal(await house().why(operation, { release }), 'published')
    for (const set of ["told = '[]'", "rule = '{}'", "state = 'draft'", 'number = 7'])
      await assert.rejects(house().database.superuser(`update releases set ${set} where id = '${release}'`), /stays/)
    await assert.rejects(house().database.superuser(`delete from releases where id = '${release}'`), /stays/)
  })

  test('the database publishes only what the auditor passed, as it was passed', async () => {
    const release = await prepared()
    const who = `number = 2, published_by = '${house().anna.id}', published_at = now(), rule = '{}'`
    const publish = (told: string) =>
      house().database.superuser(
        `update releases set state = 'published', told = '${told}', ${who} where id = '${release}'`,
      )
    await assert.rejects(publish('[]'), /as the auditor passed it/)
    await house().prepare(release)
    await assert.rejects(publish('[]'), /as the auditor passed it/)
  })

  test('what was told before is attacked beside it: hidden where it was rounded is refused, and told which', async () => {
    const release = await prepared('hidden')
    assert.equal(await house().prepare(release), 'refused')
    const { fresh, standing } = await house().opened(release)
    assert.ok(
      fresh.some(({ cell }) => cell.words === 'Prosecution decisions (d), 2025, not charged'),
      JSON.stringify(fresh),
    )
    assert.deepEqual(standing, [])
    assert.equal(await house().whyNot(release), 'refused')
    await assert.rejects(
      house()
        .database.superuser(`update releases set outcome = 'passed', sealed = sealed where id = '${release}'`)
        .then(() => house().opened(release)),
    )
  })

  test('a figure of somebody else that gives a count away is shown, and does not refuse what does not add to it', async () => {
    await house().call(house().anna.token, 'releases.drop', { release: await house().draft(vintage) })
    const release = await prepared()
    assert.equal(await house().prepare(release), 'passed')
    const figure = { source: 'Yearly report of the prosecutor', year: 2025, letter: 'd', from: 2, to: 2 }
    const cells = [{ decision: 'not-charged' }]
    assert.equal(await house().why('releases.say-elsewhere', { ...figure, cells: [{ sex: 'male' }] }), 'no-count')
    const { figure: id } = await house().call<{ figure: string }>(house().anna.token, 'releases.say-elsewhere', {
      ...{ ...figure, cells },
    })
    assert.equal(await house().whyNot(release), 'figures')
    assert.equal(await house().prepare(release), 'passed')
    const { standing, fresh, unused } = await house().opened(release)
    assert.deepEqual([fresh, unused], [[], []])
    assert.deepEqual(
      standing.map(({ cell, from, to, sources }) => [cell.words, from, to, sources]),
      [['Prosecution decisions (d), 2025, not charged', 2, 2, ['Yearly report of the prosecutor']]],
    )
    await house().call(house().anna.token, 'releases.drop-elsewhere', { figure: id }, WHY)
    assert.equal(await house().whyNot(release), 'figures')
    assert.equal(await house().why('releases.drop-elsewhere', { figure: id }, house().anna, WHY), 'not-found')
  })

  test('a release out of a vintage that was corrected is not told; a revision is told beside the first', async () => {
    const old = await house().draft(vintage)
    assert.equal(await house().prepare(old), 'passed')
    const next = await house().sentOf([decisionsFile(2025, 11, 5, 3, 2, 1, 0)])
    assert.equal(await house().whyNot(old), 'superseded')
    assert.equal(await house().why('releases.prepare', { release: old }), 'superseded')
    await house().released(next, 'rounded', DECISIONS)
  })

  test('neither the coordinator nor another agency’s rapporteur sees a draft', async () => {
    const release = await house().draft(vintage)
    const other = await house().another(house().keeper)
    const clara = await house().admitted(other, ['rapporteur'])
    assert.equal(await house().why('releases.get', { release, language: 'en' }, clara), 'not-found')
    for (const [operation, input] of [
      ['releases.get', { release, language: 'en' }],
      ['releases.list', { language: 'en' }],
      ['releases.publish', { release, edition: 2 }],
      ['releases.drop', { release }],
    ] as const)
      assert.equal(await house().why(operation, input, house().coordinator, WHY), 'not-permitted')
  })

  test('counts of persons in letters (a) and (b) are told by form too', async () => {
    const forms = ['sexual', 'labour', 'begging', 'criminal-activities', 'unknown']
    const lines: [object, number][] = [
      [{}, 30],
      [{ sex: 'female' }, 18],
      [{ sex: 'male' }, 12],
    ]
    for (const [i, form] of forms.entries()) lines.push([{ form }, [18, 11, 2, 1, 1][i] ?? 0])
    for (const code of ['other', 'unknown']) lines.push([{ sex: code }, 0])
    const of = await house().sentOf([letterFile('a', 2024, lines)], 2024)
    const release = await house().draft(of)
    await house().choose(release, 'hidden', [
      { letter: 'a', by: ['sex'] },
      { letter: 'a', by: ['form'] },
    ])
    assert.equal(await house().prepare(release), 'passed')
    const { parts } = await house().opened(release)
    const told = parts[1]?.lines.map(({ cells, as }) => [cells.at(-1), as])
    assert.ok(
      told?.some(([form, as]) => form === 'forced begging' && as === 'hidden'),
      JSON.stringify(told),
    )
    assert.ok(
      told?.some(([, as]) => as === 'blank'),
      JSON.stringify(told),
    )
  })
})
