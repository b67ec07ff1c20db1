import { z } from 'zod'
import { operation } from '../../../../kernel/operation.ts'
import { releasedAs } from '../../formats/released.ts'
import { toldOf } from './prepare.ts'
import {
  asMember,
  closedRelease,
  ledgerNow,
  ledgerTurn,
  openRelease,
  releaseRow,
  sealedInside,
  toldIn,
} from './record.ts'
import { whyNotPublish } from './release.ts'
import { FileInput, PublishInput, WrittenFile } from './shapes.ts'

export const publishRelease = operation({
  summary: 'Publish a release of figures that the auditor passed; it stays in the ledger as it was told',
  permission: 'release:publish',
  purpose: 'statistics',
  verb: 'disclosure',
  confirm: 'mfa',
  reason: true,
  input: PublishInput,
  output: z.object({ number: z.int() }),
  subject: ({ release }) => [release],
  async run({ db, actor, now }, { release, edition }) {
    const member = asMember(actor)
    await ledgerTurn(db, member)
    const row = await releaseRow(db, member, release)
    const ledger = await ledgerNow(db, member, row.year)
    const inside = await openRelease(db, member, row)
    const why = whyNotPublish(row, ledger)
    if (why !== null) throw closedRelease(why)
    if (inside === null || row.edition !== edition) throw closedRelease('not-prepared')
    const set = {
      ...{ state: 'published' as const, number: ledger.releases + 1, published_by: member.id, published_at: now },
      ...{ told: toldOf(inside), rule: JSON.stringify(inside.rule) },
    }
    const sealed = await sealedInside(db, member, { ...row, ...set }, inside)
    await db
      .updateTable('releases')
      .set({ ...set, sealed })
      .where('id', '=', release)
      .execute()
    return { number: set.number }
  },
})

export const releaseFile = operation({
  summary: 'Download a published release for programs and spreadsheets',
  permission: 'release:read',
  purpose: 'statistics',
  verb: 'consultation',
  input: FileInput,
  output: WrittenFile,
  subject: ({ release }) => [release],
  async run({ db, actor }, { release, format, language }) {
    const member = asMember(actor)
    const row = await releaseRow(db, member, release)
    if (row.state !== 'published') throw closedRelease('not-prepared')
    // Nothing that was changed past the program leaves as what was told.
    await openRelease(db, member, row)
    const { geo, year, number, published_at } = row
    const at = published_at ?? new Date(0)
    return releasedAs(format, { geo, year, number: number ?? 0, cells: toldIn(row), at }, language)
  },
})
