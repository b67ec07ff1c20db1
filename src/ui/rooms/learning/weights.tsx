import { useWords } from '../../shell/app.tsx'
import { bars, isNearlyNothing, type Model, saidWeight } from './model-view.ts'

const BAR = 120

/** The weights of the sum, in words, the weightiest first. */
export function Weights({ model }: { model: Model }) {
  const { say, language } = useWords()
  return (
    <section aria-labelledby="weights">
      <h2 id="weights">{say('model.weights')}</h2>
      <p className="note">{say('model.weights-note')}</p>
      <table className="table weights">
        <thead>
          <tr>
            <th>{say('model.feature')}</th>
            <th className="num">{say('model.weight')}</th>
            <th>
              <span className="vh">{say('model.weight')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {bars(model.coefficients)
            .filter((one) => !isNearlyNothing(one))
            .map(({ code, name, weight, reach, up }) => (
              <tr key={code}>
                <th scope="row">{name}</th>
                <td className="num">{saidWeight(weight, language)}</td>
                <td>
                  {/* The number beside it says the same. */}
                  <svg className="weight-bar" width={BAR} height="10" aria-hidden="true">
                    <rect className={up ? 'up' : 'down'} y="1" width={Math.max(1, reach * BAR)} height="8" />
                  </svg>
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  )
}
