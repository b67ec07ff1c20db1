import type { Current } from '../../../src/ui/shell/contract.ts'
import type { Answers } from '../answers.ts'
import { list, summary } from '../leads/leads.ts'
import { analyst, approval, id, job, member } from '../people.ts'
import type { Given } from '../stand.ts'

export const NEW = list([summary(1), summary(2)], { total: { leads: 12, exact: true } })
export const MINE = list([summary(3, { state: 'claimed', mine: true })])
export const FULL: { answers: Answers } = {
  answers: {
    'leads.list': ({ filter }) => (filter?.mine ? MINE : NEW),
    'approvals.list': { approvals: [approval()] },
    'jobs.list': { jobs: [job()], next: null },
    'members.list': { members: [member()], invites: [] },
  },
}

/** Whose roles open most rooms. */
export const everybody: Current = {
  ...analyst,
  member: {
    ...analyst.member,
    permissions: [
      ...analyst.member.permissions,
      ...[
        'breach:read',
        'breach:write',
        'case:open',
        'case:read',
        'referral:work',
        'referral:receive',
        'match:work',
        'report:read',
      ],
      ...['notice:read', 'request:read', 'source:read'],
    ],
  },
}
const clock = (n: number, due: string, missed = false) =>
  ({ person: id(600 + n), code: `0000A${n}`, clock: 'needs', due, missed }) as const
const promise = (n: number, due: string, missed = false) =>
  ({ report: id(800 + n), code: `BBB22${n}`, kind: 'suspicion', what: 'read', due, missed, danger: null }) as const
/** Something in each room and in each stretch of time. */
export const BUSY: Given = {
  as: everybody,
  answers: {
    ...FULL.answers,
    'persons.waiting': {
      ...{ missing: 1, overdue: 2, children: 1, reviews: 0, reopened: 2, keeping: 1, devices: 0 },
      due: [
        clock(1, '2026-11-22T10:00:00Z', true),
        clock(2, '2026-11-23T10:00:00Z', true),
        clock(3, '2026-11-24T14:30:00Z'),
        clock(4, '2026-11-27T14:30:00Z'),
        clock(5, '2026-12-07T14:30:00Z'),
      ],
    },
    'children.waiting': { reviews: [] },
    'referrals.waiting': {
      ...{ toAnswer: 1, arrivals: 0, late: 1, notArrived: 0 },
      due: [
        { referral: id(701), side: 'sender', state: 'accepted', due: '2026-11-24T04:00:00Z', missed: true },
        { referral: id(702), side: 'receiver', state: 'sent', due: '2026-11-24T16:00:00Z', missed: false },
      ],
    },
    'reports.waiting': { helpUnread: 0, helpSince: null, unread: 2, replies: 1, inDanger: [], overdue: 2 },
    'reports.deadlines': {
      deadlines: [promise(1, '2026-11-20', true), promise(2, '2026-11-21', true), promise(3, '2026-11-28')],
      ...{ total: 3, missed: 2, ringing: { isSet: true, takesHelp: true, level: 0, stuck: 2 } },
    },
    'reminders.list': {
      reminders: [
        {
          ...{ notice: id(704), number: 12, recipient: 'Board of Nowhere', what: 'decision' },
          ...{ due: '2026-12-20', overdue: false },
        },
      ],
      overdue: 0,
    },
    'matches.waiting': { toAnswer: 1, asked: 1, answered: 0 },
    'sources.list': { sources: [], mayManage: false },
  },
}
