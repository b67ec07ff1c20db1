import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { patiently } from './waiting.ts'

const page = (content: string) =>
  `<!doctype html><html><body><header>top</header><main id="main">${content}</main><footer>end</footer></body></html>`
const read = Promise.resolve()
const html = (content: string, status = 200) =>
  new Response(page(content), { status, headers: { 'Content-Type': 'text/html; charset=UTF-8' } })

describe('an answer that takes long', () => {
  test('is given as it is where it comes soon, its status included', async () => {
    const given = await patiently(
      Promise.resolve(html('fault', 422)),
      read,
      () => page('wait'),
      () => page('other'),
      1e9,
    )
    assert.equal(given.status, 422)
    assert.match(await given.text(), /fault/)
  })

  test('begins with a word that it takes longer, and the answer follows in the same page', async () => {
    const { promise, resolve } = Promise.withResolvers<Response>()
    const given = await patiently(
      promise,
      read,
      () => page('wait'),
      () => page('other'),
      0,
    )
    const reader = (given.body ?? assert.fail('no body')).getReader()
    const first = new TextDecoder().decode((await reader.read()).value)
    assert.equal(first, '<!doctype html><html><body><header>top</header><main id="main"><div class="wait">wait</div>')
    resolve(html('your words'))
    const rest = new TextDecoder().decode((await reader.read()).value)
    assert.equal(rest, 'your words</main><footer>end</footer></body></html>')
    assert.equal((await reader.read()).done, true)
  })

  test('what fails late, or is no page, is told in words', async () => {
    const file = new Response('{}', { headers: { 'Content-Type': 'application/json' } })
    for (const end of [
      (late: PromiseWithResolvers<Response>) => late.reject(new Error('secret')),
      (late: PromiseWithResolvers<Response>) => late.resolve(file),
    ]) {
      const late = Promise.withResolvers<Response>()
      const given = await patiently(
        late.promise,
        read,
        () => page('wait'),
        () => page('press again'),
        0,
      )
      end(late)
      const text = await given.text()
      assert.match(text, /wait<\/div>press again<\/main>/)
      assert.doesNotMatch(text, /secret/)
    }
  })

  test('while somebody still sends, nothing is begun: an upload over a slow line is answered as it is', async () => {
    const { promise, resolve } = Promise.withResolvers<Response>()
    const given = patiently(
      promise,
      new Promise(() => {}),
      () => page('wait'),
      () => page('other'),
      0,
    )
    for (let turn = 0; turn < 5; turn++) await new Promise((next) => setImmediate(next))
    resolve(html('too large', 422))
    assert.equal((await given).status, 422)
  })

  test('whoever leaves while they wait breaks nothing', async () => {
    const { promise, resolve } = Promise.withResolvers<Response>()
    const given = await patiently(
      promise,
      read,
      () => page('wait'),
      () => page('other'),
      0,
    )
    await given.body?.cancel()
    resolve(html('late'))
    await promise
  })
})
