import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { z } from 'zod'
import { OUTCOMES, STATE_NAMES } from './codes.ts'
import {
  AnswerInput,
  Asked,
  CheckInput,
  CloseInput,
  ListInput,
  MakeInput,
  NoticeWords,
  ReplyInput,
  VerifyInput,
  WriteInput,
} from './shapes.ts'

const ID = '0190a1b2-0000-7000-8000-000000000001'
const BYTES = 'A'.repeat(43)
// The base point of X25519: to nothing but zeros nothing can be sealed.
const KEY = `CQ${'A'.repeat(41)}`
const making = {
  agency: ID,
  request: ID,
  receipt: { lookup: BYTES, publicKey: KEY },
  kind: 'access',
  language: 'lv',
  asked: { text: 'Everything on Anna of Invented Town' },
}

/** Fields at which an input is refused; none where it is taken. */
const faults = (shape: z.ZodType, input: unknown): string[] =>
  (shape.safeParse(input).error?.issues ?? []).map(({ path }) => path.join('.'))

describe('what a request is made of', () => {
  test('without a report’s receipt and a safe way, both are empty and not missing', () => {
    const made = MakeInput.parse(making)
    assert.deepEqual([made.proof, made.asked.reach], [null, ''])
  })

  const refused: readonly [what: string, more: object, field: string][] = [
    ['nothing asked', { asked: { text: ' \n\t ' } }, 'asked.text'],
    ['a text without end', { asked: { text: 'x'.repeat(5001) } }, 'asked.text'],
    ['a way without end', { asked: { text: 'x', reach: 'x'.repeat(601) } }, 'asked.reach'],
    ['a right there is not', { kind: 'payment' }, 'kind'],
    ['a language in words', { language: 'Latvian' }, 'language'],
    ['a short receipt', { receipt: { lookup: 'A'.repeat(42), publicKey: KEY } }, 'receipt.lookup'],
    ['a long key', { receipt: { lookup: BYTES, publicKey: 'A'.repeat(44) } }, 'receipt.publicKey'],
    ['a proof in plain base64', { proof: `${'A'.repeat(42)}+` }, 'proof'],
    ['a number that is none', { request: '17' }, 'request'],
    ['no agency', { agency: undefined }, 'agency'],
  ]
  for (const [what, more, field] of refused)
    test(`${what}: refused at its field alone`, () =>
      assert.deepEqual(faults(MakeInput, { ...making, ...more }), [field]))

  test('property: 32 bytes are taken as a receipt, and no other number of bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        const lookup = Buffer.from(bytes).toString('base64url')
        const isTaken = MakeInput.safeParse({ ...making, receipt: { lookup, publicKey: KEY } }).success
        assert.equal(isTaken, bytes.length === 32)
      }),
    )
  })

  test('property: whatever is written comes through as it was, marks and line ends too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const read = Asked.safeParse({ text })
        assert.equal(read.success, /\S/.test(text))
        if (read.success) assert.equal(read.data.text, text)
      }),
    )
  })
})

describe('what the staff does', () => {
  test('a receipt is no way that a member can claim, and coming in person is none at all', () => {
    for (const by of ['receipt', 'passport', 'in-person', ''])
      assert.deepEqual(faults(VerifyInput, { request: ID, by, how: 'Called back' }), ['by'], by)
    for (const by of ['channel', 'representative'])
      assert.deepEqual(faults(VerifyInput, { request: ID, by, how: 'Called back' }), [], by)
    assert.deepEqual(faults(VerifyInput, { request: ID, by: 'channel', how: '  ' }), ['how'])
  })

  test('a copy is looked through whole: each tick that lacks is named', () => {
    assert.deepEqual(faults(CheckInput, { request: ID }), ['read', 'others', 'sources'])
    assert.deepEqual(faults(CheckInput, { request: ID, read: true, others: false, sources: true }), ['others'])
    assert.equal(CheckInput.parse({ request: ID, read: true, others: true, sources: true }).note, '')
  })

  test('whatever is not granted wants its reasons; what is granted wants none', () => {
    for (const as of OUTCOMES)
      for (const [why, lacks] of [
        ['', true],
        [' \n', true],
        ['Case 1 of Invented Town', false],
      ] as const) {
        const said = faults(AnswerInput, { request: ID, as, text: 'Our answer', why })
        assert.deepEqual(said, lacks && as !== 'granted' ? ['why'] : [], `${as} «${why}»`)
      }
  })

  test('an answer without a word is none, whatever it is', () => {
    for (const as of OUTCOMES)
      assert.deepEqual(faults(AnswerInput, { request: ID, as, text: ' ', why: 'Said' }), ['text'], as)
    // The end of a request is said by closing it, not by answering it so.
    assert.deepEqual(faults(AnswerInput, { request: ID, as: 'closed', text: 'x', why: 'x' }), ['as'])
  })

  test('questions, reasons and ends are words, and not a book', () => {
    assert.deepEqual(faults(WriteInput, { request: ID, text: 'x'.repeat(5001) }), ['text'])
    assert.deepEqual(faults(WriteInput, { request: ID, text: '' }), ['text'])
    assert.deepEqual(faults(CloseInput, { request: ID, why: 'x'.repeat(1001) }), ['why'])
    assert.deepEqual(faults(CloseInput, { request: ID, why: '\t' }), ['why'])
    assert.deepEqual(faults(ReplyInput, { message: 'x', text: '' }), ['message', 'text'])
  })

  test('a list is of what is open, unless all is asked for; a state alone is no list', () => {
    assert.deepEqual(ListInput.parse({}), { state: 'open' })
    assert.deepEqual(ListInput.parse({ state: 'all' }), { state: 'all' })
    for (const state of STATE_NAMES) assert.deepEqual(faults(ListInput, { state }), ['state'], state)
  })
})

describe('what an agency tells of its use of data', () => {
  test('where to complain is never left empty; the rest may be', () => {
    const least = { authority: 'Invented Authority' }
    assert.deepEqual(NoticeWords.parse(least), {
      ...least,
      ...{ contact: '', authorityContact: '', recipients: '', retention: '', restrictions: '' },
    })
    assert.deepEqual(faults(NoticeWords, {}), ['authority'])
    assert.deepEqual(faults(NoticeWords, { authority: '\n' }), ['authority'])
  })

  test('each line has its own end', () => {
    const longest = { contact: 300, authority: 300, authorityContact: 300, recipients: 1000, retention: 1000 }
    for (const [field, most] of Object.entries(longest)) {
      const said = (length: number) => ({ authority: 'A', [field]: 'x'.repeat(length) })
      assert.deepEqual(faults(NoticeWords, said(most)), [], field)
      assert.deepEqual(faults(NoticeWords, said(most + 1)), [field])
    }
  })
})
