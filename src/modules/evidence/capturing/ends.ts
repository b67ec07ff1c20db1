import { NOT_CAPTURED } from '../../../ports/codes.ts'

/** Why nothing was kept of a page: that of the port; its scanner; what it was to be evidence of; or it was cut off. */
export const CAPTURE_ENDS = [...NOT_CAPTURED, 'harmful', 'unseen', 'gone', 'lost'] as const
export type CaptureEnd = (typeof CAPTURE_ENDS)[number]
