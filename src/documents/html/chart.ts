import { element, escaped } from '../../kernel/xml.ts'
import { type Chart, lengthsOf, type Written } from '../document.ts'

// Bars as a drawing in the page. Words stand above their bar, so that long ones need no place beside it.

const [WIDTH, ROW, BAR, SIZE] = [640, 44, 16, 13]
/** What the longest bar leaves for its number. */
const FOR_NUMBER = 90

/** A chart as SVG: one picture with its sentence for whoever does not see it; the table beside says each number. */
export function chartSvg(chart: Chart, direction: Written['direction']): string {
  const height = chart.bars.length * ROW
  const isMirrored = direction === 'rtl'
  /** Where something begins that is so wide, counted from the side where writing begins. */
  const from = (start: number, width = 0) => (isMirrored ? WIDTH - start - width : start)
  const lengths = lengthsOf(chart)
  const rows = chart.bars.map(({ words, told }, i) => {
    const [top, width] = [i * ROW, Math.round((lengths[i] ?? 0) * (WIDTH - FOR_NUMBER))]
    const text = (x: number, y: number, content: string) =>
      // What begins on the right has its beginning there by the direction of the page.
      element('text', { x, y, 'font-size': SIZE }, escaped(content))
    return [
      text(from(0), top + 14, words),
      width === 0 ? '' : element('rect', { x: from(0, width), y: top + 20, width, height: BAR }),
      text(from(width === 0 ? 0 : width + 6), top + 20 + 13, told),
    ].join('')
  })
  const size = { viewBox: `0 0 ${WIDTH} ${height}`, width: WIDTH, height, direction }
  return element('svg', { ...size, role: 'img', 'aria-label': chart.alt }, ...rows)
}
