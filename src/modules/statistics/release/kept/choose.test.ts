import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ReleasesHouse } from '../../../../../test/houses/releases.ts'
import { onDatabases } from '../../../../../test/run/databases.ts'

onDatabases('the draft of a release', ReleasesHouse.open, (house) => {
  let vintage: string
  const choose = (release: string, tables: readonly object[], way = 'rounded', by = house().anna) =>
    house().why('releases.choose', { release, way, tables }, by)
  const count = async (table: string, where: string) => {
    const [row] = await house().database.superuser(`select count(*)::int as n from ${table} where ${where}`)
    return row?.n
  }

  test('is one for each vintage, whoever of the rapporteurs asks for it', async () => {
    vintage = await house().sent(20, 9, 6, 5, 0, 0)
    const release = await house().draft(vintage)
    const { release: same } = await house().call<{ release: string }>(house().berta.token, 'releases.draft', {
      return: vintage,
    })
    assert.equal(same, release)
    assert.equal(await house().why('releases.draft', { return: '00000000-0000-4000-8000-000000000000' }), 'not-found')
  })

  test('keeps what was chosen, and is another edition with each choice', async () => {
    const release = await house().draft(vintage)
    const before = (await house().opened(release)).edition
    assert.equal(await choose(release, [{ letter: 'd', by: ['decision'] }]), undefined)
    assert.equal(await choose(release, [{ letter: 'd', by: [] }], 'hidden', house().berta), undefined)
    const { edition, outcome } = await house().opened(release)
    assert.deepEqual([edition, outcome], [before + 2, null])
    const [row] = await house().database.superuser(`select way, tables from releases where id = '${release}'`)
    assert.deepEqual(row, { way: 'hidden', tables: '[{"letter":"d","by":[]}]' })
  })

  test('takes no table that cannot be told, and keeps what stood there', async () => {
    const release = await house().draft(vintage)
    const { edition } = await house().opened(release)
    for (const table of [
      { letter: 'f', by: [] },
      { letter: 'd', by: ['decision', 'decision'] },
      { letter: 'd', by: ['sex'] },
    ])
      assert.equal(await choose(release, [{ letter: 'd', by: [] }, table]), 'table', JSON.stringify(table))
    assert.notEqual(await choose(release, [{ letter: 'z', by: [] }]), undefined)
    assert.notEqual(await choose(release, Array(41).fill({ letter: 'd', by: [] })), undefined)
    assert.equal((await house().opened(release)).edition, edition)
  })

  test('forgets what was made of it as soon as another table is chosen', async () => {
    const release = await house().draft(vintage)
    await choose(release, [{ letter: 'd', by: ['decision'] }])
    assert.equal(await house().prepare(release), 'passed')
    assert.ok((await house().opened(release)).parts.length > 0)
    await choose(release, [])
    const { outcome, parts, closed } = await house().opened(release)
    assert.deepEqual([outcome, parts, closed], [null, [], 'no-table'])
  })

  test('is dropped with its key, and is not there any more', async () => {
    const release = await house().draft(vintage)
    const [row] = await house().database.superuser(`select data_key from releases where id = '${release}'`)
    assert.equal(await count('data_keys', `id = '${row?.data_key}'`), 1)
    await house().call(house().anna.token, 'releases.drop', { release })
    assert.equal(await count('data_key_seals', `data_key = '${row?.data_key}'`), 0)
    assert.equal(await house().why('releases.drop', { release }), 'not-found')
    assert.notEqual(await house().draft(vintage), release)
  })

  test('begins as a draft also for who writes the database', async () => {
    const of = `'${house().keeper.agency}', '${vintage}', 2025, 'LV', 1, 'published', 1, 'rounded', '[]'`
    await assert.rejects(
      house().database.superuser(`insert into releases (id, agency, return, year, geo, vintage, state, edition, way, tables, made_by, changed_at, data_key, number,
        published_by, published_at, told, rule) values (gen_random_uuid(), ${of}, gen_random_uuid(), now(), gen_random_uuid(), 1, gen_random_uuid(), now(), '[]', '{}')`),
      /begins as a draft/,
    )
  })
})
