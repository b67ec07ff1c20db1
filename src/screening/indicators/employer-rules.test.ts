import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createAssessor } from '../assess.ts'
import type { Posting } from '../posting.ts'

const { assess } = createAssessor()
const AROUND = 'We are looking for people who want to work with us in our team.'

function codes(text: string, fields: Partial<Posting> = {}): string[] {
  const found = assess({
    id: '1',
    title: '',
    text: `${AROUND}\n${text}`,
    employer: null,
    date: null,
    source: 's',
    ...fields,
  })
  return [
    ...found.indicators.map(({ code }) => code),
    ...found.protective.map(({ code }) => code),
    ...found.unstated.map((statement) => `not-stated:${statement}`),
  ]
}

type Case = readonly [code: string, text: string, fields?: Partial<Posting>]
const NAMED = { employer: 'Larkfield Ltd' }

const SHOWN: readonly Case[] = [
  ['contact-mobile-only', 'Call +371 20 123 456.'],
  ['contact-mobile-only', 'Write on Telegram @berry_jobs_lv'],
  ['contact-mobile-only', 'Answer by Viber.'],
  ['contact-mobile-only', 'Send me a pm.'],
  ['contact-mobile-only', 'Mail berry.jobs@gmail.com'],
  ['contact-mobile-only', 'Call +371 20 123 456.', NAMED],
  ['employer-hidden', 'Call +371 20 123 456.'],
  ['employer-hidden', 'Write on WhatsApp.'],
  ['employer-hidden', 'Mail berry.jobs@gmail.com'],
  ['employer-hidden', 'Our company pays well. Write on Viber.'],
  // A house is no name before a place or a line break, or behind the first word of a sentence.
  ['employer-hidden', 'Berry nursery, Denmark. Write on Viber.'],
  ['employer-hidden', 'Work at our Farm\nWrite on Viber.'],
  ['employer-hidden', 'Quiet nursery in the hills. Write on Viber.'],
  // A telephone number is no registration.
  ['employer-hidden', 'Bring it for registration. Call +371 20 123 456.'],
  ['obfuscated-contact', 'Mail jobs (at) larkfield (dot) com'],
  ['licence-number', 'Licence no. 45123'],
  ['licence-number', 'Registered number 0987654'],
  ['licence-number', 'GLAA licence 1234'],
  ['contract-stated', 'You get a written contract.'],
  ['contract-stated', 'Permanent contract in your language.'],
  ['contract-stated', 'The contract is signed before you start.'],
  ['pay-and-hours-stated', 'Pay is 14 € an hour, 40 hours a week.'],
  ['pay-and-hours-stated', 'Pay is 1,800 € gross a month, 40 hours a week.'],
  ['pay-and-hours-stated', 'Pay is £12.71ph, 25-30 hrs wk.'],
  ['pay-and-hours-stated', 'Pay is £12.71 an hour, 37.5hrs.'],
  ['pay-and-hours-stated', 'Pay is 14 € gross an hour, 168 hours per month.'],
  ['no-fee-stated', 'We never charge fees.'],
  // Pay for few hours is converted to a whole day.
  ['pay-unrealistic', 'From home, 90 € for 2 hours a day.'],
  ['no-fee-stated', 'No recruitment fees for workers.'],
  ['contract-stated', 'Show your passport and sign the permanent contract.'],
  ['debt-advance', 'Flights are paid by us, later deducted.'],
  ['upfront-fee', 'Fee for a doctor and the course: 480 €, send it today.'],
  ['tied-housing', 'Accommodation near 10 bars.'],
  ['travel-arranged', 'We do the visa.'],
  ['deductions-itemised', 'Accommodation 0 €, meals 5 € a day.'],
  ['deductions-itemised', 'Accommodation costs 250 € a month.'],
  ['deductions-itemised', 'Accommodation in the back, 40 a week.'],
  ['deductions-itemised', '90 € for accommodation.'],
  ['deductions-itemised', 'Permanent contract. Accommodation is free.'],
  ['deductions-itemised', 'Pay is 14 € gross an hour, free accommodation.'],
  ['no-requirements', 'No experience needed, the contract comes later. Pay is 14 € gross an hour.'],
  ['no-requirements', 'We take anybody, no questions asked.'],
  ['employer-verifiable', 'Come to 12 Mill Street.', NAMED],
  ['employer-verifiable', 'Mail jobs@larkfield-farms.com', NAMED],
  ['employer-verifiable', 'Larkfield Ltd, 12 Mill Street.'],
  ['employer-verifiable', 'Ltd "Larkfield", 12 Mill Street.'],
  // The employer's place stands behind its name: a house number, a village, or a place that is no large town.
  ['employer-verifiable', 'Bakery "Crumb", Applegate 17. Call Ann.'],
  ['employer-verifiable', 'Marlow Farm, Riga, Applegate 17. Call Ann.'],
  ['employer-verifiable', 'Marlow Farm, Elmbury parish. Call Ann.'],
  ['employer-verifiable', 'Marlow Farm, village of Elmbury. Call Ann.'],
  ['employer-verifiable', 'Marlow Farm, Elmbury. Call Ann.'],
  ['employer-verifiable', 'Marlow Farm, Riga, Elmbury. Call Ann.'],
  ['employer-verifiable', 'Marlow Farm, Elmbury near Riga. Call Ann.'],
  ['employer-verifiable', 'Marlow Farm (Elmbury 99) seeks pickers. Call Ann.'],
  ['employer-verifiable', 'Hello from The Brass Otter, Elmbury, call Ann.', { employer: 'The Brass Otter' }],
  // The price of a bed, in words that mean housing only beside a price.
  ['deductions-itemised', 'Bed above the shop 55 a week.'],
  ['deductions-itemised', 'Room in the yard £35 a week if you like.'],
  ['deductions-itemised', 'Sleep in the barn, 7 € a night.'],
  ['deductions-itemised', 'Hut without a lamp, 60 € a month, we deduct it.'],
  ['deductions-itemised', 'Accommodation and meals in the house: 0 €.'],
  ['deductions-itemised', 'Permanent contract. Accommodation in the side wing is free.'],
  ['tied-housing', 'Cabin by the lake, 60 € a month, deducted from wages.'],
  ['not-stated:pay', 'The pay is told by phone.'],
  ['not-stated:contract', 'We work from Monday.'],
  ['not-stated:contract', 'There is no contract.'],
  ['not-stated:employer', 'Our company has three shops.'],
  ['not-stated:hours', 'We pick apples.'],
]

