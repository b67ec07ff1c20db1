import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { asProblem, PROBLEMS, Problem, type ProblemCode } from './errors.ts'

const CODES = Object.keys(PROBLEMS) as ProblemCode[]
const code = fc.constantFrom(...CODES)

describe('a problem', () => {
  test('of each kind has the status of its kind, which is one of failure', () => {
    for (const one of CODES) {
      const { status } = new Problem(one, 'words')
      assert.equal(status, PROBLEMS[one])
      assert.ok(status >= 400 && status < 600, one)
    }
    // A refusal must say so and not look like a fault of the server.
    assert.ok(CODES.filter((one) => PROBLEMS[one] >= 500).every((one) => ['internal', 'unavailable'].includes(one)))
  })

  test('property: travels with type, title, status and words, and with nothing that was not given', () => {
    const field = fc.record({ field: fc.string(), message: fc.string() }, { noNullPrototype: true })
    fc.assert(
      fc.property(
        code,
        fc.string(),
        fc.array(field),
        fc.option(fc.nat(), { nil: undefined }),
        (one, words, fields, wait) => {
          const more = { fields, ...(wait === undefined ? {} : { retryAfter: wait }) }
          const travelled = JSON.parse(JSON.stringify(new Problem(one, words, more))) as Record<string, unknown>
          assert.equal(travelled.type, `urn:ausma:problem:${one}`)
          assert.equal(travelled.title, one.replaceAll('-', ' '))
          assert.equal(travelled.status, PROBLEMS[one])
          assert.equal(travelled.detail, words)
          assert.equal('fields' in travelled, fields.length > 0)
          assert.equal(travelled.retryAfter, wait)
          const known = ['type', 'title', 'status', 'detail', 'fields', 'retryAfter']
          assert.deepEqual(
            Object.keys(travelled).filter((key) => !known.includes(key)),
            [],
          )
        },
      ),
    )
  })

  test('does not tell its cause and its kept ids, which may say more than its words', () => {
    const problem = new Problem('internal', 'words', { keeps: ['an id'] })
    problem.cause = new Error('secret of Anna')
    assert.doesNotMatch(JSON.stringify(problem), /Anna|an id|cause|stack/)
    assert.deepEqual(problem.keeps, ['an id'])
    assert.equal(new Problem('conflict', 'words').keeps, null)
  })
})

describe('a thrown value', () => {
  test('stays what it is where it is a problem', () => {
    const problem = new Problem('conflict', 'words')
    assert.equal(asProblem(problem), problem)
  })

  test('loses its words where it is no problem, whatever it is', () => {
    const thrown: readonly unknown[] = [
      new Error('secret of Anna'),
      new TypeError('secret of Anna'),
      'secret of Anna',
      { code: 'not-permitted', message: 'secret of Anna' },
      Object.assign(new Error('secret of Anna'), { code: 'conflict' }),
      null,
      undefined,
      0,
    ]
    for (const error of thrown) {
      const problem = asProblem(error)
      assert.equal(problem.code, 'internal')
      assert.doesNotMatch(JSON.stringify(problem) + problem.message, /Anna/)
      assert.match(problem.message, /Nothing was changed/)
    }
  })
})
