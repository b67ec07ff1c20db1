import { z } from 'zod'
import type { Member } from '../../kernel/actor.ts'
import { type SqlBool, sql } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { openBox, pairOf, Unsealable } from '../../kernel/vault/boxes.ts'
import { keepSealedKey } from '../../kernel/vault/data-keys.ts'
import { derive } from '../../kernel/vault/seal.ts'
import { isoDay } from './clocks.ts'
import { dropDraft } from './drafts.ts'
import { type Answers, formsFor, MOST, plainOfForm, toldOfForm } from './form.ts'
import { deskFor, formDesks } from './form-desks.ts'
import { Envelope, EnvelopeInput, FiledByMe, FillInput, FormList, type FormShown, Sent } from './form-shapes.ts'
import { formOf } from './forms/index.ts'
import type { Form } from './forms/shape.ts'
import { digestOf, keepKnown } from './known.ts'
import { asMember } from './record.ts'
import { sealWords } from './sealed-words.ts'
import type { State } from './shapes.ts'
import { LONGEST } from './told.ts'

/** The key pair to which devices seal what they send later: of the installation, so that it opens without anybody's session. */
const envelopePair = (secret: Uint8Array) => pairOf(derive(secret, 'envelopes of forms'))

// Without padding, as devices write it: both sides compare such texts sign by sign.
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

export const listForms = operation({
  summary: 'See the forms that one’s roles fill in, and who takes them',
  permission: 'form:file',
  purpose: 'protection',
  verb: 'consultation',
  input: z.object({}),
  output: FormList,
  subject: () => [],
  async run({ db, actor, secret }) {
    const forms = formsFor(asMember(actor).roles)
    // Nobody learns which other forms an agency takes: that would tell what other authorities send it.
    const offered = new Set(forms.map(({ id }) => id))
    const desks = await formDesks(db)
    return {
      forms: forms.map(shownForm),
      desks: desks.map(({ agency, name, forms: taken, key, publicKey }) => ({
        agency,
        name,
        forms: taken.filter((id) => offered.has(id)),
        key: { id: key, publicKey: base64(publicKey) },
      })),
      envelopeKey: base64(envelopePair(secret).publicKey),
    }
  },
})

/** A form as pages take it: nothing is left out or implied. */
export const shownForm = ({ id, about, help, law, title, duty, fields }: Form): FormShown => ({
  id,
  about,
  help: help ?? null,
  law,
  title,
  duty,
  fields: fields.map(({ name, kind, label, hint, required, options = [], told, item }) => ({
    name,
    kind,
    label,
    hint: hint ?? null,
    required: required ?? false,
    most: kind === 'line' ? MOST.line : told !== undefined && told !== 'text' ? LONGEST.part : MOST.text,
    options: options.map(({ value, label: words }) => ({ value, label: words })),
    told: told ?? null,
    item: item ?? null,
  })),
})

/** @throws Problem `not-permitted` where none of somebody's roles fills in this form */
function formFor(member: Member, id: string): Form {
  const form = formOf(id)
  // One refusal for both: whether a form exists is no secret, but roles may change between filling in and sending.
  if (!form || !formsFor(member.roles).includes(form))
    throw new Problem('not-permitted', 'Your roles do not fill in this form.')
  return form
}

export const fileForm = operation({
  summary: 'Send a filled form to the agency that takes it',
  permission: 'form:file',
  purpose: 'protection',
  verb: 'disclosure',
  input: FillInput,
  output: Sent,
  subject: ({ report }) => [report],
  async run(context, { agency, report, language, form: id, answers: filled }) {
    const { db, now, secret, actor } = context
    const member = asMember(actor)
    const form = formFor(member, id)
    const answers = filled as Answers
    // Before anything is kept: what nobody takes would lie there unread, with the sender sure that it had arrived.
    await deskFor(db, agency, id)
    const sent = { form: id, answers }
    const outcome = await keepKnown(db, {
      report,
      agency,
      by: member,
      origin: { way: 'form', form: id, complaint: form.complaint, article18: false },
      plain: plainOfForm(form, answers, language),
      digest: digestOf(secret, JSON.stringify(sent)),
      now,
      seal: (inside) => sealWords(inside, agency, { told: toldOfForm(form, answers), sent }, now),
    })
    // What was sent is kept by those it was sent to; nothing of it stays behind.
    await dropDraft(db, report)
    return { report, receivedOn: isoDay(now), outcome }
  },
})

