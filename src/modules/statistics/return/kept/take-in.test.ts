import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decisionsFile, judgmentsFile, ReturnsHouse } from '../../../../../test/houses/returns.ts'
import { onDatabases } from '../../../../../test/run/databases.ts'

onDatabases('files taken into the yearly return', ReturnsHouse.open, (house) => {
  const lines = async (id: string, letter: string) =>
    (await house().get(id)).parts.find((part) => part.letter === letter)?.lines.map(({ count }) => count)

  test('make a draft, in which each letter says from which file it is and who took it in', async () => {
    const id = await house().drafted(10, 4, 3, 2, 1, 0)
    const page = await house().get(id)
    assert.deepEqual([page.state, page.vintage, page.edition, page.closed], ['draft', 1, 1, null])
    const [part] = page.parts
    assert.deepEqual([part?.letter, part?.from?.file, part?.from?.by.name], ['d', 'prosecutors.csv', 'Anna'])
    assert.deepEqual(part?.lines[1], {
      cells: ['charged with trafficking'],
      count: 4,
      lastYear: null,
      isSmall: true,
      isCrossed: false,
    })
    assert.deepEqual(await lines(id, 'd'), [10, 4, 3, 2, 1, 0])
  })

  test('come one after the other from several offices, into the same draft', async () => {
    const id = await house().drafted(10, 4, 3, 2, 1, 0)
    const second = await house().takeIn([judgmentsFile(2025, 7, 4, 2, 1, 0)], { file: 'courts.csv' }, house().berta)
    assert.equal(second.return, id)
    const page = await house().get(id)
    assert.deepEqual(
      page.parts.map(({ letter, from }) => [letter, from?.file]),
      [
        ['d', 'prosecutors.csv'],
        ['f', 'courts.csv'],
      ],
    )
    await house().takeIn([decisionsFile(2025, 12, 5, 4, 2, 1, 0)])
    assert.deepEqual(
      [await lines(id, 'd'), await lines(id, 'f')],
      [
        [12, 5, 4, 2, 1, 0],
        [7, 4, 2, 1, 0],
      ],
    )
  })

  test('with faults are told of whole, and nothing of them is kept, not even what was right', async () => {
    const id = await house().drafted(10, 4, 3, 2, 1, 0)
    const { edition } = await house().get(id)
    const told = await house().takeIn([judgmentsFile(2025, 7, 4, 2, 1, 0), decisionsFile(2025, 9, 4, 3, 2, 1, -1)])
    assert.deepEqual([told.return, told.letters], [null, []])
    assert.ok(told.faults.some(({ why }) => why === 'negative'))
    const page = await house().get(id)
    assert.deepEqual([page.edition, page.parts.map(({ letter }) => letter).includes('d')], [edition, true])
    assert.deepEqual(await lines(id, 'd'), [10, 4, 3, 2, 1, 0])
  })

  test('of two at once lose nothing of each other', async () => {
    await house().drafted(10, 4, 3, 2, 1, 0)
    const [one, other] = await Promise.all([
      house().takeIn([decisionsFile(2025, 11, 5, 3, 2, 1, 0)]),
      house().takeIn([judgmentsFile(2025, 5, 3, 1, 1, 0)], {}, house().berta),
    ])
    assert.equal(one.return, other.return)
    const id = one.return ?? assert.fail()
    assert.deepEqual(
      [await lines(id, 'd'), await lines(id, 'f')],
      [
        [11, 5, 3, 2, 1, 0],
        [5, 3, 1, 1, 0],
      ],
    )
  })

  test('of two at once that begin a year make one draft', async () => {
    const [one, other] = await Promise.all([
      house().takeIn([decisionsFile(2020, 11, 5, 3, 2, 1, 0)], { year: 2020 }),
      house().takeIn([judgmentsFile(2020, 5, 3, 1, 1, 0)], { year: 2020 }, house().berta),
    ])
    assert.equal(one.return, other.return)
    assert.deepEqual(
      (await house().get(one.return ?? assert.fail())).parts.map(({ letter }) => letter),
      ['d', 'f'],
    )
  })

  test('of another country are refused', async () => {
    await house().drafted(10, 4, 3, 2, 1, 0)
    const input = { year: 2025, geo: 'EE', language: 'en', file: 'x.csv', sheets: [decisionsFile(2025, 1, 1)] }
    assert.equal(await house().why('returns.take-in', input), 'other-country')
  })

  test('stand beside what was sent the year before, and what is far from it is remarked', async () => {
    const before = await house().takeIn([decisionsFile(2023, 100, 90, 5, 5, 0, 0)], { year: 2023 })
    await house().approve(await house().ask(before.return ?? assert.fail()))
    const told = await house().takeIn([decisionsFile(2024, 10, 4, 3, 2, 1, 0)], { year: 2024 })
    assert.ok(told.remarks.some(({ why }) => why === 'far-from-last-year'))
    const [part] = (await house().get(told.return ?? assert.fail())).parts
    assert.deepEqual(
      part?.lines.map(({ lastYear }) => lastYear),
      [100, 90, 5, 5, 0, 0],
    )
  })

  test('are for rapporteurs alone: the coordinator neither sees, changes nor drops a draft', async () => {
    const id = await house().drafted(10, 4, 3, 2, 1, 0)
    const { coordinator } = house()
    const file = { year: 2025, geo: 'LV', language: 'en', file: 'x.csv', sheets: [decisionsFile(2025, 1, 1)] }
    for (const [operation, input] of [
      ['returns.list', {}],
      ['returns.get', { return: id, language: 'en' }],
      ['returns.take-in', file],
      ['returns.say-why', { return: id, why: 'It is better so' }],
      ['returns.send', { return: id, edition: 1 }],
      ['returns.download', { return: id, format: 'csv', language: 'en' }],
    ] as const)
      assert.equal(await house().why(operation, input, coordinator), 'not-permitted', operation)
    assert.equal(await house().why('returns.drop', { return: id }, coordinator, 'I would not have it'), 'not-permitted')
  })
})
