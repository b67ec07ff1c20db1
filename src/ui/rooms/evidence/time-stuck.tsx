import { useWords } from '../../shell/app.tsx'
import type { Out } from '../../shell/contract.ts'
import { Row, Section } from '../today/row.tsx'

/** On the desk of whoever keeps the house: evidence gets no trusted time, since when, and why of each authority. */
export function TimeStuck({ stuck }: { stuck: Out<'evidence.time-stuck'>['stuck'] }) {
  const { say, format } = useWords()
  if (stuck === null) return null
  const whys = stuck.whys.map((why, i) => say('evidence.stuck-n', { n: i + 1, why: say(`evidence.why-${why}`) }))
  return (
    <Section title={say('evidence.stuck-title')}>
      <ol className="rows">
        <Row
          when={say('evidence.stuck-since', { when: format.moment(stuck.since) })}
          meaning="danger"
          what={<b>{say('evidence.stuck')}</b>}
          note={[...whys, say('evidence.stuck-again')].join(' ')}
        />
      </ol>
    </Section>
  )
}
