import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { SMALL } from '../../../test/run/web.ts'
import { hasAddress, type Operations } from '../../kernel/operation.ts'
import { operations } from '../../operations.ts'
import { openApi } from './document.ts'
import { docsPage } from './page.ts'

type Json = Record<string, unknown>
type Post = {
  operationId: string
  security: unknown[]
  parameters: { name: string; required: boolean }[]
  requestBody: Json
  responses: Record<string, Json>
}

const small = openApi(SMALL) as { openapi: string; paths: Record<string, { post: Post }> }
const of = (name: string) => small.paths[`/api/${name}`].post

describe('the description of the API', () => {
  test('is OpenAPI 3.1 with a path for each operation and for uploads', () => {
    assert.equal(small.openapi, '3.1.0')
    assert.deepEqual(
      Object.keys(small.paths),
      [...Object.keys(SMALL).filter((name) => name !== 'things.hide' && name !== 'files.keep'), 'files'].map(
        (name) => `/api/${name}`,
      ),
    )
  })

  test('tells input and output from the schemas', () => {
    const schema = JSON.stringify(of('things.add').requestBody)
    assert.match(schema, /"a":\{"type":"integer"/)
    assert.match(schema, /"required":\["a","b"\]/)
  })

  test('the session’s token is not in the body', () => {
    const schema = JSON.stringify(of('sessions.open').responses['200'])
    assert.match(schema, /"member"/)
    assert.doesNotMatch(schema, /sessionToken/)
  })

  test('headers, sign-in and the second person are told where they are needed', () => {
    const names = (name: string) => of(name).parameters.map((one) => one.name)
    assert.deepEqual(names('things.add'), ['Ausma-Request'])
    assert.deepEqual(names('things.explain'), ['Ausma-Request', 'Ausma-Reason'])
    assert.deepEqual(names('things.pass'), ['Ausma-Request', 'Ausma-Approval'])
    assert.ok('202' in of('things.pass').responses && !('202' in of('things.add').responses))
    assert.deepEqual(of('sessions.open').security, [])
    assert.deepEqual(of('things.add').security, [{ session: [] }])
  })
})

test('every operation of the program can be described, and its page shows it', async () => {
  const table: Operations = operations
  const { paths } = openApi(table) as { paths: Json }
  const page = String(await docsPage(table))
  for (const [name, operation] of Object.entries(table)) {
    assert.equal(`/api/${name}` in paths, hasAddress(operation), name)
    assert.equal(page.includes(`id="${name}"`), hasAddress(operation), name)
  }
  assert.doesNotMatch(page, /<script|style="|onclick/)
  assert.ok(JSON.stringify(paths).length > 10_000)
})

test('the page escapes what it shows', async () => {
  const table = { 'things.add': { ...SMALL['things.add'], summary: '<b>&"' } }
  assert.ok(String(await docsPage(table)).includes('&lt;b&gt;&amp;&quot;'))
})
