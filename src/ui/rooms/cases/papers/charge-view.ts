import { CHARGE_QUESTIONS } from '../../../../modules/cases/codes.ts'
import type { Tone } from '../../../parts/icon.tsx'
import type { In, Out } from '../../../shell/contract.ts'

type Asked = In<'acts.check'>
export type Answers = Asked['answers']
export type Says = Out<'acts.check'>['says']

/** All answers start as «not known», because an empty form must not read as noes. */
export const unanswered = (): Answers =>
  Object.fromEntries(CHARGE_QUESTIONS.map((question) => [question, 'unknown'])) as Answers

/** The look of a result; none is green, because none permits a charge. */
export const lookOfSays = (says: Says): Exclude<Tone, 'done'> =>
  says === 'stop-and-tell' ? 'danger' : says === 'ask-first' ? 'warning' : 'neutral'
