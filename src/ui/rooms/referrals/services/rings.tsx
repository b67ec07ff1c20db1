import { useWords } from '../../../shell/app.tsx'
import type { Found } from '../../../shell/contract.ts'
import { ringsOf } from './service-view.ts'

const SIZE = 200
// Room for dots that lie on the outermost ring.
const EDGE = SIZE - 12

/** Services round the place where the person is. Its numbers are those of the list, which says the same. */
export function RingsPicture({ services }: { services: readonly Found[] }) {
  const { say, format } = useWords()
  const { rings, dots } = ringsOf(services)
  // Without a town there is no distance, and an empty picture would look like a lack of houses.
  if (dots.length === 0) return null
  return (
    <figure className="rings">
      <svg viewBox={`${-SIZE} ${-SIZE} ${2 * SIZE} ${2 * SIZE}`} role="img" aria-label={say('services.picture')}>
        {rings.map(({ kilometres, radius }) => (
          <g key={kilometres}>
            <circle r={radius * EDGE} className="ring" />
            <text y={-radius * EDGE + 12} className="far">
              {format.kilometres(kilometres)}
            </text>
          </g>
        ))}
        {/* Where the person is; its tip says that north is up. */}
        <path d="M0-5 4 5h-8z" className="here" />
        {/* The best fitting is drawn last, above all others of the same town. */}
        {dots.toReversed().map(({ id, number, x, y, fits }) => (
          <g key={id} className={fits ? 'dot fits' : 'dot'} transform={`translate(${x * EDGE} ${y * EDGE})`}>
            <circle r={9} />
            <text dy={4}>{format.number(number)}</text>
          </g>
        ))}
      </svg>
    </figure>
  )
}
