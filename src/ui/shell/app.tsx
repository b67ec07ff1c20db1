import { QueryClient, type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useCallback, useMemo } from 'react'
import { send } from '../ports/fetch.ts'
import { isFresh } from '../rooms/settings/way-view.ts'
import { Announcements } from './announcements.ts'
import { type Api, type CallOptions, makeApi } from './api.ts'
import type { Current, In, Name, Out } from './contract.ts'
import { asFailure, Failure } from './failure.ts'
import { type Formats, formats } from './format.ts'
import type { Language } from './languages.ts'
import { Questions } from './questions.ts'
import { keptTyped } from './typed.ts'
import { type Catalogue, formOf, type Key, pieces, type Say, voice } from './words.ts'

export const questions = new Questions()
export const announcements = new Announcements()

const asking = makeApi(send, questions.fromNow)
/** Calls operations. What was typed for one that succeeds is kept, so that whoever leaves its form is not asked. */
export const api: Api = {
  ...asking,
  async call(name, input, options) {
    const answer = await asking.call(name, input, options)
    keptTyped()
    return answer
  },
}

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // Colleagues work on the same leads: what is older than this is asked anew on the next visit.
      staleTime: 15_000,
      // A refusal stays one; only a broken way there is worth another try.
      retry: (tries, error) => error instanceof Failure && error.code === 'no-connection' && tries < 2,
      // An agency's network may have no way to the internet; the browser then calls itself offline and would not ask.
      networkMode: 'always',
    },
    // Answers may hold what is shown once, a recovery key or an invite link: memory lets go of them with the page.
    mutations: { networkMode: 'always', gcTime: 0 },
  },
})

export type Words = {
  readonly say: Say
  /** A sentence with elements in its places. */
  readonly rich: (key: Key, values: Readonly<Record<string, ReactNode>>) => ReactNode
  readonly format: Formats
  readonly language: Language
  readonly catalogue: Catalogue
  readonly setLanguage: (language: Language) => void
}

export const WordsContext = createContext<Words | null>(null)

export function makeWords(catalogue: Catalogue, language: Language, setLanguage: Words['setLanguage']): Words {
  const say = voice(catalogue, language)
  const rich: Words['rich'] = (key, values) =>
    pieces(formOf(catalogue[key], language, Number(values.n ?? 0))).map((piece, i) =>
      // Pieces of one sentence never change their order, so their place is a fair key.
      i % 2 === 0 ? piece : <Piece key={`${key}${String(i)}`}>{values[piece]}</Piece>,
    )
  return { say, rich, format: formats(language), language, catalogue, setLanguage }
}

const Piece = ({ children }: { children?: ReactNode }) => children

/** The words of the page's language. */
export function useWords(): Words {
  const words = use(WordsContext)
  if (words === null) throw new Error('no words')
  return words
}

/** Asks an operation and keeps its answer. `every` asks again after so many milliseconds, while the page is seen. */
export function useAsk<N extends Name>(
  name: N,
  input: In<N>,
  { every, when = true }: { every?: number; when?: boolean } = {},
) {
  return useQuery({
    queryKey: [name, input],
    // Leaving a page drops its questions, so that a slow one cannot keep the server busy for nobody.
    queryFn: ({ signal }) => api.get(name, input, { signal }),
    enabled: when,
    // What is asked again and again is what others change: whoever opens its page must not read «nothing waits» of before.
    ...(every === undefined ? {} : { refetchInterval: repeated(every), refetchOnMount: 'always' as const }),
  }) as UseQueryResult<Out<N>, Failure>
}

/**
 * Asks again after so many milliseconds, but not of a session that ended: whoever closed the question to read on, or to
 * copy what they typed, would find it before them again each time.
 */
export const repeated =
  (every: number | false) =>
  ({ state }: { state: { error: unknown } }): number | false =>
    state.error instanceof Failure && state.error.code === 'not-signed-in' ? false : every

type Doing<N extends Name> = { readonly input: In<N> } & CallOptions

