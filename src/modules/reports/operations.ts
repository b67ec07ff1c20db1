import type { Tx } from '../../kernel/database.ts'
import { reportDeadlines } from './deadlines.ts'
import * as drafts from './drafts.ts'
import { fileReport } from './filing.ts'
import { getDesk, setDesk } from './form-desks.ts'
import * as forms from './forms.ts'
import { getReport } from './get.ts'
import { checkHelpline, listHelplines } from './helplines.ts'
import { liftHold } from './holds.ts'
import { identify, listIdentities, lookAtIdentity, openIdentity } from './identity.ts'
import { getIntake, setIntake } from './intake.ts'
import { joinLead, leaveLead, makeLead, reportsOfLead } from './leads.ts'
import { listReports, waitingReports } from './list.ts'
import { readOrigin, settleVersions } from './origin.ts'
import { proveReport, tieReport } from './own.ts'
import { passReport, passUrgently } from './passing.ts'
import { pairReports, relatedReports } from './related.ts'
import { mine, reply, withdraw } from './reporter.ts'
import { eraseReports, erasingJob } from './retention.ts'
import { getRings, ringDue, ringJob, ringReports, setRings } from './ringing.ts'
import { scannerState } from './scan.ts'
import * as signals from './signals.ts'
import { handOver, openFile, showPicture } from './taking-out.ts'
import { liftQuarantine, quarantine } from './unseen.ts'
import { answerReporter, askReporter, assessReport, closeReport, noteReport, reopenReport } from './work.ts'

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
  'reports.lift-hold': liftHold,
  'reports.ask': askReporter,
  'reports.answer': answerReporter,
  'reports.close': closeReport,
  'reports.pass': passReport,
  'reports.pass-urgently': passUrgently,
  'reports.reopen': reopenReport,
  'reports.assess': assessReport,
  'reports.note': noteReport,
  'reports.deadlines': reportDeadlines,
  'reports.ring': ringReports,
  'rings.get': getRings,
  'rings.set': setRings,
  'reports.prove': proveReport,
  'reports.tie': tieReport,
  'reports.identify': identify,
  'reports.identities': listIdentities,
  'reports.open-identity': openIdentity,
  'reports.identity': lookAtIdentity,
  'reports.related': relatedReports,
  'reports.pair': pairReports,
  'reports.make-lead': makeLead,
  'reports.join-lead': joinLead,
  'reports.leave-lead': leaveLead,
  'reports.of-lead': reportsOfLead,
  'reports.erase': eraseReports,
  'signals.inform': signals.inform,
  'signals.file': signals.file,
  'signals.list': signals.listOwn,
  'forms.list': forms.listForms,
  'forms.file': forms.fileForm,
  'forms.send': forms.sendEnvelope,
  'forms.mine': forms.listMine,
  'forms.origin': readOrigin,
  'forms.settle': settleVersions,
  'drafts.keep': drafts.keepDraft,
  'drafts.list': drafts.listDrafts,
  'drafts.erase': drafts.eraseDraft,
  'form-desks.get': getDesk,
  'form-desks.set': setDesk,
  'scanners.get': scannerState,
  'intakes.get': getIntake,
  'intakes.set': setIntake,
  'helplines.list': listHelplines,
  'helplines.check': checkHelpline,
} as const

/** The jobs of this room by name. */
export const jobs = { 'erase-reports': erasingJob, 'ring-reports': ringJob } as const

/** Looks, for the program, whether an agency is to be called; asked once a minute. */
export const planRings = (db: Tx, agency: string, now: Date): Promise<void> => ringDue(db, agency, now, jobs)
