// Data: names of months.
import { fold } from '../fold.ts'

/** Beginnings of the names of the months, January first, folded, in the languages of the sources. */
const MONTHS = [
  'jan ian jaa ene gen sty sau янв яну січ',
  'feb fev vee lut vas фев лют',
  'mar kov мар бер',
  'apr avr abr kwi bal апр кві',
  'mai maj may mag geg май мая тра',
  'jun jui juu iun giu cze bir июн юни чер',
  'jul juil juul iul lug lip lie июл юли лип',
  'aug ago aou sie rugp авг сер',
  'sep set wrz rugs сен сеп вер',
  'oct okt out ott paz spa окт жов',
  'nov noi lis lap ноя ное лис',
  'dec dez det dic des gru дек гру',
].map((stems) => stems.split(' '))

/** Number of a month (1–12) from its name in any of these languages and any case form, or 0. */
export function monthNumber(name: string): number {
  const folded = fold(name.normalize('NFC').toLowerCase())
  // The longest beginning counts, because «juillet» begins like «juin».
  let [month, longest] = [0, 0]
  MONTHS.forEach((stems, at) => {
    for (const stem of stems)
      if (stem.length > longest && folded.startsWith(stem)) [month, longest] = [at + 1, stem.length]
  })
  return month
}