/** Does an operation; afterwards whatever is shown of the named operations is asked anew. */
export function useDo<N extends Name>(name: N, changes: readonly Name[] = []) {
  const client = useQueryClient()
  const { mutateAsync, mutate, isPending, error, data, reset } = useMutation({
    mutationFn: ({ input, ...options }: Doing<N>) => api.call(name, input, options),
    // Also after a failure: the commonest is a conflict, and then what is shown is what was wrong.
    onSettled: () => Promise.all(changes.map((change) => client.invalidateQueries({ queryKey: [change] }))),
  })
  return {
    run: mutateAsync,
    start: mutate,
    busy: isPending,
    failure: error === null ? null : asFailure(error),
    answer: data,
    reset,
  }
}

type LeadOperation = Extract<Name, `leads.${string}`>
type LeadDoing = { readonly name: LeadOperation; readonly input: In<LeadOperation>; readonly reason: boolean }
/** What changes with a lead, whatever is done with it. */
const WITH_A_LEAD: readonly Name[] = ['leads.get', 'leads.list', 'approvals.list']

/** Does something with a lead: asks for the reason first where one is needed, and says what came of it. */
export function useLeadAct() {
  const { say } = useWords()
  const client = useQueryClient()
  const { mutateAsync, isPending, error, variables } = useMutation({
    mutationFn: async ({ name, input, reason }: LeadDoing) => {
      const why = reason ? await questions.ask({ kind: 'reason', operation: name }) : undefined
      // Closing the question for the reason is no failure: nothing was asked of the server yet.
      if (why === null) return null
      const answer = await api.call(name, input, typeof why === 'string' ? { reason: why } : {})
      announcements.say(say(answer.kind === 'waits' ? 'said.waits' : 'said.done'))
      return answer
    },
    onSettled: () => Promise.all(WITH_A_LEAD.map((change) => client.invalidateQueries({ queryKey: [change] }))),
  })
  // One mutation for all acts: a page shows the last failure only, not an old one beside another button.
  const act = <N extends LeadOperation>(name: N, input: In<N>, reason = false) => mutateAsync({ name, input, reason })
  return { act, busy: isPending ? variables.name : undefined, failure: error === null ? null : asFailure(error) }
}

/** Who is signed in; undefined while it is not known yet, null where nobody is. */
export function useSession(): Current | null | undefined {
  const { data, error } = useQuery(sessionQuery)
  // A session that ended while somebody writes is renewed in a dialog: the page stays, with what was typed.
  return data ?? (error ? null : undefined)
}

export const sessionQuery = {
  queryKey: ['sessions.current', {}],
  // Asked quietly: at the door it is no surprise that nobody is signed in, and there is no page to keep.
  queryFn: () => api.get('sessions.current', {}, { quiet: true }),
  staleTime: 60_000,
  retry: false,
  // Whoever waits to be admitted sees it without reloading; for all others it would be asked in vain.
  refetchInterval: (query: { state: { data?: Current | undefined; error: unknown } }) =>
    repeated(query.state.data?.keys === 'waiting' ? 15_000 : false)(query),
} as const

/**
 * Asks for the second factor now where it would be asked for in a moment.
 * @throws Failure `confirmation-needed` where the person closed the question
 */
export async function confirmedNow(): Promise<void> {
  const { confirmedUntil } = await queries.fetchQuery(sessionQuery)
  if (isFresh(confirmedUntil, new Date())) return
  if ((await questions.ask({ kind: 'confirm' })) === null) throw new Failure('confirmation-needed', '')
}

/** Who is signed in, on pages that nobody else reaches. */
export function useMember(): Current {
  const session = useSession()
  if (!session) throw new Error('nobody is signed in')
  return session
}

/** Whether the member's roles hold a permission. */
export function useMay(): (permission: string) => boolean {
  const session = useSession()
  // What is hidden here is refused by the server as well; this only spares people closed doors.
  const permissions = useMemo(() => new Set(session?.member.permissions), [session])
  return useCallback((permission) => permissions.has(permission), [permissions])
}
