import { LOOKED, looksRightIn } from './public-walk.ts'

looksRightIn(LOOKED.filter((_, i) => i % 2 === 0))
