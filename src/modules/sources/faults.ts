import { Problem } from '../../kernel/errors.ts'
import { FeedFault, type FeedFaultCode } from '../../ports/feeds.ts'
import { NotPostings } from '../../screening/read/index.ts'

/** Why a source could not be read, as codes that pages translate. Words never hold its address. */
const WORDS: Readonly<Record<FeedFaultCode | 'not-postings' | 'folder', string>> = {
  address: 'The address is none of http or https, or holds a name and password.',
  'not-public':
    'The address lies outside the public internet. The keeper of the server can list its host in FEED_HOSTS.',
  'no-such-host': 'No server of this name was found.',
  'no-connection': 'The server could not be reached, or broke off.',
  certificate: 'The certificate of the server is not valid.',
  robots: 'The robots.txt of the server asks programs not to read this address.',
  'robots-unread': 'The robots.txt of the server could not be read, so nothing else is asked for.',
  status: 'The server answered with an error.',
  'asked-to-wait': 'The server asked to be left alone for a while.',
  'too-large': 'The answer is larger than is taken.',
  'too-slow': 'The server took too long.',
  redirects: 'The address leads on too often, or to where it may not.',
  'not-understood': 'The answer is packed in a way that is not understood.',
  'not-postings': 'What stands there holds no postings that could be read. Look at its columns.',
  folder: 'There is no such folder in the import folder.',
}

/** The code of a failure that lies with the source, such as `robots` or `status 404`; null where it lies with the program. */
export function problemCode(error: unknown): string | null {
  if (error instanceof FeedFault)
    return error.code === 'status' && error.status !== null ? `status ${error.status}` : error.code
  if (error instanceof NotPostings) return 'not-postings'
  // The import folder's own refusal.
  return error instanceof Problem && error.code === 'invalid-input' ? 'folder' : null
}

/** What a code says, in English. */
export function wordsFor(problem: string): string {
  const [code, status] = problem.split(' ')
  const words = Object.hasOwn(WORDS, code) ? WORDS[code as keyof typeof WORDS] : 'The source could not be read.'
  return status === undefined ? words : `${words} (${status})`
}
