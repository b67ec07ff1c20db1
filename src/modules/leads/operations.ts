import { dismissLead, openForCase, openForNotice, reopenLead } from './acts/decide.ts'
import { mergeLeads, splitLead } from './acts/merge.ts'
import { assignLead, claimLead, noteLead, releaseLead } from './acts/triage.ts'
import { importLeads } from './keeping/import.ts'
import { eraseDue, expiryJob, getRetention, setRetention } from './keeping/retention.ts'
import { exportLeads } from './list/export.ts'
import { listLeads } from './list/list.ts'
import { getLead, getPosting, listPostings, similarTo } from './page/get.ts'
import { eraseUploads } from './screenings/expired-uploads.ts'
import { screeningJob } from './screenings/job.ts'
import { listScreenings } from './screenings/list.ts'
import { endScreening, screeningSource, startScreening, unreadScreening } from './screenings/screenings.ts'

/** The operations of this room by name. */
export const operations = {
  'screenings.start': startScreening,
  'screenings.list': listScreenings,
  'screenings.source': screeningSource,
  'screenings.end': endScreening,
  'screenings.unread': unreadScreening,
  'leads.import': importLeads,
  'leads.list': listLeads,
  'leads.export': exportLeads,
  'leads.get': getLead,
  'leads.postings': listPostings,
  'leads.posting': getPosting,
  'leads.similar': similarTo,
  'leads.claim': claimLead,
  'leads.assign': assignLead,
  'leads.release': releaseLead,
  'leads.note': noteLead,
  'leads.dismiss': dismissLead,
  'leads.open-for-notice': openForNotice,
  'leads.open-for-case': openForCase,
  'leads.reopen': reopenLead,
  'leads.merge': mergeLeads,
  'leads.split': splitLead,
  'retention.get': getRetention,
  'retention.set': setRetention,
  'retention.erase': eraseDue,
  'uploads.erase': eraseUploads,
} as const

/** The jobs of this room by name. */
export const jobs = { screen: screeningJob, 'erase-leads': expiryJob } as const
