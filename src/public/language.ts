import { raw } from 'hono/html'
import { isCritical } from './critical.ts'
import { type Html, html } from './markup.ts'
import { ORIGINAL, TONGUES } from './words/index.ts'
import type { Tongue, WordKey } from './words/shape.ts'

type Values = Readonly<Record<string, string | number>>

/** One language of the pages: its words, days and times. */
export type Voice = {
  readonly tongue: Tongue
  /** The sentence for a key as text: for attributes, titles, buttons. */
  say(key: WordKey, values?: Values): string
  /** The same as markup; the original of a text on danger, rights or consent that nobody has checked is kept for the end of the page. */
  show(key: WordKey, values?: Values): Html
  /** Keeps the original of a text that nobody has checked, where it stands in a link or comes from elsewhere. */
  keep(original: string): void
  /** The originals of what was kept so far, each once: they stand together at the end of the page. */
  originals(): readonly string[]
  /** Names one after the other, with «and» before the last. */
  names(named: readonly { readonly name: string }[]): string
  /** A day (YYYY-MM-DD) in words. */
  day(date: string): string
}

const filled = (sentence: string, values: Values): string =>
  // A place without a value stays as it is: an empty one would make another sentence of it.
  sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))

const sentence = ({ words, direction }: Tongue, key: WordKey, values: Values): string =>
  // Names and numbers of another writing keep their own direction inside the sentence.
  filled(words[key], direction === 'ltr' ? values : Object.fromEntries(Object.entries(values).map(isolated)))

const isolated = ([name, value]: [string, string | number]): [string, string] => [name, `\u2068${value}\u2069`]

export function voiceOf(tongue: Tongue): Voice {
  const days = new Intl.DateTimeFormat(localeOf(tongue), { ...dateForm(tongue), timeZone: 'UTC' })
  const say = (key: WordKey, values: Values = {}) => sentence(tongue, key, values)
  // Of one page: a voice is made for each answer.
  const kept = new Set<string>()
  // No mark stands beside the text: a doubt beside «Call 112» makes somebody in danger wait. The page says it once, at its foot.
  const keep = (original: string): void => {
    if (!tongue.reviewed) kept.add(original)
  }
  return {
    tongue,
    say,
    show(key, values = {}) {
      if (isCritical(key)) keep(sentence(ORIGINAL, key, values))
      return html`${say(key, values)}`
    },
    keep,
    originals: () => [...kept],
    names: (named) => {
      const own = named.map(({ name }) =>
        tongue.direction === 'rtl' && named.length > 1 ? `\u2068${name}\u2069` : name,
      )
      return new Intl.ListFormat(localeOf(tongue), { type: 'conjunction' }).format(own)
    },
    day: (date) => days.format(new Date(`${date}T00:00:00Z`)),
  }
}

/** Languages in which a month in words would need another ending after «until». */
const DATES_IN_FIGURES = ['lv', 'lt', 'et', 'hu', 'tr']

const dateForm = ({ code }: Tongue): Intl.DateTimeFormatOptions =>
  DATES_IN_FIGURES.includes(code) ? { day: '2-digit', month: '2-digit', year: 'numeric' } : { dateStyle: 'long' }

/** Arabic is written with the digits that stand on the helplines' own pages and on telephones. */
export const localeOf = ({ code }: Tongue): string => (code === 'ar' ? 'ar-u-nu-latn' : code === 'en' ? 'en-GB' : code)

/** A language by its code; null where these pages do not speak it. */
export const tongueBy = (code: string): Tongue | null => TONGUES.find((tongue) => tongue.code === code) ?? null

/** The language of these pages that a browser likes best (RFC 9110, Accept-Language). */
export function tongueFor(accepted: string | undefined): Tongue {
  const wished = (accepted ?? '')
    .split(',')
    .map((part) => {
      const [tag, ...more] = part.trim().split(';')
      const weight = /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(more.join(';'))?.[1]
      return { code: tag.slice(0, 2).toLowerCase(), weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
  for (const { code } of wished) {
    const tongue = tongueBy(code)
    if (tongue !== null) return tongue
  }
  return ORIGINAL
}

/** Line breaks of a person's words, which are otherwise shown as they are. */
export const lines = (text: string): Html =>
  html`${text.split('\n').map((line, at) => html`${at > 0 ? raw('<br>') : ''}${line}`)}`
