// Data: words of sign-in in Arabic.
import type { Lines } from '../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'set-up.title': 'إعداد Ausma',
  'set-up.lede': 'عشر دقائق. أحضر ورقًا أو طابعة: في النهاية تحصل على مفتاح يظهر مرة واحدة.',
  'set-up.token': 'رمز لمرة واحدة',
  'set-up.token-hint': 'تجده في آخر الرابط الذي طبعه الخادم.',
  'set-up.agency': 'جهتك',
  'set-up.you': 'أنت، أول عضو فيها',
  'set-up.proxy-unread':
    'يخبر الخادم الوكيل من أين تأتي الطلبات، لكن هذا الخادم لا يقرأ ذلك: سيُعدّ الجميع طالبًا واحدًا. اضبط BEHIND_PROXY=yes ثم أعد تشغيل الخادم.',
  'set-up.proxy-missing':
    'الإعداد BEHIND_PROXY=yes مضبوط، لكن هذا الطلب جاء من دون X-Forwarded-For: سيُعدّ الجميع طالبًا واحدًا. اجعل الخادم الوكيل يكتب هذه الترويسة، أو اضبط BEHIND_PROXY=no.',
  'set-up.go': 'إنشاء الجهة ومفاتيحها',

  'method.title': 'كيف ستسجّل الدخول',
  'method.passkey': 'مفتاح مرور',
  'method.passkey-hint': 'بصمة أو وجه أو رقم سري أو مفتاح أمان. لا شيء تحفظه، ولا شيء يمكن لصفحة مزيفة أن تسرقه.',
  'method.password': 'كلمة مرور ورمز',
  'method.password-hint': 'كلمة مرور وستة أرقام من تطبيق على هاتفك.',
  'method-of.passkey': 'مفتاح مرور',
  'method-of.password': 'كلمة مرور ورمز',
  'method-of.oidc': 'مؤسستك، مع عبارة مرور الخزنة',

  'totp.qr': 'رمز QR للتطبيق',
  'totp.scan': 'امسح هذا بتطبيق مصادقة.',
  'totp.by-hand': 'أو اكتبه بنفسك:',
  'totp.code-hint': 'الأرقام الستة التي يعرضها التطبيق الآن.',

  'recovery.title': 'مفتاح الاسترداد',
  'recovery.once': 'يظهر هذا المفتاح مرة واحدة.',
  'recovery.why':
    'يفتح كل ما هو مختوم للجهة عندما لا يبقى أحد غيره يستطيع ذلك. احفظه على ورق، في خزنة، بعيدًا عن الخادم.',
  'recovery.paper': 'Ausma، مفتاح استرداد {agency}',
  'recovery.check': 'هل حُفظ؟',
  'recovery.check-text': 'اكتب كلمتين منه من الورقة.',
  'recovery.word': 'الكلمة {place}',
  'recovery.wrong': 'ليست هذه تلك الكلمة.',
  'recovery.done': 'حُفظ. الذهاب إلى المكتب',

  'sign-in.title': 'تسجيل الدخول',
  'sign-in.lede': 'لأعضاء جهة تعمل مع Ausma.',
  'sign-in.passkey': 'تسجيل الدخول بمفتاح مرور',
  'sign-in.or': 'أو',
  'sign-in.password': 'تسجيل الدخول بكلمة مرور ورمز',
  'sign-in.oidc': 'أو عبر مؤسستك',
  'sign-in.go': 'تسجيل الدخول',
  'sign-in.lost':
    'هل فقدت مفتاح مرورك أو هاتفك؟ سجّل الدخول بطريقة أخرى وأزله من الإعدادات. وإن لم تكن هناك طريقة أخرى، ينهي أحد المسؤولين الإداريين وصولك ويدعوك من جديد.',
  'sign-in.by-number': 'لا تعمل مفاتيح المرور تحت عنوان من أرقام. افتح هذه الصفحة بالاسم {name}.',

  'oidc.title': 'العودة من مؤسستك',
  'oidc.again': 'البدء من جديد',
  'oidc.unknown': 'مؤسستك تعرفك، لكن لا حساب لك هنا. افتح الرابط الذي دُعيت به، وابدأ منه.',
  'oidc.new': 'اختر عبارة مرور لمفاتيحك. لا تعرفها مؤسستك أبدًا. اثنا عشر حرفًا على الأقل.',
  'oidc.known': 'خطوة أخيرة: عبارة المرور التي تفتح مفاتيحك.',

  'op.sign-ins.sweep': 'محو الجلسات والدعوات القديمة وآثار تسجيل الدخول',

  'op.oidc.agencies': 'سرد الجهات التي لها تسجيل دخول خاص',
  'op.oidc.begin': 'الذهاب إلى تسجيل دخول المؤسسة',
  'op.oidc.finish': 'العودة من تسجيل دخول المؤسسة',
  'op.oidc.get': 'الاطلاع على تسجيل دخول المؤسسة',
  'op.oidc.set': 'تحديد تسجيل دخول المؤسسة',

  'recovery.kept': 'حُفظ',
} as const satisfies Lines<typeof en>
