import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Writing } from '../languages/writing/writing.ts'
import { packLanguages, readPack } from './packs.ts'

const folder = mkdtempSync(join(tmpdir(), 'ausma-packs-'))
after(() => rmSync(folder, { recursive: true }))
const whole = readFileSync(join(import.meta.dirname, '../languages/ro.txt'), 'utf8')

function packOf(text: string, writing?: Writing): ReturnType<typeof readPack> {
  writeFileSync(join(folder, 'xx.txt'), text)
  return readPack('xx', writing, folder)
}

test('a text that is named by a language is its pack', () => {
  for (const name of ['yy.txt', 'ab.txt', 'README.txt', 'ab copy.txt', 'ab.txt~', 'zz.ts'])
    writeFileSync(join(folder, name), '')
  assert.deepEqual(
    packLanguages(folder).filter((language) => language !== 'xx'),
    ['ab', 'yy'],
  )
})

test('a pack has what its file says', () => {
  const pack = packOf(whole)
  assert.equal(pack.language, 'xx')
  assert.ok(pack.functionWords.startsWith('și în la cu pe'))
  assert.ok(pack.months.endsWith('noiembrie decembrie'))
  assert.ok(pack.people.endsWith('români bulgari'))
  assert.deepEqual(pack.concepts.place, ['in', 'la', 'langa', 'zona'])
})

test('small words are known before the rest is read', () => {
  const pack = packOf(whole.replace('[fee]', '[fees]'))
  assert.ok(pack.functionWords.includes(' angajăm '))
  assert.throws(
    () => pack.concepts,
    ({ message }: Error) =>
      /xx\.txt:1 \[fee\] is missing\n.*xx\.txt:\d+ \[fees\] is no part of a pack; there is \[fee\]$/.test(message),
  )
})

test('a pack without small words cannot be told from others and is refused at once', () => {
  assert.throws(
    () => packOf(whole.replace('[small words]', '[function words]')),
    /xx\.txt:3 \[function words\] is no part of a pack/,
  )
})

test('what is done to the words of a language is done when they are asked for', () => {
  let times = 0
  const pack = packOf(`${whole}\n[list MORE]\nuna|doua\n`, {
    lists: { MORE: { line: /./, like: 'x' } },
    small: (words) => words.toUpperCase(),
    spread: (listNamed) => {
      times++
      const more = listNamed('MORE').split('|')
      return {
        term: (term) => (term === 'langa' ? more : [term]),
        names: (words) => `${words} ${more.join(' ')}`,
        before: (concept) => (concept === 'place' ? ['la', 'inainte'] : []),
      }
    },
  })
  assert.ok(pack.functionWords.startsWith('ȘI ÎN LA'))
  assert.equal(times, 0)
  assert.ok(pack.months.endsWith('decembrie una doua') && pack.people.endsWith('bulgari una doua'))
  assert.deepEqual(pack.concepts.place, ['la', 'inainte', 'in', 'una', 'doua', 'zona'])
  assert.equal(times, 1)
})

test('no pack is read at the start', () => {
  const pack = packOf(whole.replace('[months]', '[month]'), { spread: () => assert.fail('was asked for') })
  assert.ok(pack.functionWords.includes(' angajăm '))
  assert.throws(() => pack.months, /xx\.txt:\d+ \[month\] is no part of a pack/)
})
