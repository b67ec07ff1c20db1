import type { Tx } from '../../kernel/database.ts'
import { type Feeds, politeFeeds } from '../../ports/feeds.ts'
import { watchJob } from './fetch-job.ts'
import { getSource, listSources } from './look.ts'
import { previewSource } from './preview.ts'
import { queueDue } from './queue-due.ts'
import { runSource } from './run-now.ts'
import { pauseSource, removeSource, resumeSource, saveSource } from './save.ts'
import { screenSourceJob } from './screen-job.ts'
import { findUnseen, keepFetched, noteFailure, noteScreened, openWork } from './steps.ts'

/** The room on a way to the network. */
export function sourcesRoom(feeds: Feeds) {
  const operations = {
    'sources.list': listSources,
    'sources.get': getSource,
    'sources.preview': previewSource(feeds),
    'sources.save': saveSource,
    'sources.run': runSource,
    'sources.pause': pauseSource,
    'sources.resume': resumeSource,
    'sources.remove': removeSource,
    'sources.work': openWork,
    'sources.unseen': findUnseen,
    'sources.keep': keepFetched,
    'sources.failed': noteFailure,
    'sources.screened': noteScreened,
  } as const
  const jobs = { 'watch-source': watchJob(feeds), 'screen-source': screenSourceJob } as const
  return { operations, jobs }
}

/** The operations and jobs of this room by name; one fetcher for all, since a host is asked one thing at a time. */
export const { operations, jobs } = sourcesRoom(politeFeeds())

/** Queues an agency's sources that are due. */
export const planSources = (db: Tx, agency: string, now: Date): Promise<void> => queueDue(db, agency, now, jobs)
