import type { LinkProps } from '@tanstack/react-router'
import type { Out } from '../../shell/contract.ts'
import { asksBeyond } from '../shares/asks/due.ts'
import { sharesBeyond } from '../shares/due.ts'
import { type DeskWords, type DueAnswers, unsentOf } from './due-items.ts'

/** What waits and has no day: how many, and where they are. */
export type Line = { readonly key: string; readonly text: string; readonly link: LinkProps | null }

export type UndatedAnswers = DueAnswers & {
  readonly reports?: Out<'reports.waiting'> | undefined
  readonly matches?: Out<'matches.waiting'> | undefined
  readonly mentions?: Out<'mentions.list'> | undefined
}

/** What waits without a day, and what is due beyond the first rows of a room. Counts and no names: a desk stands open on a table. */
export const undatedLines = (answers: UndatedAnswers, words: DeskWords): readonly Line[] => [
  ...ofMentions(answers.mentions, words),
  ...ofReports(answers, words),
  ...ofPersons(answers.persons, words),
  ...ofBeyond(answers, words),
  ...ofMatches(answers.matches, words),
  ...ofNotices(answers.unsent, words),
  ...ofBreaches(answers.breaches, words),
  ...(words.may('figure:read') ? [line('figures', words.say('figures.title'), { to: '/figures' })] : []),
]

const line = (key: string, text: string, link: LinkProps | null): Line => ({ key, text, link })
/** A line, where there is something to count. */
const counted = (n: number, key: string, text: (n: number) => string, link: LinkProps): Line[] =>
  n > 0 ? [line(key, text(n), link)] : []

/** Where colleagues want one to look; what they wrote stands there alone. */
const ofMentions = (found: Out<'mentions.list'> | undefined, { say }: DeskWords): Line[] =>
  (found?.mentions ?? []).map(({ kind, record, code, by }) =>
    line(`mention ${record} ${by.id}`, say(`mention.${kind}`, { name: by.name ?? '…', code }), toRecord[kind](record)),
  )

const toRecord = {
  lead: (lead: string): LinkProps => ({ to: '/leads/$lead', params: { lead } }),
  report: (report: string): LinkProps => ({ to: '/reports/$report', params: { report } }),
  notice: (notice: string): LinkProps => ({ to: '/notices/$notice', params: { notice } }),
  person: (person: string): LinkProps => ({ to: '/cases/$person', params: { person } }),
}

function ofReports({ reports, deadlines }: UndatedAnswers, { say }: DeskWords): Line[] {
  const { unread = 0 } = reports ?? {}
  const more = deadlines ? deadlines.total - deadlines.deadlines.length : 0
  const unreadOnes: LinkProps = { to: '/reports', search: { kind: 'suspicion', state: 'received' } }
  const waiting: LinkProps = { to: '/reports', search: { sort: 'waiting' } }
  return [
    ...counted(unread, 'unread', (n) => say('desk.reports-unread', { n }), unreadOnes),
    ...counted(more, 'more reports', (n) => say('deadlines.more', { n }), waiting),
  ]
}

function ofPersons(found: Out<'persons.waiting'> | undefined, { say }: DeskWords): Line[] {
  if (!found) return []
  const { children, reopened = 0, keeping = 0, devices = 0, overdue, due } = found
  // Those that are late and stand in the list by time are counted there.
  const lateBeyond = due.filter(({ missed }) => missed).length < overdue ? overdue : 0
  const queue = (name: 'overdue' | 'child-protection' | 'reopened' | 'keeping'): LinkProps => ({
    to: '/cases',
    search: { queue: name },
  })
  return [
    ...counted(lateBeyond, 'overdue', (n) => say('desk.cases-overdue', { n }), queue('overdue')),
    ...counted(children, 'children', (n) => say('desk.cases-children', { n }), queue('child-protection')),
    ...counted(reopened, 'reopened', (n) => say('desk.cases-reopened', { n }), queue('reopened')),
    ...counted(keeping, 'keeping', (n) => say('desk.cases-keeping', { n }), queue('keeping')),
    ...counted(devices, 'devices', (n) => say('desk.cases-devices', { n }), { to: '/cases/from-devices' }),
  ]
}

/** What lists by time leave out, which begin with what is due first. */
const ofBeyond = ({ notices, children, shares, asks }: UndatedAnswers, { say }: DeskWords): Line[] => [
  ...counted(notices?.more ?? 0, 'more reminders', (n) => say('desk.more-notices', { n }), {
    to: '/notices/answers',
  }),
  ...counted(children?.more ?? 0, 'more children', (n) => say('desk.more-children', { n }), { to: '/cases' }),
  ...counted(sharesBeyond(shares), 'more shares', (n) => say('desk.more-shares', { n }), { to: '/shares' }),
  ...counted(shares?.answered ?? 0, 'answered shares', (n) => say('desk.shares-answered', { n }), {
    to: '/shares',
    search: { side: 'sender', all: 'yes' },
  }),
  ...counted(asksBeyond(asks), 'more asks', (n) => say('desk.more-asks', { n }), { to: '/shares/asks' }),
  ...counted(asks?.answered ?? 0, 'answered asks', (n) => say('desk.asks-answered', { n }), {
    to: '/shares/asks',
    search: { side: 'asker', all: 'yes' },
  }),
]

function ofMatches(found: Out<'matches.waiting'> | undefined, { say }: DeskWords): Line[] {
  if (!found) return []
  const { toAnswer, answered, asked } = found
  const all: LinkProps = { to: '/cases/matches' }
  return [
    ...counted(toAnswer, 'to answer', (n) => say('desk.matches-answer', { n }), all),
    ...counted(answered, 'answered', (n) => say('desk.matches-answered', { n }), all),
    // A way to one's own questions, also while nothing came of them.
    ...(toAnswer + answered === 0 && asked > 0 ? [line('asked', say('match.all'), all)] : []),
  ]
}

/** What a colleague is first to send: a person who is ill sends nothing. */
const ofNotices = (found: UndatedAnswers['unsent'], { say, me }: DeskWords): Line[] =>
  counted(unsentOf(found?.notices ?? [], me).others.length, 'unsent', (n) => say('desk.notices-unsent', { n }), {
    to: '/notices',
    search: { state: 'approved' },
  })

/** Breaches whose authority is told, and which are still open. */
const ofBreaches = (found: Out<'breaches.list'> | undefined, { say, may }: DeskWords): Line[] =>
  (found?.breaches ?? [])
    .filter(({ running }) => !running)
    .map(({ id, code, state }) =>
      line(
        `breach ${id}`,
        `${say('breach.title', { code })}: ${say(`breach.state-${state}`)}`,
        may('breach:write') ? { to: '/breaches/$breach', params: { breach: id } } : null,
      ),
    )
