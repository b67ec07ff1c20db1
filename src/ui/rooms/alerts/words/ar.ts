// Data: words of alerts in Arabic.
import type { Lines } from '../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'job.send-alerts': 'الإخبار بالبريد بأن أمرًا ينتظر',
  'op.alerts.get': 'الاطلاع على طريقة التنبيه إلى ما ينتظر',
  'op.alerts.choose': 'اختيار طريقة التنبيه إلى ما ينتظر',
  'op.alerts.send': 'الإخبار بالبريد بأن أمرًا ينتظر',
  'op.alert-deputies.get': 'الاطلاع على من يُخبَر حين لا ينظر أحد',
  'op.alert-deputies.set': 'تعيين من يُخبَر حين لا ينظر أحد',

  'alerts.title': 'بريد حين ينتظر أمر',
  'alerts.text':
    'تذكر الرسالة كم أمرًا ينتظر وكم منها عاجل. لا تسمّي شخصًا ولا مكانًا ولا جهة. ويصل التنبيه إلى ما فات موعده فورًا، في الليل أيضًا.',
  'alerts.address': 'عنوان البريد الإلكتروني',
  'alerts.address-hint': 'تُرسل إليه رسالة تجريبية عند الحفظ.',
  'alerts.fault': 'هذا ليس عنوان بريد إلكتروني.',
  'alerts.pace': 'كم مرة',
  'alerts.pace-at-once': 'فورًا حين يصل شيء',
  'alerts.pace-daily': 'مرة في اليوم',
  'alerts.hour': 'في أي ساعة',
  'alerts.choose': 'إرسال البريد إليّ',
  'alerts.stop': 'إيقاف البريد',

  'deputies.title': 'النواب',
  'deputies.text': 'يصلهم بريد حين لا ينظر أحد فيما أرسلته جهة أخرى وانتهت مهلته. وإن لم ينظروا هم أيضًا أُخبر المُرسِل.',
  'deputies.addresses': 'عناوين بريد النواب',
  'deputies.addresses-hint': 'عنوان في كل سطر، عشرة على الأكثر.',
  'deputies.language': 'لغة البريد إلى النواب',
} as const satisfies Lines<typeof en>
