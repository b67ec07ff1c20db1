import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Person } from '../../../../test/houses/accounts.ts'
import { CasesHouse, REASON } from '../../../../test/houses/cases.ts'
import { stored } from '../../../../test/houses/evidence.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { newId } from '../../../kernel/ids.ts'
import { type Offered, whyNotTaken } from './media.ts'
import type { MediaShown } from './rows.ts'

const clean = { verdict: 'clean', by: 'Test scanner' } as const
const photo: Offered = {
  ...{ kind: 'photo', type: 'image/jpeg', scan: clean },
  ...{ childPath: false, madeHere: false, ground: 'She agreed' },
}

describe('files taken in about a person', () => {
  test('are photographs and recordings by their bytes; scripts, films and papers are not', () => {
    for (const type of ['image/jpeg', 'image/png', 'image/webp']) assert.equal(whyNotTaken({ ...photo, type }), null)
    for (const type of ['image/svg+xml', 'image/gif', 'application/octet-stream', 'video/mp4', 'application/pdf'])
      assert.equal(whyNotTaken({ ...photo, type }), 'other-type', type)
    assert.equal(whyNotTaken({ ...photo, kind: 'sound', type: 'audio/mpeg' }), null)
    assert.equal(whyNotTaken({ ...photo, kind: 'sound' }), 'other-type', 'a picture is no recording')
  })

  test('property: of a child nothing is ever taken in that was not made here, whatever else is said', () => {
    const offered = fc.record({
      kind: fc.constantFrom('photo', 'sound'),
      type: fc.constantFrom('image/jpeg', 'audio/mpeg', 'video/mp4'),
      scan: fc.constantFrom(clean, { verdict: 'not-scanned', why: 'none' }),
      ground: fc.string(),
    })
    fc.assert(
      fc.property(offered, (one) => {
        assert.notEqual(whyNotTaken({ ...(one as Offered), childPath: true, madeHere: false }), null)
      }),
    )
    assert.equal(whyNotTaken({ ...photo, childPath: true, madeHere: true }), null)
  })

  test('a file that the scanner calls harmful is not kept, and none without a ground', () => {
    assert.equal(whyNotTaken({ ...photo, scan: { verdict: 'found', by: 'x', what: 'Test.Virus' } }), 'harmful')
    assert.equal(whyNotTaken({ ...photo, ground: ' \n' }), 'no-ground')
    assert.equal(whyNotTaken({ ...photo, scan: { verdict: 'not-scanned', why: 'down' } }), null, 'said beside it')
  })
})

