import { z } from 'zod'
import type { Member } from '../../../kernel/actor.ts'
import { isoDay } from '../../../kernel/clock.ts'
import { sql } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import { keepSealedKey } from '../../../kernel/vault/data-keys.ts'
import { letIn } from '../../accounts/index.ts'
import type { State } from '../codes.ts'
import { digestOf, keepKnown } from '../known.ts'
import { asMember } from '../record.ts'
import { LONGEST } from '../told.ts'
import { deskFor, formDesks } from './desks.ts'
import { dropDraft } from './drafts.ts'
import { base64, bytesOf, envelopeKey, mustBeKeyOf, openEnvelope } from './envelope.ts'
import { type Answers, formsFor, MOST, plainOfForm, toldOfForm } from './form.ts'
import { formOf } from './index.ts'
import { dropLeft, envelopeOf, leftOf } from './left.ts'
import { sealWords } from './sealed-words.ts'
import type { Form } from './shape.ts'
import { Envelope, EnvelopeInput, FiledByMe, FillInput, FormList, type FormShown, Sent } from './shapes.ts'

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
      envelopeKey: envelopeKey(secret),
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
  rate: '60/min',
  // Outside the transaction: opening costs time, and a refused envelope never takes a connection.
  look: envelopeOf,
  prepare: async ({ secret }, _, envelope) => openEnvelope(secret, envelope, Envelope),
  async run(context, input, envelope) {
    const { db, now, secret, actor } = context
    const member = asMember(actor)
    const { agency, report, form: id, message, key, words, device, ...plain } = envelope
    const { complaint } = formFor(member, id)
    // Envelopes from before devices had numbers name none, and still wait on some.
    if (device !== undefined) await letIn(db, member, device, now, leftOf(input) !== null)
    await deskFor(db, agency, id)
    // Sealed weeks ago on a device: keys change meanwhile, and ended ones of the agency still open.
    await mustBeKeyOf(db, agency, key.recipient)
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
        dataKey: await keepSealedKey(inside, agency, { recipient: key.recipient, sealed: bytesOf(key.sealed) }, now),
        sealed: bytesOf(words),
      }),
    })
    await dropLeft(db, member, leftOf(input))
    return { report, receivedOn: isoDay(now), outcome }
  },
})

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
