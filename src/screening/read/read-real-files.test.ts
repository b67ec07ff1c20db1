import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { NotPostings, readPostings, sniff } from './index.ts'

const DATA = new URL('../../../../shared/data/', import.meta.url)

/** Least number of postings, and the shares with an employer, a date and a title. */
const POSTINGS: readonly (readonly [string, string, number, number, number, number])[] = [
  ['postings/labelled/postings.jsonl', 'json-lines', 100, 0.4, 1, 0.7],
  ['postings/eures-es.jsonl', 'json-lines', 1000, 0, 1, 1],
  ['postings/ojalab-pl.csv', 'csv', 1000, 0.9, 0, 1],
  ['postings/emscad-fraud.csv', 'csv', 100, 0, 0, 1],
  ['postings/emscad-sample.csv', 'csv', 100, 0, 0, 1],
  ['postings/spassk-ru.json', 'json', 100, 0.9, 0.6, 1],
  ['postings/telegram-spam.txt', 'lines', 30, 0, 0, 0],
  ['postings/telegram-ham.txt', 'lines', 50, 0, 0, 0],
  ['postings/telegram-ru-spam-ham.csv', 'csv', 500, 0, 0, 0],
  ['formats/telegram/single-export.json', 'json', 2, 0, 1, 0],
  ['bench/short_1000.csv', 'csv', 1000, 0, 0, 0],
  ['bench/cyr_5000.csv', 'csv', 5000, 0, 0, 0],
  ['logs/Mac_2k.log_structured.csv', 'csv', 2000, 0, 0, 0],
  ['formats/warc/example.warc', 'warc', 0, 0, 0, 0],
  ['formats/warc/example.warc.gz', 'warc', 0, 0, 0, 0],
  ['formats/warc/example-iana.org-chunked.warc', 'warc', 0, 0, 0, 0],
  ['formats/warc/example-bad-length.warc', 'warc', 0, 0, 0, 0],
  ['formats/warc/redirect.warc', 'warc', 0, 0, 0, 0],
]

describe('real files', { skip: !existsSync(DATA) && '../shared/data is not here' }, () => {
  for (const [name, kind, least, employers, dates, titles] of POSTINGS) {
    const path = fileURLToPath(new URL(name, DATA))
    test(name, { skip: !existsSync(path) && 'this file is not here' }, async () => {
      const ids = new Set<string>()
      let [count, broken, withEmployer, withDate, withTitle, withText] = [0, 0, 0, 0, 0, 0]
      for await (const batch of readPostings(path, { map: {} })) {
        count += batch.postings.length
        broken += batch.broken.length
        for (const one of batch.postings) {
          ids.add(one.id)
          if (one.employer !== null) withEmployer++
          if (one.date !== null) withDate++
          if (one.title !== '') withTitle++
          if (one.text.trim() !== '') withText++
        }
      }
      assert.equal((await sniff(path)).kind, kind)
      assert.ok(count >= least, `${count} postings`)
      assert.equal(ids.size, count, 'every posting has an id of its own')
      assert.ok(withText >= 0.99 * count, 'postings have texts')
      assert.ok(withEmployer >= employers * count && withDate >= dates * count && withTitle >= titles * count)
      if (kind === 'warc') assert.ok(broken >= 1)
      else assert.ok(broken <= count / 100, `${broken} broken records`)
    })
  }

  for (const name of ['example_statement.json', 'example_multi_statements.json', 'dsa-enums-v2.json']) {
    const path = fileURLToPath(new URL(`formats/dsa/${name}`, DATA))
    test(`${name} holds no postings`, { skip: !existsSync(path) && 'this file is not here' }, async () => {
      const read = async () => {
        for await (const batch of readPostings(path, { map: {} })) assert.fail(`${batch.postings.length} postings`)
      }
      await assert.rejects(read, NotPostings)
    })
  }
})
