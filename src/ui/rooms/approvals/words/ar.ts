// Data: words of approvals in Arabic.
import type { Lines } from '../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'room.approvals': 'الموافقات',

  'op.approvals.expire': 'إنهاء ما طال انتظاره لشخص ثانٍ',

  'op.approvals.list': 'سرد الموافقات',
  'op.approvals.decline': 'رفض',
  'op.approvals.withdraw': 'التراجع عن طلب',

  'approvals.lede': 'ما طلبه شخص وعلى شخص آخر أن يوافق عليه.',
  'approvals.waits': 'عرض ما ينتظر',
  'approvals.none': 'لا شيء ينتظر.',
  'approvals.ends': 'ينتهي {away}',
  'approvals.sealed': 'المحتوى مقفل عليك، لذا لا يمكن عرض ما طُلب.',
  'approvals.lead': 'الاطلاع على الخيط',
  'approvals.approve': 'موافقة',
  'approvals.decline': 'رفض',
  'approvals.withdraw': 'التراجع عن الطلب',
  'approvals.own': 'أنت من طلب هذا؛ وعلى غيرك أن يوافق.',
  'approvals.not-you': 'أدوارك لا تقرر في هذا.',
  'input.lead': 'الخيط',
  'input.authority': 'إلى أي سلطة',
  'input.basis': 'الأساس القانوني',
  'input.reason': 'لماذا',
  'input.item': 'الدليل',
  'approvals.not-admitted':
    'أدوارك تقرر في هذا، لكنك لم تُقبل بعد فلا ترى ما طُلب. يستطيع زميل يفتح المحتوى قبولك في هذه الصفحة:',
  'approvals.not-admitted-by': 'أدوارك تقرر في هذا، لكنك لم تُقبل بعد فلا ترى ما طُلب. يستطيع قبولك: {names}، وذلك هنا:',
} as const satisfies Lines<typeof en>
