import assert from 'node:assert/strict'
import { createPublicKey, verify } from 'node:crypto'
import { test } from 'node:test'
import { NoticesHouse, PLATFORM, SENDER } from '../../../test/houses/notices.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { eachRefused } from '../../../test/run/refused.ts'
import { signedHeaders } from '../../ports/webhooks.ts'
import { RECIPIENTS } from './recipients.ts'
import type { Flagger, Recipient } from './shapes.ts'

const API = { address: 'https://api.jobs.example/in', signing: 'hmac', secret: 'an invented secret of theirs' }

onDatabases(
  'the directory',
  (database) => NoticesHouse.open(database),
  (house) => {
    const save = async (input: object): Promise<Recipient[]> =>
      (
        await house().call<{ recipients: Recipient[] }>(house().anna.token, 'recipients.save', {
          ...PLATFORM,
          ...input,
        })
      ).recipients
    const fault = async (input: object) =>
      (await house().problem(house().anna.token, 'recipients.save', { ...PLATFORM, ...input }))?.fields[0]?.field
    const one = async (id: string, by = house().anna): Promise<Recipient> => {
      const { recipients } = await house().call<{ recipients: Recipient[] }>(by.token, 'recipients.list')
      return recipients.find((row) => row.id === id) ?? assert.fail('no such recipient')
    }

    test('one that somebody turned elsewhere in the database gets nothing', async () => {
      const recipient = await house().recipient()
      const notice = await house().draft(recipient)
      const left = ['id', 'agency', 'sealed_api']
      const columns = RECIPIENTS.columns.filter((column) => !left.includes(column))
      const to = { kind: "'marketplace'", channel: "'export'", retired_at: 'now()' }
      const rows = { table: 'recipients', where: `id = '${recipient}'`, columns, to }
      await eachRefused(house().database, rows, () => house().call(house().anna.token, 'notices.get', { notice }))
    })

    test('keeps what was said of a recipient, for colleagues too', async () => {
      const id = await house().recipient()
      const { name, ...rest } = await one(id, house().berta)
      assert.match(name, /^Recipient /)
      const { name: _, form, ...given } = { ...PLATFORM, form: null }
      assert.deepEqual(rest, {
        ...given,
        form,
        id,
        retired: false,
        unchecked: false,
        api: null,
        toAgency: null,
        sent: 0,
      })
    })

    test('is changed in place, and counts what went there', async () => {
      const id = await house().recipient()
      await save({ recipient: id, name: 'Another Name', country: 'DE', language: 'de' })
      const changed = await one(id)
      assert.deepEqual([changed.name, changed.country, changed.language], ['Another Name', 'DE', 'de'])
      await house().sent(id)
      assert.equal((await one(id)).sent, 1)
    })

    test('says what is wrong with an entry, by its field', async () => {
      assert.equal(await fault({ mail: null }), 'mail')
      assert.equal(await fault({ channel: 'api' }), 'api')
      assert.equal(await fault({ country: 'Latvia' }), 'country')
      assert.equal(await fault({ language: 'tlh' }), 'language')
      assert.equal(await fault({ hosts: ['https://jobs.example'] }), 'hosts.0')
      assert.equal(await fault({ name: ' ' }), 'name')
      assert.equal(await fault({ name: 'a\0b' }), 'name')
      assert.equal(await fault({ channel: 'api', api: { ...API, secret: 'short' } }), 'api.secret')
      assert.equal(await fault({ channel: 'api', api: { ...API, secret: null } }), 'api.secret')
      assert.equal(await fault({ channel: 'api', api: { ...API, address: 'file:///etc/passwd' } }), 'api.address')
      assert.equal(await fault({ form: 'javascript:alert(1)' }), 'form')
    })

    test('keeps a secret that was not given anew, and shows it to nobody', async () => {
      const id = await house().recipient({ channel: 'api', api: API })
      await save({
        recipient: id,
        channel: 'api',
        api: { ...API, address: 'https://api.jobs.example/v2', secret: null },
      })
      const shown = await one(id)
      assert.deepEqual(shown.api, { address: 'https://api.jobs.example/v2', signing: 'hmac', publicKey: null })
      await house().sent(id)
      assert.equal(house().hooks.at(-1)?.secret, API.secret)
      assert.equal(house().hooks.at(-1)?.address, 'https://api.jobs.example/v2')
    })

    test('makes a key of ours where they check by its public half, and keeps it', async () => {
      const id = await house().recipient({ channel: 'api', api: { ...API, signing: 'ed25519', secret: null } })
      const first = (await one(id)).api?.publicKey ?? ''
      await save({ recipient: id, channel: 'api', api: { ...API, signing: 'ed25519', secret: null } })
      assert.equal((await one(id)).api?.publicKey, first)
      await house().sent(id)
      const hook = house().hooks.at(-1) ?? assert.fail('nothing was sent')
      const headers = signedHeaders(hook)
      const signed = Buffer.from(`${hook.id}.${headers['webhook-timestamp']}.${hook.body}`)
      const signature = Buffer.from(headers['webhook-signature'].slice(4), 'base64')
      assert.ok(verify(null, signed, createPublicKey(first), signature))
    })

    test('who was taken out gets no new notice, keeps the old ones, and comes back when changed', async () => {
      const { anna } = house()
      const id = await house().recipient()
      const sent = await house().sent(id)
      await house().call(anna.token, 'recipients.retire', { recipient: id }, 'It exists no more')
      assert.equal((await one(id)).retired, true)
      const lead = await house().lead()
      const evidence = (await house().keep(lead)).map((piece) => piece.id)
      const input = { lead, recipient: id, evidence }
      assert.equal((await house().problem(anna.token, 'notices.draft', input))?.fields[0].field, 'recipient')
      assert.equal((await house().get(sent)).state, 'sent')
      await save({ recipient: id })
      assert.equal((await one(id)).retired, false)
    })

    test('a hotline gets no notice', async () => {
      const lead = await house().lead()
      const evidence = (await house().keep(lead)).map((piece) => piece.id)
      for (const kind of ['hotline', 'police']) {
        const recipient = await house().recipient({ kind })
        const problem = await house().problem(house().anna.token, 'notices.draft', { lead, recipient, evidence })
        assert.equal(problem?.fields[0].field, 'recipient')
      }
    })

    test('is changed by those alone whose roles say so; another agency has its own', async () => {
      const id = await house().recipient()
      const prosecutor = await house().admitted(house().keeper, ['prosecutor'])
      assert.equal((await one(id, prosecutor)).id, id)
      const may = await house().problem(prosecutor.token, 'recipients.save', { ...PLATFORM, recipient: id })
      assert.equal(may?.code, 'not-permitted')
      const stranger = await house().admitted(await house().another(house().keeper), ['analyst'])
      const { recipients } = await house().call<{ recipients: Recipient[] }>(stranger.token, 'recipients.list')
      assert.deepEqual(recipients, [])
      const foreign = await house().problem(stranger.token, 'recipients.save', { ...PLATFORM, recipient: id })
      assert.equal(foreign?.code, 'not-found')
    })

    test('whom nobody has admitted sees who stands there, and no interface', async () => {
      const id = await house().recipient({ channel: 'api', api: API })
      const newcomer = await house().colleague(house().keeper, ['analyst'])
      const shown = await one(id, newcomer)
      assert.equal(shown.api, null)
    })

    test('in whose name notices go is an office’s, and a draft needs it', async () => {
      const other = await house().another(house().keeper)
      const analyst = await house().admitted(other, ['analyst'])
      const settings = await house().call<{ settings: unknown }>(analyst.token, 'notices.settings')
      assert.equal(settings.settings, null)
      const { settingsMissing } = await house().call<{ settingsMissing: boolean }>(analyst.token, 'notices.list')
      assert.equal(settingsMissing, true)
      for (const bad of [{ senderMail: 'not an address' }, { senderName: ' ' }]) {
        const problem = await house().problem(analyst.token, 'notices.set-settings', { ...SENDER, ...bad })
        assert.equal(problem?.fields[0].field, Object.keys(bad)[0])
      }
      await house().call(analyst.token, 'notices.set-settings', {
        senderName: ' Office ',
        senderMail: 'a@office.example',
      })
      await house().call(analyst.token, 'notices.set-settings', {
        senderName: 'Office',
        senderMail: 'b@office.example',
      })
      const now = await house().call<{ settings: object }>(analyst.token, 'notices.settings')
      assert.deepEqual(now.settings, { senderName: 'Office', senderMail: 'b@office.example', police: null })
    })

    test('a status of trusted flagger has its days, and ends once', async () => {
      const { anna } = house()
      const input = {
        coordinator: 'Invented Coordinator',
        decision: 'D-1',
        area: 'Trafficking',
        validFrom: '2026-10-01',
      }
      const ends = await house().problem(anna.token, 'flaggers.add', { ...input, validUntil: '2026-09-01' })
      assert.equal(ends?.fields[0].field, 'validUntil')
      const add = (more: object) =>
        house().call<{ flaggers: Flagger[] }>(anna.token, 'flaggers.add', { ...input, ...more })
      await add({ decision: 'past', validFrom: '2025-01-01', validUntil: '2025-12-31' })
      await add({ decision: 'ahead', validFrom: '2027-01-01' })
      const { flaggers } = await add({ decision: 'now', validUntil: '2026-12-31' })
      assert.deepEqual(
        flaggers.map(({ decision, valid }) => [decision, valid]),
        [
          ['ahead', false],
          ['now', true],
          ['past', false],
        ],
      )
      const flagger = flaggers[1].id
      assert.equal((await house().problem(anna.token, 'flaggers.end', { flagger }))?.code, 'reason-needed')
      await house().call(anna.token, 'flaggers.end', { flagger }, 'Suspended by the coordinator')
      const again = await house().problem(anna.token, 'flaggers.end', { flagger }, 'Suspended once more')
      assert.equal(again?.code, 'not-found')
    })
  },
)
