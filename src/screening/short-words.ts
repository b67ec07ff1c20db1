// Data: whole words of at most three letters that often end a sentence, by language, without marks on Latin letters.
/** None of them is an abbreviation, such as «no.», «co.», «tel.» or «руб.», in any language of adverts. */
export const SHORT_WORDS =
  // en
  (
    'you us it me him her we now day job all one two out up too yes try ask pay way own any who how go do so ' +
    // ru uk bg
    'нас вас нам вам нет она они оно мы вы ты их его все там тут так это мне уже дом дня ні він ми ви їх це дім ден сме сте тук ' +
    // pl lv lt et
    'nas was nam wam nie tak my wy ona dom dni dwa juz tam jus yra nav nad see ' +
    // ro es pt de
    'noi voi eu azi ani hoy dia ya yo sim nao vez uns wir ihr tag gut ' +
    // tr tl ga vi
    'var yok ver gel biz siz po na mo ka ako anh em xe ' +
    // hi ne, in both scripts
    'hai ko ki ke hi ho lo cha ra lai xa है हैं हो'
  ).split(' ')

/** Abbreviations of four letters and more, without marks on Latin letters. */
export const ABBREVIATIONS =
  // pl lv lt et
  (
    'godz mies tydz wynagr zakwat wyzyw miesz ubezp okol stund talr tukst savait ' +
    // de en ro es pt
    'inkl exkl evtl zzgl tagl woch mind incl approx sapt aprox mens ' +
    // ru uk bg
    'прож проц тижд седм приб квал обяз'
  ).split(' ')
