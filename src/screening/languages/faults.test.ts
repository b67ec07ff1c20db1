import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, test } from 'node:test'
import { faultsIn } from './faults.ts'
import { WRITINGS } from './writings.ts'

const ROOT = join(import.meta.dirname, '../../..')
const TEXTS = globSync('*.txt', { cwd: import.meta.dirname })
const textOf = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8')

test('packs are texts', () => assert.ok(TEXTS.length > 30))

for (const name of TEXTS)
  test(`${name} has no fault`, () => {
    const file = relative(ROOT, join(import.meta.dirname, name))
    assert.deepEqual(faultsIn(textOf(name), file, WRITINGS[name.slice(0, -'.txt'.length)]), [])
  })

describe('faults name file and line', () => {
  const text = textOf('ro.txt')
  const lineOf = (part: string): number => text.slice(0, text.indexOf(part)).split('\n').length
  const fee = lineOf('[fee]') + 1
  const withFee = (line: string): string[] => faultsIn(text.replace('[fee]\n', `[fee]\n${line}\n`), 'ro.txt')

  test('of a gap with no word behind it', () =>
    assert.deepEqual(withFee('taxa de ~'), [`ro.txt:${fee} «taxa de ~» has no word to start or end with`]))
  test('of a comma', () =>
    assert.deepEqual(withFee('taxa, garantie'), [`ro.txt:${fee} «taxa, garantie» has «taxa,», not one word`]))
  test('of a stem of one letter', () =>
    assert.deepEqual(withFee('t*'), [`ro.txt:${fee} «t*» has «t*»; a stem has 2 to 24 letters`]))
  test('of a month that is no word', () =>
    assert.deepEqual(faultsIn(text.replace('februar*', 'f*'), 'ro.txt'), [
      `ro.txt:${lineOf('februar*')} «f*» has «f*»; a stem has 2 to 24 letters`,
    ]))
  test('one by one in the order of lines', () => {
    const both = faultsIn(text.replace('[fee]\n', '[fees]\ntaxa ~\n').replace('iulie', 'i*'), 'ro.txt')
    assert.equal(both.length, 3)
    assert.match(both[0], /^ro\.txt:1 \[fee\] is missing$/)
    assert.match(both[1], /^ro\.txt:10 «i\*»/)
    assert.match(both[2], /^ro\.txt:\d+ \[fees\] is no part of a pack; there is \[fee\]$/)
  })
})

describe('terms are looked at as they are written out', () => {
  /** The faults of a pack with one more line in its fees. */
  const withFee = (language: string, line: string): string[] =>
    faultsIn(textOf(`${language}.txt`).replace('[fee]\n', `[fee]\n${line}\n`), 'xx.txt', WRITINGS[language]).map((fault) =>
      fault.replace(/^xx\.txt:\d+ /, ''),
    )

  for (const [language, sound, faulty, told] of [
    ['ar', '=رسوم|بعد_بكرا', 'رسوم|=*', '«رسوم|=*» has «*», not one word'],
    ['ca', 'quota_#|taxa', 'taxa ~ quota_~', '«taxa ~ quota_~» has no word to start or end with'],
    ['hi', 'जमा+', 'जमा ++', '«जमा ++» has «++», not one word'],
    ['ne', 'तिर्+ ~ visa', 'तिर्+, visa', '«तिर्+, visa» has «तिर्+,», not one word'],
    ['vi', 'phí_# ~ visa', 'phí.', '«phí.» has «phí.», not one word'],
    ['zh', '#元费用|押金', '押金，费用', '«押金，费用» has «，», not one word'],
    ['lv', 'maksā*', 'm*', '«m*» has «m*»; a stem has 2 to 24 letters'],
    ['ru', 'плата|сбор', 'плата;сбор', '«плата;сбор» has «плата;сбор», not one word'],
  ] as const)
    test(language, () => {
      assert.deepEqual(withFee(language, sound), [])
      assert.deepEqual(withFee(language, faulty), [told])
    })

  test('what one language knows is a fault in another', () => {
    assert.deepEqual(withFee('ro', 'taxa+'), ['«taxa+» has «taxa+», not one word'])
    assert.deepEqual(withFee('ro', '=taxa'), ['«=taxa» has «=taxa», not one word'])
  })

  test('a month too', () => {
    const text = textOf('hi.txt').replace('january', 'j.anuary')
    assert.deepEqual(faultsIn(text, 'hi.txt', WRITINGS.hi), ['hi.txt:14 «j.anuary» has «j.anuary», not one word'])
  })
})
