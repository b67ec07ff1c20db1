import { MapOf } from '../../../parts/map.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { LeadPage } from '../../../shell/contract.ts'

type Places = LeadPage['places']

/** Where work is offered and which places are only named, on a map and as a list that says the same. */
export function Where({ places }: { places: Places }) {
  const { say, format } = useWords()
  if (places.length === 0) return <p className="note">{say('where.none')}</p>
  const land = (country: string): string => format.country(country) ?? country
  const named = ({ country, city }: Places[number]): string => city ?? land(country)
  const points = places.flatMap((place) =>
    place.at === null ? [] : [{ ...place.at, label: named(place), weight: place.postings, hollow: !place.work }],
  )
  const row = (title: string, of: Places) =>
    of.length > 0 && (
      <div>
        <dt>{title}</dt>
        {of.map((place) => (
          <dd key={`${place.country} ${place.city}`}>
            <bdi>{place.city === null ? named(place) : format.list([place.city, land(place.country)])}</bdi>{' '}
            <b>{format.number(place.postings)}</b>
          </dd>
        ))}
      </div>
    )
  return (
    <>
      {points.length > 0 && <MapOf name={say('where.picture')} points={points} />}
      <dl className="places">
        {row(
          say('where.work'),
          places.filter(({ work }) => work),
        )}
        {row(
          say('where.named'),
          places.filter(({ work }) => !work),
        )}
      </dl>
    </>
  )
}
