import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { AROUND } from '../../../test/samples/around.ts'
import { createAssessor } from '../assess.ts'

const { assess } = createAssessor()

/** The quote of excessive hours in an English advert; null for none. */
function shown(text: string): string | null {
  const posting = { id: '1', title: '', text, employer: 'Larch Ltd', date: null, source: 's' }
  return assess(posting).indicators.find(({ code }) => code === 'excessive-hours')?.quote ?? null
}

const FRAME = 'We are looking for people for the work with us in the greenhouse.'

describe('excessive hours', () => {
  const long = [
    ['a shift from clock to clock over midnight', 'Shift 18:00–08:00, then you rest.'],
    ['a shift told in halves of the day', 'The shift is 9pm-10am and then you sleep.'],
    ['fourteen hours a day', 'You work 14 hours per day.'],
    ['seventy hours a week', 'You work 70 hours per week in the season.'],
    ['no day off', 'There are no days off in the season.'],
    ['number and measure in one word', 'You work 14h a day in the season.'],
    ['hours of a day and days of a week', 'The work is 11 hours long, six nights a week.'],
    ['hours of a day and times a week', 'Each run takes 12 h, seven times a week.'],
    ['from clock to clock on so many days of a week', 'We pick from 6 to 18, six days of the week.'],
    ['from clock to clock in halves of a day', 'We pick 7 to 7, seven days while it is warm.'],
    ['hours of a month', 'You work 280 hours per month in the season.'],
  ] as const
  for (const [name, text] of long) {
    test(`${name} is shown`, () => assert.notEqual(shown(`${FRAME}\n${text}`), null))
  }

  const usual = [
    ['forty hours a week', 'You work 40 hours per week.'],
    ['eight hours a day', 'You work 8 hours per day.'],
    ['a time of day in one word', 'The day is 8h-17h, three days a week, and you are paid by the day.'],
    ['hours of a usual month', 'You work 168 hours per month.'],
    ['a day from nine to five', 'The shift is 9:00-17:00 on weekdays.'],
    ['a twelve-hour shift with days off', 'The shift is 7:00-19:00, two on and two off.'],
    ['a time of day', 'The office is open until 18 hours.'],
    ['hours in a month', 'You work 160 hours per month.'],
    ['eight hours on six days', 'The work is 8 hours long, six days a week.'],
    ['the fewer of two lengths on six days', 'The work is 9–10 hours long, six days a week.'],
    ['dates and days', 'We pick 5–20 June, six days a week.'],
    ['hours of a house', 'Our cafe opens 8 to 21, six days a week, and you work three of them.'],
    ['a rota', 'The work is 10 hours long, 7 days on the ship and 14 at home.'],
    ['pay by the hour', 'You get £13 an hour, paid on Fridays.'],
  ] as const
  for (const [name, text] of usual) {
    test(`${name} is not`, () => assert.equal(shown(`${FRAME}\n${text}`), null))
  }

  const spoken = [
    ['a long shift', 'Zmiana trwa zwykle 12–13 godzin.', 'pl', true],
    ['Estonian clocks', 'Töö kestab 8 kuni 20, kuus päeva nädalas.', 'et', true],
    ['«po» as «each»', 'Dirbama po 12 val. per dieną.', 'lt', true],
    ['«po» as «after»', 'Susitinkame po 18 val. mieste.', 'lt', false],
    ['a price for hours', 'Darbu par 70 € pabeidz trīs stundās.', 'lv', false],
    ['an age, no hours', 'Търсим хора над 18 години, шест дни седмично.', 'bg', false],
    ['a deadline at midnight', 'Zgłoszenia zbieramy do północy.', 'pl', false],
  ] as const
  for (const [name, text, language, isShown] of spoken) {
    test(`${name}: ${isShown ? 'shown' : 'not shown'}`, () =>
      assert.equal(shown(`${AROUND[language]}\n${text}`) !== null, isShown))
  }
})
