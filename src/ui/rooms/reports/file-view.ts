import { NOT_SHOWN } from '../../../ports/codes.ts'
import type { Tone } from '../../parts/icon.tsx'
import type { IconName } from '../../parts/icons.ts'
import type { ReportPage } from '../../shell/contract.ts'
import type { Failure } from '../../shell/failure.ts'
import type { Key } from '../../shell/words.ts'

export type ReportFile = ReportPage['messages'][number]['files'][number]

/** What the virus scanner said, as icon, meaning and sentence. */
export function scanView(scan: ReportFile['scan']): {
  icon: IconName
  meaning: Tone
  key: Key
} {
  if (scan.verdict === 'clean') return { icon: 'done', meaning: 'done', key: 'files.clean' }
  if (scan.verdict === 'found') return { icon: 'danger', meaning: 'danger', key: 'files.found' }
  return { icon: 'warn', meaning: 'warning', key: `files.unscanned-${scan.why}` }
}

/** Kinds of which the server makes copies. */
const COPIED = ['image/jpeg', 'image/png', 'image/webp', 'image/gif']

/** Whether a picture is offered at all: no harmful one, none of another kind, and none that nobody may look at. */
export const isShown = ({ type, scan }: Pick<ReportFile, 'type' | 'scan'>, unseen: ReportPage['unseen']): boolean =>
  unseen === null && scan.verdict !== 'found' && COPIED.includes(type)

/** Why a picture is not shown, in the reader's language. */
export function notShownKey({ fields }: Pick<Failure, 'fields'>): Key {
  const why = NOT_SHOWN.find((one) => fields[0]?.message === one)
  return why === undefined ? 'files.why-other' : `files.why-${why}`
}

/** Where a file is saved from. */
export const fileAddress = (file: string, how: { readonly sure?: boolean; readonly ticket?: string } = {}): string =>
  `/api/report-files/${file}${how.sure ? '?sure=yes' : how.ticket ? `?ticket=${encodeURIComponent(how.ticket)}` : ''}`