const ABSENT: readonly Case[] = [
  ['contact-mobile-only', 'Mail jobs@larkfield-farms.com'],
  ['contact-mobile-only', 'Call +371 20 123 456 or come to 12 Mill Street.'],
  ['contact-mobile-only', 'Apply on the page of the company.'],
  ['contact-mobile-only', 'Call +371 20 123 456 or mail jobs@larkfield-farms.com'],
  ['employer-hidden', 'Call +371 20 123 456.', NAMED],
  ['employer-hidden', 'Larkfield Ltd. Call +371 20 123 456.'],
  ['employer-hidden', 'Come to 12 Mill Street. Call +371 20 123 456.'],
  ['employer-hidden', 'Licence no. 45123. Call +371 20 123 456.'],
  ['employer-hidden', 'We bake bread.'],
  ['obfuscated-contact', 'Mail jobs@larkfield-farms.com'],
  ['licence-number', 'A driving licence is good to have.'],
  ['licence-number', 'Licence no. 45'],
  ['contract-stated', 'There is no contract.'],
  ['contract-stated', 'The contract comes later.'],
  ['contract-stated', 'A contract is a thing we talk about. No written contract for now.'],
  ['contract-stated', 'The fee for the contract is 45 €.'],
  ['contract-stated', 'You get a contract. The ticket is paid back from your first wages.'],
  ['no-requirements', 'No experience needed. Permanent contract, 14 € gross an hour.'],
  ['pay-and-hours-stated', 'We work 40 hours a week.'],
  ['pay-and-hours-stated', 'Pay is 500 € a week.'],
  ['no-fee-stated', 'The fee is 150 €.'],
  ['contract-stated', 'He keeps your passport until the end of the contract.'],
  ['debt-advance', 'Flights are paid by us, never deducted.'],
  ['tied-housing', 'Accommodation 0 € a month.'],
  ['travel-arranged', "We don't do the visa."],
  ['deductions-itemised', 'Accommodation is next to the farm.'],
  ['deductions-itemised', 'Free accommodation, call today.'],
  ['deductions-itemised', 'Pay is 14 € gross an hour, accommodation near the farm.'],
  ['pay-and-hours-stated', 'Baby-sitter for 4 hours, 14 € an hour.'],
  ['pay-and-hours-stated', 'Pay is 14 € gross an hour, 80 hours a week.'],
  ['pay-unrealistic', 'We cannot promise high earnings.'],
  ['tied-housing', 'Accommodation we can not offer.'],
  ['pay-unrealistic', 'Cleaning 3 hours a day, 45 euro a day.'],
  ['deductions-itemised', 'The ticket is 450 €, deducted from your wages.'],
  ['debt-advance', 'The accommodation comes off your wages.'],
  ['no-requirements', 'Do not tell your parents, they need not know.'],
  ['employer-verifiable', 'Come to 12 Mill Street.'],
  ['employer-verifiable', 'Call +371 20 123 456.', NAMED],
  // A large town, a list, a day of the month, and a seat behind more than a name are no address.
  ['employer-verifiable', 'Marlow Farm, Riga. Call Ann.'],
  ['employer-verifiable', 'We do Business Services, Telecoms, Sales and more.'],
  ['employer-verifiable', 'Marlow Farm, from May 15. Call Ann.'],
  ['employer-verifiable', 'Marlow Farm, Visum 100 %. Call Ann.'],
  ['employer-verifiable', 'Marlow Farm looks for pickers in Riga, Elmbury.'],
  ['employer-verifiable', 'Marlow Farm, Sat and Sun off. Call Ann.'],
  ['employer-verifiable', 'Marlow Farm, Washing for the guests. Call Ann.'],
  // A wage may stand beside rooms too.
  ['deductions-itemised', 'Room cleaner 450 € a week.'],
  ['deductions-itemised', 'Wait at tables, 60 € a night.'],
  ['deductions-itemised', 'The room is paid in the first 5 weeks.'],
  ['tied-housing', 'Cabin by the lake, 60 € a month, not deducted from wages.'],
  ['tied-housing', 'Accommodation and meals in the house: 0 €.'],
  ['not-stated:pay', 'Pay is 14 € an hour.'],
  ['not-stated:hours', 'We work 40 hours a week.'],
  ['not-stated:contract', 'You get a written contract.'],
  ['not-stated:employer', 'Bread for all.', NAMED],
  ['not-stated:employer', 'Larkfield Ltd bakes bread.'],
  ['not-stated:place', 'The bakery is in Cork.'],
]

describe('shown', () => {
  for (const [code, text, fields] of SHOWN) {
    test(`${code}: ${text}`, () => assert.ok(codes(text, fields).includes(code), codes(text, fields).join()))
  }
})

describe('absent', () => {
  for (const [code, text, fields] of ABSENT) {
    test(`${code}: ${text}`, () => assert.equal(codes(text, fields).includes(code), false))
  }
})
