import { apart } from '../../../../documents/pdf/lines.ts'
import { Sheet } from '../../../../documents/pdf/sheet.ts'
import type { Fonts } from '../../../../ports/fonts.ts'
import type { BundleWords } from '../words/shape.ts'
import type { Fact, IndexText, ItemText } from './index-text.ts'

/** The index as a paper (PDF): the same as the page, with the bundle's number and «page n of m» on each sheet. */
export async function indexPaper(
  text: IndexText,
  words: BundleWords,
  { number, fonts }: { readonly number: string; readonly fonts: Fonts },
): Promise<Uint8Array> {
  const { language, direction } = words
  const sheet = await Sheet.open({ title: text.title, language, direction, fonts })
  sheet.heading(1, text.title)
  sheet.words(text.excerpt, 'bold')
  facts(sheet, text.facts)
  if (text.marked.length > 0) {
    sheet.heading(2, words.exculpatory)
    for (const line of text.marked) sheet.words(line, 'bold')
  }
  if (text.copies.length > 0) {
    sheet.heading(2, words.copies)
    for (const line of text.copies) sheet.words(line)
  }
  for (const item of text.items) itemOn(sheet, item)
  sheet.heading(2, words.check)
  for (const { text: how, commands } of text.check) {
    sheet.words(how)
    for (const command of commands) sheet.words(command, 'code', 12)
  }
  return sheet.done((n, of) => words.page(number, n, of))
}

function itemOn(sheet: Sheet, item: ItemText): void {
  sheet.heading(2, item.title)
  if (item.mark !== null) sheet.words(item.mark, 'bold')
  facts(sheet, item.facts)
  for (const { title, lines } of item.logs) {
    sheet.heading(3, title)
    for (const { when, what, who, said } of lines) {
      sheet.words(when, 'code')
      sheet.words([what, apart(who), apart(said)].filter((one) => one !== '').join(' · '), 'plain', 12)
    }
  }
}

function facts(sheet: Sheet, all: readonly Fact[]): void {
  for (const { name, value, code } of all) {
    sheet.words(name, 'faint')
    sheet.words(value, code ? 'code' : 'plain', 12)
  }
}
