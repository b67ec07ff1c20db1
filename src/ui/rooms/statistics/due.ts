import type { Out } from '../../shell/contract.ts'
import type { Say } from '../../shell/words.ts'
import type { Item } from '../today/agenda-view.ts'

/** The yearly return that is due and was not sent. */
export function returnsDue(found: Out<'returns.list'> | undefined, { say }: { readonly say: Say }): Item[] {
  if (!found?.due) return []
  const { year, by, isWished, draft } = found.due
  return [
    {
      key: `return ${year}`,
      due: by,
      late: false,
      title: say('returns.due', { year: String(year) }),
      note: say(isWished ? 'returns.due-wished' : 'returns.due-last'),
      link: draft === null ? { to: '/returns' } : { to: '/returns/$yearly', params: { yearly: draft } },
    },
  ]
}
