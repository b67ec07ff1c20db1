import * as Plot from '@observablehq/plot'
import { useCallback } from 'react'
import world from '../../../reference-data/land.json' with { type: 'json' }
import { Chart } from './chart.tsx'

export type Point = {
  readonly latitude: number
  readonly longitude: number
  readonly label: string
  /** By which its dot grows. */
  readonly weight: number
  /** A ring instead of a dot. */
  readonly hollow: boolean
}

type Props = {
  /** What the map is called; a list beside it says the same (WCAG 1.1.1). */
  readonly name: string
  readonly points: readonly Point[]
}

/** A small map of points with land and borders for the eye. It is drawn here, from a file of the program: no map server learns who looks at what. */
export function MapOf({ name, points }: Props) {
  const draw = useCallback((width: number) => drawn(points, width), [points])
  return <Chart name={name} draw={draw} className="chart map-of" />
}

function drawn(points: readonly Point[], width: number): ReturnType<typeof Plot.plot> {
  const most = Math.max(1, ...points.map(({ weight }) => weight))
  const dots = (hollow: boolean) =>
    Plot.dot(
      points.filter((point) => point.hollow === hollow).toSorted((a, b) => b.weight - a.weight),
      {
        x: 'longitude',
        y: 'latitude',
        r: 'weight',
        className: hollow ? 'map-ring' : 'map-dot',
      },
    )
  return Plot.plot({
    width,
    height: Math.round(width * 0.6),
    margin: 0,
    className: 'plot',
    projection: { type: 'mercator', domain: around(points), inset: 24 },
    r: { range: [0, 11], domain: [0, most] },
    marks: [
      Plot.geo(world.land as unknown as Plot.Data, { className: 'map-land' }),
      Plot.geo(world.borders as unknown as Plot.Data, { className: 'map-border' }),
      dots(true),
      dots(false),
      Plot.text(points, { x: 'longitude', y: 'latitude', text: 'label', dy: -14, className: 'map-label' }),
    ],
  })
}

/** Degrees that are shown at least, so that a single town lies in a land that one knows. */
const LEAST = 9

/** Corners of what is shown: all points, never less than a few lands. As points, since a polygon on a globe has two insides. */
function around(points: readonly Pick<Point, 'latitude' | 'longitude'>[]): {
  readonly type: 'MultiPoint'
  readonly coordinates: [number, number][]
} {
  const side = (all: readonly number[], least: number): [number, number] => {
    const [from, to] = [Math.min(...all), Math.max(...all)]
    const more = Math.max(0, least - (to - from)) / 2
    return [from - more, to + more]
  }
  const [west, east] = side(
    points.map(({ longitude }) => longitude),
    2 * LEAST,
  )
  const [south, north] = side(
    points.map(({ latitude }) => latitude),
    LEAST,
  )
  // Mercator ends before the poles.
  const [low, high] = [Math.max(-80, south), Math.min(80, north)]
  return {
    type: 'MultiPoint',
    coordinates: [
      [west, low],
      [east, high],
    ],
  }
}
