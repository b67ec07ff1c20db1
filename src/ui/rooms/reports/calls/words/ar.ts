// Data: words of calls for help in Arabic.
import type { Lines } from '../../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'call.danger': 'شخص في خطر الآن',
  'call.asked': 'شخص يطلب المساعدة',
  'call.person': 'قد يحتاج شخص إلى المساعدة',
  'call.answer': 'الرد الآن',
  'call.contact': 'لقاء أول',
  'call.send': 'إرسال والبقاء على تواصل',
  'call.safe': 'الشخص في أمان: سجّل ذلك',
} as const satisfies Lines<typeof en>
