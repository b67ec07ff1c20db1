import { useState } from 'react'
import { GAPS } from '../../../modules/offers/codes.ts'
import { Choice } from '../../parts/field.tsx'
import { Is } from '../../parts/icon.tsx'
import { Shown } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'
import type { LanguageList } from '../../shell/contract.ts'
import { tongueOf } from '../../shell/languages.ts'
import { Page } from '../../shell/page.tsx'
import { GAP_ICONS } from './coverage-cell.tsx'
import { CoverageList } from './coverage-list.tsx'
import { CoverageMatrix } from './coverage-matrix.tsx'
import { type Order, type Sorting, sorted, unmeasured } from './coverage-view.ts'

/** Which languages adverts are read in, and where one of them has gaps. */
export function LanguagesPage() {
  const { say, language } = useWords()
  const list = useAsk('languages.list', { language })
  return (
    <Page title={say('languages.title')} sub={<p className="lede">{say('languages.lede')}</p>}>
      <Shown of={list}>{(told) => <Coverage told={told} />}</Shown>
    </Page>
  )
}

const BY_NAME: Sorting = { by: 'name', down: false }
const ORDERS = ['name', 'terms', 'postings', 'recall', 'gaps'] as const satisfies readonly Order[]

function Coverage({ told }: { told: LanguageList }) {
  const { say, format, language } = useWords()
  const [sorting, sort] = useState<Sorting>(BY_NAME)
  const without = unmeasured(sorted(told.languages, BY_NAME, tongueOf(language).locale)).map(({ name }) => name)
  const rows = sorted(told.languages, sorting, tongueOf(language).locale)
  const postings = told.languages.reduce((sum, row) => sum + row.postings, 0)
  const shown = ORDERS.find((by) => by === sorting.by) ?? 'name'
  return (
    <>
      <div className="coverage-told">
        <p>
          {say('languages.measured', {
            day: format.date(told.measuredOn),
            postings: say('languages.labelled', { n: postings }),
          })}{' '}
          {say('languages.few-adverts')}
        </p>
        {without.length > 0 && (
          <p>
            <Is icon="warn" meaning="warning">
              {say('languages.without', { n: without.length, languages: format.list(without) })}
            </Is>
          </p>
        )}
        <p className="note">{say('languages.add')}</p>
      </div>
      <Key />
      <div className="coverage-order">
        <Choice
          label={say('languages.order')}
          value={shown}
          onChange={(by) => sort({ by, down: by !== 'name' })}
          choices={ORDERS.map((by) => ({ value: by, name: say(`languages.by-${by}`) }))}
        />
      </div>
      <CoverageMatrix signs={told.signs} rows={rows} sorting={sorting} sort={sort} />
      <CoverageList signs={told.signs} rows={rows} />
    </>
  )
}

/** What shapes and places in a cell mean. */
function Key() {
  const { say } = useWords()
  return (
    <dl className="coverage-key" aria-label={say('languages.key')}>
      <div className="wide">
        <dt>{say('languages.by-terms')}</dt>
        <dd>{say('languages.key-cell')}</dd>
      </div>
      <div>
        <dt>{say('languages.rules')}</dt>
        <dd>{say('languages.rules-long')}</dd>
      </div>
      {GAPS.map((gap) => (
        <div key={gap}>
          <dt>
            <Is icon={GAP_ICONS[gap]} meaning={gap === 'unmeasured' ? 'neutral' : 'warning'}>
              {say(`languages.gap-${gap}`)}
            </Is>
          </dt>
          <dd>{say(`languages.gap-${gap}-long`)}</dd>
        </div>
      ))}
    </dl>
  )
}
