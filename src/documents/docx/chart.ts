import { element, escaped } from '../../kernel/xml.ts'
import type { Chart } from '../document.ts'
import { declared, RELATIONS } from './xml.ts'

// A chart as Word has its own (DrawingML charts): drawn by the reader's program, so that it can be given another look, and never a picture of words.

const C = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const WP = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'
const BAR = '1F5FA8'

const cval = (name: string, value: string | number): string => element(`c:${name}`, { val: value })

/** Values of a series, beside each other by their number; one that is not told is left out. */
const points = (values: readonly (string | number | null)[]): string =>
  [
    cval('ptCount', values.length),
    ...values.map((value, idx) =>
      value === null ? '' : element('c:pt', { idx }, element('c:v', {}, escaped(String(value)))),
    ),
  ].join('')

/** The chart's own file. @param title what the bars count */
export function chartPart({ bars }: Chart, title: string, mirrored: boolean): string {
  const fill = element('a:solidFill', {}, element('a:srgbClr', { val: BAR }))
  const labels = element(
    'c:dLbls',
    {},
    ...[cval('showLegendKey', 0), cval('showVal', 1), cval('showCatName', 0), cval('showSerName', 0)],
    ...[cval('showPercent', 0), cval('showBubbleSize', 0)],
  )
  const series = element(
    'c:ser',
    {},
    ...[cval('idx', 0), cval('order', 0)],
    element('c:tx', {}, element('c:v', {}, escaped(title))),
    element('c:spPr', {}, fill),
    cval('invertIfNegative', 0),
    labels,
    element('c:cat', {}, element('c:strLit', {}, points(bars.map(({ words }) => words)))),
    element('c:val', {}, element('c:numLit', {}, points(bars.map(({ value }) => value)))),
  )
  const axis = (name: string, id: number, other: number, at: string, turned: boolean, isShown: boolean) =>
    element(
      `c:${name}`,
      {},
      cval('axId', id),
      element('c:scaling', {}, cval('orientation', turned ? 'maxMin' : 'minMax')),
      cval('delete', isShown ? 0 : 1),
      cval('axPos', at),
      element('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
      cval('majorTickMark', 'none'),
      cval('minorTickMark', 'none'),
      cval('tickLblPos', 'nextTo'),
      cval('crossAx', other),
      cval('crosses', 'autoZero'),
    )
  const plot = element(
    'c:plotArea',
    {},
    element('c:layout', {}),
    element(
      'c:barChart',
      {},
      ...[cval('barDir', 'bar'), cval('grouping', 'clustered'), cval('varyColors', 0), series],
      ...[cval('gapWidth', 60), cval('axId', 1), cval('axId', 2)],
    ),
    // The first bar stands above, as the first row of the table does.
    axis('catAx', 1, 2, mirrored ? 'r' : 'l', true, true),
    axis('valAx', 2, 1, 'b', mirrored, false),
  )
  const chart = element('c:chart', {}, cval('autoTitleDeleted', 1), plot, cval('plotVisOnly', 1))
  return declared(element('c:chartSpace', { 'xmlns:c': C, 'xmlns:a': A, 'xmlns:r': RELATIONS }, chart))
}

/** English metric units: 16 cm wide, and so much for each bar. */
const [WIDE, EACH, LEAST] = [5_760_000, 330_000, 900_000]

/** Where the chart stands in the text. @param id unique in the document @param link the relation to its file */
export function chartDrawing({ bars, alt }: Chart, id: number, link: string): string {
  const graphic = element(
    'a:graphic',
    { 'xmlns:a': A },
    element('a:graphicData', { uri: C }, element('c:chart', { 'xmlns:c': C, 'r:id': link })),
  )
  const inline = element(
    'wp:inline',
    { distT: 0, distB: 0, distL: 0, distR: 0, 'xmlns:wp': WP },
    element('wp:extent', { cx: WIDE, cy: Math.max(LEAST, bars.length * EACH) }),
    element('wp:docPr', { id, name: `Chart ${id}`, descr: alt }),
    element('wp:cNvGraphicFramePr', {}),
    graphic,
  )
  return element('w:r', {}, element('w:drawing', {}, inline))
}
