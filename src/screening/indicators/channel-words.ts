// Data: names of messengers and private messages in adverts; lower case, without marks.
export const CHANNEL_WORDS: ReadonlySet<string> = new Set(
  (
    'telegram telegramm telegrama telegrame telegramu telegramma tg tgram viber vaiber viberi viberiu whatsapp whatsap watsapp wapp zap zapzap wpp ' +
    'insta instagram instagrame insty messenger mesendzer signal threema snapchat tiktok dm pm inbox direct privado priv privati privatu pw ' +
    'телеграм телеграмм телега телегу телеге телегой тг вайбер вайбере вайбером вибер вотсап ватсап вацап вотсапп инста инсте инстаграм інста інсті ' +
    'личку личка лс пп директ директ приват приватні сигнал сигнале комменты лична вотсапе zprave zinute zinutes zinuti ' +
    'واتس واتساب تلغرام تليجرام انبوكس الخاص zalo ib wechat vx wx qq snap snapi snäppi snapem snapie 微信 薇信 扣扣 加v 加q 飞机 飛機 电报 電報 私信 व्हाट्सएप व्हाट्सऐप वाट्सएप ह्वाट्सएप टेलीग्राम टेलिग्राम इनबॉक्स इनबक्स वाइबर भाइबर डीएम मैसेंजर'
  ).split(' '),
)
