import { Link } from '@tanstack/react-router'
import { Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'

/** Persons of one's own teams that a report led to. Where there are none, nothing is said: others may know of some. */
export function LedTo({ report }: { report: string }) {
  const source = useAsk('cases.source', { report })
  return <Shown of={source}>{({ led }) => <Led led={led} />}</Shown>
}

export function Led({ led }: { led: Out<'cases.source'>['led'] }) {
  const { say } = useWords()
  if (led.length === 0) return null
  return (
    <p className="led">
      {say('source.led')}{' '}
      <span className="sep">
        {led.map(({ person, code }) => (
          <Link key={person} to="/cases/$person" params={{ person }}>
            {say('source.led-person', { code })}
          </Link>
        ))}
      </span>
    </p>
  )
}
