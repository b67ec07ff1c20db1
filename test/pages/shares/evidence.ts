import type { SharePage } from '../../../src/ui/shell/contract.ts'
import { sharePage } from './shares.ts'

// An item of evidence that was passed on, as the server tells of it.

/** What was shared of an item. */
export type Evidence = NonNullable<SharePage['versions'][number]['evidence']>
const SHA = '91ae5306'.repeat(8)
const HASH = 'ab'.repeat(32)

/** Every part of a paper that was passed on. */
export const PAPER: Evidence = {
  ...{ kind: 'document', way: null },
  facts: {
    ...{ name: 'Contract for greenhouse work', takenAt: '2026-11-20T08:14:07.000Z', type: 'application/pdf' },
    ...{ size: 48_213, sha256: SHA, ground: 'given', extent: null },
    grade: { scale: '4x4', source: 'B', information: '2' },
    gradedLast: { scale: '4x4', source: 'A', information: '1' },
  },
  source: { from: 'https://board.example/7', tool: 'Scanner 1.2', how: 'She handed it over', note: 'Two pages' },
  bytes: { type: 'application/pdf', size: 48_213 },
  log: [
    { n: 1, at: '2026-11-20T08:14:07.000Z', kind: 'captured', hash: HASH, grade: null, seal: null },
    {
      ...{ n: 2, at: '2026-11-21T09:00:00.000Z', kind: 'sealed' as const, hash: HASH, grade: null },
      seal: { kind: 'physical', number: 'K-77' },
    },
    {
      ...{ n: 3, at: '2026-11-22T09:00:00.000Z', kind: 'graded' as const, hash: HASH, seal: null },
      grade: { scale: '4x4', source: 'A', information: '1' },
    },
    { n: 4, at: '2026-11-23T09:00:00.000Z', kind: 'shared', hash: HASH, grade: null, seal: null },
  ],
}
/** A share of an item, as a side sees it once it was acknowledged. */
export const holding = (evidence: Evidence, more: Partial<SharePage> = {}, side: SharePage['side'] = 'receiver') => {
  const page = sharePage(side, 'acknowledged')
  const [first] = page.versions
  const versions = [{ ...first, lead: null, evidence }]
  const of = { thing: 'evidence', title: 'Contract for greenhouse work', lead: null } as const
  const parts = (['facts', 'source', 'words', 'bytes', 'log'] as const).filter((part) => part in evidence)
  return sharePage(side, 'acknowledged', { ...of, versions, parts, ...more })
}
