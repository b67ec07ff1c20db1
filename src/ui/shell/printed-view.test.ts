import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { holdsPersons } from './printed-view.ts'

describe('which printed pages say who printed them', () => {
  test('lists and pages of persons, referrals, reports and requests do', () => {
    for (const path of ['/cases', '/cases/1', '/cases/1/hand-over', '/referrals/2', '/reports', '/requests/3'])
      assert.ok(holdsPersons(path), path)
  })

  test('papers that a person takes along do not, and the own record has a mark of its own', () => {
    for (const path of ['/cases/1/papers', '/cases/1/record']) assert.ok(!holdsPersons(path), path)
  })

  test('rooms without persons do not, also where a name begins alike', () => {
    for (const path of ['/', '/leads/1', '/services', '/reports-of-nobody', '/case', '/figures'])
      assert.ok(!holdsPersons(path), path)
  })

  test('the two exceptions are pages that there are: a page that is renamed must be thought of here', () => {
    const routes = globSync('../rooms/*/routes.ts', { cwd: import.meta.dirname })
      .map((file) => readFileSync(new URL(file, `file://${import.meta.dirname}/`), 'utf8'))
      .join('\n')
    for (const page of ['papers', 'record']) assert.match(routes, new RegExp(`\\$person/${page}\\b`), page)
  })
})
