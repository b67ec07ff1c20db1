import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { EVIDENCE_PARTS, ITEM_KINDS } from '../../../modules/evidence/codes.ts'
import { HANDLING_CODES, SUBJECT_TOLD, SUSPECT_PARTS, TLP, URGENCIES } from '../../../modules/shares/codes.ts'
import { PassEvidenceInput } from '../../../modules/shares/shapes.ts'
import {
  type EvidenceDraft,
  evidenceParts,
  lackingPass,
  newEvidencePass,
  partsFor,
  passAsked,
  passEvidenceInput,
} from './share-view.ts'

const ITEM = '00000000-0000-4000-8000-000000000701'
const LEAD = '00000000-0000-4000-8000-000000000101'
const POLICE = '00000000-0000-4000-8000-000000000901'
const SHELTER = '00000000-0000-4000-8000-000000000902'
const RECEIVERS = [
  { id: POLICE, suspects: true },
  { id: SHELTER, suspects: false },
]
const FULL: EvidenceDraft = {
  ...newEvidencePass(false),
  ...{ to: POLICE, basis: 'Section 12', theirBasis: 'Section 3', reason: 'They look into it.', told: 'nobody' },
}
const sentParts = (draft: EvidenceDraft) => passEvidenceInput(ITEM, draft, RECEIVERS).parts

