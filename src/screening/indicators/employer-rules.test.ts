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
  // A house with a place or a new line behind it, or the first word of a sentence before it, is no name.
  ['employer-hidden', 'Berry nursery, Denmark. Write on Viber.'],
  ['employer-hidden', 'Work at our Farm\nWrite on Viber.'],
  ['employer-hidden', 'Quiet nursery in the hills. Write on Viber.'],
  // A telephone number is none of a register.
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
  ['no-fee-stated', 'We never charge fees.'],
  ['no-fee-stated', 'No recruitment fees for workers.'],
  ['contract-stated', 'Show your passport and sign the permanent contract.'],
  ['debt-advance', 'Flights are paid by us, later deducted.'],
  ['upfront-fee', 'Fee for a doctor and the course: 480 €, send it today.'],
  ['tied-housing', 'Accommodation near 10 bars.'],
  ['travel-arranged', 'We do the visa.'],
  ['deductions-itemised', 'Accommodation 0 €, meals 5 € a day.'],
  ['deductions-itemised', 'Accommodation costs 250 € a month.'],
  ['deductions-itemised', 'Permanent contract. Accommodation is free.'],
  ['deductions-itemised', 'Pay is 14 € gross an hour, free accommodation.'],
  ['no-requirements', 'No experience needed, the contract comes later. Pay is 14 € gross an hour.'],
  ['employer-verifiable', 'Come to 12 Mill Street.', NAMED],
  ['employer-verifiable', 'Mail jobs@larkfield-farms.com', NAMED],
  ['employer-verifiable', 'Larkfield Ltd, 12 Mill Street.'],
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
  ['deductions-itemised', 'The ticket is 450 €, deducted from your wages.'],
  ['debt-advance', 'The accommodation comes off your wages.'],
  ['no-requirements', 'Do not tell your parents, they need not know.'],
  ['employer-verifiable', 'Come to 12 Mill Street.'],
  ['employer-verifiable', 'Call +371 20 123 456.', NAMED],
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
