import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../test/houses/accounts.ts'
import { as, inAgency } from '../../../test/houses/kernel.ts'
import { NoticesHouse, PLATFORM } from '../../../test/houses/notices.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { newId } from '../../kernel/ids.ts'
import { CHANNELS, NOTICE_LANGUAGES, RECIPIENT_KINDS } from './codes.ts'
import type { Recipient } from './shapes.ts'

const API = { address: 'https://api.jobs.example/in', signing: 'hmac', secret: 'an invented secret of theirs' }
const ED = { ...API, signing: 'ed25519', secret: null }

onDatabases(
  'the directory, at its edges',
  async (database) => {
    const house = await NoticesHouse.open(database)
    return { house, stranger: await house.admitted(await house.another(house.keeper), ['analyst']) }
  },
  (stand) => {
    const house = () => stand().house
    const save = (input: object, by = house().anna) =>
      house().call<{ recipients: Recipient[] }>(by.token, 'recipients.save', { ...PLATFORM, ...input })
    const problem = (input: object, by: Person = house().anna) =>
      house().problem(by.token, 'recipients.save', { ...PLATFORM, ...input })
    const fieldOf = async (input: object) => (await problem(input))?.fields[0]?.field
    const one = async (id: string, by = house().anna): Promise<Recipient> => {
      const { recipients } = await house().call<{ recipients: Recipient[] }>(by.token, 'recipients.list')
      return recipients.find((row) => row.id === id) ?? assert.fail('no such recipient')
    }
    const added = async (input: object) => {
      const name = `Recipient ${newId()}`
      const { recipients } = await save({ ...input, name })
      return recipients.find((row) => row.name === name)?.id ?? assert.fail('it was not added')
    }

    test('takes each kind, each language and each way, and gives them back as they were given', async () => {
      for (const [i, kind] of RECIPIENT_KINDS.entries()) {
        const language = NOTICE_LANGUAGES[i % NOTICE_LANGUAGES.length]
        // In the house it needs an agency of its own: see `platforms-apart.test.ts`.
        const ways = CHANNELS.filter((way) => way !== 'house')
        const channel = ways[i % ways.length]
        const id = await added({ kind, language, channel, api: channel === 'api' ? API : null })
        const shown = await one(id)
        assert.deepEqual([shown.kind, shown.language, shown.channel], [kind, language, channel])
      }
    })

    test('a clause has its code, its words and where it stands', async () => {
      const clauses = [
        { code: '4.2', words: 'No fees — from “workers”', address: 'https://jobs.example/terms#4.2' },
        { code: '§ 7', words: 'لا رسوم من العمال', address: null },
      ]
      assert.deepEqual((await one(await added({ clauses }))).clauses, clauses)
      assert.equal(await fieldOf({ clauses: [{ code: ' ', words: 'x' }] }), 'clauses.0.code')
      assert.equal(await fieldOf({ clauses: [{ code: '1', words: '' }] }), 'clauses.0.words')
      assert.equal(await fieldOf({ clauses: [{ ...clauses[0], address: 'jobs.example/terms' }] }), 'clauses.0.address')
      assert.equal(await fieldOf({ clauses: Array(101).fill(clauses[0]) }), 'clauses')
    })

    test('hosts are names in small letters, fifty at most: they are compared with what stands in postings', async () => {
      for (const host of ['Jobs.example', 'jobs.example/x', 'jobs example', 'https://jobs.example', 'a', ''])
        assert.equal(await fieldOf({ hosts: ['ok.example', host] }), 'hosts.1', host)
      assert.equal(await fieldOf({ hosts: Array(51).fill('ok.example') }), 'hosts')
      const hosts = ['jobs.example', 'xn--darbs-sta.example', 'cdn-1.jobs.example']
      assert.deepEqual((await one(await added({ hosts }))).hosts, hosts)
    })

    test('mail is an address, the day a day, the country a code, and a name has an end', async () => {
      for (const mail of ['legal', 'legal@', 'a@b@c.example', 'legal@jobs.example\nBcc: x@y.example'])
        assert.equal(await fieldOf({ mail }), 'mail', mail)
      for (const checkedOn of ['2026-02-30', '1.11.2026', '']) assert.equal(await fieldOf({ checkedOn }), 'checkedOn')
      for (const country of ['lv', 'LVA', '']) assert.equal(await fieldOf({ country }), 'country')
      assert.equal(await fieldOf({ name: 'x'.repeat(121) }), 'name')
    })

    test('a name keeps no empty ends', async () => {
      const name = `Padded ${newId()}`
      const { recipients } = await save({ name: `  ${name}\t` })
      assert.ok(recipients.some((row) => row.name === name))
    })

    test('an interface that changes how it checks loses the old secret: the new one is asked for or made', async () => {
      const id = await added({ channel: 'api', api: API })
      await save({ recipient: id, channel: 'api', api: ED })
      const made = (await one(id)).api
      assert.equal(made?.signing, 'ed25519')
      assert.match(made?.publicKey ?? '', /^-----BEGIN PUBLIC KEY-----/)
      // Back again, the secret of before is not brought out of anywhere.
      const back = await problem({ recipient: id, channel: 'api', api: { ...API, secret: null } })
      assert.deepEqual(back?.fields, [{ field: 'api.secret', message: 'missing' }])
      await save({ recipient: id, channel: 'api', api: { ...API, secret: 'another secret of twenty-four signs' } })
      await house().sent(id)
      assert.equal(house().hooks.at(-1)?.secret, 'another secret of twenty-four signs')
    })

    test('a new address of the interface keeps our key: they have its public half', async () => {
      const id = await added({ channel: 'api', api: ED })
      const before = (await one(id)).api?.publicKey
      await save({ recipient: id, channel: 'api', api: { ...ED, address: 'https://api.jobs.example/v3' } })
      assert.deepEqual((await one(id)).api, {
        address: 'https://api.jobs.example/v3',
        signing: 'ed25519',
        publicKey: before,
      })
      assert.notEqual((await one(await added({ channel: 'api', api: ED }))).api?.publicKey, before)
    })

    test('what has an interface keeps it while it goes by mail, and needs it not said again to go back', async () => {
      const id = await added({ channel: 'api', api: API })
      await save({ recipient: id, channel: 'mail', api: null })
      assert.equal((await one(id)).channel, 'mail')
      await save({ recipient: id, channel: 'api', api: null })
      assert.equal((await one(id)).api?.address, API.address)
    })

    test('a private key of ours never leaves, and stands nowhere in plain', async () => {
      const id = await added({ channel: 'api', api: ED })
      assert.ok(!JSON.stringify(await one(id)).includes('PRIVATE KEY'))
      const [{ rows }] = await house().database.superuser('select json_agg(t.*)::text as rows from recipients t')
      for (const words of ['PRIVATE KEY', API.address, API.secret])
        assert.ok(!String(rows).includes(words) && !String(rows).includes(Buffer.from(words).toString('hex')), words)
    })

    test('whoever has no open keys changes none that has something sealed, and adds none', async () => {
      const id = await added({ channel: 'api', api: API })
      const newcomer = await house().colleague(house().keeper, ['analyst'])
      assert.equal((await problem({ recipient: id, channel: 'api' }, newcomer))?.code, 'keys-closed')
      assert.equal((await one(id)).api?.address, API.address)
    })

    test('a sealed interface in another’s place does not open', async () => {
      const [one_, two] = [await added({ channel: 'api', api: API }), await added({ channel: 'api', api: API })]
      await house().database.superuser(
        `update recipients r set sealed_api = o.sealed_api, data_key = o.data_key from recipients o
         where r.id = '${one_}' and o.id = '${two}'`,
      )
      const found = await house().problem(house().anna.token, 'recipients.list')
      assert.equal(found?.code, 'unavailable')
      await house().database.superuser(`update recipients set channel = 'mail', sealed_api = null where id = '${one_}'`)
    })

    test('one of another agency is neither changed nor taken out, nor told that it is there', async () => {
      const id = await added({})
      const { stranger } = stand()
      assert.equal((await problem({ recipient: id }, stranger))?.code, 'not-found')
      const out = (recipient: string, by: Person, reason?: string) =>
        house().problem(by.token, 'recipients.retire', { recipient }, reason)
      const answers = [
        await out(id, stranger, 'It exists no more'),
        await out(newId(), house().anna, 'It exists no more'),
      ]
      assert.deepEqual([...new Set(answers.map((found) => found?.code))], ['not-found'])
      assert.equal((await out(id, house().anna))?.code, 'reason-needed')
      assert.equal((await one(id)).retired, false)
    })

    test('another agency writes none in this one’s name, past the program neither', async () => {
      const id = await added({})
      const { kernel, agency } = house()
      const row = await inAgency(kernel, agency, (db) =>
        db.selectFrom('recipients').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
      )
      const theirs = await house().actor(stand().stranger.token)
      const values = { ...row, id: newId(), clauses: '[]' as never }
      await assert.rejects(
        as(kernel, theirs, (db) => db.insertInto('recipients').values(values).execute()),
        /row-level security/,
      )
      const { numUpdatedRows } = await as(kernel, theirs, (db) =>
        db.updateTable('recipients').set({ mail: 'x@evil.example' }).executeTakeFirst(),
      )
      assert.equal(Number(numUpdatedRows), 0)
    })

    test('the tables hold that mail has an address and an interface its secret', async () => {
      const id = await added({})
      const set = (values: object) =>
        inAgency(house().kernel, house().agency, (db) =>
          db.updateTable('recipients').set(values).where('id', '=', id).execute(),
        )
      for (const values of [
        { mail: null },
        { channel: 'api' },
        { channel: 'fax' },
        { kind: 'paper' },
        { language: 'xx' },
      ])
        await assert.rejects(set(values), JSON.stringify(values))
    })
  },
)
