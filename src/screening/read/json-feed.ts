import { hostOf } from './feed-item.ts'
import { htmlToText } from './html-text.ts'
import { CALLED, isObject, type Json, valueText } from './json-value.ts'
import type { Fields } from './sink.ts'

/**
 * Whether an object is an item of a JSON Feed (jsonfeed.org, version 1.1). @param list key of the list that contains it
 */
export const isFeedItem = (value: Json, list: string): boolean =>
  list === 'items' && 'id' in value && ('content_html' in value || 'content_text' in value)

/** Converts an item of a JSON Feed into a posting's fields. */
export function feedItemFields(item: Json): Fields {
  const id = valueText(item.id)
  const address = valueText(item.url) || valueText(item.external_url)
  const host = hostOf(valueText(item.url)) || hostOf(valueText(item.external_url))
  // HTML keeps paragraphs apart, while the plain form is often cut.
  const text = htmlToText(valueText(item.content_html)) || valueText(item.content_text) || valueText(item.summary)
  const authors = Array.isArray(item.authors) ? item.authors.filter(isObject) : []
  return {
    id: id !== '' && host !== '' && !/^[a-z][\w+.-]*:/i.test(id) ? `${host}/${id}` : id,
    title: valueText(item.title),
    text,
    employer: valueText(authors[0] ?? item.author, CALLED),
    date: valueText(item.date_published) || valueText(item.date_modified),
    source: host,
    address,
  }
}
