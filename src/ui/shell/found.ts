import type { IconName } from '../parts/icons.ts'
import { codeOf } from './code.ts'
import type { Out } from './contract.ts'
import { type Command, matching } from './rooms.ts'
import type { Key, Say } from './words.ts'

/** Results of one kind, under its name. */
export type Kind = { readonly name: Key; readonly commands: readonly Command[] }

/** What was found of one kind at most: whoever wants more types more. */
const MOST = 6
/** One letter would find nearly everything. */
export const isAsked = (typed: string): boolean => typed.trim().length >= 2

const kindOf = (name: Key, icon: IconName, rows: readonly Omit<Command, 'icon'>[]): Kind => ({
  name,
  commands: rows.map((row) => ({ ...row, icon })),
})

type Lists = {
  readonly notices?: Out<'notices.list'> | undefined
  readonly sent?: Out<'referrals.list'> | undefined
  readonly received?: Out<'referrals.list'> | undefined
  readonly services?: Out<'services.search'> | undefined
}

/** Of the lists of one's rooms, what holds all words typed. They were shown to whoever types; nothing is asked of the server. */
export function inLists({ notices, sent, received, services }: Lists, typed: string, say: Say): readonly Kind[] {
  const named = [
    kindOf(
      'room.notices',
      'notices',
      (notices?.notices ?? []).map(({ id, number, recipient }) => {
        return {
          id,
          name: `${say('notice.title', { number: String(number) })} · ${recipient.name}`,
          to: `/notices/${id}`,
        }
      }),
    ),
    kindOf(
      'room.referrals',
      'exchange',
      [...(received?.referrals ?? []), ...(sent?.referrals ?? [])].map(({ id, called, from, to }) => {
        const words = [`${say('referral.title')} ${codeOf(id)}`, called, from.name, to.name]
        return { id, name: words.filter(Boolean).join(' · '), to: `/referrals/${id}` }
      }),
    ),
    kindOf(
      'room.services',
      'shelter',
      (services?.services ?? []).map(({ id, name }) => ({ id, name, to: `/services/${id}` })),
    ),
  ]
  return named.map(({ name, commands }) => ({ name, commands: matching(commands, typed).slice(0, MOST) }))
}

type Answers = {
  readonly persons?: Out<'persons.search'> | undefined
  readonly reports?: Out<'reports.find'> | undefined
  readonly networks?: Out<'networks.find'> | undefined
}

/** What the server found by the sealed search keys. */
export const byKeys = ({ persons, reports, networks }: Answers, say: Say): readonly Kind[] => [
  kindOf(
    'palette.persons',
    'person',
    (persons?.persons ?? []).map(({ id, name, code }) => {
      return { id, name: [say('person.title', { code }), name].filter(Boolean).join(' · '), to: `/cases/${id}` }
    }),
  ),
  kindOf(
    'room.reports',
    'mail',
    (reports?.reports ?? []).map(({ id, code }) => ({ id, name: say('report.title', { code }), to: `/reports/${id}` })),
  ),
  kindOf(
    'palette.contacts',
    'networks',
    // Leads are found by their number among the commands already.
    (networks?.found ?? []).flatMap(({ node, kind, label }) =>
      kind === 'lead' ? [] : [{ id: node, name: label, to: `/networks/${encodeURIComponent(node)}` }],
    ),
  ),
]
