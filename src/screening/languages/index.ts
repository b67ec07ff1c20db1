import { packLanguages, readPack } from '../read/packs.ts'
import type { Pack } from './pack.ts'
import { WRITINGS } from './writings.ts'

/** The languages whose wording is read for indicators: those of the texts in this folder. */
export const PACKS: readonly Pack[] = packLanguages().map((language) => readPack(language, WRITINGS[language]))
