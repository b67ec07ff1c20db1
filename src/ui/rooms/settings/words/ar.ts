// Data: words of settings in Arabic.
import type { Lines } from '../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'room.settings': 'الإعدادات',

  'op.sessions.open': 'تسجيل الدخول',
  'op.sessions.close': 'تسجيل الخروج',
  'op.sessions.current': 'السؤال عمن سجّل الدخول',
  'op.sessions.list': 'سرد الجلسات الخاصة',
  'op.sessions.confirm': 'التأكيد بالعامل الثاني',
  'op.sessions.revoke': 'إنهاء جلسة',

  'op.credentials.list': 'سرد طرق تسجيل الدخول الخاصة',
  'op.credentials.add': 'إضافة طريقة لتسجيل الدخول',
  'op.credentials.rename': 'إعادة تسمية طريقة لتسجيل الدخول',
  'op.credentials.remove': 'إزالة طريقة لتسجيل الدخول',
  'op.passkeys.challenge': 'طلب تحدٍّ لمفتاح مرور',
  'op.totp.offer': 'طلب سرّ للرموز',

  'settings.you': 'أنت',
  'settings.unreviewed': '{list}: لم يراجعها بعد متحدث بها لغةً أمًّا.',
  'settings.change-method': 'استبدال الكل بطريقة جديدة',
  'settings.change-method-when': 'إذا كان غيرك قد يملك إحداها أو يعرفها.',
  'settings.change-method-text':
    'تتوقف كل الطرق التي لديك الآن، وتنتهي جلساتك الأخرى. أدخل عنوان البريد الإلكتروني لحسابك.',
  'ways.title': 'طرق تسجيل الدخول',
  'ways.only': 'هذه هي الطريقة الوحيدة. أضف ثانية، كي لا يمنعك ضياع هاتف أو مفتاح من الدخول.',
  'ways.added': 'أُضيفت {day}',
  'ways.used': 'آخر استخدام {day}',
  'ways.unused': 'لم تُستخدم بعد',
  'ways.current': 'سجّلت الدخول بها الآن',
  'ways.broken': 'لا تعمل الآن: أزالت جهتك مزوّدها.',
  'ways.stays': 'لا يمكن إزالتها: لن تستطيع تسجيل الدخول بعدها.',
  'ways.add': 'إضافة طريقة لتسجيل الدخول',
  'ways.add-passkey': 'إنشاء مفتاح المرور',
  'ways.add-password': 'إضافة',
  'ways.many': 'لا يمكن أن يكون هناك المزيد. أزل واحدة لا تستخدمها.',
  'ways.name': 'اسم لها',
  'ways.name-hint': 'لتمييزها من غيرها: «المفتاح الأزرق»، «حاسوب العمل».',
  'ways.passkey-text': 'يسألك المتصفح بعد هذا عن الجهاز أو المفتاح. خذ واحدًا ليس عليه أي من مفاتيح مرورك.',
  'ways.rename': 'إعادة تسمية',
  'ways.rename-title': 'اسم آخر لـ {name}',
  'ways.remove': 'إزالة',
  'ways.remove-title': 'إزالة {name}؟',
  'ways.remove-text': 'لن يستطيع أحد تسجيل الدخول بها، وتنتهي الجلسات الأخرى التي فُتحت بها.',
  'ways.remove-current': 'سجّلت الدخول بها. تستمر هذه الجلسة حتى تسجّل الخروج.',
  'ways.remove-passkey': 'يبقى مفتاح المرور نفسه على جهازه أو مفتاح الأمان؛ احذفه هناك أيضًا.',
  'settings.sessions': 'جلساتك',
  'settings.this-session': 'هذه الجلسة',
  'settings.session-note': 'آخر استخدام {seen}، تنتهي {ends}',
  'settings.revoke': 'إنهاؤها',
} as const satisfies Lines<typeof en>
