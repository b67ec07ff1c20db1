import { fold } from '../../fold.ts'
import { hashWord } from '../../tokens.ts'

/** Words for «and» and «or» of all languages. */
export const AND: ReadonlySet<number> = new Set(
  'and or und oder et ou y e o i a oraz lub un vai ir ar ja tai või és vagy och eller og si sau și en of in ali ili и или й та або και ή ve veya و او أو और या र वा at o và hoặc và 和 及 与 agus nó u jew'
    .split(' ')
    .map((word) => hashWord(fold(word.toLowerCase()))),
)
