import { noScanner } from '../../kernel/scanner.ts'
import { store } from '../../kernel/store.ts'
import type { Police } from './furnish-asks.ts'
import { agree, ask, type Furnishing, members, run } from './furnishing.ts'
import { INVENTED_ITEM, INVENTED_OPENING, INVENTED_PAPER, INVENTED_PASSING } from './invented-shares.ts'

/**
 * Keeps a paper of a lead and passes it to the police, who acknowledge it and open it once: its log says all of it. Recalling it is left to the
 * visitor.
 * @param lead of which it is evidence
 */
export async function furnishEvidence(
  furnishing: Furnishing,
  lead: string,
  { agency, officer }: Police,
): Promise<void> {
  const { house } = furnishing
  const { visiting, other } = await members(furnishing)
  const watched = noScanner.watch(
    (async function* () {
      yield Buffer.from(INVENTED_PAPER)
    })(),
  )
  const about = { kind: 'lead', id: lead } as const
  const { item } = await store(house.kernel.blobs, watched.bytes, house.door.uploadLimit, async (stored) =>
    run(house, visiting, 'evidence.keep', { about, ...INVENTED_ITEM, ...stored, scan: await watched.scan }),
  )
  const passing = { item, agency, ...INVENTED_PASSING, parts: [...INVENTED_PASSING.parts] }
  await agree(house, other, 'evidence.pass', await ask(house, visiting, 'evidence.pass', passing))
  const { shares } = await run(house, visiting, 'shares.list', { side: 'sender', evidence: item })
  const { id: share } = shares[0]
  await run(house, officer, 'shares.acknowledge', { share })
  await run(house, officer, 'shares.open-evidence', { share }, INVENTED_OPENING)
}
