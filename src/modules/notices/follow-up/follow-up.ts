import { getPlatform, listPlatforms } from '../flagger/platforms.ts'
import { getIndependence, setIndependence, yearlyReport } from '../flagger/yearly.ts'
import { listOrders } from '../orders/list.ts'
import { draftOrder, editOrder, effectOrder, informOfOrder, issueOrder, withdrawOrder } from '../orders/orders.ts'
import { addPower, endPower, listPowers } from '../orders/powers.ts'
import {
  askPreservation,
  decidePreservation,
  endPreservation,
  listPreservations,
} from '../preservations/preservations.ts'
import { confirmStatement, listStatements, refuseStatement } from '../statements/decide.ts'
import { endImport, importStatements, proposeStatements, statementWork } from '../statements/import.ts'
import { statementJob } from '../statements/job.ts'
import { retryImport } from '../statements/retry.ts'
import { addReference, followNotice } from './follow.ts'
import { endRemedy, lodgeRemedy } from './remedies.ts'
import { listReminders, remind, remindingJob, seeReminder } from './reminders.ts'

/** What comes after a notice was sent; part of the room's table. */
export const followUp = {
  'notices.follow': followNotice,
  'notices.add-reference': addReference,
  // By the program, some times a day; no page calls it.
  'notices.remind': remind,
  'notices.report': yearlyReport,
  'reminders.list': listReminders,
  'reminders.see': seeReminder,
  'remedies.lodge': lodgeRemedy,
  'remedies.end': endRemedy,
  'statements.import': importStatements,
  // The steps of the job: they go through the same door as people, and are offered to nobody.
  'statements.work': statementWork,
  'statements.propose': proposeStatements,
  'statements.end': endImport,
  'statements.retry': retryImport,
  'statements.list': listStatements,
  'statements.confirm': confirmStatement,
  'statements.refuse': refuseStatement,
  'independence.get': getIndependence,
  'independence.set': setIndependence,
  'platforms.list': listPlatforms,
  'platforms.get': getPlatform,
  'preservations.ask': askPreservation,
  'preservations.decide': decidePreservation,
  'preservations.end': endPreservation,
  'preservations.list': listPreservations,
  // Who names the law is not who orders by it: the one is the administrator's, the other never is.
  'powers.add': addPower,
  'powers.end': endPower,
  'powers.list': listPowers,
  'orders.draft': draftOrder,
  'orders.edit': editOrder,
  'orders.issue': issueOrder,
  'orders.effect': effectOrder,
  'orders.inform': informOfOrder,
  'orders.withdraw': withdrawOrder,
  'orders.list': listOrders,
} as const

/** Its jobs. */
export const followUpJobs = { 'remind-notices': remindingJob, 'read-statements': statementJob } as const
