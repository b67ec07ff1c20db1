import type { Member } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { newDataKey, sealDataKey } from '../../../kernel/vault/data-keys.ts'
import { colleaguesWith, regimeOf } from '../../accounts/index.ts'
import { asMember } from '../../reports/index.ts'
import type { BreachAct, BreachState } from '../codes.ts'
import { isLate, stateAfter, whyNot, whyNotSettled } from './breach.ts'
import {
  type BreachEvent,
  type BreachTable,
  breachRow,
  enterEvent,
  keyOfBreach,
  sealFacts,
  standingOf,
} from './record.ts'
import {
  AssessInput,
  type BreachWhy,
  Changed,
  CloseInput,
  DescribeInput,
  EnterInput,
  NotifyInput,
  SettleInput,
  WithholdInput,
} from './shapes.ts'

const WORDS: Readonly<Record<BreachWhy, string>> = {
  // Each says what to do next: a program that calls this reads no page.
  ended: 'This record is closed, and kept as it is.',
  'notified-already': 'The authority was notified already. Notify it again of what changed.',
  'is-a-risk': 'There is a risk to persons, so the authority is notified. Assess it anew if it is unlikely.',
  'not-assessed': 'Assess the risk to persons first.',
  'settled-already': 'It is settled who was told. Assess the risk anew if more is known, or close the record.',
  'authority-first': 'Notify the authority first, or say why not.',
  'persons-first': 'Settle first whether persons are told.',
  'decided-already': 'This was decided already. Assess the risk anew if more is known.',
  'not-permitted': 'Your roles do not allow this.',
}

export type Doing = {
  readonly member: Member
  readonly row: BreachTable
  readonly key: Uint8Array
  readonly next: BreachState
}
type Change = Partial<Pick<BreachTable, 'risk' | 'notified_at' | 'closed_at' | 'sealed'>>
type Done = { readonly change?: Change; readonly words: Readonly<Record<string, string>> | null }

/** Names an act leaves in the record. */
const EVENT = {
  describe: 'described',
  assess: 'assessed',
  notify: 'notified',
  withhold: 'withheld',
  tell: 'told',
  'pass-over': 'passed-over',
  settle: 'settled',
  close: 'closed',
} as const satisfies Record<BreachAct, BreachEvent>

/** Lets one act happen if the record's state allows it, and enters it. @throws Problem `conflict` with the why-key at its field */
export async function change(
  { db, actor, now }: RunContext,
  breach: string,
  act: BreachAct,
  work: (doing: Doing) => Promise<Done>,
): Promise<Changed> {
  const member = asMember(actor)
  const row = await breachRow(db, member, breach)
  // The row is locked by now: of two who decide at once, the second is judged by what the first did.
  const why = whyNot(standingOf(row), act)
  if (why !== null) throw new Problem('conflict', WORDS[why], { fields: [{ field: 'breach', message: why }] })
  const key = await keyOfBreach(db, member, row.data_key)
  const next = stateAfter(row.state, act)
  const { change: columns = {}, words } = await work({ member, row, key, next })
  await db
    .updateTable('breaches')
    .set({ ...columns, state: next })
    .where('id', '=', breach)
    .execute()
  await enterEvent(db, member, row, { kind: EVENT[act], words, key, at: now })
  return { breach, state: next }
}

export const declared = {
  permission: 'breach:write',
  purpose: 'administration',
  verb: 'alteration',
  output: Changed,
  subject: ({ breach }: { breach: string }) => [breach],
} as const

const invalid = (field: string, message: string) =>
  new Problem('invalid-input', 'Some fields are not right.', { fields: [{ field, message }] })

