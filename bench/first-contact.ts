import type { Locator, Page } from 'playwright-core'
import { en } from '../src/ui/shell/catalogues/en.ts'
import type { Out } from '../src/ui/shell/contract.ts'
import type { Language } from '../src/ui/shell/languages.ts'
import type { Catalogue, Key } from '../src/ui/shell/words.ts'
import { personPage } from '../test/pages/cases/cases.ts'
import { id, inspector } from '../test/pages/people.ts'
import { raiseStand, type Stand } from '../test/pages/stand.ts'
import { ar, lv } from '../test/samples/catalogues.ts'
import { type Counts, Expert, handSeconds, spokenSeconds } from './expert.ts'

// «At most 12 mandatory fields and 10 minutes»: what a first contact costs by the keystroke-level model. A model, and no stopwatch of people.

/** Slow, for somebody who hears of it for the first time; our own assumption, the same for each language. */
const PER_MINUTE = 120
const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en, lv, ar }
type Words = (key: Key) => string
const wordsOf =
  (language: Language): Words =>
  (key) =>
    String(CATALOGUES[language][key])

// What most has to be said: all three duties that a country can lay on an officer.
const RULES: Out<'cases.form'> = {
  country: 'LV',
  passOn: ['danger-to-life', 'child-to-protection', 'crime-to-police'],
  unverified: false,
  childNotices: [],
}
const NAMES = ['Oksana Vyhadana', 'Iryna Nemaye', 'Petro Vyhadanyi', 'Olha Nikhto', 'Ivan Prykladnyi']
const ACCOUNT = 'Eight people in one room. The foreman keeps all passports. No pay since June.'

/** The way of an expert through all six steps; what is asked of the person is read aloud, what is seen is not. */
async function walk(page: Page, language: Language, persons: number): Promise<Counts> {
  const expert = new Expert(page)
  const form = page.locator('form.contact')
  const words = wordsOf(language)
  const next = () => expert.press(form.getByRole('button', { name: words('contact.next'), exact: true }))
  const tick = (name: string, within: Locator = form) => within.getByText(name, { exact: true })
  await expert.reads(form.locator('li'))
  await expert.answer(tick(words('contact.said')))
  await next()
  await expert.reads(form.locator('legend'))
  await expert.answer(tick(words('contact.danger-soon')))
  await next()
  // Needs are asked one by one: whoever is only asked openly says «nothing».
  await expert.reads(form.locator('legend, label'))
  for (const need of ['need.safe-place', 'need.food-clothes'] as const) await expert.answer(tick(words(need)))
  await next()
  await expert.choose(form.locator('select'), language)
  await expert.answer(tick(words('contact.interpreter-here')))
  await expert.press(tick(words('contact.rights')))
  await expert.reads(form.locator('details li'))
  await expert.answer(tick(words('contact.informed-understood')))
  await next()
  for (let n = 0; n < persons; n++) {
    if (n > 0) await expert.press(form.getByRole('button', { name: words('contact.add') }))
    await meets(expert, form.locator('fieldset.met').nth(n), n, words)
  }
  await next()
  for (const sign of ['sign.documents-held', 'sign.little-or-no-pay', 'sign.lives-at-work'] as const)
    await expert.answer(tick(words(sign)))
  await expert.choose(form.locator('select'), 'labour')
  await expert.write(form.getByLabel(words('contact.place')), 'Farm near Valmiera')
  await expert.write(form.getByLabel(words('contact.account')), ACCOUNT)
  await expert.press(form.getByRole('button', { name: words('contact.save') }))
  return expert.counts
}

/** One person with all that may be said of them; age and way of registering stay as they stand. */
async function meets(expert: Expert, met: Locator, n: number, words: Words): Promise<void> {
  await expert.reads(met.locator('legend, label'))
  await expert.choose(met.getByLabel(words('contact.sex'), { exact: true }), n % 2 === 0 ? 'female' : 'male')
  await expert.write(met.getByRole('textbox'), NAMES[n % NAMES.length])
  await expert.choose(met.getByLabel(words('contact.citizenship'), { exact: true }), 'UA')
  for (const party of ['party.consulate', 'party.employer'] as const)
    await expert.answer(met.getByText(words(party), { exact: true }))
}

async function measure(stand: Stand, language: Language, persons: number): Promise<Counts> {
  const answers = {
    'cases.form': RULES,
    'persons.get': personPage(),
    'cases.open': { case: id(600), persons: [id(601)] },
  }
  const found: Counts[] = []
  await stand.see('/cases/new', { as: inspector, language, answers }, async ({ page, called }) => {
    found.push(await walk(page, language, persons))
    // Only what the server was given is a first contact.
    await called('cases.open')
  })
  return found[0]
}

const minutes = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`

/** `node bench/first-contact.ts` */
async function main(): Promise<void> {
  const stand = await raiseStand()
  try {
    console.log(
      '| persons | language | answers | presses | pointing | words aloud | at the page | aloud | interpreted |',
    )
    console.log('|--:|---|--:|--:|--:|--:|--:|--:|--:|')
    for (const persons of [1, 8])
      for (const language of ['en', 'lv', 'ar'] as const) {
        const counts = await measure(stand, language, persons)
        const hand = handSeconds(counts)
        const times = [hand, ...[false, true].map((twice) => hand + spokenSeconds(counts, PER_MINUTE, twice))]
        const numbers = [counts.answers, counts.press, counts.point, counts.words, ...times.map(minutes)]
        console.log(`| ${[persons, language, ...numbers].join(' | ')} |`)
      }
  } finally {
    await stand.close()
  }
}

if (import.meta.main) await main()
