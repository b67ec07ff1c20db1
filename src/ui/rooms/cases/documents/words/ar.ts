// Data: words of cases/documents in Arabic.
import type { Lines } from '../../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'op.documents.keep': 'حفظ وثيقة لشخص',
  'op.documents.open': 'فتح وثيقة',
  'op.documents.open-health': 'فتح ورقة عن الصحة',
  'op.documents.withdraw': 'رد وثيقة كما يريد صاحبها',
  'document.title': 'الوثائق',
  'document.none': 'لا شيء محفوظ.',
  'document.counted': 'لا تُحفظ وثائق لمن يُعدّ فقط.',
  'document.health-apart': 'الأوراق عن الصحة تظهر فقط للزملاء الذين يسمح دورهم بالقراءة عن الصحة.',
  'document.keep': 'حفظ وثيقة',
  'document.drop': 'ضع الملف أو الصورة هنا',
  'document.formats': 'صورة (ومن كاميرا الهاتف مباشرة) أو PDF أو ملف مكتبي. 64 ميغابايت على الأكثر.',
  'document.kind': 'ما هي',
  'document.kind-contract': 'عقد',
  'document.kind-payslip': 'كشف أجر',
  'document.kind-letter': 'رسالة',
  'document.kind-decision': 'قرار سلطة أو محكمة',
  'document.kind-medical': 'ورقة طبية',
  'document.kind-other': 'وثيقة أخرى',
  'document.medical-hint': 'بعد ذلك لا يراها إلا الزملاء الذين يسمح دورهم بالقراءة عن الصحة.',
  'document.name': 'الاسم',
  'document.is-own': 'هي ملك للشخص نفسه: يستردها متى شاء',
  'document.own': 'ملك للشخص نفسه',
  'document.who-opened': 'من كانت لديه ومن فتحها',
  'document.withdraw': 'يستردها صاحبها: امحها',
  'media.did-withdrawn': 'استردها الشخص ومُحيت',
  'fault.not-own': 'هذه ليست وثيقة للشخص نفسه.',
  'person.part-documents': 'الوثائق',
} as const satisfies Lines<typeof en>