export const sendEnvelope = operation({
  summary: 'Send a form that was sealed on a device without a network',
  permission: 'form:file',
  purpose: 'protection',
  verb: 'disclosure',
  input: EnvelopeInput,
  output: Sent,
  subject: (_, output) => (output === null ? [] : [output.report]),
  // Outside the transaction: opening costs time, and a refused envelope never takes a connection.
  prepare: async ({ secret }, { envelope }) => openEnvelope(secret, envelope),
  async run(context, _, envelope) {
    const { db, now, secret, actor } = context
    const member = asMember(actor)
    const { agency, report, form: id, message, key, words, ...plain } = envelope
    const { complaint } = formFor(member, id)
    await deskFor(db, agency, id)
    // Sealed weeks ago on a device: keys change meanwhile, and ended ones of the agency still open.
    await mustBeTheirs(context, agency, key.recipient)
    const outcome = await keepKnown(db, {
      report,
      agency,
      by: member,
      origin: { way: 'device', form: id, complaint, article18: false },
      plain,
      // Sealed things differ each time they are sealed, so the message's number says what is the same.
      digest: digestOf(secret, `${message} ${words}`),
      now,
      seal: async (inside) => ({
        message,
        dataKey: await keepSealedKey(inside, agency, { recipient: key.recipient, sealed: bytes(key.sealed) }, now),
        sealed: bytes(words),
      }),
    })
    return { report, receivedOn: isoDay(now), outcome }
  },
})

const bytes = (text: string): Uint8Array => Buffer.from(text, 'base64url')

/** @throws Problem `invalid-input` with every fault of what is inside */
function openEnvelope(secret: Uint8Array, envelope: string): Envelope {
  const { success, data, error } = Envelope.safeParse(insideOf(secret, envelope))
  if (success) return data
  // Named by its place alone: the value would stand in a log of whoever sent it.
  const fields = error.issues.map(({ path, message }) => ({ field: ['envelope', ...path].join('.'), message }))
  throw new Problem('invalid-input', 'This envelope does not hold a form.', { fields })
}

function insideOf(secret: Uint8Array, envelope: string): unknown {
  try {
    return JSON.parse(Buffer.from(openBox(envelopePair(secret), bytes(envelope))).toString('utf8'))
  } catch (error) {
    // Sealed to another installation, or changed on the way; the parser's own words could quote what is inside.
    if (error instanceof Unsealable || error instanceof SyntaxError) return null
    throw error
  }
}

/** @throws Problem `conflict` where a device sealed to a key that is none of the agency's */
async function mustBeTheirs({ db }: RunContext, agency: string, key: string): Promise<void> {
  const row = await db
    .selectFrom('keys')
    .select('id')
    .where('id', '=', key)
    .where('agency', '=', agency)
    // The custodians' key is of one role; a report under it would be closed to those who have to read it.
    .where(sql<SqlBool>`role is null`)
    .executeTakeFirst()
  if (!row)
    throw new Problem('conflict', 'It was sealed to a key that this agency does not have. Nobody could read it.')
}

export const listMine = operation({
  summary: 'See how far the forms are that one has sent',
  permission: 'form:file',
  purpose: 'protection',
  verb: 'consultation',
  input: z.object({}),
  output: FiledByMe,
  subject: (_, output) => output?.reports.map(({ report }) => report) ?? [],
  async run({ db, actor }) {
    asMember(actor)
    const { rows } = await sql<{
      report: string
      agency_name: string
      form: string
      way: string
      state: State
      filed_on: string
      // No more than how far it is: what was decided belongs to the agency, and the sender may be a witness.
    }>`select * from app.filed_by_me() limit 200`.execute(db)
    return {
      reports: rows.map(({ agency_name, filed_on, report, form, way, state }) => ({
        report,
        form,
        way,
        state,
        agency: agency_name,
        receivedOn: filed_on,
      })),
    }
  },
})
