import { Is } from '../../../parts/icon.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'

type Clock = Out<'notices.follow'>['clocks'][number]

// Never by colour alone: each stand has its sign and its word. Late is over and done, so it warns and does not alarm.
const LOOKS = {
  running: { icon: 'clock', meaning: 'neutral' },
  near: { icon: 'clock', meaning: 'warning' },
  overdue: { icon: 'warn', meaning: 'danger' },
  kept: { icon: 'done', meaning: 'done' },
  late: { icon: 'warn', meaning: 'warning' },
  over: { icon: 'x', meaning: 'neutral' },
} as const

/** The deadlines of a notice, and whether the law or only custom sets each. */
export function Clocks({ clocks }: { clocks: readonly Clock[] }) {
  const { say, format } = useWords()
  // An empty table would look like a fault; a draft simply has no clock yet.
  if (clocks.length === 0) return <p className="note">{say('after.clocks-none')}</p>
  return (
    <table className="table to-list">
      <thead>
        <tr>
          <th scope="col">{say('after.clock')}</th>
          <th scope="col">{say('after.due')}</th>
          <th scope="col">{say('after.state')}</th>
          <th scope="col">{say('after.basis')}</th>
        </tr>
      </thead>
      <tbody>
        {clocks.map(({ what, due, state, statutory, law }) => (
          <tr key={what}>
            <th scope="row">{say(`deadline.${what}`)}</th>
            <td data-label={say('after.due')}>{format.date(due)}</td>
            <td data-label={say('after.state')}>
              <Is icon={LOOKS[state].icon} meaning={LOOKS[state].meaning}>
                {say(`deadline.state-${state}`)}
              </Is>
            </td>
            <td data-label={say('after.basis')}>
              {/* Names of articles are the same on every page, as the law's papers cite them. */}
              {say(statutory ? 'deadline.law' : 'deadline.expected', { law })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
