import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readJobJson, readJobPage } from './job-page.ts'

const page = (json: string) => `<html><script type="application/ld+json">${json}</script></html>`
const JOB = '{"@type":"JobPosting","title":"Cook"}'

test('a type within lists within lists is no advert, however deep, and stops nothing', () => {
  const deep = `{"@type":${'['.repeat(200_000)}"JobPosting"${']'.repeat(200_000)}}`
  assert.deepEqual(readJobPage(page(deep)), [])
  assert.deepEqual(readJobJson(deep, 'https://jobs.example/1'), [])
})

test('a list of types has an advert among them', () => {
  assert.equal(readJobPage(page('{"@type":["Thing","JobPosting"],"title":"Cook"}'))[0].title, 'Cook')
})

for (const [opened, closed] of [
  ['<!--', '-->'],
  ['<!-- ', ' -->;\n'],
  ['/*<![CDATA[*/', '/*]]>*/'],
  ['/* <![CDATA[ */', '/* ]]> */ ;'],
  ['<![CDATA[', ']]>'],
  ['', ''],
])
  test(`an advert between «${opened}» and «${closed.trim()}» is read`, () => {
    assert.equal(readJobPage(page(`\n ${opened}${JOB}${closed} \n`))[0]?.title, 'Cook')
  })
