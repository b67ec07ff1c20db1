export { jobs, operations } from './operations.ts'
export { publishedFigures } from './release/published.ts'
