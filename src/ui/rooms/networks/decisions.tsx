import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from '../../parts/button.tsx'
import { Shown } from '../../parts/states.tsx'
import { api, useWords } from '../../shell/app.tsx'
import { asFailure } from '../../shell/failure.ts'

/** What was decided of a node's links, the latest first: who, when and why. */
export function Decisions({ node }: { node: string }) {
  const { say, format } = useWords()
  const query = useInfiniteQuery({
    queryKey: ['networks.decisions', { node }],
    queryFn: ({ pageParam, signal }) => api.get('networks.decisions', { node, after: pageParam }, { signal }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  })
  const data = query.data?.pages.flatMap(({ decisions }) => decisions)
  const error = query.error === null ? null : asFailure(query.error)
  return (
    <Shown of={{ data, error, refetch: query.refetch }}>
      {(decisions) =>
        decisions.length === 0 ? null : (
          <>
            <h3>{say('networks.decisions')}</h3>
            <ol className="plain">
              {decisions.map(({ id, verdict, by, at, reason, from, to, stands }) => (
                <li key={id} className={stands ? undefined : 'note'}>
                  <bdi>{from.label ?? '–'}</bdi> – <bdi>{to.label ?? '–'}</bdi> {say(`networks.said-${verdict}`)}
                  <small className="line">
                    <bdi>{by.name}</bdi> · <bdi>{format.moment(at)}</bdi>
                  </small>
                  <q className="line" dir="auto">
                    {reason ?? say('lead.sealed')}
                  </q>
                </li>
              ))}
            </ol>
            {query.hasNextPage && (
              <Button small onPress={() => void query.fetchNextPage()} isPending={query.isFetchingNextPage}>
                {say('queue.more')}
              </Button>
            )}
          </>
        )
      }
    </Shown>
  )
}
