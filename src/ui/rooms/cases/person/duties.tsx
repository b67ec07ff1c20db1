import type { ReactNode } from 'react'
import { Ticked } from '../../../parts/field.tsx'
import { Notice } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'
import type { PartProps } from './part.ts'

export type Rules = Pick<Out<'cases.form'>, 'passOn' | 'unverified'>

/** The duties by the country's rules and the officer's roles. */
export function Duties({ passOn, unverified }: Rules) {
  const { say } = useWords()
  return (
    <>
      <ul className="bullets">
        {passOn.map((one) => (
          <li key={one}>{say(`contact.pass-${one}`)}</li>
        ))}
      </ul>
      {/* The warning comes first, because officers rely on the sentence and nobody has checked it. */}
      {unverified && <Notice meaning="warning">{say('contact.pass-check')}</Notice>}
    </>
  )
}

/**
 * The first step: duties to pass on, before any question.
 * @param children the duties, from wherever they are known
 * @param asksTick whether they were to be said by now
 */
export function DutiesFirst({
  draft,
  change,
  faults = {},
  children,
  asksTick = true,
}: PartProps & { children: ReactNode; asksTick?: boolean }) {
  const { say } = useWords()
  return (
    <>
      <h2>{say('contact.pass-on')}</h2>
      {children}
      <Notice meaning="neutral">{say('contact.no-interview')}</Notice>
      {/* The officer ticks it, because they must say it and answer for it later. */}
      {asksTick && (
        <Ticked fault={faults.said} on={draft.said} onChange={(said) => change({ said })}>
          {say('contact.said')}
        </Ticked>
      )}
    </>
  )
}
