import fc from 'fast-check'
import { MATTER_NAMES, OUTCOMES, REFUSALS, STATE_NAMES } from '../../src/modules/notices/codes.ts'
import type { Counted } from '../../src/modules/notices/flagger/figures.ts'
import { flaggerReport, type ReportInput } from '../../src/modules/notices/flagger/report.ts'

// Invented notices and reports about them.

export const counted = (more: Partial<Counted> = {}): Counted => ({
  recipient: 'r1',
  matter: 'forced-labour',
  ground: 'law',
  state: 'decided',
  sentAt: new Date('2026-03-01T00:00:00Z'),
  decidedAt: new Date('2026-03-03T00:00:00Z'),
  outcome: 'removed',
  refusal: null,
  automated: null,
  trusted: false,
  ...more,
})

export const reportOf = (more: Partial<ReportInput> = {}) =>
  flaggerReport({
    year: 2026,
    agency: 'Invented Authority',
    madeOn: '2027-01-15',
    independence: null,
    standings: [],
    notices: [counted()],
    names: new Map([['r1', 'Invented Jobs']]),
    remedies: [],
    ...more,
  })

/** Any moment of the year that is told. */
export const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })

export const anyCounted: fc.Arbitrary<Counted> = fc.record({
  recipient: fc.constantFrom('r1', 'r2', 'r3'),
  matter: fc.option(fc.constantFrom(...MATTER_NAMES)),
  ground: fc.option(fc.constantFrom('law', 'terms')),
  state: fc.constantFrom(...STATE_NAMES),
  sentAt: moment,
  decidedAt: fc.option(moment),
  outcome: fc.option(fc.constantFrom(...OUTCOMES)),
  refusal: fc.option(fc.constantFrom(...REFUSALS)),
  automated: fc.option(fc.boolean()),
  trusted: fc.boolean(),
})

/** Names that a spreadsheet, a table or a page could trip over. */
export const anyName: fc.Arbitrary<string> = fc.oneof(
  fc.string({ minLength: 1, maxLength: 30 }),
  fc.constantFrom(
    '=1+1',
    '+371',
    '-x',
    '@SUM(A1)',
    '\tx',
    'a,b',
    'a"b',
    'a\nb',
    '<script>x</script>',
    '" onload="x',
    'SIA «Darbs»',
  ),
)
