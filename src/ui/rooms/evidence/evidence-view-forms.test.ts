import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { SUBJECTS } from '../../../modules/evidence/codes.ts'
import {
  ACTS,
  actsShown,
  type CaptureDraft,
  captureAsked,
  describedOf,
  EMPTY_DRAFT,
  evidenceAsked,
  inGroups,
  isCaptureReady,
  isReady,
  isUnderWay,
  KIND_ICON,
  keepAsked,
  listInput,
  signsOf,
  subjectLink,
} from './evidence-view.ts'

const [ID, OTHER] = ['0190a1b2-0000-7000-8000-000000000001', '0190A1B2-0000-7000-8000-00000000000F']

describe('what an address asks of evidence', () => {
  test('is read where it is known, and all else is as usual', () => {
    assert.deepEqual(evidenceAsked({ show: 'mine', of: 'lead', id: ID, after: OTHER }), {
      ...{ show: 'mine', of: 'lead', id: ID, after: OTHER },
    })
    for (const search of [
      {},
      { show: 'all' },
      { show: ['mine'] },
      { of: 'lead' },
      { id: ID },
      { of: 'member', id: ID },
      { of: 'lead', id: `${ID}'` },
      { after: 7 },
      { of: 'toString', id: ID },
    ])
      assert.deepEqual(evidenceAsked(search), {}, JSON.stringify(search))
  })

  test('a record without its number, or a number without its record, asks for nothing', () => {
    assert.deepEqual(listInput({ of: 'lead' }), {})
    assert.deepEqual(listInput({ id: ID }), {})
    assert.deepEqual(listInput({ of: 'lead', id: ID }), { about: { kind: 'lead', id: ID } })
    assert.deepEqual(listInput({ show: 'differs', after: ID }), { show: 'differs', after: ID })
  })

  test('a new item is of a record, and a copy of an original; a capture may be asked for again', () => {
    assert.deepEqual(keepAsked({ of: 'report', id: ID, copy: OTHER, show: 'mine' }), {
      of: 'report',
      id: ID,
      copy: OTHER,
    })
    assert.deepEqual(keepAsked({ copy: 'x' }), {})
    assert.deepEqual(captureAsked({ of: 'lead', id: ID, again: OTHER, copy: ID }), { of: 'lead', id: ID, again: OTHER })
    assert.deepEqual(captureAsked({ again: `${OTHER}0` }), {})
  })

  test('property: what is read is asked again the same, whatever an address holds', () => {
    const any = fc.record({
      show: fc.oneof(fc.anything(), fc.constantFrom('mine', 'differs')),
      of: fc.oneof(fc.anything(), fc.constantFrom(...SUBJECTS)),
      id: fc.oneof(fc.anything(), fc.uuid()),
      after: fc.oneof(fc.anything(), fc.uuid()),
    })
    fc.assert(
      fc.property(any, (search) => {
        const asked = evidenceAsked(search)
        assert.deepEqual(evidenceAsked(asked), asked)
        assert.equal('of' in asked, 'id' in asked)
        assert.doesNotMatch(JSON.stringify(listInput(asked)), /null|undefined/)
      }),
    )
  })
})

