import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../test/run/mode.ts'
import { readPosted, Unreadable } from './posted.ts'

const SHORT = 'application/x-www-form-urlencoded'
const request = (body: string | Uint8Array, type: string): Request =>
  new Request('http://x/', { method: 'POST', body: body as string, headers: { 'Content-Type': type } })
const read = (body: string | Uint8Array, type = SHORT) => readPosted(request(body, type))

const B = 'b0undary'
const MULTIPART = `multipart/form-data; boundary=${B}`
const part = (name: string, value: string, more = '') =>
  `--${B}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`
const whole = (...parts: string[]) => `${parts.join('')}--${B}--\r\n`

describe('a posted form', () => {
  test('property: what a browser sends comes back as it was, by both ways of writing it', async () => {
    const name = fc.stringMatching(/^[a-z]{1,8}$/)
    const value = fc.string({ unit: 'grapheme', maxLength: 60 }).filter((text) => !/[\r\n\0]/.test(text))
    await fc.assert(
      fc.asyncProperty(fc.dictionary(name, value, { maxKeys: 10 }), async (fields) => {
        const wanted = { ...fields }
        assert.deepEqual({ ...(await read(new URLSearchParams(wanted).toString())) }, wanted)
        const parts = Object.entries(wanted).map(([key, text]) => part(key, text))
        assert.deepEqual({ ...(await read(whole(...parts), MULTIPART)) }, wanted)
      }),
    )
  })

  test('the last of two of one name counts, and names of every object are only names', async () => {
    assert.equal((await read('a=1&a=2')).a, '2')
    const fields = await read('__proto__=x&constructor=y&toString=z')
    assert.equal(fields.constructor, 'y')
    assert.equal(Object.getPrototypeOf(fields), null)
    assert.equal(({} as Record<string, unknown>).x, undefined)
  })

  test('more fields than any form has are left out, not kept', async () => {
    const fields = await read(Array.from({ length: 5000 }, (_, n) => `f${n}=1`).join('&'))
    assert.equal(Object.keys(fields).length, 30)
  })

  for (const [what, body, type] of [
    ['another type', '{}', 'application/json'],
    ['a form that is too long', `a=${'x'.repeat(300_000)}`, SHORT],
    ['no boundary', whole(part('a', 'b')), 'multipart/form-data'],
    ['a field that is too long', whole(part('a', 'x'.repeat(140_000))), MULTIPART],
    ['too many parts', whole(...Array.from({ length: 60 }, (_, n) => part(`f${n}`, '1'))), MULTIPART],
    ['a form that breaks off', part('a', 'b'), MULTIPART],
    [
      'a form without an end in a file',
      `--${B}\r\nContent-Disposition: form-data; name="f"; filename="a"\r\n\r\nx`,
      MULTIPART,
    ],
  ] as const)
    test(`${what}: refused without a word of it`, async () => {
      const failed = await read(body, type).then(
        () => null,
        (error: unknown) => error,
      )
      assert.ok(failed instanceof Unreadable, String(failed))
      assert.ok(!failed.message.includes('xxx'))
    })

  test('property: bytes of any kind are read or refused, and it always ends', async () => {
    const bytes = fc.uint8Array({ maxLength: 400 })
    await fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom(SHORT, MULTIPART), async (body, type) => {
        await read(body, type).catch((error: unknown) => assert.ok(error instanceof Unreadable, String(error)))
      }),
      runs(60),
    )
  })

  test('a reader that fails ends the form with its own failure', async () => {
    const body = whole(part('f', 'x'.repeat(200_000), '; filename="a.png"'), part('after', 'z'))
    const failing = readPosted(request(body, MULTIPART), async ({ bytes }) => {
      for await (const _ of bytes) throw new Error('no more')
    })
    await assert.rejects(failing, /no more/)
  })

  test('whoever looks at a file knows the fields before it and none behind', async () => {
    const body = whole(part('state', 's'), part('f', 'x', '; filename="a.png"'), part('after', 'z'))
    let seen: Record<string, string> = {}
    const fields = await readPosted(request(body, MULTIPART), async ({ bytes }, before) => {
      seen = { ...before }
      for await (const _ of bytes);
    })
    assert.deepEqual(seen, { state: 's' })
    assert.deepEqual({ ...fields }, { state: 's', after: 'z' })
  })
})