describe('passing an item of evidence on', () => {
  test('what it is and its log go along by themselves; what tells of suspects is ticked by a person', () => {
    for (const isRedacted of [false, true]) {
      const draft = newEvidencePass(isRedacted)
      assert.deepEqual(draft.parts, ['facts', 'log'])
      assert.ok(!draft.parts.some((part) => SUSPECT_PARTS.includes(part)))
      assert.deepEqual([draft.to, draft.told, draft.onward, draft.proceedings], ['', '', false, false])
    }
  })

  test('an empty form lacks receiver, bases, reason and what those were told whom it is about', () => {
    const lacks = { basis: 'empty', reason: 'empty', told: 'nothing-was-chosen' }
    const empty = newEvidencePass(false)
    assert.deepEqual(lackingPass(empty, RECEIVERS), { agency: 'nothing-was-chosen', ...lacks })
    assert.deepEqual(lackingPass({ ...empty, to: POLICE }, RECEIVERS), { theirBasis: 'empty', ...lacks })
    assert.deepEqual(lackingPass(FULL, RECEIVERS), {})
    assert.deepEqual(lackingPass({ ...FULL, parts: [] }, RECEIVERS), { parts: 'nothing-was-chosen' })
  })

  test('source, words and file are for police and justice; the file of a covered copy is for anybody', () => {
    const open = (isRedacted: boolean, to: string) =>
      partsFor({ ...newEvidencePass(isRedacted), to }, RECEIVERS, EVIDENCE_PARTS)
    for (const isRedacted of [false, true]) assert.deepEqual(open(isRedacted, POLICE), EVIDENCE_PARTS)
    assert.deepEqual(open(false, SHELTER), ['facts', 'log'])
    assert.deepEqual(open(true, SHELTER), ['facts', 'bytes', 'log'])
  })

  test('what was ticked for the police does not go along to a shelter that is chosen afterwards', () => {
    const ticked: EvidenceDraft = { ...FULL, parts: EVIDENCE_PARTS }
    assert.deepEqual(sentParts(ticked), EVIDENCE_PARTS)
    assert.deepEqual(sentParts({ ...ticked, to: SHELTER }), ['facts', 'log'])
    assert.deepEqual(sentParts({ ...ticked, ...newEvidencePass(true), parts: EVIDENCE_PARTS, to: SHELTER }), [
      ...['facts', 'bytes', 'log'],
    ])
    const alone = { ...FULL, to: SHELTER, parts: ['source', 'words', 'bytes'] as const }
    assert.deepEqual(lackingPass(alone, RECEIVERS), { parts: 'nothing-was-chosen' })
  })

  test('of a part that an item does not have no tick is offered: words are an advert’s, and a posting has no file', () => {
    const parts = (kind: (typeof ITEM_KINDS)[number], type: string | null) =>
      evidenceParts(EVIDENCE_PARTS, { kind, type })
    assert.deepEqual(parts('document', 'application/pdf'), ['facts', 'source', 'bytes', 'log'])
    assert.deepEqual(parts('posting', null), ['facts', 'source', 'words', 'log'])
    assert.deepEqual(parts('page', null), EVIDENCE_PARTS)
    for (const kind of ITEM_KINDS)
      for (const type of [null, 'image/png']) {
        const there = parts(kind, type)
        assert.ok(there.includes('facts') && there.includes('log'), kind)
        assert.deepEqual(
          there,
          EVIDENCE_PARTS.filter((part) => there.includes(part)),
          'in the order of the list',
        )
      }
  })

  test('it always goes to an agency of the house, with both legal bases; the codes go before what was ticked', () => {
    const sent = passEvidenceInput(
      ITEM,
      { ...FULL, onward: true, proceedings: true, handling: ['H1', 'H2'], restrictions: 'Call first' },
      RECEIVERS,
    )
    assert.deepEqual(sent, {
      ...{ item: ITEM, agency: POLICE, authority: '', basis: 'Section 12', theirBasis: 'Section 3' },
      ...{ reason: 'They look into it.', urgency: 'none', parts: ['facts', 'log'], days: 180, exculpatory: false },
      terms: {
        ...{ handling: ['H1', 'H2'], tlp: 'amber', told: 'nobody', restrictions: '' },
        ...{ onward: false, proceedings: false },
      },
    })
  })

  test('property: a form that lacks nothing is taken by the server, and tells no shelter of suspects', () => {
    const words = fc.string({ minLength: 10, maxLength: 200 }).filter((text) => text.trim().length >= 10)
    const draft = fc.record({
      to: fc.constantFrom(POLICE, SHELTER),
      authority: fc.constant(''),
      ...{ basis: words, theirBasis: words, reason: words, restrictions: words },
      parts: fc.subarray([...EVIDENCE_PARTS]),
      free: fc.constantFrom([], ['bytes'] as const),
      handling: fc.subarray([...HANDLING_CODES]),
      tlp: fc.constantFrom(...TLP),
      ...{ onward: fc.boolean(), proceedings: fc.boolean(), exculpatory: fc.boolean() },
      told: fc.constantFrom(...SUBJECT_TOLD),
      urgency: fc.constantFrom(...URGENCIES),
      days: fc.integer({ min: 1, max: 730 }).map(String),
    })
    fc.assert(
      fc.property(draft, (filled) => {
        fc.pre(Object.keys(lackingPass(filled, RECEIVERS)).length === 0)
        const read = PassEvidenceInput.safeParse(passEvidenceInput(ITEM, filled, RECEIVERS))
        assert.ok(read.success, read.error?.message)
        const { agency, parts } = read.data
        const telling = parts.filter(
          (part) => SUSPECT_PARTS.includes(part) && !(filled.free as readonly string[]).includes(part),
        )
        assert.ok(agency !== SHELTER || telling.length === 0)
      }),
    )
  })
})

describe('what an address asks to pass on', () => {
  test('a lead or an item, by its number; anything else is nothing', () => {
    assert.deepEqual(passAsked({ lead: LEAD }), { lead: LEAD })
    assert.deepEqual(passAsked({ evidence: ITEM }), { evidence: ITEM })
    // One thing at a time.
    assert.deepEqual(passAsked({ lead: LEAD, evidence: ITEM }), { lead: LEAD })
    for (const odd of ['', 'E-701', `${ITEM}x`, ITEM.toUpperCase().replace('0', 'G'), null, 7])
      assert.deepEqual(passAsked({ evidence: odd }), {}, String(odd))
    assert.deepEqual(passAsked({}), {})
  })
})
