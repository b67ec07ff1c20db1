import { Notice, Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import type { In } from '../../../shell/contract.ts'
import { ReturnParts } from '../../statistics/return-parts.tsx'
import { countryOf, type ReturnShown } from '../../statistics/return-view.ts'
import { type AskedProps, Read } from './asked.ts'
import { Fact, Once } from './facts.tsx'

/** A yearly return that is to be sent: every count, and what it changes of what was sent before. */
export function AskedReturn({ row, read }: AskedProps) {
  const { language } = useWords()
  const { return: id, edition } = row.input as In<'returns.send'>
  const page = useAsk('returns.get', { return: id, language })
  return <Shown of={page}>{(shown) => <Found shown={shown} isAsked={shown.edition === edition} read={read} />}</Shown>
}

function Found({ shown, isAsked, read }: { shown: ReturnShown; isAsked: boolean; read: () => void }) {
  const { say, format } = useWords()
  // The server refuses it as well: what somebody vouched for is not what stands here now.
  if (!isAsked) return <Notice meaning="danger">{say('asked.changed')}</Notice>
  return (
    <>
      <Read then={read} />
      <dl className="facts">
        <Fact name={say('returns.year')}>{String(shown.year)}</Fact>
        <Fact name={say('returns.country')}>{format.country(countryOf(shown.geo))}</Fact>
        <Fact name={say('returns.vintage-name')}>{format.number(shown.vintage)}</Fact>
      </dl>
      <ReturnParts shown={shown} isWhole />
      <Once>{say('returns.once')}</Once>
    </>
  )
}
