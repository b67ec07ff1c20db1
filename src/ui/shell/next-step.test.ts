import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { problemTexts } from '../../../test/rules/fault-codes.ts'
import { PROBLEMS, type ProblemCode } from '../../kernel/errors.ts'
import { ar } from './catalogues/ar.ts'
import { en } from './catalogues/en.ts'
import { lv } from './catalogues/lv.ts'
import { Failure } from './failure.ts'
import { failureSentence, nextSentence } from './failure-words.ts'
import { mayHelpAgain, NEXT, saysStep } from './next-step.ts'
import { type Catalogue, voice } from './words.ts'

const CODES = Object.keys(PROBLEMS) as ProblemCode[]
const catalogues = { en, lv, ar } as unknown as Readonly<Record<'en' | 'lv' | 'ar', Catalogue>>
const root = join(import.meta.dirname, '../..')
const said = globSync('{kernel,modules,entry}/**/*.ts', { cwd: root })
  .filter((file) => !file.endsWith('.test.ts'))
  .flatMap((file) => problemTexts(readFileSync(join(root, file), 'utf8')).map((one) => ({ ...one, file })))

describe('every failure says what to do next', () => {
  test('the walk finds the failures that the server can tell', () => {
    assert.ok(said.length > 300, `${said.length}`)
    for (const code of CODES) assert.ok(said.some((one) => one.code === code) || code === 'too-many-requests', code)
  })

  test('each that the server can tell, in its own words', () => {
    const say = voice(en, 'en')
    for (const { code, text, file } of said) {
      const failure = new Failure(code as ProblemCode, text)
      const next = nextSentence(failure, say, 'en', en)
      // The sentence itself, or one beside it; how long to wait is said by its number.
      const isSaid = next !== null || saysStep(failureSentence(failure, say, 'en', en))
      assert.ok(isSaid, `${code} «${text}» of ${file}`)
    }
  })

  for (const [language, catalogue] of Object.entries(catalogues))
    test(`each kind has a next step in ${language}`, () => {
      for (const code of CODES) {
        const key = NEXT[code]
        if (key !== null) assert.ok(key in catalogue, `${key} in ${language}`)
      }
    })

  test('the sentence for each kind ends in what to do', () => {
    const kinds = Object.entries(en).filter(([key]) => key.startsWith('problem.'))
    assert.ok(kinds.length > CODES.length)
    for (const [key, message] of kinds) {
      const sentence = typeof message === 'string' ? message : message.other
      // «… is still here; try again» and the like begin small.
      const capital = sentence.replace(/; (\w)/, (_, letter: string) => `. ${letter.toUpperCase()}`)
      assert.ok(saysStep(capital), `${key}: ${sentence}`)
    }
  })
})

describe('what to do next', () => {
  test('is told where the sentence only says what is so', () => {
    for (const sentence of [
      'This report is not held.',
      'Somebody else has just decided this.',
      'Another try is needed.',
    ])
      assert.equal(saysStep(sentence), false, sentence)
  })

  test('is not told twice', () => {
    for (const sentence of [
      'A decision about the age runs already. Settle it first.',
      'Confirm with your second factor that it is you, then try again.',
      'It was changed since somebody asked. Let them ask anew.',
    ]) {
      assert.equal(saysStep(sentence), true, sentence)
      assert.equal(nextSentence(new Failure('conflict', sentence), voice(en, 'en'), 'en', en), null)
    }
  })

  test('stands beside a room’s own words as well, which only say why', () => {
    const failure = new Failure('conflict', 'It was sent already.', {
      fields: [{ field: 'notice', message: 'already-sent' }],
    })
    const catalogue = catalogues.lv
    assert.equal(nextSentence(failure, voice(catalogue, 'lv'), 'lv', catalogue), lv['next.conflict'])
    const plain = new Failure('conflict', 'It was sent already.')
    assert.equal(
      nextSentence(plain, voice(catalogue, 'lv'), 'lv', catalogue),
      null,
      'the sentence for its kind says it',
    )
  })
})

test('another try is offered where it may help, and never where roles do not allow the thing', () => {
  assert.deepEqual(
    CODES.filter((code) => !mayHelpAgain({ code })),
    ['invalid-input', 'not-permitted', 'too-large'],
  )
})
