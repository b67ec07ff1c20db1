import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { headersEnd, readHeaders, readHttp } from './http-message.ts'

const response = (headers: readonly string[], body: Buffer | string) =>
  Buffer.concat([Buffer.from(['HTTP/1.1 200 OK', ...headers, '', ''].join('\r\n')), Buffer.from(body)])
const body = (headers: readonly string[], content: Buffer | string) =>
  readHttp(response(headers, content))?.body.toString()

describe('HTTP responses', () => {
  test('headers by their names in lower case', () => {
    const message = readHttp(response(['Content-Type: text/html', 'X-A:b:c', 'no colon'], 'hello'))
    assert.equal(message?.headers.get('content-type'), 'text/html')
    assert.equal(message?.headers.get('x-a'), 'b:c')
    assert.equal(message?.body.toString(), 'hello')
  })

  const CODINGS: readonly (readonly [string, Buffer])[] = [
    ['gzip', gzipSync('words')],
    ['x-gzip', gzipSync('words')],
    ['br', brotliCompressSync('words')],
    ['deflate', deflateSync('words')],
    ['deflate', deflateRawSync('words')],
    ['identity', Buffer.from('words')],
    ['gzip', Buffer.from('words')],
  ]
  for (const [coding, packed] of CODINGS) {
    test(`${coding}, ${packed.length} bytes`, () =>
      assert.equal(body([`Content-Encoding: ${coding}`], packed), 'words'))
  }

  const CHUNKED: readonly (readonly [string, string, string])[] = [
    ['two chunks', '3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n', 'abcde'],
    ['a padded size', '000003\r\nabc\r\n0\r\n', 'abc'],
    ['no chunks though announced', '<html>plain', '<html>plain'],
    ['an end inside a chunk', '5\r\nabc', 'abc'],
    ['no last chunk', '3\r\nabc\r\n', 'abc'],
    ['nothing', '', ''],
  ]
  for (const [what, content, expected] of CHUNKED) {
    test(`chunked: ${what}`, () => assert.equal(body(['Transfer-Encoding: chunked'], content), expected))
  }

  test('what cannot be unpacked is null', () => {
    assert.equal(readHttp(response(['Content-Encoding: gzip'], gzipSync('words').subarray(0, 15))), null)
    assert.equal(readHttp(response(['Content-Encoding: zstd'], 'x')), null)
    assert.equal(readHttp(Buffer.from('GET / HTTP/1.1\r\n\r\n')), null)
    assert.equal(readHttp(Buffer.from('HTTP/1.1 200 OK\r\nno end')), null)
  })

  test('a bomb is not unpacked', () => {
    assert.equal(readHttp(response(['Content-Encoding: gzip'], gzipSync(Buffer.alloc(80 << 20)))), null)
  })

  test('the end of the headers, with either line end', () => {
    assert.equal(headersEnd(Buffer.from('a: b\r\n\r\nc\n\nd'), 0, 100), 8)
    assert.equal(headersEnd(Buffer.from('a: b\n\nc\r\n\r\nd'), 0, 100), 6)
    assert.equal(headersEnd(Buffer.from('a: b\r\n'), 0, 100), -1)
    assert.equal(headersEnd(Buffer.from('a: b\r\n\r\n'), 0, 4), -1)
  })

  test('the first line is no header', () => {
    assert.deepEqual([...readHeaders('WARC/1.0\r\nWARC-Type: response\r\n')], [['warc-type', 'response']])
  })
})
