import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { type Actor, sessionOf, system, visitor } from '../kernel/actor.ts'
import { nextHour } from '../kernel/fixed-hours.ts'
import { newId } from '../kernel/ids.ts'
import { KEPT_DAYS, newReceipt, receiptKeys, reporterBy, showAtHour } from '../modules/reports/index.ts'
import { type Furnishing, run } from './furnishing.ts'
import type { House } from './house.ts'
import { INVENTED_REPORTS, INVENTED_REQUEST } from './invented-reports.ts'

// The reports of the demonstration come in by the same operations as real ones.

// One person should not have all these roles in an office; here they let a visitor find every room.
const ROLES = ['administrator', 'analyst', 'intake-officer', 'referral-desk', 'custodian'] as const

/**
 * Gives the visiting member the roles to read reports and help persons. Members cannot give themselves roles, so a
 * colleague is made, who then also serves as second person.
 */
async function giveRoles({ house, token }: Furnishing): Promise<Actor> {
  const founder = await house.door.authenticate(token)
  if (founder.kind !== 'member') throw new Error('the demonstration has no member')
  const email = 'colleague@example.org'
  const { secret: invite } = await run(house, founder, 'members.invite', { email, roles: ['administrator', 'analyst'] })
  const totp = new TOTP({ secret: new Secret({ size: 20 }) })
  const { sessionToken, member } = await run(house, visitor, 'invites.accept', {
    secret: invite,
    member: { name: 'Kim Example', email, language: 'en' },
    // The password is thrown away with the call: nobody signs in as this colleague again.
    method: {
      kind: 'password',
      password: randomBytes(18).toString('base64url'),
      totp: { secret: totp.secret.base32, code: totp.generate() },
    },
  })
  // The colleague gets the agency's key first, without which roles open nothing.
  await run(house, founder, 'members.admit', { member: member.id })
  const colleague = await house.door.authenticate(sessionToken)
  await run(house, colleague, 'members.set-roles', { member: founder.id, roles: ROLES })
  // The session is read anew and now carries the new roles.
  const officer = await house.door.authenticate(token)
  await run(house, officer, 'custodians.found', {})
  return officer
}

// The settings are those of a small authority; a visitor may change them and see the public pages follow.
const INTAKE = {
  publicName: 'Example agency (invented)',
  suspicions: true,
  help: true,
  statutory: false,
  zone: 'Europe/Riga',
  hours: [1, 2, 3, 4, 5].map((day) => ({ day, from: '08:00', to: '17:00' })),
  closedDays: KEPT_DAYS.closed,
  withdrawnDays: KEPT_DAYS.withdrawn,
}

const NOTICE = { authority: 'Example data protection authority (invented)', authorityContact: 'https://dpa.example' }

/** A receipt, and the two halves of it that the server learns. */
function receiptFor({ kernel }: House) {
  const receipt = newReceipt()
  const { lookup, pair } = receiptKeys(receipt, kernel.secret)
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
  return { receipt, halves: { lookup: text(lookup), publicKey: text(pair.publicKey) } }
}

/** Files a report as a stranger would. Where the table has a question, the officer asks it and the reporter replies. */
async function file(house: House, agency: string, officer: Actor, invented: (typeof INVENTED_REPORTS)[number]) {
  const { receipt, halves } = receiptFor(house)
  const { question, reply, ...filing } = { question: null, reply: null, ...invented }
  // The page makes this number in real life; here there is no page.
  const report = newId()
  await run(house, visitor, 'reports.file', { ...filing, agency, report, receipt: halves })
  if (question === null) return
  await run(house, officer, 'reports.get', { report })
  await run(house, officer, 'reports.ask', { report, text: question })
  const reporter = await reporterBy(house.kernel, receipt)
  if (reporter !== null) await run(house, reporter, 'reports.reply', { message: newId(), text: reply })
}

/** Lets the next fixed hour come: a visitor is not to wait for it. */
const showAll = ({ kernel }: House, agency: string): Promise<void> =>
  kernel.database.transaction(sessionOf(system(agency), 'protection'), (db) =>
    showAtHour(db, agency, nextHour(kernel.clock.now())),
  )

/** Opens the intake of the demonstration's agency, and files invented reports and a request about data. */
export async function furnishReports(furnishing: Furnishing): Promise<void> {
  const { house, agency } = furnishing
  const officer = await giveRoles(furnishing)
  await run(house, officer, 'intakes.set', INTAKE)
  await run(house, officer, 'privacy-notices.set', NOTICE)
  // Reports are filed one after the other, so that the queue always shows them in the same order.
  for (const invented of INVENTED_REPORTS) await file(house, agency, officer, invented)
  await showAll(house, agency)
  const { halves } = receiptFor(house)
  await run(house, visitor, 'requests.make', { ...INVENTED_REQUEST, agency, request: newId(), receipt: halves })
}
