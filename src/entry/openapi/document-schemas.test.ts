import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { z } from 'zod'
import { noBrowser, sideways, startBrowser, violations } from '../../../test/browser/browser.ts'
import { HANG, PATIENCE } from '../../../test/browser/eventually.ts'
import { isWhole } from '../../../test/run/mode.ts'
import { PROBLEMS } from '../../kernel/errors.ts'
import { hasAddress, type Operations } from '../../kernel/operation.ts'
import { operations } from '../../operations.ts'
import { offered, openApi, schemaOf } from './document.ts'
import { docsPage } from './page.ts'

const TABLE: Operations = operations

type Json = Record<string, unknown>
type Described = {
  operationId: string
  tags: string[]
  summary: string
  security: Json[]
  parameters: { name: string; in: string; required: boolean; description: string }[]
  requestBody: { content: Record<string, { schema: Json }> }
  responses: Record<string, { $ref?: string; content?: Record<string, { schema: Json }> }>
}
const whole = openApi(TABLE) as { paths: Record<string, Record<string, Described>>; components: Json; servers: Json[] }
const described = Object.entries(whole.paths).map(([path, methods]) => [path, Object.values(methods)[0]] as const)

const TYPES = ['null', 'boolean', 'object', 'array', 'number', 'integer', 'string']
const SCHEMAS = ['items', 'additionalProperties', 'propertyNames', 'not', 'contains', 'if', 'then', 'else']
const LISTS = ['anyOf', 'oneOf', 'allOf', 'prefixItems']
const NAMED = ['properties', 'patternProperties', '$defs']
const NUMBERS =
  'minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength minItems maxItems'.split(' ')
const TEXTS = 'title description format pattern contentEncoding $ref $id'.split(' ')
const OTHERS = ['type', 'enum', 'const', 'default', 'examples', 'required', 'readOnly', 'deprecated', 'uniqueItems']

/** The faults of a JSON Schema by the words of 2020-12, as far as this program uses them. */
function faults(schema: unknown, path: string): string[] {
  if (typeof schema === 'boolean') return []
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return [`${path} is no schema`]
  const known = [...SCHEMAS, ...LISTS, ...NAMED, ...NUMBERS, ...TEXTS, ...OTHERS]
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
    const at = `${path}.${key}`
    if (!known.includes(key)) return [`${at} is no word of JSON Schema`]
    if (SCHEMAS.includes(key)) return faults(value, at)
    if (LISTS.includes(key))
      return Array.isArray(value) && value.length > 0
        ? value.flatMap((one, i) => faults(one, `${at}.${i}`))
        : [`${at} is empty`]
    if (NAMED.includes(key)) return Object.entries(value as Json).flatMap(([name, one]) => faults(one, `${at}.${name}`))
    if (NUMBERS.includes(key)) return typeof value === 'number' && Number.isFinite(value) ? [] : [`${at} is no number`]
    if (TEXTS.includes(key)) return typeof value === 'string' ? patternFault(key, value, at) : [`${at} is no text`]
    if (key === 'type') return [value].flat().every((type) => TYPES.includes(String(type))) ? [] : [`${at}: ${value}`]
    if (key === 'enum') return Array.isArray(value) && value.length > 0 ? [] : [`${at} is empty`]
    if (key === 'required') return missing(schema as Json, value as string[], at)
    return []
  })
}

function patternFault(key: string, value: string, at: string): string[] {
  if (key !== 'pattern') return []
  try {
    new RegExp(value, 'u')
    return []
  } catch {
    return [`${at} is no pattern that others could read`]
  }
}

const missing = ({ properties = {} }: Json, required: string[], at: string): string[] =>
  required.filter((name) => !Object.hasOwn(properties as Json, name)).map((name) => `${at} names ${name}`)

describe('schemas', () => {
  for (const [name, { input, output }] of offered(TABLE))
    test(`of ${name} are JSON Schema 2020-12 and can be read back`, () => {
      for (const schema of [schemaOf(input, 'input'), schemaOf(output, 'output')]) {
        assert.deepEqual(faults(schema, name), [])
        assert.ok(!('$schema' in schema), 'OpenAPI 3.1 says which it is once for all')
        assert.ok(z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]) instanceof z.ZodType)
      }
    })

  test('the check of schemas can fail', () => {
    assert.equal(faults({ type: 'text' }, 's').length, 1)
    assert.equal(faults({ properties: { a: { nullable: true } } }, 's').length, 1)
    assert.equal(faults({ type: 'object', properties: {}, required: ['a'] }, 's').length, 1)
    assert.equal(faults({ anyOf: [] }, 's').length, 1)
    assert.equal(faults({ pattern: '(' }, 's').length, 1)
  })

  test('the server refuses every input that the description refuses', () => {
    const empty = offered(TABLE).filter(
      ([, { input }]) => !z.fromJSONSchema(schemaOf(input, 'input') as never).safeParse({}).success,
    )
    assert.ok(empty.length > 10)
    for (const [name, { input }] of empty) assert.ok(!input.safeParse({}).success, name)
  })
})

