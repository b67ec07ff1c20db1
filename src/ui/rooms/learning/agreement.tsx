import { Later } from '../../parts/later.tsx'
import { WhenSeen } from '../../parts/when-seen.tsx'
import { useWords } from '../../shell/app.tsx'
import { tongueName } from '../../shell/tongues.ts'
import { type Model, saidShare, saidWeight } from './model-view.ts'

// Plot is larger than all the rest of the page.
const loadCurve = async () => (await import('./curve.tsx')).Curve

/** How well the model foretells decisions, all in all, by probability, language and source. */
export function Agreement({ model }: { model: Model }) {
  const words = useWords()
  const { say } = words
  const { languages, sources } = model.quality
  return (
    <>
      <About model={model} />
      <section aria-labelledby="curve">
        <h2 id="curve">{say('model.curve')}</h2>
        <WhenSeen>
          <Later name="curve" load={loadCurve}>
            {(Curve) => <Curve model={model} />}
          </Later>
        </WhenSeen>
      </section>
      <Groups
        title={say('model.by-language')}
        what={say('model.language')}
        rows={languages.map((one) => ({ ...one, name: tongueName(one.value, words) }))}
      />
      <Groups
        title={say('model.by-source')}
        what={say('model.source')}
        rows={sources.map((one) => ({ ...one, name: one.name ?? say('model.drift-source-unnamed') }))}
      />
    </>
  )
}

function About({ model: { trainedAt, trainedBy, decisions, quality } }: { model: Model }) {
  const words = useWords()
  const { say, format, language } = words
  const { area, scoreArea, overall } = quality
  const facts = [
    [
      say('model.trained'),
      say('model.trained-by', { when: format.moment(trainedAt), name: trainedBy.name ?? '…' }),
      null,
    ],
    [
      say('model.decisions'),
      say('model.decisions-of', {
        pursued: decisions.pursued,
        dismissed: decisions.dismissed,
        period: format.period(decisions.first.slice(0, 10), decisions.last.slice(0, 10)),
      }),
      say('model.repeated', { n: decisions.repeated }),
    ],
    [
      say('model.area'),
      say('model.area-of', {
        share: format.percent(area.area),
        low: format.percent(area.low),
        high: format.percent(area.high),
        score: format.percent(scoreArea.area),
      }),
      say('model.area-hint'),
    ],
    [say('model.precision'), saidShare(overall.precision, words), say('model.precision-hint')],
    [say('model.recall'), saidShare(overall.recall, words), say('model.recall-hint')],
    [
      say('model.brier'),
      say('model.brier-of', {
        brier: saidWeight(quality.brier, language, 3),
        guess: saidWeight(quality.brierOfGuessing, language, 3),
      }),
      null,
    ],
  ] as const
  return (
    <section aria-labelledby="about">
      <h2 id="about">{say('model.about')}</h2>
      <dl className="facts">
        {facts.map(([name, value, hint]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {value} {hint && <small className="note">{hint}</small>}
            </dd>
          </div>
        ))}
      </dl>
      <p className="note">{say('model.unseen')}</p>
    </section>
  )
}

type Group = Model['quality']['languages'][number] & { readonly name: string }

function Groups({ title, what, rows }: { title: string; what: string; rows: readonly Group[] }) {
  const words = useWords()
  const { say, format } = words
  if (rows.length === 0) return null
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <table className="table to-list">
        <thead>
          <tr>
            <th>{what}</th>
            <th className="num">{say('model.decided')}</th>
            <th>{say('model.precision')}</th>
            <th>{say('model.recall')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ value, name, decided, precision, recall }) => (
            <tr key={value}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td className="num" data-label={say('model.decided')}>
                {format.number(decided)}
              </td>
              <td data-label={say('model.precision')}>{saidShare(precision, words)}</td>
              <td data-label={say('model.recall')}>{saidShare(recall, words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
