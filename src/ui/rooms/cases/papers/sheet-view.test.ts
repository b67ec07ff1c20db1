import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { SUBJECTS } from '../../../../modules/cases/codes.ts'
import type { PersonPage } from '../../../shell/contract.ts'
import {
  dayOn,
  isReady,
  newSheet,
  ORIGINAL,
  rightsIn,
  type SheetDraft,
  sentence,
  TONGUES,
  tongueFor,
  waysFor,
} from './sheet-view.ts'

const draft = (more: Partial<SheetDraft> = {}): SheetDraft => ({ ...newSheet({ language: 'uk' }), ...more })
const all = TONGUES.flatMap(({ code, words }) => Object.values(words).map((text) => [code, text] as const))

describe('words of papers for a person', () => {
  test('each language has each sentence, no sentence twice by a copying mistake, and none of English', () => {
    for (const { code, words } of TONGUES) {
      assert.deepEqual(Object.keys(words), Object.keys(ORIGINAL.words), code)
      for (const [key, text] of Object.entries(words)) {
        assert.match(text, /\S/, `${code} ${key}`)
        if (code !== 'en' && key !== 'plan')
          assert.notEqual(text, ORIGINAL.words[key as keyof typeof words], `${code} ${key}`)
      }
      for (const subject of SUBJECTS) assert.ok(words[`about-${subject}`].length > 20, `${code} ${subject}`)
    }
  })

  test('none names the program, an agency, or what the person went through: an exploiter may find the paper', () => {
    const telling =
      /ausma|traffick|victim|exploit|police|shelter|tirdzniec|upur|izmanto|policij|patvers|торг|жертв|експлуат|эксплуат|поліц|полиц|притул|приют|اتجار|ضحي|استغلال|شرطة|مأوى/iu
    for (const [code, text] of all) assert.doesNotMatch(text, telling, `${code}: ${text}`)
  })

  test('an unreviewed translation has the original beside it, and a reviewed one has none', () => {
    for (const tongue of TONGUES)
      assert.equal(
        sentence(tongue, 'about-help').original,
        tongue.reviewed ? null : ORIGINAL.words['about-help'],
        tongue.code,
      )
    assert.deepEqual(
      TONGUES.filter(({ reviewed }) => reviewed).map(({ code }) => code),
      ['en'],
      'whoever marks another one as read names who read it',
    )
  })

  test('a language that is written from the right says so', () => {
    assert.deepEqual(
      TONGUES.filter(({ direction }) => direction === 'rtl').map(({ code }) => code),
      ['ar'],
    )
  })
})

describe('making a paper', () => {
  test('begins in the person’s language; if there is none, in the original, and says so', () => {
    assert.equal(newSheet({ language: 'ar' }).language, 'ar')
    assert.equal(newSheet({ language: 'vi' }).language, 'en')
    assert.equal(tongueFor('vi'), null)
  })

  test('nothing is ready before a channel was chosen, and in hand not before the person was asked', () => {
    assert.equal(isReady(draft()), false)
    assert.equal(isReady(draft({ way: 'in-hand' })), false)
    assert.equal(isReady(draft({ way: 'in-hand', safeToKeep: true })), true)
    assert.equal(isReady(draft({ way: 'some-channel' })), true)
    assert.equal(isReady(draft({ way: 'some-channel', sheet: 'appointment' })), false)
    assert.equal(isReady(draft({ way: 'some-channel', sheet: 'appointment', day: '2026-12-01' })), true)
  })

  test('only safe channels that carry paper are offered', () => {
    const way = (id: string, kind: PersonPage['channels'][number]['kind'], safe: boolean) => ({
      ...{ id, kind, safe },
      ...{ hours: '', setAt: '2026-11-24T08:00:00Z' },
    })
    const channels = [way('a', 'phone', true), way('b', 'mail', false), way('c', 'address', true)]
    assert.deepEqual(
      waysFor({ channels }).map(({ id }) => id),
      ['c'],
    )
  })

  test('days are written in full, in the paper’s language, with Western digits as on tickets', () => {
    const on = (code: string) => dayOn(tongueFor(code) ?? ORIGINAL, '2026-12-01')
    assert.match(on('uk'), /^1 грудня 2026/)
    assert.match(on('lv'), /2026.*1\. decembris/)
    assert.match(on('ar'), /1.*ديسمبر.*2026/)
    assert.match(on('en'), /2026/)
  })

  test('each right is listed once, with the last talk about it; once understood it stays so', () => {
    const told = (at: string, about: 'help' | 'asylum', understood: 'yes' | 'no') => ({
      ...{ at, about: [about], understood },
      ...{ language: 'uk', medium: 'spoken' as const },
    })
    const rights = rightsIn([
      told('2026-11-24T08:00:00Z', 'help', 'no'),
      told('2026-11-23T08:00:00Z', 'help', 'yes'),
      told('2026-11-22T08:00:00Z', 'asylum', 'no'),
    ])
    assert.deepEqual(
      rights.map(({ subject, at, understood }) => [subject, at.slice(0, 10), understood]),
      [
        ['help', '2026-11-23', 'yes'],
        ['asylum', '2026-11-22', 'no'],
      ],
    )
  })
})
