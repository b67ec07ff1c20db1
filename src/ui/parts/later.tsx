import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api } from '../shell/app.tsx'
import { Failure } from '../shell/failure.ts'
import { Shown } from './states.tsx'

type Props<Part> = {
  /** Of the part, one among all of them. */
  name: string
  load: () => Promise<Part>
  children: (part: Part) => ReactNode
}

/**
 * A part whose code comes when it is first shown. Where it does not come, as the server is away, that is said in its place with another
 * try, and all else on the page stays, above all what was typed.
 */
export function Later<Part>({ name, load, children }: Props<Part>) {
  const code = useQuery<{ part: Part }, Failure>({
    queryKey: ['part', name],
    queryFn: async () => ({ part: await load().catch(async () => Promise.reject(await whyNot())) }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  })
  return <Shown of={code}>{({ part }) => children(part)}</Shown>
}

/** A browser does not tell why code did not come: no server, or one with a newer version, where only loading the page anew helps. */
async function whyNot(): Promise<Failure> {
  const answer = await api.get('sessions.current', {}, { quiet: true }).catch((error: unknown) => error)
  return answer instanceof Failure && answer.code === 'no-connection' ? answer : new Failure('not-understood', '')
}
