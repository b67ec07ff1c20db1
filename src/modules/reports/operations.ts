import type { Tx } from '../../kernel/database.ts'
import { recordCall } from './emergency.ts'
import { keepAsEvidence } from './files/keep-as-evidence.ts'
import { scannerState } from './files/scan.ts'
import { handOver, openFile, showPicture } from './files/taking-out.ts'
import { liftQuarantine, quarantine } from './files/unseen.ts'
import { fileReport } from './filing.ts'
import { findReports } from './find.ts'
import { getDesk, setDesk } from './forms/desks.ts'
import * as drafts from './forms/drafts.ts'
import * as forms from './forms/forms.ts'
import * as left from './forms/left.ts'
import { getReport } from './get.ts'
import { checkHelpline, listHelplines } from './helplines/helplines.ts'
import { identify, listIdentities, lookAtIdentity, openIdentity } from './identity/identity.ts'
import { liftHold } from './keeping/holds.ts'
import { eraseReports, erasingJob } from './keeping/retention.ts'
import { listReports, waitingReports } from './list.ts'
import { readOrigin, settleVersions } from './origin.ts'
import { proveReport, tieReport } from './receipts/own.ts'
import { mine, reply } from './receipts/reporter.ts'
import { reportDeadlines } from './ringing/deadlines.ts'
import { getIntake, setIntake } from './ringing/intake.ts'
import { getRings, ringDue, ringJob, ringReports, setRings } from './ringing/ringing.ts'
import { showAtHour } from './showing.ts'
import * as signals from './signals/signals.ts'
import * as templates from './templates/templates.ts'
import { joinLead, leaveLead, makeLead, reportsOfLead } from './triage/leads.ts'
import { pairReports, relatedReports } from './triage/related.ts'
import { answerReporter, askReporter, assessReport, closeReport, noteReport, reopenReport } from './triage/work.ts'

/** The operations of this room by name. */
export const operations = {
  'reports.file': fileReport,
  'reports.mine': mine,
  'reports.reply': reply,
  'reports.list': listReports,
  'reports.find': findReports,
  'reports.waiting': waitingReports,
  'reports.get': getReport,
  'reports.keep-files': keepAsEvidence,
  'reports.take-out': openFile,
  'reports.show-picture': showPicture,
  'reports.hand-over': handOver,
  'reports.quarantine': quarantine,
  'reports.lift-quarantine': liftQuarantine,
  'reports.lift-hold': liftHold,
  'reports.ask': askReporter,
  'reports.answer': answerReporter,
  'reports.close': closeReport,
  'reports.reopen': reopenReport,
  'reports.assess': assessReport,
  'reports.note': noteReport,
  'reports.record-call': recordCall,
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
  'leftovers.leave': left.leave,
  'leftovers.list': left.list,
  'leftovers.discard': left.discard,
  'drafts.keep': drafts.keepDraft,
  'drafts.list': drafts.listDrafts,
  'drafts.erase': drafts.eraseDraft,
  'form-desks.get': getDesk,
  'form-desks.set': setDesk,
  'scanners.get': scannerState,
  'intakes.get': getIntake,
  'intakes.set': setIntake,
  'reply-templates.list': templates.list,
  'reply-templates.starters': templates.starters,
  'reply-templates.save': templates.save,
  'reply-templates.remove': templates.remove,
  'helplines.list': listHelplines,
  'helplines.check': checkHelpline,
} as const

/** The jobs of this room by name. */
export const jobs = { 'erase-reports': erasingJob, 'ring-reports': ringJob } as const

/** Shows an agency what waited for a fixed hour, then looks whether it is to be called; asked once a minute. */
export async function planRings(db: Tx, agency: string, now: Date): Promise<void> {
  await showAtHour(db, agency, now)
  await ringDue(db, agency, now, jobs)
}
