import { dismissLead, openForCase, openForNotice, passLead, reopenLead } from './decide.ts'
import { eraseUploads } from './expired-uploads.ts'
import { exportLeads } from './export.ts'
import { getLead, getPosting, listPostings, similarTo } from './get.ts'
import { importLeads } from './import.ts'
import { listLeads } from './list.ts'
import { mergeLeads, splitLead } from './merge.ts'
import { eraseDue, expiryJob, getRetention, setRetention } from './retention.ts'
import { screeningJob } from './screening-job.ts'
import { listScreenings } from './screening-list.ts'
import { endScreening, screeningSource, startScreening, unreadScreening } from './screenings.ts'
import { claimLead, noteLead, releaseLead } from './triage.ts'

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
  'leads.release': releaseLead,
  'leads.note': noteLead,
  'leads.dismiss': dismissLead,
  'leads.open-for-notice': openForNotice,
  'leads.open-for-case': openForCase,
  'leads.pass': passLead,
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
