import type { ReactNode } from 'react'
import { Tick } from '../../../parts/field.tsx'
import { Notice } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'
import type { PartProps } from './part.ts'

export type Rules = Pick<Out<'cases.form'>, 'passOn' | 'unverified'>

/** The duties themselves, as the country's rules and the officer's roles give them. */
export function Duties({ passOn, unverified }: Rules) {
  const { say } = useWords()
  return (
    <>
      <ul className="bullets">
        {passOn.map((one) => (
          <li key={one}>{say(`contact.pass-${one}`)}</li>
        ))}
      </ul>
      {/* Somebody will rely on this sentence in front of a frightened person; that nobody checked it must be read first. */}
      {unverified && <Notice meaning="warning">{say('contact.pass-check')}</Notice>}
    </>
  )
}

/** The first step: what must be passed on, before anything is asked. @param children the duties, from wherever they are known */
export function DutiesFirst({ draft, change, children }: PartProps & { children: ReactNode }) {
  const { say } = useWords()
  return (
    <>
      <h2>{say('contact.pass-on')}</h2>
      {children}
      <Notice meaning="neutral">{say('contact.no-interview')}</Notice>
      {/* A tick and not a timer: it is the officer who has said it, and who is asked about it later. */}
      <Tick on={draft.said} onChange={(said) => change({ said })}>
        {say('contact.said')}
      </Tick>
    </>
  )
}
