import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { CasesHouse } from '../../../../test/houses/cases.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { CHANNEL_KINDS } from '../codes.ts'

const WAY = { kind: 'phone', value: '+371 2000 0161', safe: true, hours: 'after six', codeWord: 'heather' }

onDatabases('channels to a person', CasesHouse.open, (stand) => {
  const set = (id: string, more: object = {}, by: Person = stand().worker) =>
    stand()
      .call<{ channel: string }>(by.token, 'persons.set-channel', { person: id, ...WAY, ...more })
      .then((out) => out.channel)
  const refused = (id: string, more: object = {}, by: Person = stand().worker) =>
    stand().problem(by.token, 'persons.set-channel', { person: id, ...WAY, ...more })
  const ask = (id: string, channel: string, by: Person = stand().worker) =>
    stand().call<{ value: string; codeWord: string; hours: string; kind: string }>(by.token, 'persons.contact', {
      person: id,
      channel,
      about: 'The doctor’s hour',
    })
  const shut = (id: string, channel: string, by: Person = stand().worker) =>
    stand().problem(by.token, 'persons.contact', { person: id, channel, about: 'The doctor’s hour' })

  test('a member who asks gets number, hours and code word, and the request is entered with its purpose', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    for (const kind of CHANNEL_KINDS) {
      const channel = await set(id, { kind })
      const { value, codeWord, hours, kind: given } = await ask(id, channel)
      assert.deepEqual([value, codeWord, hours, given], ['+371 2000 0161', 'heather', 'after six', kind])
    }
    const { events } = await house.get(house.worker, id)
    const asked = events.filter(({ kind }) => kind === 'contacted')
    assert.deepEqual(new Set(asked.map(({ words, by }) => `${words?.text} ${by.id}`)).size, 1)
    assert.deepEqual(asked.map(({ words }) => words?.value).sort(), [...CHANNEL_KINDS].sort())
  })

  test('the page shows kind, safety and hours of a channel, and never its number or address', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    await set(id)
    await set(id, { kind: 'address', value: 'Invented Street 9', safe: false, hours: '', codeWord: '' })
    const { channels, ...page } = await house.get(house.worker, id)
    assert.deepEqual(
      channels.map(({ kind, safe, hours }) => [kind, safe, hours]),
      [
        ['phone', true, 'after six'],
        ['address', false, ''],
      ],
    )
    assert.doesNotMatch(JSON.stringify([channels, page]), /2000 0161|heather|Invented Street/)
  })

  test('an unsafe channel is given to nobody: not to the member who set it, the guardian, the authority, nor with another kind', async () => {
    const house = stand()
    const id = await house.meets(house.worker, { age: 'child' })
    const guardian = await house.colleague(house.keeper, ['guardian'])
    for (const member of [guardian, house.authority]) await house.join(house.worker, id, member)
    const channel = await set(id, { safe: false })
    for (const by of [house.worker, guardian, house.authority])
      assert.deepEqual((await shut(id, channel, by))?.fields, [{ field: 'channel', message: 'not-safe' }])
    const { events } = await house.get(house.worker, id)
    assert.ok(
      events.every(({ kind }) => kind !== 'contacted'),
      'a refused asking is no contact',
    )
    await set(id, { channel, safe: true })
    assert.equal((await ask(id, channel, guardian)).codeWord, 'heather')
  })

  test('changing a channel replaces all of it; the id of another person’s channel, or of none, changes nothing', async () => {
    const house = stand()
    const [id, other] = [await house.meets(house.worker), await house.meets(house.worker)]
    const channel = await set(id)
    assert.equal(await set(id, { channel, value: '+371 2000 0162', hours: '', codeWord: '' }), channel)
    const { value, codeWord, hours } = await ask(id, channel)
    assert.deepEqual([value, codeWord, hours], ['+371 2000 0162', '', ''])
    for (const foreign of [channel, crypto.randomUUID()]) {
      assert.equal((await refused(other, { channel: foreign }))?.code, 'not-found')
      assert.equal((await shut(other, foreign))?.code, 'not-found')
    }
    assert.equal((await house.get(house.worker, id)).channels.length, 1)
  })

  test('needs a kind, words and whether it is safe: nothing is safe because nobody said', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    for (const [field, more] of [
      ['safe', { safe: undefined }],
      ['safe', { safe: 'yes' }],
      ['kind', { kind: 'pigeon' }],
      ['value', { value: ' ' }],
      ['value', { value: 'x'.repeat(301) }],
    ] as const)
      assert.deepEqual(
        (await refused(id, more))?.fields.map((one) => one.field),
        [field],
      )
    const asked = { person: id, channel: await set(id), about: ' ' }
    assert.equal((await house.problem(house.worker.token, 'persons.contact', asked))?.code, 'invalid-input')
  })

  test('a person who is only counted cannot be reached, nor can one who declined any more', async () => {
    const house = stand()
    assert.equal((await refused(await house.meets(house.worker, { mode: 'counted', name: '' })))?.code, 'conflict')
    const id = await house.meets(house.worker)
    const channel = await set(id)
    await house.step(house.worker, id, 'identification', 'decline')
    assert.equal((await shut(id, channel))?.code, 'not-found')
    assert.equal((await refused(id))?.code, 'conflict')
  })

  test('a channel that was moved to another row past the program does not open', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const [safe, unsafe] = [await set(id), await set(id, { value: 'shared@example.org', kind: 'mail', safe: false })]
    await house.rows(
      `update person_channels set sealed = (select sealed from person_channels where id = '${unsafe}') where id = '${safe}'`,
    )
    const problem = await shut(id, safe)
    assert.equal(problem?.code, 'unavailable')
    assert.doesNotMatch(problem?.message ?? '', /shared/)
  })

  test('is for the team: others get the answer that there is nobody; the audit has ids and no number to call', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const channel = await set(id)
    await ask(id, channel)
    for (const by of [house.inspector, house.desk]) assert.equal((await shut(id, channel, by))?.code, 'not-found')
    const entries = (await house.audited(channel)).map(({ operation, verb, outcome }) => [operation, verb, outcome])
    assert.deepEqual(entries, [
      ['persons.set-channel', 'alteration', 'done'],
      ['persons.contact', 'consultation', 'done'],
      ['persons.contact', 'consultation', 'failed'],
      ['persons.contact', 'consultation', 'failed'],
    ])
    assert.doesNotMatch(JSON.stringify(await house.rows('select * from audit')), /2000 0161/)
  })
})
