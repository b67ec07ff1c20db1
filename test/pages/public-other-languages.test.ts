import { TONGUES } from '../../src/public/words/index.ts'
import { looksRightIn } from './public-walk.ts'

looksRightIn(TONGUES.filter((_, i) => i % 2 === 1))
