import { z } from 'zod'
import { agencyFor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import { Id, newId } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { derive, openJson, sealJson } from '../../../kernel/vault/seal.ts'
import { TEMPLATE_WORDS } from '../codes.ts'
import { STARTERS } from './starters.ts'

// Short texts of an agency's own for replies to reporters. They are put into the field of a reply and nothing more: a person reads,
// changes and sends.

const Template = z.object({
  name: z.string().trim().min(1).max(60),
  /** ISO 639-1, as the language of a report. */
  language: z.string().regex(/^[a-z]{2}$/),
  text: z.string().trim().min(1).max(TEMPLATE_WORDS),
})
type Template = z.output<typeof Template>
const Templates = z.object({ templates: z.array(Template.extend({ id: Id })) })

/** More would be no help in choosing one. */
const MOST = 60

const OWNED = 'Templates belong to an agency.'
const keptOnly = notFound('There is no such template.')

const declared = { purpose: 'protection', subject: () => [] } as const
const keeping = { ...declared, permission: 'intake:set', output: Templates } as const

export const list = operation({
  ...declared,
  summary: 'List the texts that the agency keeps for replies to reporters',
  permission: 'report:answer',
  verb: 'consultation',
  input: z.object({}),
  output: Templates,
  run: async ({ db, actor, secret }) => templatesOf(db, secret, agencyFor(actor, OWNED)),
})

export const starters = operation({
  ...declared,
  summary: 'See with which texts for replies to reporters an agency can begin',
  permission: 'intake:set',
  verb: 'consultation',
  input: z.object({}),
  output: z.object({ starters: z.array(Template) }),
  run: async () => ({ starters: [...STARTERS] }),
})

export const save = operation({
  ...keeping,
  summary: 'Keep a text for replies to reporters, or change one',
  verb: 'alteration',
  input: Template.extend({ template: Id.optional() }),
  async run({ db, actor, now, secret }, { template, ...words }) {
    const agency = agencyFor(actor, OWNED)
    if (template === undefined) await add(db, secret, agency, now, words)
    else await change(db, secret, agency, template, words)
    return templatesOf(db, secret, agency)
  },
})

export const remove = operation({
  ...keeping,
  summary: 'Take away a text for replies to reporters',
  verb: 'erasure',
  input: z.object({ template: Id }),
  async run({ db, actor, secret }, { template }) {
    const agency = agencyFor(actor, OWNED)
    await db
      .deleteFrom('reply_templates')
      .where('agency', '=', agency)
      .where('id', '=', template)
      .returning('id')
      .executeTakeFirstOrThrow(keptOnly)
    return templatesOf(db, secret, agency)
  },
})

async function add(db: Tx, secret: Uint8Array, agency: string, now: Date, words: Template): Promise<void> {
  const kept = await db.selectFrom('reply_templates').select('id').where('agency', '=', agency).execute()
  if (kept.length >= MOST)
    throw new Problem('conflict', `An agency keeps at most ${MOST} templates. Take one away first.`, {
      fields: [{ field: 'name', message: 'too-many-templates' }],
    })
  const id = newId()
  await db
    .insertInto('reply_templates')
    .values({ id, agency, made_at: now, sealed_template: sealed(secret, id, words) })
    .execute()
}

async function change(db: Tx, secret: Uint8Array, agency: string, id: string, words: Template): Promise<void> {
  await db
    .updateTable('reply_templates')
    .set({ sealed_template: sealed(secret, id, words) })
    .where('agency', '=', agency)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow(keptOnly)
}

async function templatesOf(db: Tx, secret: Uint8Array, agency: string): Promise<z.output<typeof Templates>> {
  const rows = await db
    .selectFrom('reply_templates')
    .select(['id', 'sealed_template'])
    .where('agency', '=', agency)
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  return { templates: rows.map(({ id, sealed_template }) => ({ id, ...opened(secret, id, sealed_template) })) }
}

const keyOf = (secret: Uint8Array) => derive(secret, 'reply templates')
// Sealed with whose row it is: rows that somebody swaps in the database do not open.
const label = (id: string) => `reply_templates.template ${id}`
const sealed = (secret: Uint8Array, id: string, words: Template) => sealJson(keyOf(secret), words, label(id))
const opened = (secret: Uint8Array, id: string, row: Uint8Array) => openJson<Template>(keyOf(secret), row, label(id))
