// The door for whoever checks a bundle: it loads nothing that needs a database.

export { rootsOf } from '../time/roots.ts'
export { type BagFile, type BagFiles, NoBundle, withoutFolder } from './verify/files.ts'
export { verifyBundle } from './verify/index.ts'
export { type Line, line } from './verify/line.ts'
export { sentence, toldOf } from './verify/told.ts'
export { zipFiles } from './verify/unzip.ts'
