import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { PURPOSES } from '../../../kernel/codes.ts'
import { en } from '../../shell/catalogues/en.ts'
import { knows } from '../../shell/words.ts'
import { basesFrom, basisFields } from './legal-bases.ts'

describe('legal bases of an agency', () => {
  test('each purpose has a name', () => {
    for (const purpose of PURPOSES) assert.ok(knows(en, `purpose.${purpose}`), purpose)
  })

  test('purposes without a basis are empty fields', () => {
    const fields = basisFields({ investigation: 'an invented act, article 7' })
    assert.equal(fields.investigation, 'an invented act, article 7')
    assert.deepEqual(Object.keys(fields), [...PURPOSES])
    assert.equal(fields.statistics, '')
  })

  test('what is saved unchanged stays the same', () => {
    const bases = { protection: 'a', oversight: 'b' }
    assert.deepEqual(basesFrom(basisFields(bases)), bases)
    assert.deepEqual(basesFrom(basisFields({})), {})
  })

  test('an emptied field takes its basis away; blanks are empty', () => {
    const fields = { ...basisFields({ protection: 'a', oversight: 'b' }), protection: '', oversight: ' \t ' }
    assert.deepEqual(basesFrom(fields), {})
  })

  test('blanks around the words are a slip', () => {
    assert.deepEqual(basesFrom({ ...basisFields({}), prevention: ' article 3 ' }), { prevention: 'article 3' })
  })
})
