import { ALL_RULES, rulesName } from '../src/modules/cases/rules/country.ts'
import { GUARDS } from '../src/modules/cases/tracks/guards.ts'
import { type Move, TRACKS, type Track } from '../src/modules/cases/tracks/shape.ts'
import { RULES } from '../src/modules/cases/tracks/table.ts'
import { RULES as MATCHES } from '../src/modules/matches/match.ts'
import { REFUSALS } from '../src/modules/referrals/codes.ts'
import { RULES as REFERRALS, type Move as ReferralMove } from '../src/modules/referrals/referral.ts'
import { BREACHES } from '../src/modules/requests/breaches/breach.ts'
import { RULES as ASKS, type Move as AskMove } from '../src/modules/shares/asks/ask.ts'
import { RULES as SHARES, type Move as ShareMove } from '../src/modules/shares/share.ts'
import { docsPage, writeOrCompare } from './written.ts'

/** The page of states, drawn from the tables that the program works by. */
export const PAGE = docsPage('states.md')

/** Names in a diagram of Mermaid's: no hyphens. */
const node = (state: string): string => state.replaceAll('-', '_')

/** A drawing of states: where it begins, and each step as a line. */
const drawn = (first: string, lines: readonly string[]): readonly string[] => [
  '```mermaid',
  'stateDiagram-v2',
  `  [*] --> ${first}`,
  ...lines,
  '```',
]

function diagram(track: Track): string {
  const { first, states } = RULES[track]
  const lines = Object.entries(states).flatMap(([from, { moves }]) =>
    Object.entries(moves).map(
      ([act, { to, adverse }]) => `  ${node(from)} --> ${node(to)}: ${act}${adverse ? ' (adverse)' : ''}`,
    ),
  )
  return drawn(node(first), lines).join('\n')
}

const cell = (words: readonly string[]): string => (words.length === 0 ? '–' : words.join(', '))

const row = (from: string, act: string, { to, by, adverse, guards, asks }: Move): string => {
  const closed = guards.map((guard) => GUARDS[guard as keyof typeof GUARDS].why)
  return `| ${from} | ${act} | ${to} | ${by} | ${adverse ? 'yes' : 'no'} | ${cell(closed)} | ${cell(asks)} |`
}