onDatabases('photographs and recordings of a person', CasesHouse.open, (stand) => {
  const input = (person: string, more: object = {}) => ({
    ...{ person, kind: 'photo', file: newId(), size: 2048, type: 'image/jpeg', scan: clean },
    ...{ key: randomBytes(32).toString('base64url'), sha256: randomBytes(32).toString('base64url') },
    ...{ about: 'Her face, for the identity card', ground: 'consent', how: 'In Ukrainian, said back by her', ...more },
  })
  const keep = async (person: string, more: object = {}, by: Person = stand().worker) => {
    const given = { ...input(person), ...(await stored(stand().kernel)), ...more }
    await stand().call(by.token, 'media.keep', given)
    return given
  }
  const does = (by: Person, operation: string, media: string, reason = REASON) =>
    stand().problem(by.token, operation, { media }, reason)
  const list = (person: string, by: Person = stand().worker) =>
    stand()
      .call<{ media: MediaShown[] }>(by.token, 'media.list', { person })
      .then(({ media }) => media)

  test('a member who reads a person sees that there is one, and opens it only with a right of their own and a reason', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    await house.join(house.worker, id, house.inspector)
    const { file, key } = await keep(id)
    const [shown] = await list(id, house.inspector)
    assert.deepEqual([shown.id, shown.kind, shown.about], [file, 'photo', 'Her face, for the identity card'])
    assert.ok(!JSON.stringify(shown).includes(key), 'a list gives no key')
    assert.equal((await does(house.inspector, 'media.open', file))?.code, 'not-permitted')
    assert.equal((await does(house.worker, 'media.open', file, 'short'))?.code, 'reason-needed')
    const opened = await house.call<{ key: string }>(house.worker.token, 'media.open', { media: file }, REASON)
    assert.equal(opened.key, key)
  })

  test('each opening stands in the person’s record with its reason, and in the audit', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const { file } = await keep(id)
    for (const why of ['To compare with her passport', 'The doctor asked for it'])
      assert.equal(await does(house.worker, 'media.open', file, why), null)
    const { events } = await house.get(house.worker, id)
    const said = events.filter(({ kind }) => kind === 'media').map(({ words }) => [words?.value, words?.reason])
    assert.deepEqual(said, [
      ['opened', 'The doctor asked for it'],
      ['opened', 'To compare with her passport'],
      ['kept', undefined],
    ])
    const entries = (await house.audited(file)).filter(({ operation }) => operation === 'media.open')
    assert.deepEqual(
      entries.map(({ verb, purpose, outcome }) => [verb, purpose, outcome]),
      [1, 2].map(() => ['consultation', 'protection', 'done']),
    )
  })

  test('another team and another number get the same answer: there is none', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const { file } = await keep(id)
    const colleague = await house.admitted(house.keeper, ['case-worker'])
    for (const media of [file, newId()])
      for (const operation of ['media.open', 'media.close', 'media.erase'])
        assert.equal((await does(colleague, operation, media))?.code, 'not-found', operation)
    assert.equal((await house.problem(colleague.token, 'media.list', { person: id }))?.code, 'not-found')
    assert.equal((await house.problem(colleague.token, 'media.keep', input(id)))?.code, 'not-found')
  })

  test('nothing of it stands in plain, and the agency’s own key opens no photograph', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const { file, key } = await keep(id)
    const rows = JSON.stringify([
      ...(await house.rows(`select * from person_media where id = '${file}'`)),
      ...(await house.rows(`select * from files where id = '${file}'`)),
    ])
    assert.doesNotMatch(rows, /identity card|said back|jpeg/)
    assert.ok(!rows.includes(key))
    const [{ n }] = await house.rows<{ n: number }>(
      `select count(*)::int as n from data_keys where id = (select data_key from files where id = '${file}')
         and id <> (select data_key from persons where id = '${id}')`,
    )
    assert.equal(n, 0, 'no key of its own is sealed to anybody')
  })

  test('closed at the first suspicion: nobody opens or erases it from then on, and a second press changes nothing', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    await house.join(house.worker, id, house.inspector)
    const { file } = await keep(id)
    assert.equal(await does(house.inspector, 'media.close', file), null)
    assert.equal(await does(house.worker, 'media.close', file), null)
    for (const operation of ['media.open', 'media.erase'])
      assert.equal((await does(house.worker, operation, file))?.fields[0]?.message, 'closed', operation)
    assert.equal((await list(id))[0].closed, true)
    const [{ closed_by }] = await house.rows(`select closed_by from person_media where id = '${file}'`)
    assert.equal(closed_by, house.inspector.id)
  })

  test('erased by itself, and with the person: no row and no key is left', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const [one, other] = [await keep(id), await keep(id, { kind: 'sound', type: 'audio/mpeg' })]
    assert.equal(await does(house.worker, 'media.erase', one.file), null)
    assert.deepEqual(
      (await list(id)).map((left) => left.id),
      [other.file],
    )
    await house.step(house.worker, id, 'identification', 'decline')
    assert.equal((await house.problem(house.worker.token, 'persons.erase', { person: id }, REASON))?.code ?? null, null)
    for (const table of ['person_media', 'files'])
      assert.deepEqual(await house.rows(`select id from ${table} where id in ('${one.file}', '${other.file}')`), [])
  })

  test('goes under the new key when a person is put under protection', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const { file, key } = await keep(id)
    const members = [house.worker.id, house.authority.id]
    assert.equal(await house.problem(house.worker.token, 'persons.protect', { person: id, members }, REASON), null)
    const opened = await house.call<{ key: string }>(house.authority.token, 'media.open', { media: file }, REASON)
    assert.equal(opened.key, key)
  })

  test('the person’s own record names each with how it came to be kept', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const { file } = await keep(id)
    const taken = await house.call<{ record: { media: MediaShown[] } }>(
      house.worker.token,
      'persons.export',
      { person: id },
      REASON,
    )
    assert.deepEqual(
      taken.record.media.map((one) => [one.id, one.ground, one.how]),
      [[file, 'consent', 'In Ukrainian, said back by her']],
    )
  })

  test('refused for a person who is only counted, for a child if not made here, and for other types of bytes', async () => {
    const house = stand()
    const child = await house.meets(house.worker, { age: 'uncertain' })
    const refused = async (person: string, more: object = {}) =>
      (await house.problem(house.worker.token, 'media.keep', input(person, more)))?.fields[0]?.message
    assert.equal(await refused(child), 'not-made-here')
    assert.equal(await refused(child, { madeHere: true }), undefined)
    assert.equal(await refused(child, { madeHere: true, type: 'video/mp4' }), 'other-type')
    const adult = await house.meets(house.worker)
    await house.step(house.worker, adult, 'identification', 'decline')
    assert.equal((await house.problem(house.worker.token, 'media.keep', input(adult)))?.code, 'conflict')
  })
})
