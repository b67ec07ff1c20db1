import { watchedRows } from '../../kernel/vault/watched-rows.ts'
import { ANSWERS, CONTACTS, COPIES } from './in-house/rows.ts'
import { RECIPIENTS } from './recipients.ts'

/** To whom it goes and by which way, who approved that and who may not, and how long police hold it. */
export const NOTICES = watchedRows('notices', [
  ...(['id', 'agency', 'lead', 'recipient', 'channel', 'drafted_by', 'approved_by', 'approved_at'] as const),
  ...(['writers', 'flagger', 'held_from', 'held_until', 'held_by'] as const),
])

const ALERTS = watchedRows('notice_alerts', ['notice', 'agency', 'police'], { key: ['notice', 'police'] })

/** In whose name notices go, and who of police is told. */
const SETTINGS = watchedRows('notice_settings', ['agency', 'sender_name', 'sender_mail', 'police'], { key: ['agency'] })

const FLAGGERS = watchedRows('flagger_statuses', [
  ...(['id', 'agency', 'coordinator', 'decision', 'area', 'valid_from', 'valid_until', 'ended_on'] as const),
])

const ORDERS = watchedRows('notice_orders', [
  ...([
    'id',
    'agency',
    'power',
    'kind',
    'recipient',
    'notice',
    'drafted_by',
    'writers',
    'issued_by',
    'issued_at',
  ] as const),
])

const POWERS = watchedRows('order_powers', [
  ...(['id', 'agency', 'country', 'authority', 'law', 'acts', 'informs', 'coordinator', 'coordinator_mail'] as const),
  'ended_at',
])

const PRESERVATIONS = watchedRows('notice_preservations', [
  ...(['id', 'agency', 'notice', 'asked_by', 'asked_at', 'until', 'state', 'decided_by', 'decided_at'] as const),
])

/** Of which nothing is ever captured, and which hotline or police was told. */
const BARRED = watchedRows('notice_barred', ['lead', 'agency', 'recipient'], { key: ['lead'] })

/** Tables of this room whose rows carry a mark. */
export const MARKED = [
  ...[RECIPIENTS, NOTICES, ALERTS, SETTINGS, FLAGGERS],
  ...[ORDERS, POWERS, PRESERVATIONS, BARRED, COPIES, ANSWERS, CONTACTS],
]
