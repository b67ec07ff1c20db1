import { getAsk, listAsks } from './asks/look.ts'
import { makeAsk, makeAskAlone } from './asks/make.ts'
import { acknowledgeAsk, answerAsk, answerAskAlone, endAsk, refuseAsk, withdrawAsk } from './asks/steps.ts'
import { waitingAsks } from './asks/waiting.ts'
import { expireShares, expiringJob } from './expire.ts'
import { getShare, listShares, previewShare, shareReceivers, waitingShares } from './look.ts'
import { openSharedEvidence } from './open-evidence.ts'
import { packShare, showPassphrase } from './outside/package.ts'
import { passLead } from './pass.ts'
import { passEvidence, previewEvidence } from './pass-evidence.ts'
import { passNetwork, previewNetwork } from './pass-network.ts'
import { passReport, passUrgently } from './pass-report.ts'
import {
  acceptShare,
  acknowledgeShare,
  correctEvidenceShare,
  correctNetworkShare,
  correctReportShare,
  correctShare,
  correctTelling,
  declineShare,
  endShareOf,
  readCorrection,
  recallShare,
  recallTelling,
  sayKept,
  sayRemoved,
} from './steps.ts'
import { tellingsOf } from './tellings/look.ts'
import { agreeTelling, dropTelling, tellAgency, tellUrgently } from './tellings/tell.ts'
import { withdrawReport } from './withdraw.ts'

/** The operations of this room by name. */
export const operations = {
  'leads.pass': passLead,
  'reports.pass': passReport,
  'reports.pass-urgently': passUrgently,
  'reports.withdraw': withdrawReport,
  'evidence.pass': passEvidence,
  'networks.pass': passNetwork,
  'persons.tell-agency': tellAgency,
  'persons.tell-urgently': tellUrgently,
  'persons.agree-telling': agreeTelling,
  'persons.drop-telling': dropTelling,
  'persons.tellings': tellingsOf,
  'shares.receivers': shareReceivers,
  'shares.preview': previewShare,
  'shares.preview-evidence': previewEvidence,
  'shares.preview-network': previewNetwork,
  'shares.list': listShares,
  'shares.get': getShare,
  'shares.waiting': waitingShares,
  'shares.acknowledge': acknowledgeShare,
  'shares.accept': acceptShare,
  'shares.decline': declineShare,
  'shares.read-correction': readCorrection,
  'shares.end': endShareOf,
  'shares.correct': correctShare,
  'shares.correct-report': correctReportShare,
  'shares.correct-evidence': correctEvidenceShare,
  'shares.correct-network': correctNetworkShare,
  'shares.correct-telling': correctTelling,
  'shares.open-evidence': openSharedEvidence,
  'shares.package': packShare,
  'shares.passphrase': showPassphrase,
  'shares.recall': recallShare,
  'shares.recall-telling': recallTelling,
  'shares.say-removed': sayRemoved,
  'shares.say-kept': sayKept,
  'shares.expire': expireShares,
  'asks.make': makeAsk,
  'asks.make-alone': makeAskAlone,
  'asks.list': listAsks,
  'asks.get': getAsk,
  'asks.waiting': waitingAsks,
  'asks.acknowledge': acknowledgeAsk,
  'asks.answer': answerAsk,
  'asks.answer-alone': answerAskAlone,
  'asks.refuse': refuseAsk,
  'asks.withdraw': withdrawAsk,
  'asks.end': endAsk,
} as const

/** The jobs of this room by name. */
export const jobs = { 'expire-shares': expiringJob } as const
