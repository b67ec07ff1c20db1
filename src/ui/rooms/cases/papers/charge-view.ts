import type { In, Out } from '../../../shell/contract.ts'

type Asked = In<'acts.check'>
export type Answers = Asked['answers']
export type Question = keyof Answers
export type Says = Out<'acts.check'>['says']

/** The questions in the order in which an officer can answer them from what lies before them. */
export const QUESTIONS: readonly Question[] = ['during', 'told-to', 'gain', 'threat', 'papers', 'knew-nobody']
export const ANSWERS = ['unknown', 'yes', 'no'] as const
export const MEANT = ['charge', 'fine', 'immigration'] as const

/** «Not known» until somebody has answered: an empty form must not read as a row of noes. */
export const unanswered = (): Answers =>
  Object.fromEntries(QUESTIONS.map((question) => [question, 'unknown'])) as Answers

/** How what the check says looks; none of the three is green. */
export const lookOfSays = (says: Says): 'danger' | 'warning' | 'neutral' =>
  says === 'stop-and-tell' ? 'danger' : says === 'ask-first' ? 'warning' : 'neutral'
