import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Codes } from '../return/cube.ts'
import { composed, documentOf } from './compose.ts'
import type { Chapter, Figure } from './report.ts'
import type { DrawnFigure } from './shown.ts'

const SEX: Figure = {
  ...{ key: 'victims-2025-by-sex', source: { kind: 'release', id: 'r' } },
  ...{ table: { letter: 'a', by: ['sex'] }, as: 'chart' },
}
const ALL: Figure = {
  ...SEX,
  key: 'victims-2025',
  table: { letter: 'a', by: [] },
  as: 'table',
  source: { kind: 'return', id: 'y' },
}
const ORIGIN = { year: 2025, geo: 'LV', vintage: 2, at: new Date('2026-10-01T00:00:00Z') }
const cell = (codes: Codes, told: DrawnFigure['told'][number]['told']) => ({ letter: 'a' as const, codes, told })
const FIGURES: ReadonlyMap<string, DrawnFigure> = new Map([
  [
    SEX.key,
    {
      ...{ ...SEX, isRounded: true, origin: { ...ORIGIN, release: { number: 3, way: 'rounded' as const } } },
      told: [
        cell({}, { rounded: 1240 }),
        cell({ sex: 'female' }, { rounded: 800 }),
        cell({ sex: 'male' }, { rounded: 440 }),
        cell({ sex: 'other' }, 'hidden'),
        cell({ sex: 'unknown' }, { rounded: 0 }),
      ],
    },
  ],
  [ALL.key, { ...ALL, isRounded: false, origin: { ...ORIGIN, release: null }, told: [cell({}, 1238)] }],
])
const chapter = (id: string, text: string, figures: readonly Figure[] = []): Chapter => ({
  ...{ id, from: null, heading: `Chapter ${id}`, text, figures },
})
const made = (...chapters: readonly Chapter[]) => composed({ title: 'Report', chapters }, FIGURES, 'en')
const kinds = ({ blocks }: ReturnType<typeof made>) =>
  blocks.map((block) => (block.kind === 'figure' ? block.caption : block.kind))

describe('the document of a report', () => {
  test('takes numbers, shares and names from its figures', () => {
    const { blocks, faults } = made(
      chapter(
        '1',
        'Of {{victims-2025-by-sex/total}} victims, {{victims-2025-by-sex/sex=female/share}} were women ({{victims-2025-by-sex}}).',
        [SEX],
      ),
    )
    assert.deepEqual(faults, [])
    assert.deepEqual(blocks[1], {
      kind: 'paragraph',
      text: 'Of 1,240 victims, 65 % of the 1,240 known were women (Table 1).',
    })
  })

  test('figures stand where the text says, or at the end of their chapter, and are counted in the order of reading', () => {
    const both = made(chapter('1', 'One\n\n{{victims-2025}}\n\nTwo', [SEX, ALL]))
    assert.deepEqual(kinds(both), [
      ...['heading', 'paragraph', 'Table 1. Registered victims (a), 2025', 'paragraph'],
      'Table 2. Registered victims (a), 2025: by sex',
    ])
    const turned = made(chapter('2', 'See {{victims-2025}}', [SEX]), chapter('1', '', [ALL]))
    assert.deepEqual(turned.blocks[1], { kind: 'paragraph', text: 'See Table 2' })
  })

  test('each figure says where it is from, by which query and which rule', () => {
    const { blocks } = made(chapter('1', '', [SEX, ALL]))
    const notes = blocks.flatMap((block) => (block.kind === 'figure' ? block.notes : []))
    assert.deepEqual(notes, [
      'Source: published release no. 3 of 2026-10-01, made of vintage 2 of the yearly return of LV for 2025. Query: (a) × sex. Numbers are rounded to multiples of 5, so that sums are kept.',
      'Source: yearly return of LV for 2025, vintage 2, sent on 2026-10-01. Query: (a). True counts, not for the public.',
    ])
  })

  test('a chart has a bar for each part, none for the whole, and says each to whoever does not see it', () => {
    const [, figure] = made(chapter('1', '', [SEX])).blocks
    assert.ok(figure?.kind === 'figure' && figure.chart !== null)
    assert.deepEqual(
      figure.chart.bars.map(({ value, told }) => [value, told]),
      [
        [800, '800'],
        [440, '440'],
        [null, 'not told'],
        [0, '0'],
      ],
    )
    assert.match(
      figure.chart.alt,
      /^Bars of Table 1\. Registered victims \(a\), 2025: by sex\. .*: 800; .*: 440; .*: not told; .*: 0\.$/,
    )
    assert.equal(figure.table.heads, 1)
    assert.equal(figure.table.rows.length, 5)
  })

  test('each token that names nothing is told with its chapter, its line and why', () => {
    const { faults } = made(
      chapter(
        '1',
        'One {{victims-2024/total}}\n\n- {{victims-2025-by-sex/sex=other}}\n- {{victims\n\n{{victims-2025}}',
        [SEX],
      ),
      chapter('2', '{{victims-2025}}\n\n{{victims-2025}}\n\n{{gone}}', [ALL]),
    )
    assert.deepEqual(
      faults.map(({ chapter, line, token, why }) => [chapter, line, token, why]),
      [
        ['1', 1, '{{victims-2024/total}}', 'no-figure'],
        ['1', 3, '{{victims-2025-by-sex/sex=other}}', 'not-told'],
        ['1', 4, '{{victims', 'unreadable'],
        ['1', 6, '{{victims-2025}}', 'elsewhere'],
        ['2', 3, '{{victims-2025}}', 'twice'],
        ['2', 5, '{{gone}}', 'no-figure'],
      ],
    )
  })

  test('one for the office says so, in the language of the report; one for the public does not', () => {
    const { blocks } = made(chapter('1', 'Words'))
    const about = { author: 'Office', at: new Date('2026-12-01T00:00:00Z') }
    const report = { title: 'Report', chapters: [] }
    const inside = documentOf(report, blocks, { ...about, language: 'lv', audience: 'internal' })
    assert.match(inside.mark ?? '', /^Iekšējai lietošanai/)
    const open = documentOf(report, blocks, { ...about, language: 'ar', audience: 'public' })
    assert.deepEqual([open.mark, open.direction, open.language], [null, 'rtl', 'ar'])
  })
})