describe('how an item stands', () => {
  const stand = { ...{ closed: false, differs: false, held: false, exculpatory: false }, seal: 'none', place: 'here' }
  type Stand = Parameters<typeof signsOf>[0]
  const keys = (more: object, problem: string | null = null) =>
    signsOf({ stand: { ...stand, ...more }, problem } as unknown as Stand).map(({ key }) => key)

  test('where it is stands always and last, and what is wrong stands first', () => {
    assert.deepEqual(keys({}), ['evidence.place-here'])
    assert.deepEqual(keys({ differs: true, closed: true, held: true, exculpatory: true, place: 'outside' }, 'x'), [
      ...['evidence.differs', 'evidence.closed', 'evidence.not-read', 'evidence.held', 'evidence.exculpatory'],
      'evidence.place-outside',
    ])
  })

  test('a seal is told while it is on, and where it was broken', () => {
    assert.deepEqual(keys({ seal: 'on' }), ['evidence.seal-on', 'evidence.place-here'])
    assert.deepEqual(keys({ seal: 'broken', held: true }), [
      ...['evidence.held', 'evidence.seal-broken', 'evidence.place-here'],
    ])
  })

  test('only what is wrong or away is coloured', () => {
    const meaning = (more: object) =>
      signsOf({ stand: { ...stand, ...more }, problem: null } as unknown as Stand).at(-1)?.meaning
    assert.deepEqual(
      ['here', 'offered', 'outside', 'destroyed'].map((place) => meaning({ place })),
      ['neutral', 'warning', 'warning', 'neutral'],
    )
  })

  test('a capture is under way until it is kept or has failed', () => {
    const states = ['waiting', 'running', 'kept', 'failed'] as const
    assert.deepEqual(
      states.map((state) => isUnderWay({ state } as Parameters<typeof isUnderWay>[0])),
      [true, true, false, false],
    )
  })

  test('acts stand in one order, and none is shown that is done elsewhere', () => {
    assert.deepEqual(
      actsShown({ may: ['evidence.destroy', 'evidence.open', 'evidence.receive', 'evidence.to-police'] }),
      [...['evidence.receive', 'evidence.destroy']],
    )
    assert.deepEqual(actsShown({ may: [...ACTS].reverse() }), [...ACTS])
    assert.deepEqual(actsShown({ may: [] }), [])
  })

  test('what it is evidence of has a page, but for a quotation; of a case that of its persons', () => {
    const to = (kind: (typeof SUBJECTS)[number]) =>
      subjectLink({ kind, id: ID } as Parameters<typeof subjectLink>[0])?.to
    assert.deepEqual(
      SUBJECTS.map((kind) => to(kind)),
      ['/leads/$lead', undefined, '/reports/$report', '/notices/$notice', '/cases/$person', '/cases'],
    )
    for (const icon of Object.values(KIND_ICON)) assert.ok(icon.length > 0)
  })

  test('a hash is read aloud in groups, and nothing of it is lost', () => {
    const hash = '0123456789abcdef'.repeat(4)
    assert.equal(inGroups(hash).split(' ').length, 8)
    assert.equal(inGroups(hash).replaceAll(' ', ''), hash)
    assert.equal(inGroups(''), '')
    assert.equal(inGroups('abc'), 'abc')
  })
})

describe('a file that is to be kept', () => {
  const draft = { ...EMPTY_DRAFT, name: ' Photograph ', ground: 'given', how: ' By hand ' } as const

  test('is ready with a name, a ground and how it came', () => {
    assert.ok(isReady(draft, false))
    for (const lacks of [{ name: '  ' }, { ground: '' }, { how: ' ' }] as const)
      assert.equal(isReady({ ...draft, ...lacks }, false), false, JSON.stringify(lacks))
  })

  test('a copy says how it was made, and a grade is whole or none', () => {
    assert.equal(isReady(draft, true), false)
    assert.ok(isReady({ ...draft, way: 'crop' }, true))
    for (const half of [{ source: 'A' }, { information: '1' }, {}])
      assert.equal(isReady({ ...draft, scale: '4x4', ...half }, false), false)
    assert.ok(isReady({ ...draft, scale: '4x4', source: 'A', information: '1' }, false))
  })

  test('is described without the spaces around, and without what was left empty', () => {
    const about = { kind: 'lead', id: ID } as const
    assert.deepEqual(describedOf({ ...draft, from: ' ', source: 'A', information: '1' }, about), {
      ...{ about, kind: 'document', name: 'Photograph', note: '', ground: 'given', how: 'By hand' },
      ...{ from: null, tool: null, grade: null, copyOf: null },
    })
    const full = describedOf(
      { ...draft, tool: ' Camera ', scale: '6x6', source: 'F', information: '6', way: 'crop' },
      about,
      OTHER,
    )
    assert.deepEqual(
      [full.tool, full.grade, full.copyOf],
      ['Camera', { scale: '6x6', source: 'F', information: '6' }, { item: OTHER, way: 'crop' }],
    )
  })
})

describe('a page that is to be captured', () => {
  const draft: CaptureDraft = {
    ...{ scale: '', source: '', information: '' },
    address: ' https://advert.example/1 ',
    ground: 'public',
    how: 'Seen in a search',
    isSeen: true,
  }
  const isTaken = (more: Partial<CaptureDraft>) => isCaptureReady({ ...draft, ...more })

  test('is ready when somebody has looked at it, and said on what ground and how', () => {
    assert.ok(isTaken({}))
    assert.ok(isTaken({ address: 'HTTP://advert.example' }))
    for (const lacks of [{ isSeen: false }, { ground: '' }, { how: '\n' }] as const) assert.equal(isTaken(lacks), false)
  })

  test('only of the web, and of a whole address', () => {
    for (const address of [
      '',
      'advert.example',
      'ftp://advert.example',
      'javascript:alert(1)',
      'https://',
      'file:///etc/passwd',
      'data:,x',
    ])
      assert.equal(isTaken({ address }), false, address)
  })
})
