import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { fold, foldLetter, GONE } from './fold.ts'

const FOLDED: readonly (readonly [written: string, folded: string])[] = [
  ['ārzemēs', 'arzemes'],
  ['ģimene ķēde ļoti ņem šeit žurka', 'gimene kede loti nem seit zurka'],
  ['ąčęėįšųūž', 'aceeisuuz'],
  ['töö äär üks õde', 'too aar uks ode'],
  ['zażółć gęślą jaźń', 'zazolc gesla jazn'],
  ['muncă în țară și şofer', 'munca in tara si sofer'],
  ['straße größe', 'strase grose'],
  ['señor año camión', 'senor ano camion'],
  ['ação você às', 'acao voce as'],
  ['ёлка', 'елка'],
  ['ґанок', 'ганок'],
  ['йти їхати євро', 'йти їхати євро'],
  ['ъгъл', 'ъгъл'],
  ['smørrebrød', 'smorrebrod'],
  ['đak ħobż', 'dak hobz'],
  ['ýær þing ðat', 'yar ting dat'],
  ['cœur', 'cour'],
  ['việc làm', 'viec lam'],
  ['εργασία ώρες', 'εργασια ωρες'],
  ['أجرة إقامة آنسة مبنى', 'اجره اقامه انسه مبني'],
  ['ज़रूर हाँ', 'जरूर हां'],
  ['plain words 123', 'plain words 123'],
  ['', ''],
  ['€ – «»', '€ – «»'],
]

describe('fold', () => {
  for (const [written, folded] of FOLDED) {
    test(written, () => assert.equal(fold(written), folded))
  }
})

test('folding keeps the length but for what is gone, and is done once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const kept = text.split('').filter((unit) => foldLetter[unit.charCodeAt(0)] !== GONE || unit === '\0')
      assert.equal(fold(text).length, kept.length)
      assert.equal(fold(fold(text)), fold(text))
    }),
  )
})

test('every unit has a folded letter', () => {
  assert.equal(foldLetter.length, 65536)
  assert.equal(foldLetter[0x61], 0x61)
})