describe('the description', () => {
  test('has each offered operation once, under its own address, and no internal one', () => {
    const names = offered(TABLE).map(([name]) => name)
    assert.deepEqual(
      described.map(([path]) => path.slice('/api/'.length)),
      [...names, 'files'],
    )
    const text = JSON.stringify(whole)
    for (const [name, operation] of Object.entries(TABLE))
      if (!hasAddress(operation)) assert.ok(!text.includes(`"${name}"`), name)
  })

  test('every operation is told whole: number, tag, words, body, answers', () => {
    const ids = new Set<string>()
    for (const [path, one] of described) {
      ids.add(one.operationId)
      assert.ok(one.summary.length > 5, path)
      assert.match(one.summary, /^[A-Z].*[^.]$/, path)
      assert.equal(one.tags.length, 1)
      assert.ok(Object.values(one.requestBody.content)[0].schema)
      assert.ok(one.responses[200].content)
      assert.equal(one.responses.default.$ref, '#/components/responses/problem')
      for (const { description, name } of one.parameters) assert.ok(description.length > 5, name)
    }
    assert.equal(ids.size, described.length)
  })

  test('every reference leads somewhere', () => {
    const references = [...JSON.stringify(whole).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path)
    assert.ok(references.length > 0)
    for (const path of references) {
      const found = path.split('/').reduce<unknown>((at, part) => (at as Json | undefined)?.[part], whole)
      assert.ok(found, path)
    }
  })

  const telling = (names: RegExp) =>
    described
      .filter(([, { responses }]) =>
        names.test(JSON.stringify(Object.values(responses).map(({ content }) => content ?? {}))),
      )
      .map(([, { operationId }]) => operationId)

  test('no answer holds a session’s token, a key or a password', () => {
    // Two say a passphrase, of a container for the police and of a package for somebody outside, after a fresh second factor.
    const passphrases = ['evidence.passphrase', 'shares.passphrase'] as const
    assert.deepEqual(telling(/"(sessionToken|privateKey|password|passphrase|prf)":/), passphrases)
    for (const name of passphrases) assert.equal(TABLE[name].confirm, 'mfa', name)
  })

  test('no answer holds the key of a file: the server reads its bytes and forgets it', () => {
    // Public keys, keys of other systems that are shown once, and names in a list or of a figure. Another must be added here.
    assert.deepEqual(
      telling(/"key":/).toSorted(),
      [
        ...['audit.show-heads', 'block-operators.make-key', 'clients.create', 'contacts.kit', 'devices.list'],
        ...[
          'forms.list',
          'notices.report',
          'platforms.get',
          'platforms.list',
          'rapporteur-reports.get',
          'reports.prove',
        ],
      ].toSorted(),
    )
  })

  test('operations without a sign-in are marked, and they are few', () => {
    const open = described.filter(([, { security }]) => security.length === 0).map(([, { operationId }]) => operationId)
    for (const name of open) assert.equal(TABLE[name].permission, 'anyone')
    assert.equal(open.length, offered(TABLE).filter(([, { permission }]) => permission === 'anyone').length)
    // A new door without a lock must be added to this list.
    assert.ok(
      open.every((name) =>
        /^(agencies\.found|invites|passkeys|totp|sessions\.(open|take)$|oidc|devices\.check$|leftovers\.leave$|reports\.file$|block-filters|block-appeals\.file$|requests\.make$)/.test(
          name,
        ),
      ),
      open.join(),
    )
  })

  test('an example of each problem fits what is said of problems', () => {
    const schema = z.fromJSONSchema((whole.components.schemas as Json).problem as never)
    for (const [code, status] of Object.entries(PROBLEMS)) {
      const example = { type: `urn:ausma:problem:${code}`, title: code.replaceAll('-', ' '), status, detail: 'Words.' }
      assert.ok(schema.safeParse(example).success, code)
      assert.ok(schema.safeParse({ ...example, fields: [{ field: 'a', message: 'b' }], retryAfter: 3 }).success)
      assert.ok(!schema.safeParse({ ...example, status: `${status}` }).success)
      assert.match(JSON.stringify(whole.components.schemas), new RegExp(code))
    }
  })
})

describe('the readable page', { skip: noBrowser }, () => {
  test('has nothing that axe finds, in light and dark, wide and narrow, and runs no script', {
    timeout: HANG,
  }, async () => {
    const browser = await startBrowser()
    try {
      const html = String(await docsPage(TABLE))
      assert.doesNotMatch(html, /<script|javascript:|\son[a-z]+=|style="/)
      // The wide page in the light is left for the whole run: axe takes four seconds for so long a page.
      for (const [colorScheme, width] of [['dark', 360] as const, ...(isWhole ? [['light', 1280] as const] : [])]) {
        const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } })
        context.setDefaultTimeout(PATIENCE)
        const page = await context.newPage()
        await page.setContent(html)
        assert.deepEqual(await violations(page), [], colorScheme)
        assert.ok((await sideways(page)) <= 0)
        const [shown, broken] = await page.evaluate<[number, string[]]>(
          `[document.querySelectorAll('article').length,
            [...document.querySelectorAll('a[href^="#"]')].map((a) => a.getAttribute('href').slice(1)).filter((id) => !document.getElementById(id))]`,
        )
        assert.equal(shown, offered(TABLE).length)
        assert.deepEqual(broken, [])
        await context.close()
      }
    } finally {
      await browser.close()
    }
  })
})
