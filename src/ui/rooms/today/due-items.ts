import { NO_MAIL } from '../../../kernel/codes.ts'
import { DANGERS } from '../../../modules/reports/codes.ts'
import { codeOf } from '../../shell/code.ts'
import type { NoticeRow, Out, Review } from '../../shell/contract.ts'
import type { Formats } from '../../shell/format.ts'
import { operationName, type Voice } from '../../shell/names.ts'
import { wordFor } from '../cases/case-view.ts'
import { toDue } from '../cases/due/due-view.ts'
import { guestsDue } from '../cases/guests/guest-view.ts'
import { interpretingDue } from '../cases/interpreting/interpreting-view.ts'
import { programmesDue } from '../cases/programme/programme-view.ts'
import { evidenceDue } from '../evidence/due.ts'
import { answeredDue, receivedDue } from '../notices/received/received-view.ts'
import { stateWord } from '../referrals/referral-view.ts'
import { asksDue } from '../shares/asks/due.ts'
import { sharesDue } from '../shares/due.ts'
import { returnsDue } from '../statistics/due.ts'
import type { Item } from './agenda-view.ts'
import { toDecide } from './desk-view.ts'

/** What the rooms answer of what is due; what was not asked, or not answered, is left out. */
export type DueAnswers = {
  readonly breaches?: Out<'breaches.list'> | undefined
  readonly persons?: Out<'persons.waiting'> | undefined
  readonly reviews?: Out<'reviews.list'> | undefined
  readonly children?: Out<'children.waiting'> | undefined
  readonly referrals?: Out<'referrals.waiting'> | undefined
  readonly deadlines?: Out<'reports.deadlines'> | undefined
  readonly notices?: Out<'reminders.list'> | undefined
  readonly answered?: Out<'answers.waiting'> | undefined
  readonly received?: Out<'received.waiting'> | undefined
  readonly unsent?: Out<'notices.list'> | undefined
  readonly requests?: Out<'requests.list'> | undefined
  readonly evidence?: Out<'evidence.waiting'> | undefined
  readonly shares?: Out<'shares.waiting'> | undefined
  readonly asks?: Out<'asks.waiting'> | undefined
  readonly returns?: Out<'returns.list'> | undefined
  readonly invitations?: Out<'guests.waiting'> | undefined
  readonly guardians?: Out<'guests.missing'> | undefined
  readonly calls?: Out<'interpreters.waiting'> | undefined
  readonly interpreters?: Out<'interpreters.missing'> | undefined
  readonly programmes?: Out<'programmes.waiting'> | undefined
  readonly approvals?: Out<'approvals.list'> | undefined
}
type Waits = Out<'persons.waiting'>
type MessageWaiting = NonNullable<Out<'persons.waiting'>['messages']>[number]

export type DeskWords = Voice & {
  readonly format: Formats
  readonly may: (permission: string) => boolean
  /** Id of whose desk it is. */
  readonly me: string
}

/** All that is due in all rooms: by number, and without a word about anybody. */
export const dueItems = (answers: DueAnswers, words: DeskWords): readonly Item[] => [
  ...ofBreaches(answers.breaches?.breaches ?? [], words),
  ...ofPerils(answers.persons?.perils ?? [], words),
  ...ofUrgent(answers.persons?.urgent ?? [], words),
  ...ofPersons(answers.persons?.due ?? [], words),
  ...ofPapers(answers.persons?.papers ?? [], words),
  ...ofProtection(answers.persons?.protection ?? [], words),
  ...ofMessages(answers.persons?.messages ?? [], words),
  ...ofReviews(answers.reviews?.reviews ?? [], words),
  ...ofChildren(answers.children?.reviews ?? [], words),
  ...ofReferrals(answers.referrals?.due ?? [], words),
  ...guestsDue(answers.invitations, answers.guardians, words),
  ...interpretingDue(answers.calls, answers.interpreters, { say: words.say, tongue: words.format.tongue }),
  ...programmesDue(answers.programmes, new Date(), words.say),
  ...sharesDue(answers.shares, words),
  ...asksDue(answers.asks, words),
  ...ofReports(leftOf(answers), words),
  ...ofNotices(answers.notices?.reminders ?? [], words),
  ...answeredDue(answers.answered, words.say),
  ...receivedDue(answers.received, words.say),
  ...ofUnsent(answers.unsent?.notices ?? [], words),
  ...ofRequests(answers.requests?.requests ?? [], words),
  ...evidenceDue(answers.evidence, words),
  ...returnsDue(answers.returns, words),
  ...ofApprovals(answers.approvals?.approvals, words),
]

const ofBreaches = (rows: Out<'breaches.list'>['breaches'], { say, may }: DeskWords): Item[] =>
  rows
    .filter(({ running }) => running)
    .map(({ id, code, due, late }) => ({
      key: `breach ${id}`,
      due,
      late,
      title: say('breach.title', { code }),
      note: say(late ? 'breach.clock-late' : 'breach.clock'),
      // An administrator sees the clock and has no way in.
      link: may('breach:write') ? { to: '/breaches/$breach', params: { breach: id } } : null,
    }))

