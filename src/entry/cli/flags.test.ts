import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { z } from 'zod'
import { schemaOf } from '../openapi/document.ts'
import { flagsOf, readFlags, type Schema } from './flags.ts'
import { UsageError } from './usage.ts'

const of = (schema: z.ZodType): Schema => schemaOf(schema, 'input')

const Search = of(
  z.object({
    limit: z.int().default(20),
    mine: z.boolean().optional(),
    state: z.enum(['new', 'open']).optional(),
    filter: z.object({ from: z.iso.date().optional(), score: z.number().nullable().optional() }).optional(),
    roles: z.array(z.string()).optional(),
    counts: z.array(z.int()).optional(),
    note: z.string(),
  }),
)

const SignInMethod = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('password'), code: z.string() }),
  z.object({ kind: z.literal('passkey'), prf: z.string() }),
])

const SignIn = of(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('password'), email: z.string(), code: z.string() }),
    z.object({ kind: z.literal('passkey'), prf: z.string() }),
  ]),
)

describe('flags become an input', () => {
  for (const [words, expected] of [
    ['--limit 5', { limit: 5 }],
    ['--limit=5', { limit: 5 }],
    ['--mine', { mine: true }],
    ['--mine --limit 3', { mine: true, limit: 3 }],
    ['--mine false', { mine: false }],
    ['--filter.from 2026-01-02 --filter.score 1.5', { filter: { from: '2026-01-02', score: 1.5 } }],
    ['--filter.score null', { filter: { score: null } }],
    ['--roles a --roles b', { roles: ['a', 'b'] }],
    ['--counts 1 --counts 2', { counts: [1, 2] }],
    ['--note 12', { note: '12' }],
    ['--note=--x', { note: '--x' }],
    ['--note=', { note: '' }],
    ['--json {"limit":7} --note a', { limit: 7, note: 'a' }],
    ['--limit many', { limit: 'many' }],
    ['', {}],
  ] as const)
    test(words || 'none', () => assert.deepEqual(readFlags(words === '' ? [] : words.split(' '), Search), expected))

  test('of any of an input’s alternatives', () =>
    assert.deepEqual(readFlags(['--kind', 'password', '--code', '012345'], SignIn), {
      kind: 'password',
      code: '012345',
    }))
})

describe('wrong flags are told', () => {
  for (const [words, message] of [
    [['limit', '5'], /«limit» is no flag/],
    [['--limits', '5'], /no --limits.*--limit --mine/],
    [['--filter.state', 'x'], /no --filter\.state/],
    [['--note'], /--note needs a value/],
    [['--json', '[1]'], /--json takes an object/],
    [['--json', '{'], /--json takes an object/],
    [['--json'], /--json takes an object/],
    [['--__proto__.x', '1'], /names no field/],
    [['--filter..from', '1'], /names no field/],
  ] as const)
    test(words.join(' '), () =>
      assert.throws(
        () => readFlags(words, Search),
        (error) => error instanceof UsageError && message.test(error.message),
      ),
    )
})

test('help lists each flag, inner ones with dots, and which are needed', () => {
  assert.deepEqual(
    flagsOf(Search).map(({ flag, kind, isNeeded }) => `${flag} ${kind}${isNeeded ? ' needed' : ''}`),
    [
      'limit integer',
      'mine boolean',
      'state new|open',
      'filter.from string',
      'filter.score number',
      'roles string …',
      'counts integer …',
      'note string needed',
    ],
  )
  assert.deepEqual(
    flagsOf(SignIn).map(({ flag }) => flag),
    ['kind', 'email', 'code', 'prf'],
  )
})

const Any = z.object({
  text: z.string(),
  count: z.int(),
  yes: z.boolean(),
  inner: z.object({ text: z.string(), deep: z.object({ numbers: z.array(z.int()) }) }),
  words: z.array(z.string()),
})

/** Writes an input as flags, as a person would. */
function written(value: object, before = ''): string[] {
  return Object.entries(value).flatMap(([name, one]: [string, unknown]) => {
    if (Array.isArray(one)) return one.map((each) => `--${before}${name}=${each}`)
    if (typeof one === 'object' && one !== null) return written(one, `${before}${name}.`)
    return [`--${before}${name}=${one}`]
  })
}

test('property: every input written as flags is read back', () => {
  const some = fc.record({
    text: fc.string(),
    count: fc.integer(),
    yes: fc.boolean(),
    inner: fc.record({ text: fc.string(), deep: fc.record({ numbers: fc.array(fc.integer(), { minLength: 1 }) }) }),
    words: fc.array(fc.string(), { minLength: 1 }),
  })
  fc.assert(fc.property(some, (value) => assert.deepEqual(readFlags(written(value), of(Any)), Any.parse(value))))
})

test('property: any words either make an input or are told, and nothing else is touched', () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom('--json', '--text', '--inner.deep', '--__proto__', '--inner.__proto__.x', '{}', '-1'),
  )
  fc.assert(
    fc.property(fc.array(word), (words) => {
      try {
        readFlags(words, of(Any))
      } catch (error) {
        assert.ok(error instanceof UsageError, String(error))
      }
      assert.equal(({} as { x?: unknown }).x, undefined)
    }),
  )
})

test('help asks only for what every choice asks for, and shows the values of all', () => {
  assert.deepEqual(
    flagsOf(SignIn).map(({ flag, kind, isNeeded }) => `${flag} ${kind}${isNeeded ? ' needed' : ''}`),
    ['kind password|passkey needed', 'email string', 'code string', 'prf string'],
  )
  const inner = of(z.object({ method: SignInMethod.optional(), name: z.string() }))
  assert.deepEqual(
    flagsOf(inner).map(({ flag, isNeeded }) => `${flag}${isNeeded ? ' needed' : ''}`),
    ['method.kind', 'method.code', 'method.prf', 'name needed'],
    'inside what may be left out nothing is needed',
  )
})

test('property: every flag that help lists is taken, and leads to the field it names', () => {
  const schemas = [Search, SignIn, of(Any)]
  const chosen = fc.constantFrom(...schemas.flatMap((schema) => flagsOf(schema).map(({ flag }) => ({ schema, flag }))))
  fc.assert(
    fc.property(chosen, fc.string({ minLength: 1 }), ({ schema, flag }, value) => {
      const input = readFlags([`--${flag}=${value}`], schema)
      const found = flag.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], input)
      assert.notEqual(found, undefined)
      assert.equal(JSON.stringify(input).length > 2, true)
    }),
  )
})
