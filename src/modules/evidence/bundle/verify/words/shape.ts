import type { ChainFault as LogFault } from '../../../codes.ts'
import type { ChainFault as TimeFault } from '../../../time/codes.ts'
import type { CheckName, State } from '../check-names.ts'

/** What a check means, for whoever has to judge it. */
type Meaning = {
  readonly title: string
  readonly proves: string
  readonly not: string
}

type Sentence<Given extends readonly string[] = []> = (...given: Given) => string
type OfFile = Sentence<[file: string]>
type OfEntry = Sentence<[file: string, n: string]>

/** Why something is no bundle, or cannot be opened as one. */
type Refusals = {
  'no-bundle': Sentence
  'no-zip': Sentence
  'zip-outside': Sentence
  'zip-cut': Sentence
  'zip-long': Sentence
  'zip-place': Sentence
  'zip-directory': Sentence
  'zip-many': Sentence
  'zip-locked': Sentence
  'zip-method': Sentence
  'zip-number': Sentence
  'zip-bomb': Sentence
  'zip-hidden': Sentence
  'zip-folder': OfFile
  'zip-twice': OfFile
  'zip-name': OfFile
  'zip-other-name': OfFile
  'zip-begin': OfFile
  'zip-longer': OfFile
  'zip-shorter': OfFile
  'zip-packed': OfFile
  'not-there': OfFile
  'key-none': Sentence<[key: string]>
  'root-none': OfFile
  'root-unread': OfFile
}

/** What the checks find. Files are named as they stand in the bundle. */
type Findings = {
  'files-hold': Sentence<[count: string]>
  'bagit-other': Sentence
  'tag-added': OfFile
  missing: OfFile
  'no-list': OfFile
  'list-changed': OfFile
  unlisted: Sentence<[file: string, list: string]>
  changed: Sentence<[file: string, list: string]>
  'listed-missing': Sentence<[file: string, list: string]>
  'maker-unread': OfFile
  'maker-key-unknown': OfFile
  'maker-key-false': Sentence
  'maker-other': OfFile
  'maker-not-logs': Sentence<[file: string, log: string]>
  'maker-changed': Sentence<[manifest: string, info: string, signature: string]>
  'maker-holds': Sentence<[name: string]>
  'maker-open': Sentence<[name: string]>
  'index-unread': Sentence
  'index-holds': Sentence<[count: string]>
  'index-unknown': OfFile
  'index-missing': OfFile
  'index-sum': Sentence<[file: string, item: string]>
  'index-size': Sentence<[file: string, item: string]>
  'index-place': Sentence<[file: string, item: string]>
  'index-numbers': Sentence
  'index-page': Sentence
  'index-case': Sentence
  'index-mark': Sentence<[item: string, log: string]>
  'keys-unread': Sentence
  unread: OfFile
  'log-other-item': OfFile
  'log-no-key': Sentence<[log: string, file: string]>
  'log-other-bytes': Sentence<[log: string, n: string, file: string]>
  'log-end': OfFile
  'log-words': OfEntry
  'log-untold': OfEntry
  'log-copy': Sentence<[log: string, copy: string]>
  'logs-hold': Sentence<[logs: string, entries: string]>
  'logs-open': Sentence
  'audit-none': Sentence
  'audit-no-key': Sentence
  'audit-other-key': Sentence
  'audit-no-head': OfFile
  'audit-signature': OfFile
  'audit-empty': OfEntry
  'audit-altered': OfEntry
  'audit-outside': OfEntry
  'audit-not-taken': Sentence
  'audit-other-items': Sentence
  'audit-holds': Sentence<[entries: string]>
  'audit-untold': Sentence
  'audit-entry': OfEntry
  'audit-yours': Sentence
  'audit-compare': Sentence<[key: string]>
  'times-none': Sentence
  'times-no-root': Sentence
  'times-count': OfFile
  'times-hold': Sentence<[file: string, at: string, authority: string]>
  'times-renewed': Sentence<[file: string, at: string, authority: string]>
} & { readonly [F in LogFault as `log.${F}`]: OfEntry } & { readonly [F in TimeFault as `time.${F}`]: OfFile }

/** All sentences of the check, each with what is put into it. */
export type Sentences = Readonly<Refusals & Findings>

/** What the check of a bundle says in one language. */
export type CheckWords = {
  readonly direction: 'ltr' | 'rtl'
  readonly states: Readonly<Record<State, string>>
  readonly meanings: Readonly<Record<CheckName, Meaning>>
  readonly proves: string
  readonly not: string
  readonly bundle: string
  readonly more: Sentence<[count: string]>
  readonly sound: string
  readonly unsound: string
  readonly open: string
  readonly said: Sentences
}