const ofPersons = (rows: Out<'persons.waiting'>['due'], words: DeskWords): Item[] =>
  rows.map(({ person, code, clock, due, missed }) => ({
    key: `person ${person}`,
    due,
    late: missed,
    title: words.say('person.title', { code }),
    note: wordFor(`clock.${clock}`, words),
    link: { to: '/cases/$person', params: { person } },
  }))

/** Who is in danger, until somebody records that they are safe. */
const ofPerils = (rows: NonNullable<Waits['perils']>, { say }: DeskWords): Item[] =>
  rows.map(({ person, code, danger, since, report }) => ({
    key: `peril ${person}`,
    due: since,
    late: false,
    danger: DANGERS.indexOf(danger),
    title: say('person.title', { code }),
    note: [
      say(`report.danger-${danger}`),
      ...(report === null ? [] : [say('desk.from-report', { code: codeOf(report) })]),
      say('report.until-safe'),
    ].join(' · '),
    link: { to: '/cases/$person', params: { person } },
  }))

/** Reports but those whose danger is their person's now, who stands on the desk in their place. */
function leftOf({ persons, deadlines }: DueAnswers): Out<'reports.deadlines'>['deadlines'] {
  const moved = new Set((persons?.perils ?? []).map(({ report }) => report))
  return (deadlines?.deadlines ?? []).filter(
    ({ report, what }) => (what !== 'safe' && what !== 'passed') || !moved.has(report),
  )
}

/** What is needed at once, by kind. */
const ofUrgent = (rows: NonNullable<Waits['urgent']>, words: DeskWords): Item[] =>
  rows.map(({ person, code, needs, since, missed }) => ({
    key: `urgent ${person}`,
    // Since when somebody waits: so it stands before all that is still to come.
    due: since,
    late: missed,
    title: words.say('person.title', { code }),
    note: words.say('desk.needed', { needs: words.format.list(needs.map((need) => wordFor(`need.${need}`, words))) }),
    link: { to: '/cases/$person', params: { person } },
  }))

/** Steps of plans and looks again; what a step says stands on the person's page alone. */
const ofPapers = (rows: NonNullable<Waits['papers']>, { say }: DeskWords): Item[] =>
  rows.map(({ person, code, kind, due, missed }) => ({
    key: `paper ${person} ${kind} ${due}`,
    due,
    late: missed,
    title: say('person.title', { code }),
    note: say(`due.${kind}`),
    link: toDue(person, kind),
  }))

/** Ends of temporary protection: how many, and nobody by name. */
const ofProtection = (rows: NonNullable<Waits['protection']>, { say, format }: DeskWords): Item[] =>
  rows.map(({ on, since, by, persons }) => ({
    key: `protection ${on} ${by}`,
    // The reminder is what is due: whoever waits for the day itself comes too late.
    due: since,
    late: false,
    title: say('desk.protection-ends', { n: persons }),
    note: [say('days.on-day', { day: format.date(on) }), ...(by === null ? [] : [say('days.by', { number: by })])].join(
      ' · ',
    ),
    link: { to: '/cases', search: { queue: 'protection-ends' } },
  }))

/** What a reporter wrote and nobody has read, for those whose roles open no reports: they know the person and may press for it. */
const ofMessages = (rows: readonly MessageWaiting[], { say }: DeskWords): Item[] =>
  rows.map(({ person, code, since }) => ({
    key: `message ${person}`,
    due: since,
    late: false,
    title: say('person.title', { code }),
    note: say('desk.message-waits'),
    link: { to: '/cases/$person', params: { person } },
  }))

// Their own acts are for somebody else to look at.
const ofReviews = (rows: readonly Review[], { say }: DeskWords): Item[] =>
  rows
    .filter(({ mayReview }) => mayReview)
    .map(({ id, kind, code, by, due, missed }) => ({
      key: `review ${id}`,
      due,
      late: missed,
      title: say(`reviews.${kind}`, { name: by.name ?? '…', code }),
      note: say('desk.review'),
      // It is decided further down on the same page, beside its reason.
      link: { to: '/', hash: `review-${id}` },
    }))

const ofChildren = (rows: Out<'children.waiting'>['reviews'], words: DeskWords): Item[] =>
  rows.map(({ person, code, kind, dueOn, missed }) => ({
    key: `child ${person} ${kind}`,
    due: dueOn,
    late: missed,
    title: words.say('person.title', { code }),
    note: wordFor(`clock.${kind}`, words),
    link: { to: '/cases/$person', params: { person } },
  }))

type Stands = Parameters<typeof stateWord>[0]

/** What somebody has to do where nothing leaves by itself. */
function handWord({ state, byHand }: Stands) {
  if (!byHand) return null
  if (state === 'consented') return 'desk.hand-consented'
  return state === 'sent' ? 'desk.hand-sent' : null
}

