import { Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import type { In } from '../../../shell/contract.ts'
import { type AskedProps, Read } from './asked.ts'
import { Fact, Once } from './facts.tsx'

/** The end of the hold of a person's file: who holds it since when and why, and what the person asked. */
export function AskedLiftPerson({ row, read }: AskedProps) {
  const { say, format } = useWords()
  const { person } = row.input as In<'persons.lift-hold'>
  const page = useAsk('persons.get', { person })
  return (
    <Shown of={page}>
      {({ keeping: { held, asked, until } }) => (
        <>
          <Read then={read} />
          <dl className="facts">
            <Fact name={say('asked.now')}>
              {held === null
                ? say('asked.not-held')
                : say('keeping.held', { day: format.date(held.since), name: held.by.name ?? '…' })}
            </Fact>
            {held?.why && (
              <Fact name={say('keeping.why')}>
                <q>{held.why}</q>
              </Fact>
            )}
            {asked !== null && (
              <Fact name={say('asked.wish')}>{say('asked.wish-since', { day: format.date(asked) })}</Fact>
            )}
          </dl>
          <Once>
            {until === null ? say('asked.once-person') : say('asked.once-person-until', { day: format.date(until) })}
          </Once>
        </>
      )}
    </Shown>
  )
}
