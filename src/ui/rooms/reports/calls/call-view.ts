import type { ReportPage } from '../../../shell/contract.ts'
import { actionOf } from '../report-view.ts'

/** Whether somebody is in danger, and this reader may record that it is over. */
export const isInPeril = ({ danger, actions }: Pick<ReportPage, 'danger' | 'actions'>): boolean =>
  (danger === 'now' || danger === 'soon') && (actionOf({ actions }, 'assess')?.allowed ?? false)

/** The step that leads on: the person whom it led to, else an answer first, then the first contact; null where none is open. */
export function nextOf(
  { messages, actions, state }: Pick<ReportPage, 'messages' | 'actions' | 'state'>,
  mayOpenCases: boolean,
  hasLed = false,
): 'person' | 'answer' | 'contact' | null {
  if (hasLed) return 'person'
  const canWrite = actionOf({ actions }, 'ask')?.allowed ?? false
  const isAnswered = messages.some(({ kind }) => kind === 'question' || kind === 'answer')
  if (canWrite && !isAnswered) return 'answer'
  if (mayOpenCases && state !== 'received' && state !== 'withdrawn') return 'contact'
  return canWrite ? 'answer' : null
}
