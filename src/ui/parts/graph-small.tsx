/** A node of a small picture; places from 0 to 1. */
type Node = { readonly kind: 'lead' | 'contact'; readonly x: number; readonly y: number }

const WIDTH = 240
const HEIGHT = 96
/** Room at the edges for the nodes themselves. */
const EDGE = 8
const SIDE = 7

const across = (x: number) => EDGE + x * (WIDTH - 2 * EDGE)
const down = (y: number) => EDGE + y * (HEIGHT - 2 * EDGE)

/**
 * A small picture of a graph beside others of its kind: its shape and no names. It is drawn without a canvas, since a browser gives a
 * page few of those; words beside it say what it shows, so that it is hidden from who listens (WCAG 1.1.1).
 */
export const GraphSmall = ({
  nodes,
  ties,
}: {
  nodes: readonly Node[]
  ties: readonly (readonly [number, number])[]
}) => (
  <svg className="graph-small" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
    {ties.map(([a, b]) => (
      <line
        key={`${a} ${b}`}
        x1={across(nodes[a].x)}
        y1={down(nodes[a].y)}
        x2={across(nodes[b].x)}
        y2={down(nodes[b].y)}
      />
    ))}
    {nodes.map(({ kind, x, y }) =>
      kind === 'lead' ? (
        <circle key={`${x} ${y}`} cx={across(x)} cy={down(y)} r={SIDE / 2} />
      ) : (
        <rect key={`${x} ${y}`} x={across(x) - SIDE / 2} y={down(y) - SIDE / 2} width={SIDE} height={SIDE} />
      ),
    )}
  </svg>
)
