import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { visitor } from '../../kernel/actor.ts'
import type { Config } from '../../kernel/config.ts'
import { EXAMPLES, readExample } from '../../ports/examples.ts'
import { type ThrowAway, throwAwayFolder } from '../../ports/throw-away.ts'
import { type Front, type House, openHouse } from '../house.ts'
import { DEMO_COOKIE } from '../http/demonstration-route.ts'
import { keepFile } from '../http/file-route.ts'
import { furnishAsks } from './furnish-asks.ts'
import { furnishEvidence } from './furnish-evidence.ts'
import { furnishGuests } from './furnish-guests.ts'
import { furnishLawyers } from './furnish-lawyers.ts'
import { furnishMembers } from './furnish-members.ts'
import { furnishNotices } from './furnish-notices.ts'
import { furnishPersons } from './furnish-persons.ts'
import { furnishReports } from './furnish-reports.ts'
import { furnishRooms } from './furnish-rooms.ts'
import { furnishShares } from './furnish-shares.ts'
import { run } from './furnishing.ts'

/** It writes to nobody, asks nobody for the time, and reads files of nobody but the invented ones. */
const APART = { demo: true, withoutMail: true, importDir: EXAMPLES, feedHosts: [], timestamps: null } as const

/**
 * The demonstration: a second installation in this process, with its own database, secrets and files in a throw-away
 * folder, an agency with the leads of the example postings, and invented reports, services, persons, notices, shares and what else rooms hold,
 * one that invites the visitor to teams, and one that asks and is asked. It shares nothing with the real one.
 */
export class Demonstration {
  private readonly config: Config
  private readonly front: Front
  private open: Promise<Opened> | null = null

  constructor(config: Config, front: Front) {
    this.config = config
    this.front = { ...front, cookie: DEMO_COOKIE, site: { ...front.site, ...APART } }
  }

  /** The house of the demonstration; null where it is not open. */
  async house(): Promise<House | null> {
    return this.open === null ? null : ((await this.open.catch(() => null))?.house ?? null)
  }

  /** Opens the demonstration where it is not open yet, and signs a visitor in. @returns the session's token */
  async enter(): Promise<string> {
    this.open ??= this.make().catch((error: unknown) => {
      // A failure is not kept: the next click tries again.
      this.open = null
      throw error
    })
    const opened = await this.open
    // All visitors share one session: there is nothing to keep apart.
    if ((await opened.house.door.authenticate(opened.token)).kind === 'visitor')
      opened.token = await signIn(opened.house, opened.setup)
    return opened.token
  }

  /** Closes it and removes its folder. */
  async close(): Promise<void> {
    const open = await this.open?.catch(() => null)
    this.open = null
    await open?.house.close()
    open?.folder.remove()
  }

  private async make(): Promise<Opened> {
    const folder = throwAwayFolder()
    try {
      // It has no server database, no mail and no folder of the real audit, so that invented data reach nothing real.
      const config = {
        ...this.config,
        ...{ dataDir: folder.path, databaseUrl: null, migrationUrl: null, mail: null, auditCheckpoints: null },
      }
      const house = await openHouse(config, this.front)
      const setup = newSetup()
      return { house, folder, setup, token: await furnish(house, setup) }
    } catch (error) {
      folder.remove()
      throw error
    }
  }
}

type Opened = { readonly house: House; readonly folder: ThrowAway; readonly setup: Setup; token: string }

type Setup = { readonly email: string; readonly password: string; readonly totp: TOTP }

// The one click signs in, so nobody types these. They live in memory only.
const newSetup = (): Setup => ({
  email: 'dawn@example.org',
  password: randomBytes(18).toString('base64url'),
  totp: new TOTP({ secret: new Secret({ size: 20 }) }),
})

/** Makes the agency that is visited and its member, and has the example postings screened. @returns the member's session */
async function furnish(house: House, { email, password, totp }: Setup): Promise<string> {
  const setup = await house.setupToken()
  if (setup === null) throw new Error('the demonstration has an agency already')
  const secret = totp.secret.base32
  const { sessionToken, agency } = await run(house, visitor, 'agencies.found', {
    setup,
    agency: {
      name: 'Example agency (invented)',
      country: 'LV',
      regime: 'gdpr',
      controller: 'Example agency, 1 Example street, Riga',
      dataProtectionOfficer: 'dpo@example.org',
    },
    member: { name: 'Alex Example', email, language: 'en' },
    method: { kind: 'password', password, totp: { secret, code: totp.generate() } },
  })
  // The member signs in like any other: the demonstration has no way around the door.
  const actor = await house.door.authenticate(sessionToken)
  const postings = readExample('postings.jsonl')
  const { file } = await keepFile(house.kernel, { actor }, 'postings.jsonl', postings, house.door.uploadLimit)
  await run(house, actor, 'screenings.start', { file, name: 'Invented postings' })
  const colleague = await furnishMembers(house, sessionToken)
  const furnishing = { house, agency, token: sessionToken, colleague }
  const adverts = await furnishReports(furnishing)
  await furnishPersons(furnishing)
  await furnishNotices(furnishing, adverts)
  await furnishRooms(furnishing)
  const lead = await furnishShares(furnishing, adverts)
  await furnishLawyers(furnishing, await furnishGuests(furnishing))
  await furnishEvidence(furnishing, lead, await furnishAsks(furnishing))
  return sessionToken
}

async function signIn(house: House, { email, password, totp }: Setup): Promise<string> {
  // The code is made now: one made with the house would have expired.
  const code = totp.generate()
  return (await run(house, visitor, 'sessions.open', { kind: 'password', email, password, code })).sessionToken
}