const ofReferrals = (rows: Out<'referrals.waiting'>['due'], { say }: DeskWords): Item[] =>
  rows.map(({ referral, side, state, byHand = false, due, missed }) => ({
    key: `referral ${referral}`,
    due,
    late: missed,
    title: say(side === 'receiver' ? 'desk.referral-received' : 'desk.referral-sent'),
    note: say(handWord({ state, byHand }) ?? stateWord({ state, byHand })),
    link: { to: '/referrals/$referral', params: { referral } },
  }))

const waitWord = (what: 'read' | 'answer' | 'reply' | 'safe', missed: boolean) => {
  if (what === 'reply') return 'report.unread'
  return what === 'safe' ? 'report.until-safe' : (`report.${missed ? 'late' : 'due'}-${what}` as const)
}

const passedWord = (to: string | undefined, say: DeskWords['say']): string =>
  to === undefined ? say('report.passed-unsafe') : say('report.passed-to-unsafe', { to })

const ofReports = (rows: Out<'reports.deadlines'>['deadlines'], { say, format }: DeskWords): Item[] =>
  rows.map(({ report, code, what, due, missed, danger, passedTo }) => ({
    key: `report ${report}`,
    due,
    late: missed,
    ...(what === 'passed' ? { passed: true } : {}),
    ...(danger === null ? {} : { danger: DANGERS.indexOf(danger) }),
    title: say('report.title', { code }),
    note: [
      ...(danger === null ? [] : [say(`report.danger-${danger}`)]),
      what === 'passed' ? passedWord(passedTo, say) : say(waitWord(what, missed), { day: format.day(due) }),
    ].join(' · '),
    link: { to: '/reports/$report', params: { report } },
  }))

const ofNotices = (rows: Out<'reminders.list'>['reminders'], { say, format }: DeskWords): Item[] =>
  rows.map(({ notice, number, recipient, what, due, overdue }) => ({
    key: `notice ${notice} ${what} ${due}`,
    due,
    late: overdue,
    title: say(`reminder.${what}`),
    note: format.list([
      ...(number === null ? [] : [say('notice.title', { number: String(number) })]),
      ...(recipient === null ? [] : [recipient]),
    ]),
    link: linkOfNotice(notice, number, what),
  }))

function linkOfNotice(notice: string, number: number | null, what: string): Item['link'] {
  // Of an order there is no notice to lead to.
  if (number === null) return { to: '/notices/orders' }
  // Law enforcement is told on the notice itself; all else came after it.
  return { to: what === 'tell-police' ? '/notices/$notice' : '/notices/$notice/after', params: { notice } }
}

/**
 * Approved notices that lie with us, the sender's own apart from those of colleagues: all that the post has not in hand, those among
 * them that only wait for a mail server.
 */
export function unsentOf(rows: readonly NoticeRow[], me: string) {
  const here = rows.filter(({ delivery, problem }) => delivery !== 'waiting' || problem === NO_MAIL)
  const isMine = ({ givenTo, draftedBy }: NoticeRow) => (givenTo ?? draftedBy).id === me
  return { mine: here.filter(isMine), others: here.filter((row) => !isMine(row)) }
}

// From the day of its approval: the content stays up as long as nobody sends it.
const ofUnsent = (rows: readonly NoticeRow[], { say, format, me }: DeskWords): Item[] =>
  unsentOf(rows, me).mine.map(({ id, number, recipient, delivery, approvedAt, madeAt }) => ({
    key: `unsent ${id}`,
    due: approvedAt ?? madeAt,
    late: delivery === 'failed',
    title: say(delivery === 'failed' ? 'desk.notice-failed' : 'desk.notice-unsent'),
    note: format.list([say('notice.title', { number: String(number) }), recipient.name]),
    link: { to: '/notices/$notice', params: { notice: id } },
  }))

const ofRequests = (rows: Out<'requests.list'>['requests'], { say }: DeskWords): Item[] =>
  rows.map(({ id, code, kind, due, late }) => ({
    key: `request ${id}`,
    due,
    late,
    title: say('request.title', { code }),
    note: say(`request.kind-${kind}`),
    link: { to: '/requests/$request', params: { request: id } },
  }))

const ofApprovals = (rows: Out<'approvals.list'>['approvals'] | undefined, words: DeskWords): Item[] =>
  (toDecide(rows) ?? []).map(({ id, operation, subjects, askedBy, askedAt, expiresAt }) => ({
    key: `approval ${id}`,
    due: expiresAt,
    late: false,
    title: operationName(operation, words),
    note: words.say('desk.asked-by', { name: askedBy.name, when: words.format.moment(askedAt) }),
    link: linkOfApproval(id, operation, subjects[0]),
  }))

/** A notice is read and approved on its own page; all else on its place among what waits. */
const linkOfApproval = (id: string, operation: string, subject: string | undefined): Item['link'] =>
  operation === 'notices.approve' && subject !== undefined
    ? { to: '/notices/$notice', params: { notice: subject } }
    : { to: '/approvals', hash: id }
