import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { CHANNELS, NOTICE_KINDS, RECIPIENT_KINDS } from '../../../modules/notices/codes.ts'
import { RecipientInput } from '../../../modules/notices/shapes.ts'
import type { Recipient } from '../../shell/contract.ts'
import {
  addedTo,
  forChildMaterial,
  formOf,
  forNotices,
  newForm,
  otherAgencies,
  type RecipientForm,
  saveInput,
} from './notice-recipients.ts'

const ID = '0190f000-0000-4000-8000-000000000751'

const recipient: Recipient = {
  id: ID,
  name: 'Jobs Example',
  kind: 'marketplace',
  country: 'LV',
  language: 'lv',
  channel: 'mail',
  mail: 'legal@jobs.example',
  form: 'https://jobs.example/report',
  hosts: ['jobs.example', 'm.jobs.example'],
  clauses: [{ code: '4.2', words: 'No fees | at all', address: 'https://jobs.example/terms#4' }],
  checkedOn: '2026-03-01',
  retired: false,
  unchecked: false,
  toAgency: null,
  api: { address: 'https://api.jobs.example/notices', signing: 'ed25519', publicKey: 'a public key' },
  sent: 3,
}

const typed = (more: Partial<RecipientForm>): RecipientForm => ({
  ...newForm(),
  ...{ country: 'IE', checkedOn: '2026-11-24' },
  name: 'Board Example',
  mail: 'legal@board.example',
  ...more,
})

describe('a recipient in its form', () => {
  test('saved without a change it is what it was: nothing that the form does not show is lost', () => {
    const { id, retired, unchecked, sent, api, ...kept } = recipient
    const input = saveInput(id, formOf(recipient))
    assert.deepEqual(input, {
      ...kept,
      recipient: ID,
      // The secret never came, so none is sent back; the server keeps what it has.
      api: { address: api?.address, signing: 'ed25519', secret: null },
    })
    assert.ok(RecipientInput.safeParse(input).success)
  })

  test('one with nothing but a name keeps its gaps as gaps', () => {
    const bare: Recipient = {
      ...recipient,
      mail: null,
      form: null,
      hosts: [],
      clauses: [],
      api: null,
      channel: 'export',
    }
    const input = saveInput(ID, formOf(bare))
    assert.deepEqual([input.mail, input.form, input.hosts, input.clauses, input.api], [null, null, [], [], null])
  })

  test('opening it is no checking of it, and a new one begins with nothing that nobody said', () => {
    assert.equal(formOf(recipient).checkedOn, '2026-03-01')
    assert.equal(newForm().checkedOn, '')
    assert.equal(newForm().country, '')
  })

  test('never holds a secret before somebody types one', () => {
    for (const form of [newForm(), formOf(recipient)]) assert.equal(form.secret, '')
    assert.ok(!JSON.stringify(formOf(recipient)).includes('a public key'))
  })

  test('blank fields are none, and blanks around a contact point are no part of it', () => {
    const input = saveInput(
      null,
      typed({ mail: ' legal@board.example ', form: '  ', api: ' ', hosts: ' Board.Example \n\n' }),
    )
    assert.equal(input.mail, 'legal@board.example')
    assert.equal(input.form, null)
    assert.equal(input.api, null)
    assert.deepEqual(input.hosts, ['board.example'])
  })

  test('a secret goes along only with an interface to sign for', () => {
    const secret = 'x'.repeat(30)
    assert.equal(saveInput(null, typed({ secret })).api, null)
    assert.deepEqual(saveInput(null, typed({ secret, api: 'https://api.board.example/' })).api, {
      address: 'https://api.board.example/',
      signing: 'hmac',
      secret,
    })
  })

  test('another way keeps what was filled in for the first', () => {
    const form = { ...formOf(recipient), channel: 'export' as const }
    const { api, mail } = saveInput(ID, form)
    assert.equal(api?.address, 'https://api.jobs.example/notices')
    assert.equal(mail, 'legal@jobs.example')
  })

  test('whatever is typed, a fault of the server has a field to stand at', () => {
    const fields = ['name', 'country', 'mail', 'form', 'hosts', 'clauses', 'checkedOn', 'api', 'toAgency']
    const form = fc.record(
      {
        name: fc.string(),
        country: fc.constantFrom('', 'IE'),
        mail: fc.string(),
        form: fc.string(),
        hosts: fc.string(),
        clauseRows: fc.array(fc.record({ code: fc.string(), words: fc.string() }, { noNullPrototype: true })),
        api: fc.string(),
        secret: fc.string(),
        checkedOn: fc.constantFrom('', '2026-11-24', '31.12.2026'),
        channel: fc.constantFrom(...CHANNELS),
        kind: fc.constantFrom(...RECIPIENT_KINDS),
      },
      { noNullPrototype: true },
    )
    fc.assert(
      fc.property(form, (more) => {
        const read = RecipientInput.safeParse(saveInput(null, typed(more)))
        for (const { path } of read.error?.issues ?? []) assert.ok(fields.includes(String(path[0])), path.join('.'))
      }),
    )
  })
})

describe('who gets what', () => {
  const one = (more: Partial<Recipient>): Recipient => ({ ...recipient, ...more })

  test('notices go to those whom the server lets be written to, and to no hotline or police', () => {
    const all = RECIPIENT_KINDS.map((kind) => one({ kind }))
    assert.deepEqual(
      forNotices(all)
        .map(({ kind }) => kind)
        .sort(),
      [...NOTICE_KINDS].sort(),
    )
  })

  test('child abuse material goes to exactly the others, and by mail only', () => {
    const all = RECIPIENT_KINDS.map((kind) => one({ kind }))
    assert.deepEqual(
      forChildMaterial(all).map(({ kind }) => kind),
      ['hotline', 'police'],
    )
    assert.deepEqual(forChildMaterial([one({ kind: 'hotline', mail: null })]), [])
  })

  test('nobody stands in both lists, and nobody who was taken out in either', () => {
    const any = fc.record(
      {
        kind: fc.constantFrom(...RECIPIENT_KINDS),
        retired: fc.boolean(),
        unchecked: fc.boolean(),
        mail: fc.option(fc.constant('office@board.example')),
      },
      { noNullPrototype: true },
    )
    fc.assert(
      fc.property(fc.array(any), (all) => {
        const [notices, child] = [forNotices(all), forChildMaterial(all)]
        assert.ok(notices.every((row) => !child.includes(row)))
        assert.ok([...notices, ...child].every(({ retired, unchecked }) => !retired && !unchecked))
        // A notice needs no mail address: an interface or a form may be the way.
        assert.equal(
          notices.length,
          all.filter((row) => !row.retired && !row.unchecked && row.kind !== 'hotline' && row.kind !== 'police').length,
        )
      }),
    )
  })

  test('police of another agency may be told, the own agency not', () => {
    const agencies = [{ id: 'a' }, { id: 'b' }]
    assert.deepEqual(otherAgencies(agencies, 'a'), [{ id: 'b' }])
    assert.deepEqual(otherAgencies([{ id: 'a' }], 'a'), [])
  })
})

describe('whom a save brought in', () => {
  const [old, other] = [
    { id: 'a', name: 'Jobs Example' },
    { id: 'b', name: 'Board Example' },
  ]
  test('is the new one of the name that was typed, not what a colleague added meanwhile', () => {
    const fresh = { id: 'c', name: 'Jobs Example' }
    assert.equal(addedTo([old], [other, old, fresh], ' Jobs Example '), fresh)
    assert.equal(addedTo([old], [other, old], 'Jobs Example'), undefined)
  })
})
