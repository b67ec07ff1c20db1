import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runInNewContext } from 'node:vm'
import { BrowserFault } from './devtools.ts'
import { type Page, saidBy } from './said.ts'

/** Characters of a page's words that are kept. */
const MOST_TEXT = 100_000

/** A browser that answers a script with a value. @param asks hears what is asked */
const browser = (value: unknown, asks: [string, object][] = []) =>
  (async (method: string, params: object) => {
    asks.push([method, params])
    return method === 'Page.createIsolatedWorld' ? { executionContextId: 7 } : { result: { value } }
  }) as Page

test('a page is read in a world of its own, and answers with what is kept of it', async () => {
  const asks: [string, object][] = []
  const said = { title: 'Pickers wanted', text: 'Pases', isCut: false }
  assert.deepEqual(await saidBy(browser(said, asks), 'FRAME'), said)
  const [world, script] = asks.map(([, params]) => params as { frameId?: string; contextId?: number })
  assert.deepEqual([world.frameId, script.contextId], ['FRAME', 7])
})

for (const [what, value] of [
  ['nothing', undefined],
  ['a title that is an object', { title: {}, text: '', isCut: false }],
  ['more than was asked for', { title: '', text: 'x'.repeat(MOST_TEXT + 1), isCut: false }],
  ['a number', 1],
] as const)
  test(`${what} is a fault of the browser, and no page`, async () => {
    await assert.rejects(saidBy(browser(value), 'FRAME'), BrowserFault)
  })

test('what is longer is cut before it leaves the browser, and a document without a body has no words', async () => {
  const asks: [string, object][] = []
  await saidBy(browser({ title: '', text: '', isCut: false }, asks), 'FRAME')
  const [, { expression }] = asks[1] as [string, { expression: string }]
  class Document {
    get title() {
      return 't'.repeat(9000)
    }
    get body() {
      return this.inside
    }
    inside: object | null = null
  }
  class HTMLElement {
    get innerText() {
      return 'x'.repeat(MOST_TEXT + 1)
    }
  }
  const read = (inside: object | null) =>
    runInNewContext(expression, { Document, HTMLElement, document: Object.assign(new Document(), { inside }) })
  const { title, text, isCut } = read(new HTMLElement())
  assert.deepEqual([title.length, text.length, isCut], [500, MOST_TEXT, true])
  assert.equal(read(null).text, '')
})
