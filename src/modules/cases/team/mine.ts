import { sql, type Tx } from '../../../kernel/database.ts'

/** Row policies leave out persons of other teams. */
export const ownPersons = (db: Tx, agency: string) => db.selectFrom('persons').where('agency', '=', agency)

/** The same by way of the team for complete reads, because the policy's «or» for the program makes the database read the whole table. */
export const ofMyTeams = (db: Tx, agency: string) =>
  // Searches begin with the name, where this condition would query the team for each namesake.
  ownPersons(db, agency).where('id', 'in', sql<string>`(select app.my_persons())`)
