// Data: words of cases/tellings in Arabic.
import type { Lines } from '../../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'op.persons.tell-agency': 'طلب إبلاغ جهة أخرى بشأن شخص',
  'op.persons.tell-urgently': 'إبلاغ جهة أخرى بشأن شخص فورًا',
  'op.persons.agree-telling': 'الموافقة على ما تُبلَّغ به جهة أخرى',
  'op.persons.drop-telling': 'إلغاء ما ينتظر الإبلاغ',
  'op.persons.tellings': 'عرض الجهات التي أُبلغت بشأن شخص',
  'op.shares.correct-telling': 'تصحيح ما أُبلغ بشأن شخص',
  'op.shares.recall-telling': 'استرجاع ما أُبلغ بشأن شخص',
  'share.thing-person': 'معلومة عن شخص',
  'share.to-person': 'إلى الشخص',
  'share.field-what': 'ما هو صحيح الآن',
  'party.agency': 'جهة أخرى من البيت',
  'telling.by-hand': 'أُبلغت مباشرة',
  'telling.ground': 'على أي أساس',
  'telling.ground-consent': 'وافق الشخص',
  'telling.ground-law': 'قانون يطلب ذلك',
  'telling.name': 'الاسم',
  'telling.other-names': 'أسماء أخرى',
  'telling.pseudonym': 'يُدعى',
  'telling.born': 'وُلد',
  'telling.age': 'العمر',
  'telling.citizenship': 'الجنسية',
  'telling.language': 'اللغة',
  'fault.no-childs-consent': 'لا يُطلب من طفل أن يتحمّل ذلك. اذكر القانون.',
  'fault.refused-by-person': 'لا يريد الشخص إبلاغ هذه الجهة.',
  'fault.restricted': 'طلب هذا الشخص محو بياناته وملفه محجوز. لا يُبلَّغ أحد بشأنه إلا عند الخطر.',
} as const satisfies Lines<typeof en>
