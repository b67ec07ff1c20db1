import { test } from 'node:test'
import { eachBy, phones } from '../../../test/samples/contacts.ts'

const each = eachBy(phones)

test('digits in words', () => {
  each([
    ['en', 'Call me on zero seven seven double zero, nine double zero, one two three', '+447700900123*'],
    ['en', 'WhatsApp: oh seven seven oh oh nine hundred one two three', '+447700900123*'],
    ['lv', 'zvaniet divdesmit pieci, piecdesmit pieci, nulle viens, četrdesmit divi', '+37125550142*'],
    ['lt', 'skambinkit aštuoni šeši nulis nulis nulis nulis trys keturi penki', '+37060000345*'],
    ['et', 'helista viis null null null null kuus seitse kaheksa', '+37250000678*'],
    ['pl', 'pięćset, trzy zera, dwieście cztery', '+48500000204*'],
    ['ru', 'восемь девятьсот двенадцать триста сорок пять шестьдесят семь восемьдесят девять', '+79123456789*'],
    ['uk', 'нуль шість сім один два три чотири п’ять шість сім', '+380671234567*'],
    ['ro', 'zero șapte patru zero, trei de zero, trei doi unu', '+40740000321*'],
    ['ro', 'zero sapte patruzeci, de trei ori zero, trei sute douazeci si unu', '+40740000321*'],
    ['bg', 'звънни нула осем осем осем, три нули, 246', '+359888000246*'],
    ['bg', 'плюс три пет девет осем осем осем нула нула нула две четири шест', '+359888000246*'],
    ['de', 'ruf an: null eins sieben sechs null vier null sechs neun null fünf acht', '+4917604069058*'],
    ['es', 'whatsapp seiscientos, cero cero cero, doscientos setenta y uno', '+34600000271*'],
    ['ca', 'truca al sis zero zero, zero zero zero, dos set u', '+34600000271*'],
    ['ca', 'whatsapp: sis zero zero triple zero dos set quatre', '+34600000274*'],
    ['ca', 'trucades al sis trenta-nou, noranta-vuit, zero dos, trenta', '+34639980230*'],
    ['ca', 'fem un torn de vuit hores, deu persones, nou euros i un àpat'],
    ['pt', 'liga nove um zero, zero zero zero, cinco meia dois', '+351910000562*'],
    ['fr', 'zéro six, trente-neuf, quatre-vingt-dix-huit, zéro deux, trente-six', '+33639980236*'],
    ['it', 'chiama tre due zero, zero zero zero, zero quattro uno sette', '+393200000417*'],
    ['nl', 'bel nul zes een nul nul nul nul vier een zeven', '+31610000417*'],
    ['hu', 'hívj: nulla hat húsz, nulla nulla nulla, nulla három egy nyolc', '+36200000318*'],
    ['cs', 'volejte sedm sedm sedm nula nula nula čtyři jedna šest', '+420777000416*'],
    ['el', 'τηλ έξι εννιά μηδέν, τρία μηδενικά, μηδέν πέντε δύο τέσσερα', '+306900000524*'],
    ['tr', 'sıfır beş üç sıfır sıfır sıfır sıfır sıfır yedi bir iki ara', '+905300000712*'],
    ['vi', 'gọi không chín không không không không không ba bốn năm', '+84900000345*'],
    ['ar', 'واتساب صفر خمسة ثلاثة صفر صفر صفر صفر صفر سبعة واحد اثنان تركيا', '+905300000712*'],
  ])
})

test('digits in words of languages that are written otherwise, or whose words say more than digits', () => {
  each([
    ['zh', '电话一三八零零零零零四一七，联系人小王', '+8613800000417*'],
    ['zh', '一九九八年成立，二三十人'],
    ['zh', '手机13800000417，联系人小王', '+8613800000417'],
    ['hi', 'फोन नौ आठ शून्य शून्य शून्य शून्य शून्य चार एक सात', '+919800000417*'],
    ['tl', 'tawag sero siyam isa pito sero sero sero sero apat isa pito', '+639170000417*'],
    ['mt', 'ċempel disgħa disgħa żero żero żero erbgħa wieħed sebgħa', '+35699000417*'],
    ['ga', 'glaoigh náid ocht cúig náid náid náid náid ceathair aon seacht', '+353850000417*'],
    ['nl', 'bel nul zes 1 0 nul 0 0 vier 1 7', '+31610000417*'],
    ['nl', 'App 0 6 1 nul 0 0 nul 4 1 7', '+31610000417*'],
    ['en', 'ring the office on 0 1 6 3 2 9 6 0 3 3 8', '+441632960338*'],
    ['en', 'Ring oh one six three two nine six oh three three eight', '+441632960338*'],
    ['en', '+ four four seven 7 nil nil 9 0 0 four 6 1', '+447700900461*'],
    ['ro', 'Sunați la 0 7 4 0 0 0 0 3 2 1 sau scrieți', '+40740000321*'],
    ['ro', 'spălătorie în Manchester\n0 șapte șapte zero zero nouă 0 zero cinci trei trei', '+447700900533*'],
    ['ro', '0 7 7 0 0 9 0 0 5 3 3', '07700900533*'],
  ])
})

test('digits and words mixed, and codes named apart', () => {
  each([
    ['en', 'call 07 seven 00 nine 00 one23', '+447700900123*'],
    ['pl', 'plus cztery cztery 7700 900 dwa jeden osiem', '+447700900218*'],
    ['es', '6 seis 0 cero cero cero 9 nueve 4', '+34660000994*'],
    ['es', 'seis cero cero, triple cero, dos siete uno, con el treinta y cuatro adelante', '+34600000271*'],
    ['es', 'seis 00 000 dos siete uno, prefijo 34', '+34600000271*'],
    ['es', '+58 412 (cero) (cero) (cero) 03 92', '+584120000392*'],
    ['lt', 'du nuliai trys septyni nulis šeši nulis nulis nulis nulis trys keturi penki', '+37060000345*'],
  ])
})
