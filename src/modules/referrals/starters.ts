import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'
import { referenceTable } from '../../screening/read/reference-table.ts'
import { asMember } from './record.ts'
import { ServiceStarter, ServiceStarters } from './shapes.ts'

// With what a directory of services can begin: lines and referral points as public pages name them. Nobody has called them. None becomes
// a service before a member has opened the page, said what it does not tell, and saved it as their own.

const COLUMNS = ['name', 'country', 'phone', 'email', 'hours', 'source', 'date'] as const

let read: readonly ServiceStarter[] | undefined

/** Read when somebody first asks. @throws Error where a line of the list is not right */
export function serviceStarters(): readonly ServiceStarter[] {
  read ??= referenceTable('services.tsv', COLUMNS).map(
    ([name, country, phone, email, hours, source, date]): ServiceStarter =>
      ServiceStarter.parse({
        ...{ name, country: country || null, phone, email, source, date },
        always: hours === 'always',
      }),
  )
  return read
}

// A number is written in many ways, and is the same one.
const digits = (phone: string): string => phone.replace(/\D/g, '')

export const listServiceStarters = operation({
  summary: 'See with whom the directory of services can begin',
  // Also for who keeps none: at night somebody with an empty directory telephones, and is told to check first.
  permission: 'service:read',
  purpose: 'protection',
  verb: 'consultation',
  input: z.object({}),
  output: ServiceStarters,
  subject: () => [],
  async run({ db, actor }) {
    const { agency } = asMember(actor)
    const rows = await db.selectFrom('services').select('phone').where('agency', '=', agency).execute()
    const known = new Set(rows.map(({ phone }) => digits(phone)))
    return { starters: serviceStarters().filter(({ phone }) => !known.has(digits(phone))) }
  },
})
