import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { type Actor, visitor } from '../kernel/actor.ts'
import { newId } from '../kernel/ids.ts'
import { newReceipt, receiptKeys, reporterBy } from '../modules/reports/index.ts'
import { type Furnishing, run } from './furnishing.ts'
import type { House } from './house.ts'
import { INVENTED_REPORTS, INVENTED_REQUEST } from './invented-reports.ts'

// The reports of the demonstration come in by the same operations as real ones.

// More than one person should have in an office: whoever looks is to find every room.
const ROLES = ['administrator', 'analyst', 'intake-officer', 'referral-desk', 'custodian']

/**
 * Gives the one who looks the roles by which reports are read and persons helped. Nobody gives roles to themselves, so a
 * colleague is made for it, who then also stands where a second person is needed.
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
    // Thrown away with the call: nobody signs in as this colleague again.
    method: {
      kind: 'password',
      password: randomBytes(18).toString('base64url'),
      totp: { secret: totp.secret.base32, code: totp.generate() },
    },
  })
  // The agency's key first: who holds none could be given roles that open nothing.
  await run(house, founder, 'members.admit', { member: (member as { id: string }).id })
  const colleague = await house.door.authenticate(String(sessionToken))
  await run(house, colleague, 'members.set-roles', { member: founder.id, roles: ROLES })
  // Roles are read with the session: from here on it has the new ones.
  const officer = await house.door.authenticate(token)
  await run(house, officer, 'custodians.found', {})
  return officer
}

// As a small authority would set it; a newcomer may change it and see the public pages follow.
const INTAKE = {
  publicName: 'Example agency (invented)',
  suspicions: true,
  help: true,
  statutory: false,
  zone: 'Europe/Riga',
  hours: [1, 2, 3, 4, 5].map((day) => ({ day, from: '08:00', to: '17:00' })),
  closedDays: 90,
  withdrawnDays: 30,
}

const NOTICE = { authority: 'Example data protection authority (invented)', authorityContact: 'https://dpa.example' }

/** A receipt and what the server learns of it. */
function receiptFor({ kernel }: House) {
  const receipt = newReceipt()
  const { lookup, pair } = receiptKeys(receipt, kernel.secret)
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
  return { receipt, halves: { lookup: text(lookup), publicKey: text(pair.publicKey) } }
}

/** Files one as a stranger would, and lets the officer ask and the reporter answer where the table says so. */
async function file(house: House, agency: string, officer: Actor, invented: (typeof INVENTED_REPORTS)[number]) {
  const { receipt, halves } = receiptFor(house)
  const { question, reply, ...filing } = { question: null, reply: null, ...invented }
  // By the page in real life; here there is none.
  const report = newId()
  await run(house, visitor, 'reports.file', { ...filing, agency, report, receipt: halves })
  if (question === null) return
  await run(house, officer, 'reports.get', { report })
  await run(house, officer, 'reports.ask', { report, text: question })
  const reporter = await reporterBy(house.kernel, receipt)
  if (reporter !== null) await run(house, reporter, 'reports.reply', { message: newId(), text: reply })
}

/** Opens the intake of the demonstration's agency and lets invented reports and a request about data come in. */
export async function furnishReports(furnishing: Furnishing): Promise<void> {
  const { house, agency } = furnishing
  const officer = await giveRoles(furnishing)
  await run(house, officer, 'intakes.set', INTAKE)
  await run(house, officer, 'privacy-notices.set', NOTICE)
  // One after the other: the queue then shows them in an order that is the same each time.
  for (const invented of INVENTED_REPORTS) await file(house, agency, officer, invented)
  const { halves } = receiptFor(house)
  await run(house, visitor, 'requests.make', { ...INVENTED_REQUEST, agency, request: newId(), receipt: halves })
}