export const enterBreach = operation({
  ...declared,
  summary: 'Enter a breach of personal data; its 72 hours count from when the agency became aware of it',
  verb: 'collection',
  input: EnterInput,
  subject: (_: unknown, output: { breach: string } | null) => (output === null ? [] : [output.breach]),
  async run({ db, actor, now }, { noticedAt, facts }) {
    const member = asMember(actor)
    const noticed = new Date(noticedAt)
    if (noticed > now) throw invalid('noticedAt', 'This moment has not come yet.')
    const { agency } = member
    const key = await newDataKey(db, agency, now)
    // Officers hold no key of the agency: what they write must open to them by name, and to those who come after by a colleague's.
    for (const { id, publicKey } of await colleaguesWith(db, agency, 'data-protection-officer'))
      await sealDataKey(db, key, agency, { id, agency, publicKey }, now)
    const id = newId()
    await db
      .insertInto('breaches')
      .values({
        id,
        agency,
        data_key: key.id,
        state: 'noticed',
        risk: null,
        noticed_at: noticed,
        entered_at: now,
        entered_by: member.id,
        notified_at: null,
        closed_at: null,
        sealed: sealFacts(key.bytes, id, facts),
      })
      .execute()
    await enterEvent(db, member, { id, agency }, { kind: 'entered', words: null, key: key.bytes, at: now })
    return { breach: id, state: 'noticed' as const }
  },
})

export const describeBreach = operation({
  ...declared,
  summary: 'Write down what is known about a breach by now',
  input: DescribeInput,
  run: (context, { breach, facts }) =>
    change(context, breach, 'describe', async ({ row, key }) => ({
      change: { sealed: sealFacts(key, row.id, facts) },
      words: null,
    })),
})

export const assessBreach = operation({
  ...declared,
  summary: 'Judge the risk of a breach to persons, with reasons',
  input: AssessInput,
  run: (context, { breach, risk, why }) =>
    change(context, breach, 'assess', async () => ({ change: { risk }, words: { risk, why } })),
})

export const notifyBreach = operation({
  ...declared,
  summary: 'Record that the supervisory authority was notified of a breach, or of more about it',
  verb: 'disclosure',
  input: NotifyInput,
  run: (context, { breach, authority, reference, at, why }) =>
    change(context, breach, 'notify', async ({ row }) => {
      const moment = new Date(at)
      if (moment > context.now) throw invalid('at', 'This moment has not come yet.')
      if (moment < row.noticed_at) throw invalid('at', 'Nobody was notified before it was noticed.')
      const isFirst = row.notified_at === null
      // Art. 33(1) GDPR and Art. 30(1) Directive (EU) 2016/680, second sentence.
      if (isFirst && isLate(row.noticed_at, moment) && why.trim() === '')
        throw invalid('why', 'After 72 hours the authority is told the reasons for the delay.')
      return { change: isFirst ? { notified_at: moment } : {}, words: { authority, reference, at, why } }
    }),
})

export const withholdBreach = operation({
  ...declared,
  summary: 'Record why the supervisory authority is not notified of a breach',
  input: WithholdInput,
  run: (context, { breach, why }) => change(context, breach, 'withhold', async () => ({ words: { why } })),
})

const UNSETTLED = {
  'is-high': 'The risk is high: say that persons were told, or under which ground they are not.',
  'is-not-high': 'This ground is for a high risk only.',
  'nobody-told': 'Nobody stands there, neither as told nor with the reason why not.',
  'other-law': 'This ground is of Directive (EU) 2016/680, under which this agency does not work.',
} as const

export const settleBreach = operation({
  ...declared,
  summary: 'Settle that persons were told of a breach, or why they are not',
  input: SettleInput,
  run: (context, { breach, as, why }) =>
    change(context, breach, 'settle', async ({ row }) => {
      const { count } = await context.db
        .selectFrom('breach_persons')
        .select((eb) => eb.fn.countAll<string>().as('count'))
        .where('breach', '=', row.id)
        .executeTakeFirstOrThrow()
      const regime = await regimeOf(context.db, row.agency)
      const fault = whyNotSettled(as, { risk: row.risk, told: Number(count), regime })
      if (fault !== null) throw invalid('as', UNSETTLED[fault])
      return { words: { as, why } }
    }),
})

export const closeBreach = operation({
  ...declared,
  summary: 'Close the record of a breach, with what was learned; it is kept as it is',
  input: CloseInput,
  run: (context, { breach, why }) =>
    change(context, breach, 'close', async () => ({ change: { closed_at: context.now }, words: { why } })),
})
