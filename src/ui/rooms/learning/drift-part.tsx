import { Notice, Shown } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'
import type { Out } from '../../shell/contract.ts'
import { tongueName } from '../../shell/tongues.ts'
import { saidCounts } from './model-view.ts'

/** Warnings where a source moves or agreement with decisions falls; else what was looked at. */
export function DriftPart() {
  const { say } = useWords()
  const drift = useAsk('models.drift', {})
  return (
    <section aria-labelledby="drift">
      <h2 id="drift">{say('model.drift')}</h2>
      <Shown of={drift}>{(now) => <Told now={now} />}</Shown>
      <p className="note">{say('model.drift-rule')}</p>
    </section>
  )
}

function Told({ now: { looked, sources, agreement } }: { now: Out<'models.drift'> }) {
  const words = useWords()
  const { say, format } = words
  if (sources.length + agreement.length === 0)
    return (
      <p>
        {say('model.drift-none', {
          sources: say('model.drift-sources', { n: looked.sources }),
          languages: say('model.drift-languages', { n: looked.languages }),
          decisions: say('model.drift-decisions', { n: looked.decisions }),
        })}
      </p>
    )
  return (
    <Notice meaning="warning">
      <ul>
        {sources.map(({ source, name, at, now, before }) => (
          <li key={source}>
            {say('model.drift-source', {
              source: name ?? say('model.drift-source-unnamed'),
              now: saidCounts(now, words),
              when: format.date(at),
              before: saidCounts(before, words),
            })}
          </li>
        ))}
        {agreement.map(({ language, what, before, now, since }) => (
          <li key={`${language} ${what}`}>
            {say(`model.drift-${what}`, {
              what: language === null ? say('model.drift-all') : tongueName(language, words),
              since: format.date(since),
              when: format.date(since),
              now: saidCounts(now, words),
              before: saidCounts(before, words),
            })}
          </li>
        ))}
      </ul>
      <p>{say('model.drift-do')}</p>
    </Notice>
  )
}
