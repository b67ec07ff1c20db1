/**
 * True in `npm run test:all`: both databases, every look of a page, ten times the runs of each property. `npm test` proves the
 * same behaviour once.
 */
export const isWhole = process.env.AUSMA_TEST_ALL === '1'

/** True in a process that runs many test files, one after the other: what takes long to start is kept between them. */
export const isLane = process.env.AUSMA_TEST_LANE === '1'

/** How often a property is tried: so often in `npm test`, ten times as often in the whole run. */
export const runs = (usual: number): { readonly numRuns: number } => ({ numRuns: isWhole ? 10 * usual : usual })