function steps(track: Track): string {
  const rows = Object.entries(RULES[track].states).flatMap(([from, { moves }]) =>
    Object.entries(moves).map(([act, move]) => row(from, act, move)),
  )
  return [
    '| from | step | to | who | adverse | closed because | must carry |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

function waits(track: Track): string {
  const rows = Object.entries(RULES[track].states)
    .filter(([, { clock, queue }]) => clock !== null || queue !== null)
    .map(([state, { clock, queue }]) => `| ${state} | ${clock ?? '–'} | ${queue ?? '–'} |`)
  return rows.length === 0 ? '' : ['', '| state | period | list |', '|---|---|---|', ...rows].join('\n')
}

const countries = (): string =>
  [
    '| rules | who decides | together | reflection | help | review | not yet checked in the law |',
    '|---|---|---|---|---|---|---|',
    ...ALL_RULES.map((rules) => {
      const { deciders, reflection, supportDays, remedyDays, unverified } = rules
      const days = `${reflection.days} days${reflection.children ? '' : ', adults only'}`
      const help = supportDays === null ? '–' : `${supportDays} days`
      return `| ${rulesName(rules)} | ${deciders.roles.join(', ')} | ${deciders.quorum} | ${days} | ${help} | ${remedyDays} days | ${cell(unverified)} |`
    }),
  ].join('\n')

type ReferralStep = readonly [from: string, act: string, move: ReferralMove]
const referralSteps = (): ReferralStep[] =>
  Object.entries(REFERRALS).flatMap(([from, { moves }]) =>
    Object.entries<ReferralMove>(moves).map(([act, move]): ReferralStep => [from, act, move]),
  )

/** The way of a referral, one for each person and receiver. */
const referrals = (): string =>
  [
    ...drawn(
      'draft',
      referralSteps().map(
        ([from, act, { to, adverse }]) => `  ${node(from)} --> ${node(to)}: ${act}${adverse ? ' (adverse)' : ''}`,
      ),
    ),
    '',
    '| from | step | to | whose step | adverse |',
    '|---|---|---|---|---|',
    ...referralSteps().map(
      ([from, act, { to, by, adverse }]) => `| ${from} | ${act} | ${to} | ${by} | ${adverse ? 'yes' : 'no'} |`,
    ),
    '',
    '| state | late after | hours |',
    '|---|---|---|',
    ...Object.entries(REFERRALS).flatMap(([state, { clock }]) =>
      clock === null ? [] : [`| ${state} | ${clock.name} | ${clock.hours} |`],
    ),
    '',
    `Who refuses says why: ${REFUSALS.join(', ')}. An arrival is late that many hours after the one at which they meet.`,
  ].join('\n')

/** The way of what was passed on, one for each receiver. */
function shares(): string {
  const steps = Object.entries(SHARES).flatMap(([from, { moves }]) =>
    Object.entries<ShareMove>(moves).map(([act, move]) => ({ from, act, ...move })),
  )
  return [
    ...drawn(
      'sent',
      steps.map(({ from, act, to }) => `  ${from} --> ${to}: ${act}`),
    ),
    '',
    '| from | step | to | whose step | reason |',
    '|---|---|---|---|---|',
    ...steps.map(({ from, act, to, by, reason }) => `| ${from} | ${act} | ${to} | ${by} | ${reason ? 'yes' : 'no'} |`),
  ].join('\n')
}

/** The way of what one agency asks of another. */
function asks(): string {
  const steps = Object.entries(ASKS).flatMap(([from, { moves }]) =>
    Object.entries<AskMove>(moves).map(([act, move]) => ({ from, act, ...move })),
  )
  return [
    ...drawn(
      'sent',
      steps.map(({ from, act, to }) => `  ${from} --> ${to}: ${act}`),
    ),
    '',
    '| from | step | to | whose step |',
    '|---|---|---|---|',
    ...steps.map(({ from, act, to, by }) => `| ${from} | ${act} | ${to} | ${by} |`),
  ].join('\n')
}

/** The way of a match, as the team of the person who fits decides on it. */
const matches = (): string =>
  drawn(
    'open',
    Object.entries(MATCHES).flatMap(([from, acts]) =>
      Object.entries<string>(acts).map(([act, to]) => `  ${from} --> ${to}: ${act}`),
    ),
  ).join('\n')

/** The way of a record of a breach; the data protection officer takes each step. */
const breaches = (): string =>
  drawn(
    'noticed',
    Object.entries(BREACHES).flatMap(([from, { moves }]) =>
      Object.entries<string>(moves).map(([act, to]) => `  ${from} --> ${to}: ${act}`),
    ),
  ).join('\n')

/** The whole page. */
export const statesPage = (): string =>
  `${[
    '# States of a person',
    'Written by `node bench/states.ts --write` from the tables in `src/modules/cases`; a test asks that both say the same. Tracks run side by side. Every step carries a named person and a reason; a step that takes something from somebody is adverse and names its remedy. Nothing here reads cooperation or how the criminal case ends.',
    ...TRACKS.flatMap((track) => [`## ${track}`, diagram(track), steps(track) + waits(track)]),
    '## Referrals',
    'Where the receiver has no account here, the sender takes their steps and writes down who said so.',
    referrals(),
    '## Shares',
    'What was passed on is over by itself on the day that was agreed. What speaks for somebody accused is never recalled.',
    shares(),
    '## What agencies ask of each other',
    'It is over by itself on the day that was agreed. Whoever is not police or justice refuses on grounds alone that tell nothing of what is held.',
    asks(),
    '## Matches between agencies',
    'Whoever asked sees none of these states, and of an answer its words alone. To police, border and immigration a colleague agrees who did not propose, or the person consents.',
    matches(),
    '## Breaches of personal data',
    breaches(),
    '## Countries',
    countries(),
  ].join('\n\n')}\n`

if (import.meta.main) writeOrCompare(PAGE, statesPage())
