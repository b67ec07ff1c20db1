import { type Json, valueText } from './json-value.ts'
import { countAttached, countPictures } from './pictures.ts'
import type { Fields } from './sink.ts'

/** Whether an object is a message of a Telegram Desktop export. @param list key of the list that contains it */
export function isTelegram(value: Json, list: string): boolean {
  // Other exports also have `type` and `text`; only this key shows a chat.
  if (list !== 'messages' || typeof value.type !== 'string') return false
  return 'text' in value && ('date_unixtime' in value || 'date' in value || 'from' in value || 'text_entities' in value)
}

/** Addresses of links that the text does not show. */
function hiddenLinks(parts: readonly unknown[], text: string): string[] {
  const links = new Set<string>()
  for (const part of parts) {
    const href = (part as Json | null)?.href
    if (typeof href === 'string' && href !== '' && !text.includes(href)) links.add(href)
  }
  return [...links]
}

/**
 * Number of pictures in a message: a photo, or a picture sent as a file. For one left out, the export has a note in its
 * place. Stickers and animations do not count, because they say nothing.
 */
export function telegramPictures({ photo, file, mime_type, media_type }: Json): number {
  const sent = file !== undefined && media_type === undefined ? countAttached([{ mime_type, file }]) : 0
  return countPictures(photo) + sent
}

/**
 * Converts a message of a Telegram Desktop export (export_output_json.cpp) into a posting's fields. `text` is a string
 * or a list of strings and formatted pieces; the addresses of links follow it, one per line.
 * @param chat `id` and `name` of the chat in the export
 * @returns null for service messages and for messages without words
 */
export function telegramFields(message: Json, chat: { readonly id?: string; readonly name?: string }): Fields | null {
  if (message.type !== 'message') return null
  const words = valueText(message.text)
  const entities = Array.isArray(message.text_entities) ? message.text_entities : []
  // Older exports have the pieces in `text`, newer ones in both.
  const parts = Array.isArray(message.text) ? message.text : []
  const text = [words, ...hiddenLinks([...parts, ...entities], words)].join('\n')
  if (text.trim() === '') return null
  const number = valueText(message.id)
  const pictures = telegramPictures(message)
  return {
    // Each channel counts its messages from 1, so the number alone is not unique.
    id: chat.id && number ? `${chat.id}/${number}` : '',
    title: '',
    text,
    employer: '',
    date: valueText(message.date_unixtime) || valueText(message.date),
    source: chat.name ?? '',
    ...(pictures > 0 && { pictures }),
  }
}
