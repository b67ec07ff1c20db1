import { type Json, valueText } from './json-value.ts'
import { countAttached, countPictures } from './pictures.ts'
import type { Fields } from './sink.ts'

/** Whether an object is a message of a Telegram Desktop export; `list` is the key of the list it stands in. */
export function isTelegram(value: Json, list: string): boolean {
  // Other exports have `type` and `text` as well; only this key makes it a chat.
  if (list !== 'messages' || typeof value.type !== 'string') return false
  return 'text' in value && ('date_unixtime' in value || 'date' in value || 'from' in value || 'text_entities' in value)
}

/** The addresses behind linked words, which the words do not show. */
function hiddenLinks(parts: readonly unknown[], text: string): string[] {
  const links = new Set<string>()
  for (const part of parts) {
    const href = (part as Json | null)?.href
    if (typeof href === 'string' && href !== '' && !text.includes(href)) links.add(href)
  }
  return [...links]
}

/**
 * Pictures of a message: a photo, or a picture sent as a file; the export writes a note in place of what it left out.
 * Stickers and moving pictures say nothing.
 */
export function telegramPictures({ photo, file, mime_type, media_type }: Json): number {
  const sent = file !== undefined && media_type === undefined ? countAttached([{ mime_type, file }]) : 0
  return countPictures(photo) + sent
}

/**
 * A message of a Telegram Desktop export (export_output_json.cpp) as a posting. `text` is a string or a list of strings
 * and formatted pieces; the addresses of linked words follow it, a line each.
 * @param chat what the export says of the chat: `id`, `name`
 * @returns null for service messages and those without words
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
    // Channels count their messages from 1 each, so that the number alone is not unique.
    id: chat.id && number ? `${chat.id}/${number}` : '',
    title: '',
    text,
    employer: '',
    date: valueText(message.date_unixtime) || valueText(message.date),
    source: chat.name ?? '',
    ...(pictures > 0 && { pictures }),
  }
}
