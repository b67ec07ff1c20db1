import { sql, type Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import { recounted } from '../counts.ts'
import { stateAfter, whyNot } from '../lead.ts'
import { replace } from '../list/learned-order.ts'
import { asMember, enter, leadRow } from '../record.ts'
import { oneLeadAtATime } from '../search-key.ts'
import { Changed, MergeInput, SplitInput } from '../shapes.ts'
import { changed, closedProblem, standNow } from './change.ts'

/**
 * Puts one lead under another: from then on one is shown, with the figures of both. Nothing is lost: each keeps its content
 * and its own key, so that splitting gives back what was there.
 */
export const mergeLeads = operation({
  summary: 'Merge a lead into another',
  permission: 'lead:merge',
  purpose: 'investigation',
  verb: 'combination',
  input: MergeInput,
  output: Changed,
  subject: ({ lead, into }) => [lead, into],
  async run(context, { lead, into }) {
    const { db, actor, now } = context
    const { agency, id: by } = asMember(actor)
    await oneLeadAtATime(db, agency)
    const [row, target] = [await leadRow(db, agency, lead), await leadRow(db, agency, into)]
    if (lead === into) throw new Problem('invalid-input', 'A lead cannot be merged into itself.')
    const stand = await standNow(db, row, now)
    const why = whyNot(stand, 'merge', by)
    if (why !== null) throw closedProblem(why)
    // Both are looked at under one lock, or two people could merge two leads into each other and hide both for ever.
    // What grows must be open to this person as well.
    const whyTarget = whyNot(await standNow(db, target, now), 'merge', by)
    if (whyTarget !== null) throw closedProblem(whyTarget, 'into')
    // The rules let nothing else be merged.
    const before = row.state === 'claimed' ? 'claimed' : 'new'
    await recounted(db, [lead, into], async () => {
      await db
        .updateTable('leads')
        .set({ state: stateAfter(stand, 'merge'), state_before: before, merged_into: into, root: into })
        .where('id', '=', lead)
        .execute()
      // What was merged into it before goes along.
      await db.updateTable('leads').set({ root: into }).where('root', '=', lead).execute()
      await db.updateTable('lead_facets').set({ root: into }).where('root', '=', lead).execute()
      await refigure(db, into)
    })
    await enter(db, [
      { lead, agency, at: now, kind: 'merged', by, other: into },
      { lead: into, agency, at: now, kind: 'merged', by, other: lead },
    ])
    return changed(context, into)
  },
})

export const splitLead = operation({
  summary: 'Split a merged lead off again',
  permission: 'lead:merge',
  purpose: 'investigation',
  verb: 'alteration',
  input: SplitInput,
  output: Changed,
  subject: ({ lead }) => [lead],
  async run(context, { lead }) {
    const { db, actor, now } = context
    const { agency, id: by } = asMember(actor)
    await oneLeadAtATime(db, agency)
    const row = await leadRow(db, agency, lead)
    const stand = await standNow(db, row, now)
    const why = whyNot(stand, 'split', by)
    if (why !== null) throw closedProblem(why)
    // The history names the one it was put under by hand, which need not be the one it is shown under now.
    const parent = row.merged_into ?? row.root
    await recounted(db, [lead, row.root], async () => {
      await db
        .updateTable('leads')
        .set({ state: stateAfter(stand, 'split'), state_before: null, merged_into: null, root: lead })
        .where('id', '=', lead)
        .execute()
      // Only its own branch comes along; others under the same root stay.
      const tree = await below(db, lead)
      await db.updateTable('leads').set({ root: lead }).where('id', 'in', tree).execute()
      await db.updateTable('lead_facets').set({ root: lead }).where('lead', 'in', tree).execute()
      await refigure(db, lead)
      await refigure(db, row.root)
    })
    await enter(db, [
      { lead, agency, at: now, kind: 'split', by, other: parent },
      { lead: parent, agency, at: now, kind: 'split', by, other: lead },
    ])
    return changed(context, lead)
  },
})

/** A lead and all that was merged into it, and into those. */
async function below(db: Tx, lead: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive tree as (
      select ${lead}::uuid as id
      union select l.id from leads l join tree on l.merged_into = tree.id)
    select id from tree`.execute(db)
  return rows.map(({ id }) => id)
}

/** Figures that a lead is listed by, from its own and those of what was merged into it. */
async function refigure(db: Tx, root: string): Promise<void> {
  const rows = await db
    .selectFrom('leads')
    .select(['id', 'own'])
    .where('root', '=', root)
    // Its own languages first, so that splitting gives back the same order.
    .orderBy(sql`id <> ${root}`)
    .orderBy('id')
    .execute()
  const owns = rows.map(({ own }) => own)
  const days = (pick: 'firstSeen' | 'lastSeen') =>
    owns
      .map((own) => own[pick])
      .filter((day) => day !== '')
      .sort()
  const distinct = await db
    .selectFrom('lead_facets')
    .select(['facet', ({ fn }) => fn.count<string>('value').distinct().as('values')])
    .where('root', '=', root)
    .where('facet', 'in', ['contact', 'employer', 'source'])
    .groupBy('facet')
    .execute()
  const of = (name: string) => Number(distinct.find(({ facet }) => facet === name)?.values ?? 0)
  await db
    .updateTable('leads')
    .set({
      // The highest, never the sum: merging must not be a way to push a lead up the queue.
      score: Math.max(...owns.map(({ score }) => score)),
      size: owns.reduce((sum, { size }) => sum + size, 0),
      first_seen: days('firstSeen')[0] ?? '',
      last_seen: days('lastSeen').at(-1) ?? '',
      languages: [...new Set(owns.flatMap(({ languages }) => languages))],
      contacts: of('contact'),
      employers: of('employer'),
      sources: of('source'),
    })
    .where('id', '=', root)
    .execute()
  await replace(db, [root])
}
