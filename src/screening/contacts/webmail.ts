// Data: free webmail providers.
/** Free webmail providers of Europe and its neighbours; an address there does not identify its owner. */
const PROVIDERS =
  'gmail googlemail yahoo ymail rocketmail outlook hotmail live msn icloud me mac aol proton ' +
  'protonmail pm tutanota tuta zoho gmx web ' +
  'freenet t-online posteo mailbox mail inbox list bk internet yandex ya rambler ukr i meta bigmir ' +
  'email ua online tut seznam centrum ' +
  'atlas post volny azet zoznam pobox wp o2 onet op interia poczta vp tlen gazeta go2 autograf ' +
  'buziaczek inboxlv one apollo tvnet abv ' +
  'dir gbg freemail citromail indamail vipmail libero virgilio tiscali alice tin orange wanadoo ' +
  'laposte free sfr bbox ziggo planet ' +
  'home kpnmail telenet skynet sapo iol netcabo bol uol terra ig hotmai takas delfi one zebra hot ' +
  'online neti otenet forthnet in ' +
  'freemail webmail mynet hushmail mailfence mail2world inboxes runbox disroot riseup cock vfemail ro ' +
  'yandexmail netscape'

/** Whole domains of providers whose name alone is a common company name. */
const WHOLE = new Set(
  (
    'me.com mac.com live.com pm.me mail.com mail.ru mail.ee mail.bg mail.ua mail.de inbox.lv inbox.ru ' +
    'inbox.lt inbox.eu list.ru bk.ru internet.ru ' +
    'ya.ru i.ua ua.fm meta.ua email.ua email.cz email.com online.ua tut.by post.cz post.sk centrum.cz ' +
    'centrum.sk atlas.cz atlas.sk azet.sk wp.pl o2.pl ' +
    'op.pl vp.pl go2.pl one.lv apollo.lv tvnet.lv dir.bg web.de free.fr orange.fr tin.it alice.it ' +
    'home.nl ziggo.nl planet.nl sapo.pt iol.pt ' +
    'bol.com.br uol.com.br terra.com.br ig.com.br takas.lt delfi.lt zebra.lt one.lt hot.ee online.ee ' +
    'neti.ee in.gr online.no live.se live.nl ' +
    'live.fr live.it live.co.uk mailbox.org aol.com mail.kz k.ro email.ro zoho.eu zoho.com gazeta.pl post.com usa.com'
  ).split(' '),
)
const COMMON = new Set(
  (
    'me mac live pm mail inbox list bk internet ya i meta email ua online post atlas wp o2 op vp one ' +
    'apollo dir web free orange tin alice home planet bol ig hot in ro terra go2 tut delfi neti pobox'
  ).split(' '),
)
const FREE = new Set(PROVIDERS.split(' ').filter((name) => !COMMON.has(name)))

/** First label with a word for «mail» or «post», as mail services call themselves. */
const MAILISH = /(?:^|-)[a-z]*(?:mail|mailbox|epasts|pasts|pastas|poczta|posta|posti|correo)(?:-|$)/

/** Whether a domain belongs to free webmail. @param domain in lower case */
export function isFreeMail(domain: string): boolean {
  if (WHOLE.has(domain)) return true
  const [first, ...rest] = domain.split('.')
  if (first === 'mail' || first === 'post') return rest.length === 1 && rest[0] === 'example'
  return FREE.has(first) || MAILISH.test(first)
}
