// Data: words for people by sex, nation and religion, in the forms adverts have them.
/**
 * Language → words that name people by an attribute. In terms that score, any of them stands for all (design, rule 5), together with
 * the pack's own words for `person` and `nationality`.
 */
export const PEOPLE: Record<string, string> = {
  en:
    'women men girls boys ladies gentlemen females males woman man girl boy ukrainian nepali ukrainians nepalis romanian vietnamese muslim christian muslims christians filipino brazilian indian polish hindu catholic',
  lv:
    'meitenes puiši meitenēm puišiem sievietes vīrieši sievietēm vīriešiem sieviete vīrietis ukraiņi nepālieši ukraiņiem nepāliešiem latvieši lietuvieši musulmaņi kristieši ukrainietes rumānietes',
  lt:
    'merginos vaikinai merginas vaikinus moterys vyrai moteris vyrus moterims vyrams ukrainiečiai nepaliečiai ukrainiečių nepaliečių musulmonai krikščionys lietuviai latviai',
  et:
    'naised mehed naisi mehi tüdrukud poisid tüdrukuid poisse ukrainlased nepallased ukrainlasi nepallasi moslemid kristlased eestlased lätlased',
  pl:
    'kobiety mężczyźni kobiet mężczyzn dziewczyny chłopaki dziewczyn chłopaków panie panowie ukrainki nepalki ukraińcy nepalczycy ukraińców nepalczyków muzułmanie chrześcijanie rumuni bułgarzy',
  ru:
    'женщины мужчины женщин мужчин женщинам мужчинам девушки парни девушек парней девушкам парням украинцы непальцы украинцев непальцев узбекистана молдавии узбеки молдаване мусульмане христиане украинок белорусок',
  uk:
    'жінки чоловіки жінок чоловіків жінкам чоловікам дівчата хлопці дівчат хлопців дівчатам хлопцям українці непальці українців непальців українок білорусок мусульмани християни румуни болгари',
  ro:
    'femei bărbați femeile bărbații fete băieți fetele băieții fetelor băieților ucraineni nepalezi ucrainence nepaleze musulmani creștini români bulgari',
  bg:
    'жени мъже жените мъжете момичета момчета момичетата момчетата украинци непалци украинки непалки мюсюлмани християни българи румънци',
  de:
    'frauen männer mädchen jungen damen herren ukrainer nepalesen ukrainerinnen nepalesinnen muslime christen rumänen bulgaren polen ungarn',
  es:
    'mujeres hombres chicas chicos señoritas señores mujer hombre chica chico ucranianos nepalíes colombianas venezolanas colombianos venezolanos musulmanes cristianos',
  pt:
    'mulheres homens meninas meninos raparigas rapazes moças moços mulher homem ucranianos nepaleses brasileiras angolanas brasileiros angolanos muçulmanos cristãos',
}
