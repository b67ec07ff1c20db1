// Data: words of a notice’s way to its recipient in Arabic.
import type { Lines } from '../../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'notice.delivery-no-mail': 'ينتظر: لا يرسل هذا الخادم بريدًا بعد',
  'notice.goes-to': 'يُرسل إلى {to} باسم المكتب.',
  'notice.went': 'أُرسل إلى {name}، {to}: {when}، أرسله {by}.',
  'notice.went-mail': 'أُرسل بالبريد إلى {name}: {when}، أرسله {by}.',
  'notice.went-api': 'أُرسل إلى واجهة {name}: {when}، أرسله {by}.',
  'notice.went-export': 'سُلّم إلى {name}: {when}، سلّمه {by}.',
  'no-mail.title': 'لا يرسل هذا الخادم بريدًا بعد.',
  'no-mail.text':
    'الإشعار الذي يُرسل الآن ينتظر هنا. يضبط من يدير الخادم MAIL_URL وMAIL_FROM ثم يشغّله من جديد، فيخرج ما ينتظر فورًا.',
  'no-mail.waits':
    'ينتظر هذا الإشعار هنا ولم يصل إلى أحد. يضبط من يدير الخادم MAIL_URL وMAIL_FROM ثم يشغّله من جديد، فيخرج فورًا. وحتى ذلك الحين يمكن سحبه أو إرساله بطريق آخر.',
  'no-mail.ways': 'بعد اعتماده يمكن أن يذهب بطريق آخر:',
  'no-mail.ways-now': 'يمكن أن يذهب الآن بطريق آخر:',
  'no-mail.letters':
    'ما يُرسل من هنا بالبريد ينتظر. يضبط من يدير الخادم MAIL_URL وMAIL_FROM ثم يشغّله من جديد، فيخرج فورًا. وما لا يحتمل الانتظار فأبلغه بالهاتف أو أرسله من بريد المكتب.',
  'no-mail.by-hand': 'احفظه نصًا وأرسله من برنامج بريد مكتبك:',
  'no-mail.by-form': 'احفظه نصًا وضعه في استمارة المتلقي:',
  'no-mail.by-api': 'إذا كانت للمتلقي واجهة فأدخلها في الدليل:',
  'no-mail.send': 'ينتظر حتى يرسل هذا الخادم بريدًا.',
  'no-mail.export': 'حفظه نصًا لإرساله يدويًا',
  'no-mail.export-hint': 'يُعد عندئذ مرسلًا ولا يذهب ثانية من تلقاء نفسه.',
  'delivery.answer': '(الجواب {number})',
  'delivery.no-mail-settings': 'لا يرسل هذا الخادم بريدًا بعد. يضبط من يديره MAIL_URL وMAIL_FROM.',
  'delivery.no-such-channel': 'لا يعرف البرنامج هذا الطريق. أخبر من يدير الخادم.',
  'delivery.not-a-letter': 'تعذرت على البرنامج قراءة الرسالة. أخبر من يدير الخادم.',
  'delivery.internal': 'حدث خطأ في هذا الخادم. أخبر من يديره.',
  'delivery.eenvelope': 'لم يقبل خادم البريد العنوان. قارنه بما ينشره المتلقي.',
  'delivery.emessage': 'لم يقبل خادم البريد الرسالة.',
  'delivery.eauth': 'لم يقبل خادم البريد دخولنا. يراجع من يدير هذا الخادم MAIL_URL.',
  'delivery.econnection': 'تعذر الوصول إلى خادم البريد.',
  'delivery.econnrefused': 'تعذر الوصول إلى الخادم الآخر.',
  'delivery.esocket': 'انقطع الاتصال بخادم البريد.',
  'delivery.etimedout': 'تأخر خادم البريد كثيرًا.',
  'delivery.edns': 'لم يُعثر على خادم البريد باسمه. يراجع من يدير هذا الخادم MAIL_URL.',
  'delivery.etls': 'تعذر تأمين الاتصال بخادم البريد. يراجع من يدير هذا الخادم MAIL_URL.',
  'delivery.eprotocol': 'أجاب خادم البريد بما لا يُفهم.',
  'delivery.status': 'أجاب الخادم الآخر بخطأ.',
  'delivery.other': 'لم يقبله الخادم الآخر ولم يقل لماذا.',
} as const satisfies Lines<typeof en>
