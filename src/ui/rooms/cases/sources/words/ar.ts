// Data: words of where first contacts come from in Arabic.
import type { Lines } from '../../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'op.cases.source': 'معرفة ما يحتاجه أول لقاء من بلاغ',
  'op.cases.leads': 'عرض الخيوط التي تنتظر لقاءً أول',
  'op.cases.take-lead': 'تولّيه',
  'op.cases.leave-lead': 'التخلي عنه',
  'op.cases.of-lead': 'معرفة من أدّى إليه الخيط',
  'waiting.leads': {
    zero: 'لا خيوط ({n}) تنتظر لقاءً أول',
    one: 'خيط واحد ({n}) ينتظر لقاءً أول',
    two: 'خيطان ({n}) ينتظران لقاءً أول',
    few: '{n} خيوط تنتظر لقاءً أول',
    many: '{n} خيطًا ينتظر لقاءً أول',
    other: '{n} خيط ينتظر لقاءً أول',
  },
  'waiting.opened': 'فتحه لحالة {name}، {when}',
  'waiting.taken': 'تولّاه {name}',
  'waiting.next': 'ينتظر بين الحالات حتى يتولاه أحد.',
  'source.from-lead': 'من خيط فُتح لحالة',
  'ground.title': 'على أي أساس يمكن أن يصبح هذا حالة؟',
  'ground.text': 'أخبر شخص آخر عن هذا الشخص. لا يُسجَّل أحد بناءً على كلام غيره وحده.',
  'ground.contact': 'حدث تواصل مع الشخص نفسه',
  'ground.child': 'بحكم القانون ودون تواصل: عمره أقل من 18 أو قد يكون كذلك',
  'ground.danger': 'بحكم القانون ودون تواصل: حياته في خطر الآن',
  'ground.why': 'كيف عرفت',
  'ground.why-hint': 'من تواصل ومتى وكيف، أو ما يشير إلى العمر أو الخطر. يبقى مع الشخص وفي سجل التدقيق.',
  'ground.chosen': 'من البلاغ {code}: {ground}',
  'ground.change': 'تغيير',
  'source.from': 'من البلاغ {code}',
  'source.unread': 'لم يقرأ أحد هذا البلاغ بعد. افتحه أولًا.',
  'source.led': 'أدّى ذلك إلى:',
  'source.led-person': 'شخص {code}',
} as const satisfies Lines<typeof en>
