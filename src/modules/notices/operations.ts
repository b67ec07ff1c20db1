import { type Feeds, politeFeeds } from '../../ports/feeds.ts'
import { approveNotice, holdNotice, releaseNotice, reopenNotice } from './approve.ts'
import { assignNotice } from './assign.ts'
import { correctNotice, draftNotice, editNotice } from './draft.ts'
import { captureJob } from './evidence/capture-job.ts'
import { keepPage, keepPosting, openPageWork } from './evidence/evidence.ts'
import { listQuotations, quoteReport } from './evidence/quote.ts'
import { takePage } from './evidence/take-page.ts'
import { followUp, followUpJobs } from './follow-up/follow-up.ts'
import { getNotice } from './get.ts'
import { handOverNotice } from './hand-over.ts'
import { inHouse } from './in-house/operations.ts'
import { listNotices } from './list.ts'
import { exportNotices } from './list-export.ts'
import { delivered, mayLeave } from './post.ts'
import { listRecipients, retireRecipient, saveRecipient } from './recipients.ts'
import { exportNotice, sendNotice, withdrawNotice } from './send.ts'
import { addFlagger, endFlagger, getSettings, listFlaggers, setSettings } from './settings.ts'
import { acknowledgeNotice, closeNotice, decideNotice, noteNotice } from './settle.ts'
import { checkRecipient, listStarters, takeStarter } from './starters.ts'
import { holdTold, listTold, releaseTold } from './suspicion/alerts.ts'
import { noticesOfLead, referChildMaterial } from './suspicion/child-material.ts'
import { tellPolice } from './suspicion/tell-police.ts'
import { takeBackQuotation } from './take-back.ts'
import { noticeVersion } from './version.ts'

/** The operations of this room by name. */
export const operations = {
  'notices.settings': getSettings,
  'notices.set-settings': setSettings,
  'notices.of-lead': noticesOfLead,
  'notices.keep-posting': keepPosting,
  'notices.page-work': openPageWork,
  'notices.keep-page': keepPage,
  'notices.take-page': takePage,
  'notices.refer-child-material': referChildMaterial,
  'notices.quote-report': quoteReport,
  'notices.take-back-quotation': takeBackQuotation,
  'notices.quotations': listQuotations,
  'notices.draft': draftNotice,
  'notices.edit': editNotice,
  'notices.approve': approveNotice,
  'notices.reopen': reopenNotice,
  'notices.hold': holdNotice,
  'notices.release': releaseNotice,
  'notices.told': listTold,
  'notices.hold-told': holdTold,
  'notices.release-told': releaseTold,
  'notices.tell-police': tellPolice,
  'notices.send': sendNotice,
  'notices.export': exportNotice,
  'notices.hand-over': handOverNotice,
  'notices.may-leave': mayLeave,
  'notices.delivered': delivered,
  'notices.acknowledge': acknowledgeNotice,
  'notices.decide': decideNotice,
  'notices.correct': correctNotice,
  'notices.withdraw': withdrawNotice,
  'notices.close': closeNotice,
  'notices.note': noteNotice,
  'notices.assign': assignNotice,
  'notices.list': listNotices,
  'notices.export-list': exportNotices,
  'notices.get': getNotice,
  'notices.version': noticeVersion,
  'recipients.list': listRecipients,
  'recipients.save': saveRecipient,
  'recipients.retire': retireRecipient,
  'recipients.starters': listStarters,
  'recipients.take': takeStarter,
  'recipients.check': checkRecipient,
  'flaggers.list': listFlaggers,
  'flaggers.add': addFlagger,
  'flaggers.end': endFlagger,
  ...followUp,
  ...inHouse,
} as const

/** The jobs of this room on a way to the network. */
export const noticeJobs = (feeds: Feeds) => ({ 'capture-page': captureJob(feeds), ...followUpJobs }) as const

/** The jobs of this room by name. */
export const jobs = noticeJobs(politeFeeds())
