import { groundsOf, RULES, type Side, type State, turnOf, whyNot } from '../../../src/modules/shares/asks/ask.ts'
import type { AskPage, AskRowShown, AskStep, Out } from '../../../src/ui/shell/contract.ts'
import { id } from '../people.ts'

// Invented questions between agencies as the server tells of them to either side, and their pages.

export const AT = `/shares/asks/${id(731)}`

const police = { id: id(901), name: 'Valsts policija' }
const ours = { id: id(900), name: 'Darba inspekcija' }

export const askRow = (more: Partial<AskRowShown> = {}): AskRowShown => ({
  ...{ id: id(731), code: '000731', side: 'asked', kind: 'information', urgency: 'none', state: 'sent' },
  ...{ turn: 'asked', clock: 'acknowledge', due: '2026-11-25T08:00:00Z', missed: false },
  ...{ sentAt: '2026-11-24T08:00:00Z', from: police, to: ours, title: 'Who rents the barn' },
  ...more,
})

export const askList = (asks: readonly AskRowShown[], more: Partial<Out<'asks.list'>> = {}): Out<'asks.list'> => ({
  ...{ asks: [...asks], total: asks.length, next: null },
  ...more,
})

/** What the rules leave open for a side, as the server tells it. */
function stepsFor(state: State, side: Side): AskStep[] {
  return (Object.keys(RULES[state].moves) as AskStep['act'][]).map((act) => {
    const why = whyNot(state, act, side)
    return { act, operations: [], allowed: why === null, why }
  })
}

/** The page of a question for one side, in a state. Of what is closed those asked have no content any more. */
export function askPage(side: Side, state: State, more: Partial<AskPage> = {}): AskPage {
  const clock = RULES[state].clock
  const isGone = side === 'asked' && clock === null
  const isOurs = side === 'asker'
  const by = isOurs
    ? { name: 'Ilze Kalniņa', agency: ours.name }
    : ({ name: null, agency: police.name } as AskPage['madeBy'])
  return {
    ...askRow({ side, state, clock, turn: turnOf(state), ...(clock === null ? { due: null } : {}) }),
    ...(isOurs ? { from: ours, to: police } : {}),
    ...{ about: null, madeBy: by, approvedBy: isOurs ? { name: 'Pēteris Krūmiņš', agency: ours.name } : by },
    ...{ neededBy: '2026-12-01T23:59:59Z', until: '2027-02-22T08:00:00Z', directive: false, ofPerson: true },
    ...{ ring: null, toReturns: false, grounds: isOurs ? [] : [...groundsOf({ regime: 'gdpr' })] },
    title: isGone ? null : 'Who rents the barn',
    words: isGone
      ? null
      : {
          ...{ question: 'Who has rented the barn since May?', matter: 'A barn by the river', handling: ['H1'] },
          ...{ purpose: 'To find out who houses the pickers there.', basis: 'Section 9 of an invented act' },
          ...{ restrictions: '', mayTell: false },
        },
    events: [{ id: id(741), at: '2026-11-24T08:00:00Z', by, askedBy: null, act: 'send', to: 'sent', words: null }],
    steps: stepsFor(state, side),
    ...more,
  }
}
