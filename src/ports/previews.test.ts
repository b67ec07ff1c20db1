import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { isWhole } from '../../test/run/mode.ts'
import { alteredFile, WHOLE_FILES } from '../../test/samples/altered-files.ts'
import { docxOf, pdfOf } from '../../test/samples/papers.ts'
import { MOST_PREVIEWED } from './codes.ts'
import { openIsolation } from './isolated.ts'
import { pictureHead } from './picture-head.ts'
import { openPreviews, readAnswer } from './previews.ts'

const isolation = openIsolation('nobody')
const why = await isolation.fault()
const previews = openPreviews(isolation)
async function* bytes(part: Uint8Array) {
  yield part
}
const shown = (file: Uint8Array, page = 1) => previews.page(bytes(file), file.length, { page, sharp: true })

describe('previews in an isolated process', { skip: why === null ? false : `none here: ${why}` }, () => {
  test('a PDF comes as a picture, an office file as words, anything else not', async () => {
    const paper = await shown(pdfOf([1, 0, 0], [0, 0, 1]), 2)
    assert.ok('kind' in paper && paper.kind === 'picture' && pictureHead(paper.jpeg)?.type === 'image/jpeg')
    assert.deepEqual([paper.page, paper.pages], [2, 2])
    assert.deepEqual(await shown(docxOf('Darbs siltumnīcā')), {
      kind: 'text',
      page: 1,
      pages: 1,
      text: 'Darbs siltumnīcā',
    })
    assert.deepEqual(await shown(Buffer.from('MZ\u0000')), { not: 'no-preview' })
  })

  test('of altered files of each kind a sample goes the whole way: each has a page, or none for a reason', async () => {
    for (const kind of Object.keys(WHOLE_FILES))
      for (const file of fc.sample(alteredFile(kind), isWhole ? 30 : 2)) {
        const one = await shown(file)
        if ('not' in one) assert.ok(['no-preview', 'too-large', 'broken'].includes(one.not), `${kind}: ${one.not}`)
        else if (one.kind === 'picture') assert.equal(pictureHead(one.jpeg)?.type, 'image/jpeg', kind)
      }
  })

  test('a file larger than is shown is not even read', async () => {
    const never = (async function* (): AsyncGenerator<Uint8Array> {
      yield assert.fail('read')
    })()
    assert.deepEqual(await previews.page(never, MOST_PREVIEWED + 1, { page: 1, sharp: true }), { not: 'too-large' })
  })

  test('one at a time, and of many that wait some are told to come back', async () => {
    const all = await Promise.all(Array.from({ length: 12 }, () => shown(Buffer.from('words'))))
    assert.equal(all.filter((one) => 'not' in one && one.not === 'busy').length, 2)
    assert.equal(all.filter((one) => 'kind' in one).length, 10)
  })
})

describe('previews', () => {
  test('without an isolated process there are none, and why is said', async () => {
    const elsewhere = openPreviews(openIsolation('nobody', 'darwin'))
    assert.deepEqual(await elsewhere.page(bytes(Buffer.from('x')), 1, { page: 1, sharp: true }), { not: 'not-linux' })
  })

  test('of what the process says only what can be checked is believed', () => {
    const said = (head: unknown, rest = '') => readAnswer(Buffer.from(`${JSON.stringify(head)}\n${rest}`))
    assert.deepEqual(said({ kind: 'picture', page: 1, pages: 1 }, '<script>'), { not: 'broken' })
    assert.deepEqual(said({ kind: 'page', page: 1, pages: 1 }), { not: 'broken' })
    assert.deepEqual(said({ not: 'anything' }), { not: 'broken' })
    assert.deepEqual(readAnswer(Buffer.from('no line')), { not: 'broken' })
    assert.deepEqual(said({ not: 'too-large' }), { not: 'too-large' })
  })
})
