/** Pixels, four bytes each, in rows from the top. */
export type Pixels = { readonly bytes: Uint8Array; readonly width: number; readonly height: number }

/** For each of Exif's eight turns: where a pixel of the upright picture comes from, as factors of width, height, x and y. */
const SOURCES: readonly ((x: number, y: number, w: number, h: number) => readonly [number, number])[] = [
  (x, y) => [x, y],
  (x, y, w) => [w - 1 - x, y],
  (x, y, w, h) => [w - 1 - x, h - 1 - y],
  (x, y, _, h) => [x, h - 1 - y],
  (x, y) => [y, x],
  (x, y, _, h) => [y, h - 1 - x],
  (x, y, w, h) => [w - 1 - y, h - 1 - x],
  (x, y, w) => [w - 1 - y, x],
]

/** The picture upright and on white: what is seen through is not known by the format it is written in. */
export function upright({ bytes, width, height }: Pixels, turn: number): Pixels {
  const source = SOURCES[turn - 1] ?? SOURCES[0]
  const [across, down] = turn >= 5 ? [height, width] : [width, height]
  const turned = new Uint8Array(bytes.length)
  for (let y = 0, to = 0; y < down; y++)
    for (let x = 0; x < across; x++, to += 4) {
      const [fromX, fromY] = source(x, y, width, height)
      const from = (fromY * width + fromX) * 4
      const share = bytes[from + 3] / 255
      for (let c = 0; c < 3; c++) turned[to + c] = bytes[from + c] * share + 255 * (1 - share)
      turned[to + 3] = 255
    }
  return { bytes: turned, width: across, height: down }
}
