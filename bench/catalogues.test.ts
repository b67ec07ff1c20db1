import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { LANGUAGES } from '../src/ui/shell/languages.ts'
import { catalogueFile, catalogueNow, fileOf, foldersOf } from './catalogues.ts'

describe('the catalogues of the pages', () => {
  for (const language of LANGUAGES)
    test(`in ${language} have every room's words (else: node bench/catalogues.ts --write)`, async () => {
      assert.equal(readFileSync(fileOf(language), 'utf8'), await catalogueNow(language))
    })

  test('list a room once it has a folder of words', () => {
    const folders = ['rooms/harbour-life/words', 'shell/words']
    const file = catalogueFile('en', folders, true)
    assert.match(file, /^import \{ words as harbourLife \} from '..\/..\/rooms\/harbour-life\/words\/en.ts'$/m)
    assert.match(file, /^import \{ words as shell \} from '..\/words\/en.ts'$/m)
    assert.match(file, /^ {2}\.\.\.harbourLife,\n {2}\.\.\.shell,$/m)
  })

  test('say of each language but English whether it has every sentence', () => {
    assert.doesNotMatch(catalogueFile('en', [], true), /isWhole/)
    assert.match(catalogueFile('lv', [], true), /isWhole: IsWhole<typeof lv> = true\n/)
    assert.match(catalogueFile('lv', [], false), /isWhole: IsWhole<typeof lv> = false\n/)
  })

  test('name no two rooms alike', () => {
    const names = [...catalogueFile('en', foldersOf('en'), true).matchAll(/^ {2}\.\.\.(\w+),$/gm)].map(
      ([, name]) => name,
    )
    assert.ok(names.length > 20)
    assert.equal(new Set(names).size, names.length)
  })
})
