import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inOrder, withTemplate } from './template-view.ts'

test('templates in the language of the report come first, each part by name', () => {
  const template = (language: string, name: string) => ({ id: `${language} ${name}`, language, name, text: 'x' })
  const kept = [template('ru', 'B'), template('lv', 'B'), template('ar', 'A'), template('ru', 'A')]
  assert.deepEqual(
    inOrder(kept, 'ru').map(({ id }) => id),
    ['ru A', 'ru B', 'ar A', 'lv B'],
  )
})

test('a template stands behind what was typed, which stays', () => {
  assert.equal(withTemplate('', 'Words'), 'Words')
  assert.equal(withTemplate(' \n', 'Words'), 'Words')
  assert.equal(withTemplate('Dear reporter,\n', 'Words'), 'Dear reporter,\n\nWords')
})
