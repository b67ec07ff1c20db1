import { fileReport } from './filing.ts'
import { getReport } from './get.ts'
import { getIntake, setIntake } from './intake.ts'
import { listReports, waitingReports } from './list.ts'
import { mine, reply, withdraw } from './reporter.ts'
import { eraseReports, erasingJob } from './retention.ts'
import { scannerState } from './scan.ts'
import { handOver, openFile, showPicture } from './taking-out.ts'
import { liftQuarantine, quarantine } from './unseen.ts'
import { answerReporter, askReporter, assessReport, closeReport, noteReport, passReport, reopenReport } from './work.ts'

/** The operations of this room by name. */
export const operations = {
  'reports.file': fileReport,
  'reports.mine': mine,
  'reports.reply': reply,
  'reports.withdraw': withdraw,
  'reports.list': listReports,
  'reports.waiting': waitingReports,
  'reports.get': getReport,
  'reports.take-out': openFile,
  'reports.show-picture': showPicture,
  'reports.hand-over': handOver,
  'reports.quarantine': quarantine,
  'reports.lift-quarantine': liftQuarantine,
  'reports.ask': askReporter,
  'reports.answer': answerReporter,
  'reports.close': closeReport,
  'reports.pass': passReport,
  'reports.reopen': reopenReport,
  'reports.assess': assessReport,
  'reports.note': noteReport,
  'reports.erase': eraseReports,
  'scanners.get': scannerState,
  'intakes.get': getIntake,
  'intakes.set': setIntake,
} as const

/** The jobs of this room by name. */
export const jobs = { 'erase-reports': erasingJob } as const
