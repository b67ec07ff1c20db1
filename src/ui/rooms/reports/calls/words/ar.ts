// Data: words of calls for help in Arabic.
import type { Lines } from '../../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'call.danger': 'شخص في خطر الآن',
  'call.asked': 'شخص يطلب المساعدة',
  'call.person': 'قد يحتاج شخص إلى المساعدة',
  'call.answer': 'الرد الآن',
  'call.contact': 'لقاء أول',
  'report.has-led': 'تم اللقاء الأول',
  'call.contact-more': 'لقاء أول مع شخص آخر',
  'call.send': 'إرسال والبقاء على تواصل',
  'call.safe': 'الشخص في أمان: سجّل ذلك',
  'op.reports.record-call': 'تسجيل اتصال بخدمة طوارئ',
  'emergency.title': 'استُدعيت الشرطة أو الإسعاف',
  'emergency.law':
    'لا حاجة إلى موافقة عند الخطر على الحياة: مصالح حيوية لمن لا يستطيع إعطاءها (المادة 9(2)(ج) من اللائحة العامة لحماية البيانات؛ المادة 10 من التوجيه (الاتحاد الأوروبي) 2016/680). اتصل أولًا ثم سجّل.',
  'emergency.service': 'من استُدعي',
  'emergency.to-police': 'الشرطة',
  'emergency.to-ambulance': 'الإسعاف',
  'emergency.to-fire': 'الإطفاء',
  'emergency.day': 'اليوم',
  'emergency.time': 'الساعة',
  'emergency.by': 'من اتصل',
  'emergency.incident': 'رقم الحادث',
  'emergency.save': 'تسجيل الاتصال',
  'emergency.called-police': 'استُدعيت الشرطة',
  'emergency.called-ambulance': 'استُدعي الإسعاف',
  'emergency.called-fire': 'استُدعي الإطفاء',
  'emergency.safe': 'الشخص في أمان',
  'emergency.how': 'كيف عرفت',
  'emergency.safe-save': 'تسجيل أن الشخص في أمان',
  'emergency.safe-since': 'في أمان، سُجّل {day}',
  'fault.not-yet': 'هذا لم يحن بعد. اكتب متى جرى الاتصال.',
  'report.event-called': 'استُدعيت خدمة طوارئ',
} as const satisfies Lines<typeof en>
