import { Link } from '@tanstack/react-router'
import { useAsk, useMay, useWords } from '../../../shell/app.tsx'
import type { Out, ReportPage } from '../../../shell/contract.ts'
import { ReferredTo } from '../../referrals/of-person.tsx'

export type LedTo = Out<'cases.source'>['led']

/** Persons of one's own teams that a report led to. Where there are none, nothing is said: others may know of some. */
export function useLed({ id, state }: Pick<ReportPage, 'id' | 'state'>): LedTo {
  const may = useMay()
  // Of what nobody has read nothing can have begun.
  const source = useAsk('cases.source', { report: id }, { when: may('case:read') && state !== 'received' })
  return source.data?.led ?? []
}

/** Each person with the way to them, and to whom they were referred. */
export function Led({ led, referred = false }: { led: LedTo; referred?: boolean }) {
  const { say } = useWords()
  if (led.length === 0) return null
  return (
    <p className="led">
      {say('source.led')}{' '}
      <span className="sep">
        {led.map(({ person, code }) => (
          <span key={person}>
            <Link to="/cases/$person" params={{ person }}>
              {say('source.led-person', { code })}
            </Link>
            {referred && <ReferredTo person={person} />}
          </span>
        ))}
      </span>
    </p>
  )
}
