import { ButtonLink } from '../../parts/button.tsx'
import { CutOff } from '../../parts/cut-off.tsx'
import { Shown } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'

/** The way to the card on paper. */
export function CardPart() {
  const { say } = useWords()
  return (
    <section aria-labelledby="card">
      <h2 id="card">{say('model.card')}</h2>
      <p className="note">{say('model.card-text')}</p>
      <ButtonLink icon="file" to="/model/card">
        {say('model.card-open')}
      </ButtonLink>
    </section>
  )
}

/** Models that were learned before the one in use; nothing where there are none. */
export function Earlier({ current }: { current: string | null }) {
  const { say, format } = useWords()
  const models = useAsk('models.list', {})
  return (
    <Shown of={models}>
      {({ models: all, more }) => {
        const earlier = all.filter(({ id }) => id !== current)
        if (earlier.length === 0) return null
        return (
          <section aria-labelledby="earlier">
            <h2 id="earlier">{say('model.earlier')}</h2>
            <table className="table to-list">
              <thead>
                <tr>
                  <th>{say('model.trained')}</th>
                  <th className="num">{say('model.decided')}</th>
                  <th className="num">{say('model.area')}</th>
                </tr>
              </thead>
              <tbody>
                {earlier.map(({ id, trainedAt, trainedBy, pursued, dismissed, area }) => (
                  <tr key={id}>
                    <th scope="row">
                      {say('model.trained-by', { when: format.moment(trainedAt), name: trainedBy.name ?? '…' })}
                    </th>
                    <td className="num" data-label={say('model.decided')}>
                      {format.number(pursued + dismissed)}
                    </td>
                    <td className="num" data-label={say('model.area')}>
                      {format.percent(area)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            <CutOff shown={all.length} more={more} />
          </section>
        )
      }}
    </Shown>
  )
}
