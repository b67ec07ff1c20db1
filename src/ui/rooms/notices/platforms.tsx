import { Link } from '@tanstack/react-router'
import { ButtonLink } from '../../parts/button.tsx'
import { Empty, Shown } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'
import type { Out } from '../../shell/contract.ts'
import { Page } from '../../shell/page.tsx'
import { MedianTime, Of } from './follow-up/figures.tsx'

/** All platforms side by side. */
export function PlatformsPage() {
  const { say } = useWords()
  const list = useAsk('platforms.list', {})
  // From figures to the report made of them.
  const report = (
    <ButtonLink icon="file" to="/notices/report">
      {say('yearly.title')}
    </ButtonLink>
  )
  return (
    <Page
      title={say('platforms.title')}
      sub={<p className="sub">{say('platforms.lede')}</p>}
      crumb={<Link to="/notices">{say('room.notices')}</Link>}
      aside={report}
    >
      <Shown of={list}>
        {({ platforms }) =>
          platforms.length === 0 ? <Empty title={say('platforms.none')} /> : <Compared platforms={platforms} />
        }
      </Shown>
    </Page>
  )
}

function Compared({ platforms }: Out<'platforms.list'>) {
  const { say, format } = useWords()
  return (
    <table className="table to-list">
      <caption className="vh">{say('platforms.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('platforms.name')}</th>
          <th scope="col" className="num">
            {say('platforms.notices')}
          </th>
          <th scope="col" className="num">
            {say('platforms.acted')}
          </th>
          <th scope="col" className="num">
            {say('platforms.time')}
          </th>
        </tr>
      </thead>
      <tbody>
        {platforms.map(({ id, name, figures }) => (
          <tr key={id}>
            <th scope="row">
              <Link to="/notices/platforms/$platform" params={{ platform: id }}>
                <bdi>{name}</bdi>
              </Link>
            </th>
            {/* On a phone rows are cards: each figure then carries its head. */}
            <td className="num" data-label={say('platforms.notices')}>
              {format.number(figures.notices)}
            </td>
            <td className="num" data-label={say('platforms.acted')}>
              <Of {...figures.acted} />
            </td>
            <td className="num" data-label={say('platforms.time')}>
              {/* Of those that acted, so its number is another than the column before. */}
              <MedianTime time={figures.timeToAct} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
