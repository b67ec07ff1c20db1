import { SharesHouse } from '../test/houses/shares.ts'
import { openTestDatabase } from '../test/run/databases.ts'
import { markAll } from '../test/run/mark-all.ts'
import { growth, medians } from './growth.ts'

// The inbox of shares with a hundred of them and with ten thousand.

/** Shares that open to the reader, as a page of a list has them, due before all others. */
const REAL = 55
/** Between two of them, in milliseconds. */
const PAUSE = 3_000

/** Copies of one share under other numbers: a third is over, the rest waits and is due later. */
const MORE = (share: string, n: number) => `
  insert into shares (id, thing, lead, agency, to_agency, made_by, approved_by, sent_at, state, since, due, clock, urgency, shared_until,
    exculpatory, parts, version, seal_ended_at, data_key, talk_key, sealed)
  select gen_random_uuid(), thing, lead, agency, to_agency, made_by, approved_by, sent_at - g * interval '1 minute',
    case when over then 'over' else 'sent' end, since, case when not over then due + g * interval '1 minute' end,
    case when not over then clock end, urgency, shared_until, exculpatory, parts, version, case when over then sent_at end, data_key, talk_key, sealed
  from shares, generate_series(1, ${n}) g, lateral (select g % 3 = 0) as which (over) where id = '${share}'`

async function measured(shares: number, times: number): Promise<ReadonlyMap<string, number>> {
  const database = await openTestDatabase('server')
  const house = await SharesHouse.open(database)
  const { lead, share } = await house.shared()
  for (let i = 1; i < REAL; i++) {
    // So many a minute are screened: the house's own clock goes on, and nobody is signed out.
    house.kernel.clock.pass(PAUSE)
    await house.shared()
  }
  await database.superuser(MORE(share, shares - REAL))
  await markAll(house.kernel.database, 'shares')
  await database.superuser('analyze')
  const list = (by: typeof house.officer, input: object) => () => house.call(by.token, 'shares.list', input)
  const found = await medians(
    {
      'shares.list, received': list(house.officer, { side: 'receiver', open: true }),
      'shares.list, received, also what is over': list(house.officer, { side: 'receiver', open: false }),
      'shares.list, received, the next page': list(house.officer, { side: 'receiver', open: true, after: 50 }),
      'shares.list, sent': list(house.analyst, { side: 'sender', open: true }),
      'shares.list, sent, of one lead': list(house.analyst, { side: 'sender', open: false, lead }),
      'shares.list, of an agency that has none': list(house.stranger, { side: 'receiver', open: true }),
      'shares.waiting': () => house.call(house.officer.token, 'shares.waiting'),
      'shares.get': () => house.page(house.officer, share),
    },
    times,
  )
  await database.close()
  return found
}

if (import.meta.main) await growth({ of: 'shares', many: 10_000, measured })
