// The door for whoever checks a bundle: it loads nothing that needs a database.

export { rootsOf } from '../time/roots.ts'
export { type BagFile, type BagFiles, NoBundle, withoutFolder } from './verify/files.ts'
export { verifyBundle } from './verify/index.ts'
export { zipFiles } from './verify/unzip.ts'
export { toldOf } from './verify/words.ts'
