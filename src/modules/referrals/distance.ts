/** A place on the globe, in degrees. */
export type Spot = { readonly latitude: number; readonly longitude: number }

/** Mean radius of the earth (IUGG), in kilometres. */
const EARTH = 6371.009
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Kilometres between two places as the crow flies, by the haversine formula (Sinnott 1984); a road is a third longer or more. */
export function kilometres(a: Spot, b: Spot): number {
  const [north, east] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)]
  // Exact for near places too, where the cosine rule loses its digits.
  const half =
    Math.sin(north / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east / 2) ** 2
  // Rounding can push opposite points past 1, of which there is no arcsine.
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(half)))
}

/** The direction of one place from another, in degrees from north, clockwise. */
export function bearing(from: Spot, to: Spot): number {
  const east = radians(to.longitude - from.longitude)
  const [a, b] = [radians(from.latitude), radians(to.latitude)]
  const turn = Math.atan2(
    Math.sin(east) * Math.cos(b),
    Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(east),
  )
  // The angle counts both ways from north; a compass counts one way.
  return ((turn * 180) / Math.PI + 360) % 360
}
