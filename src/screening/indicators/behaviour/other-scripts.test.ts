import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createAssessor } from '../../assess.ts'
import { canonical } from '../../canonical.ts'
import { findContacts } from '../../contacts/index.ts'

// Invented adverts in scripts other than Latin and Cyrillic.
const { assess } = createAssessor()
const read = (text: string) => assess({ id: '1', title: '', text, employer: null, date: null, source: 's' })
const codes = (text: string): string[] => read(text).indicators.map(({ code }) => code)

describe('a company in a script without capitals', () => {
  test('is named by a word beside its legal form', () => {
    assert.ok(!codes('上海新星有限公司招聘工人，我们的工厂在上海。电话 13800000123').includes('employer-hidden'))
    assert.ok(!codes('نبحث عن عمال للعمل في مصنع. شركة النور المحدودة. هاتف 055 000 0789').includes('employer-hidden'))
  })
  test('is not named by a word of the offer itself beside a kind of house', () => {
    for (const text of ['عمل جيد في مطعم. واتساب 055 000 0789', 'रेस्टोरेंट में काम, वेतन अच्छा। फोन 98000 00123'])
      assert.ok(codes(text).includes('employer-hidden'), text)
  })
  test('is not named where nobody is', () => {
    assert.ok(codes('我们急招工人，包吃住，薪资高。电话 13800000123').includes('employer-hidden'))
  })
})

describe('the word for a messenger is a way to answer', () => {
  for (const text of [
    '我们急招工人，包吃住，薪资高。联系我的微信。',
    'نبحث عن عمال للعمل في مصنع، التفاصيل على الخاص.',
    'हमारी टीम में काम करने के लिए लोग चाहिए, डिटेल के लिए इनबॉक्स करें।',
  ]) {
    test(text, () => assert.ok(codes(text).includes('contact-mobile-only')))
  }
})

test('hidden signs that Devanagari and Arabic are written with hide nothing', () => {
  for (const text of ['नेपाल\u200dमा काम', 'می\u200cخواهم کار', 'مطلـــوب عمّال'])
    assert.deepEqual(canonical(text).disguises, [], text)
  assert.equal(canonical('مطلـــوب').text, 'مطلوب')
})

const PHONES: readonly (readonly [language: string, text: string, phone: string])[] = [
  ['mt', 'Ċempel 7900 0123 illum.', '+35679000123'],
  ['ar', 'الرياض 055 000 0789', '+966550000789'],
  ['ar', 'واتس ٠٥٥ ٠٠٠ ٠٧٨٩ السعودية', '+966550000789'],
  ['ar', 'اتصل 06 00 00 01 23 المغرب', '+212600000123'],
  ['en', 'call 0400 000 123 in Sydney', '+61400000123'],
  ['hi', 'मोबाइल ९८००० ००१२३', '+919800000123'],
  ['ga', 'Glaoigh 085 000 0123', '+353850000123'],
]
describe('phone numbers without a country code', () => {
  for (const [language, text, phone] of PHONES) {
    test(`${language}: ${text}`, () => {
      const [contact] = findContacts(canonical(text), { language, source: 's' })
      assert.equal(contact?.value, phone)
    })
  }
})
