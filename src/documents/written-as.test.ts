import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleDocument } from '../../test/samples/documents.ts'
import { dejaVu } from '../ports/fonts.ts'
import { DOCUMENT_FORMATS } from './codes.ts'
import { documentAs } from './written-as.ts'

test('each format is written as what it says it is', async () => {
  const fonts = await dejaVu()
  const begin = { docx: 'PK', pdf: '%PDF-1.7', html: '<!doctype html>' }
  for (const format of DOCUMENT_FORMATS) {
    const { type, bytes } = await documentAs(format, sampleDocument(), fonts)
    assert.equal(Buffer.from(bytes).toString('latin1', 0, begin[format].length), begin[format])
    assert.match(type, /wordprocessingml|pdf|html/)
  }
})
