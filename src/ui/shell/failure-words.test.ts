import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { codesIn, faultCodes } from '../../../test/rules/fault-codes.ts'
import { ar, lv } from '../../../test/samples/catalogues.ts'
import { en } from './catalogues/en.ts'
import { Failure } from './failure.ts'
import { codeOf, detailOf, failureSentence, faultKey, faultSentence } from './failure-words.ts'
import { type Catalogue, voice } from './words.ts'

const ROOMS = [
  ...['reports', 'requests', 'notices', 'blocking', 'cases', 'referrals'],
  ...['accounts', 'leads', 'networks', 'matches', 'offers', 'sources', 'evidence', 'shares'],
]
// What a run of a source may say is told by words of its own (`faultSaid`), at no field.
const found = faultCodes(ROOMS.map((room) => `src/modules/${room}`)).filter(
  ({ file }) => !file.endsWith('/sources/faults.ts'),
)
const OTHERS: readonly (readonly [name: 'lv' | 'ar', catalogue: Catalogue])[] = [
  ['lv', lv],
  ['ar', ar],
]
const english = voice(en, 'en')
const latvian = voice(lv, 'lv')

describe('every fault that the rooms can tell of a field', () => {
  test('the walk through their code finds them in each way in which they are written', () => {
    const code = `
      z.string().max(3).regex(/x/, 'by a check').refine(ok, { path: ['a'], message: 'by an object' }).min(2)
      const WORDS = { 'by-a-table': 'Said so.', plain: 'And so.' }
      throw new Problem('conflict', 'Words.', { fields: [{ field: 'a', message: b ? 'by one' : 'by other' }] })`
    assert.deepEqual(
      codesIn(code).toSorted(),
      ['by one', 'by other', 'by a check', 'by an object', 'by-a-table', 'plain'].toSorted(),
    )
    // Were the walk to find next to nothing, all else here would hold of nothing.
    assert.ok(found.length > 150, `${found.length} faults`)
    for (const room of ROOMS)
      assert.ok(
        found.some(({ file }) => file.includes(`/${room}/`)),
        room,
      )
  })

  test('each has words on the pages, in English as well', () => {
    const without = found.filter(({ message }) => faultKey(message, '', en) === null)
    assert.deepEqual(without, [])
  })

  for (const [language, catalogue] of OTHERS)
    test(`none of them stays English in ${language}`, () => {
      const say = voice(catalogue, language)
      for (const { message, file } of found) {
        const said = faultSentence(message, say, catalogue)
        assert.notEqual(said, message, `${message} of ${file}`)
        assert.notEqual(said, faultSentence(message, english, en), `${message} of ${file}`)
      }
    })
})

describe('faults of the schema language', () => {
  // As Zod says them (its English words): what it can say of the kinds of field that forms have.
  const SAID = [
    ['Invalid option: expected one of "a"|"b"', 'fault.choice'],
    ['Invalid input: expected boolean, received null', 'fault.choice'],
    ['Invalid input: expected string, received undefined', 'fault.empty'],
    ['Too small: expected array to have >=1 items', 'fault.few'],
    ['Too big: expected array to have <=50 items', 'fault.many'],
    ['Too big: expected string to have <=200 characters', 'fault.long'],
    ['Too small: expected number to be >=1', 'fault.range'],
    ['Invalid UUID', 'fault.unread'],
    ['Invalid ISO date', 'fault.day'],
    ['Unrecognized key: "x"', 'fault.unread'],
  ] as const
  for (const [said, key] of SAID) test(said, () => assert.equal(faultKey(said, '', en), key))
})

describe('failures in words', () => {
  const conflict = new Failure('conflict', 'Somebody else has just decided this.')

  test('English readers get the server’s own words, others the sentence for its kind with the words beside', () => {
    assert.equal(failureSentence(conflict, english, 'en', en), 'Somebody else has just decided this.')
    assert.equal(failureSentence(conflict, latvian, 'lv', lv), lv['problem.conflict'])
    assert.equal(detailOf(conflict, 'en', en), null)
    assert.equal(detailOf(conflict, 'lv', lv), 'Somebody else has just decided this.')
  })

  test('how long to wait is said', () => {
    const busy = new Failure('too-many-requests', 'Wait.', { retryAfter: 21 })
    assert.equal(failureSentence(busy, english, 'en', en), 'Too many tries. Wait 21 seconds.')
    assert.match(failureSentence(busy, latvian, 'lv', lv), /21 sekundi/)
  })

  test('faults of fields are put into the reader’s language; others stay as they are', () => {
    assert.equal(faultSentence('at least 12 characters are needed', latvian, lv), 'Vajag vismaz 12 rakstzīmes.')
    assert.equal(faultSentence('Invalid email address', english, en), 'This is not an e-mail address.')
    assert.equal(faultSentence('Too small: expected string to have >=1 characters', english, en), 'Fill this in.')
    assert.equal(
      faultSentence('Too big: expected number to be <=3650', english, en),
      'This number is too small or too large.',
    )
    assert.equal(faultSentence('something else', english, en), 'something else')
    assert.equal(faultSentence(undefined, english, en), undefined)
  })
})

describe('a refusal of a whole record', () => {
  const refusal = (field: string, message: string) =>
    new Failure('conflict', 'The server’s own sentence.', { fields: [{ field, message }] })

  test('is told in the reader’s language by its code, and then not once more in English', () => {
    const sent = refusal('notice', 'already-sent')
    assert.equal(failureSentence(sent, latvian, 'lv', lv), lv['notice.why-already-sent'])
    assert.equal(detailOf(sent, 'lv', lv), null)
    assert.equal(failureSentence(sent, english, 'en', en), 'The server’s own sentence.')
  })

  test('the field says of which room it is: one code has other words in another', () => {
    assert.equal(failureSentence(refusal('request', 'ended'), latvian, 'lv', lv), lv['request.why-ended'])
    assert.equal(failureSentence(refusal('block', 'ended'), latvian, 'lv', lv), lv['block.why-ended'])
  })

  test('a code that nobody knows keeps the server’s sentence beside that of its kind', () => {
    const new_ = refusal('notice', 'made-of-tomorrow')
    assert.equal(failureSentence(new_, latvian, 'lv', lv), lv['problem.conflict'])
    assert.equal(detailOf(new_, 'lv', lv), 'The server’s own sentence.')
  })

  test('faults of a form stand at its fields, not above it as well', () => {
    const form = new Failure('invalid-input', 'Some fields are not right.', {
      fields: [{ field: 'mail', message: 'an e-mail address is expected' }],
    })
    assert.equal(failureSentence(form, latvian, 'lv', lv), lv['problem.invalid-input'])
  })
})

test('a code is its sentence in small letters, whatever signs stand in it', () => {
  assert.equal(codeOf('Say why, in 10 to 2000 characters.'), 'say-why-in-10-to-2000-characters')
  assert.equal(codeOf('a person’s address'), 'a-person-s-address')
  assert.equal(codeOf('already-sent'), 'already-sent')
})
