import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isTelegram, telegramFields } from './telegram.ts'

const message = {
  id: 7,
  type: 'message',
  date: '2026-01-05T10:00:00',
  date_unixtime: '1767607200',
  from: 'A',
  text: 'Work',
}

describe('messages of Telegram exports', () => {
  test('are told by their list and their keys', () => {
    assert.ok(isTelegram(message, 'messages'))
    assert.ok(isTelegram({ type: 'service', date: '2026-01-05T10:00:00', text: '' }, 'messages'))
    assert.ok(!isTelegram(message, 'items'))
    assert.ok(!isTelegram({ type: 'message', text: 'Work' }, 'messages'))
    assert.ok(!isTelegram({ text: 'Work', date: '2026-01-05' }, 'messages'))
  })

  test('have the chat as their source and in their id', () => {
    assert.deepEqual(telegramFields(message, { id: '12', name: 'Jobs' }), {
      id: '12/7',
      title: '',
      text: 'Work',
      employer: '',
      date: '1767607200',
      source: 'Jobs',
    })
  })

  test('have no id of their own where the chat has none', () => {
    assert.equal(telegramFields(message, {})?.id, '')
    assert.equal(telegramFields({ ...message, id: undefined }, { id: '12' })?.id, '')
  })

  test('fall back to the date without a zone', () => {
    assert.equal(telegramFields({ ...message, date_unixtime: undefined }, {})?.date, '2026-01-05T10:00:00')
  })

  test('that say nothing are passed over', () => {
    for (const text of ['', ' \n', [], [''], undefined]) assert.equal(telegramFields({ ...message, text }, {}), null)
    assert.equal(telegramFields({ ...message, type: 'service' }, {}), null)
    assert.equal(telegramFields({ ...message, type: 'unsupported' }, {}), null)
  })

  test('show the addresses behind their words, once', () => {
    const link = { type: 'text_link', text: 'here', href: 'https://t.example/boss' }
    const text = ['Write ', link, ' or ', link]
    assert.equal(telegramFields({ ...message, text }, {})?.text, 'Write here or here\nhttps://t.example/boss')
    const entities = { ...message, text: 'Write here', text_entities: [{ type: 'plain', text: 'Write ' }, link] }
    assert.equal(telegramFields(entities, {})?.text, 'Write here\nhttps://t.example/boss')
    const shown = ['See ', { type: 'link', text: 'https://t.example/boss', href: 'https://t.example/boss' }]
    assert.equal(telegramFields({ ...message, text: shown }, {})?.text, 'See https://t.example/boss')
  })

  test('of strange shapes break nothing', () => {
    for (const text of [5, { a: 1 }, [null, 3, { text: null }, [['x']]], true]) {
      assert.doesNotThrow(() => telegramFields({ ...message, text, text_entities: [null, 4] }, {}))
    }
  })
})
