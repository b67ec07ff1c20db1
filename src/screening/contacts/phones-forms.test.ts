import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canonical } from '../canonical.ts'
import { findContacts } from './index.ts'

/** Language, expected finds (a phone by its number alone, «-» for none), and wording. All are invented. */
const FORMS = `
ar | +201000000381 | واتساب صفر واحد صفر صفر صفر صفر صفر صفر ثلاثة ثمانية واحد
ar | +201000000381 | رقم ٠١٠ ٠٠٠ ٠٠ ٣٨١
ar | +966550000718 | الرياض صفر خمسة خمسة صفر صفر صفر صفر سبعة واحد ثمانية
bg | +359880001249 | нула осем осем нула нула нула дванадесет четиридесет и девет
bg | +359880001249 | 088 нула нула нула 1249
bg | +359880001249 | О88 ООО 12 49
bg | +359880001249 | плюс триста петдесет и девет осемдесет и осем 000 1249
bg | +359880001249 | 0 8 8 0 0 0 1 2 4 9
bg | +359880001249 | нула осемдесет и осем, три нули, дванайсет четиридесет и девет
bg | +359888000517 | нула осемстотин осемдесет и осем, три нули, петстотин и седемнайсет
cs | +420608000194 | šest nula osm, nula nula nula, jedna devět čtyři
cs | +420608000194 | 6O8 OOO 194
cs | +420608000194 | plus čtyři dva nula 608 000 194
cs | +420720000836 | sedm dva nula, třikrát nula, osm tři šest
cs | +420720000836 | 72O OOO 836
de | +4915100000384 | null eins fünf eins, fünfmal null, drei acht vier
de | +4915100000384 | 0151-null-null-null-null-null-384
de | +4915100000384 | plus neunundvierzig 151 00000 384
de | +4915100000384 | 0 1 5 1 0 0 0 0 0 3 8 4
de | +4915100000384 | O151/OOOOO384
de | +4915100000384 | null-eins-fünf-eins-null-null-null-null-null-drei-acht-vier
de | +4917600000629 | null eins sieben sechs / fünf Nullen / sechs zwei neun
el | +306900000182 | έξι εννιά μηδέν μηδέν μηδέν μηδέν μηδέν ένα οκτώ δύο
el | +306900000182 | εξήντα εννιά, πέντε μηδενικά, ένα οκτώ δύο
el | +306900000182 | 69ΟΟ ΟΟΟ 182
el | +306970000413 | εξι εννια επτα μηδεν μηδεν μηδεν μηδεν τεσσερα ενα τρια
en | +447700900371 | Call me oh double seven double oh, nine hundred, three seven one
en | +447700900371 | ring zero seven seven zero zero nine zero zero three seven one
en | +447700900371 | 0seven7oo 9oo three71
en | +447700900371 | O77OO 9OO37I
en | +447700900371 | O77OO 9OO37l call me
en | +447700900371 | text me 0-7-7-0-0-9-0-0-3-7-1
en | +447700900371 | whatsapp ⓪⑦⑦⓪⓪⑨⓪⓪③⑦①
en | +447700900371 | +44 77 zero zero 9 zero zero 371
en | +447700900371 | plus forty four seven seven double zero nine hundred three seventy one
en | +447700900371 | four four seven seven zero zero nine zero zero three seven one with a plus in front
en | +447700900371 | mob: (+44) 7700-900-371
en | +447700900371 | 07700•900•371
en | +447700900371 | 07700*900*371
en | +447700900371 | 07700_900_371
es | +34600000817 | seis cero cero, cero cero cero, ocho uno siete
es | +34600000817 | seiscientos, triple cero, ochocientos diecisiete
es | +34600000817 | 6OO OOO 817
es | +34600000817 | seis-cinco ceros-817
es | +34600000817 | 600 cero cero cero 817
es | +34600000817 | 6 0 0 0 0 0 8 1 7
es | +34600000817 | más treinta y cuatro 600 000 817
et | +37255500417 | viis viis viis null null neli üks seitse
et | +37255500417 | 55 500 417 helista
et | +37255500417 | pluss kolm seitse kaks viis viis viis null null neli üks seitse
et | +37255500417 | 5550O417
et | +37253000618 | viiskümmend kolm null null null kuus üks kaheksa
et | +37253000618 | Helista: 5 3 0 0 0 6 1 8
et | +37253000618 | 53OOO618 Andres
fi | +358400000217 | nolla neljä nolla nolla nolla nolla nolla kaksi yksi seitsemän
fi | +358400000217 | nolla neljäkymmentä, neljä nollaa, 217
fi | +358400000217 | O4O OOO O217
fi | +358500000719 | nolla viisi nolla, nolla nolla nolla, nolla seitsemän yksi yhdeksän
fr | +33639980142 | zéro six trente-neuf quatre-vingt-dix-huit zéro un quarante-deux
fr | +33639980142 | 06 trente neuf 98 zero un 42
fr | +33639980142 | O6 39 98 O1 42
fr | +33639980142 | plus trente-trois 6 39 98 01 42
fr | +33639980142 | zero six trois neuf neuf huit zero un quatre deux
fr | +33639980142 | (0)6-39-98-01-42
fr | +33639980815 | zéro six, trois neuf, neuf huit, zéro huit, quinze
hi | +919800000417 | नौ आठ शून्य शून्य शून्य शून्य शून्य चार एक सात
hi | +919800000417 | मोबाइल ९८०००००४१७
hi | +919900000817 | 99OOO OO817
hu | +36300000729 | nulla hat három nulla nulla nulla nulla nulla hét kettő kilenc
hu | +36300000729 | O6 3O OOO O729
hu | +36300000729 | 06/30-0000729
hu | +36200000914 | nulla hat húsz, nulla nulla nulla, nulla kilenc tizennégy
hu | +36200000914 | O6-2O-OOO-O914
it | +393330000271 | tre tre tre, zero zero zero zero, due sette uno
it | +393330000271 | 333 quattro zeri 271
it | +393330000271 | 333OOOO271
it | +393330000271 | più trentanove 333 0000 271
it | +393470000638 | tre quattro sette, quattro zeri, sei tre otto
it | +393470000638 | 347 OOOO 638
lt | +37061000382 | aštuoni šeši vienas trys nuliai trys aštuoni du
lt | +37061000382 | skambink 8-610-00382
lt | +37061000382 | 0 610 00 382
lt | +37061000382 | šešiasdešimt vienas, nulis nulis nulis, trys šimtai aštuoniasdešimt du
lt | +37061000382 | plius trys septyni nulis šeši vienas nulis nulis nulis trys aštuoni du
lt | +37061000382 | +370 6I0 OO382
lt | +37065000247 | tel. aštuoni, šeši penki nulis, nulis nulis du keturi septyni
lv | +37126000418 | zvani divi seši, trīs nulles, četri viens astoņi
lv | +37126000418 | divdesmit seši nulle nulle nulle četri simti astoņpadsmit
lv | +37126000418 | 26 nulle nulle nulle 418
lv | +37126000418 | plus trīs septiņi viens divi seši nulle nulle nulle četri viens astoņi
lv | +37126000418 | 2six000418
lv | +37126000418 | t. 2 6 0 0 0 4 1 8
lv | +37126000418 | 26oo0418 rakstiet vacapā
nl | +31612000034 | nul zes twaalf nul nul nul nul vierendertig
nl | +31612000034 | nul zes een twee nul nul nul nul drie vier
nl | +31612000034 | 06 12 nul nul nul nul 34
nl | +31612000034 | O6-12OOOO34
nl | +31612000034 | plus eenendertig 6 1200 0034
nl | +31640000918 | nul-zes vier nul nul nul nul negen een acht
nl | +31640000918 | 06 - 4OOO O918
pl | +48510000318 | pięć jeden zero, zero zero zero, trzy jeden osiem
pl | +48510000318 | pięćset dziesięć, trzy zera, trzysta osiemnaście
pl | +48510000318 | 51O OOO 318
pl | +48510000318 | pięć-jeden-zero-zero-zero-zero-trzy-jeden-osiem
pl | +48510000318 | 5jeden0 0zero0 3jeden8
pl | +48510000318 | plus czterdzieści osiem 510 000 318
pl | +48510000318 | cztery osiem pięć jeden zero zero zero zero trzy jeden osiem
pt | +351912000468 | nove doze, zero zero zero, quatro meia oito
pt | +351912000468 | nove um dois três zeros quatro seis oito
pt | +351912000468 | novecentos e doze, zero zero zero, quatrocentos e sessenta e oito
pt | +351912000468 | mais três cinco um nove um dois zero zero zero quatro seis oito
pt | +351912000468 | 91 2OOO 468
pt | +351912000468 | 9 1 2 0 0 0 4 6 8
pt | +351934000718 | nove três quatro, zero zero zero, sete um oito
ro | +40740001965 | zero șapte patru zero zero zero unu nouă șase cinci
ro | +40740001965 | zero șapte sute patruzeci, zero zero unu, nouă sute șaizeci și cinci
ro | +40740001965 | O74O OO1 965
ro | +40740001965 | 0740 zero zero unu 965
ro | +40740001965 | 07 patru 0 001 nouă65
ro | +40740001965 | plus patru zero 740 001 965
ro | +40740001965 | sunati la 0.7.4.0.0.0.1.9.6.5
ru | +37126000418 | два шесть три нуля четыре один восемь, Рига
ru | +79000004471 | восемь девятьсот ноль ноль ноль сорок четыре семьдесят один
ru | +79000004471 | 8 девятьсот 000 44 71
ru | +79000004471 | 8 (9ОО) ООО-44-71
ru | +79000004471 | 8 9 0 0 0 0 0 4 4 7 1
ru | +79000004471 | +7.900.000.44.71
ru | +79000004471 | 8-девять-ноль-ноль-ноль-ноль-ноль-четыре-четыре-семь-один
sk | +421905000173 | nula deväť nula päť, nula nula nula, jedna sedem tri
sk | +421905000173 | O9O5 OOO 173
sk | +421910000527 | nula deväť jeden nula, nula nula nula, päť dva sedem
sv | +46700000183 | noll sjuttio, noll noll noll noll ett åtta tre
sv | +46700000183 | noll sju noll, noll noll noll, noll ett, åttiotre
sv | +46700000183 | O7O-OOO O1 83
sv | +46730000284 | noll sju tre, noll noll noll noll, två åtta fyra
tr | +905320000462 | sıfır beş otuz iki sıfır sıfır sıfır sıfır dört altı iki
tr | +905320000462 | 0532 sıfır sıfır sıfır 04 62
tr | +905320000462 | O532 OOO O4 62
tr | +905420000718 | sıfır beş yüz kırk iki sıfır sıfır sıfır sıfır yedi on sekiz
tr | +905420000718 | O542 OOO O7 18
uk | +380670001432 | нуль шістдесят сім, нуль нуль нуль, чотирнадцять, тридцять два
uk | +380670001432 | нуль шість сім три нулі один чотири три два
uk | +380670001432 | О67 ООО 14 32
uk | +380670001432 | 0б7 000 14 З2
uk | +380670001432 | 38о67ооо1432
uk | +380670001432 | +38 нуль 67 000 один чотири 32
uk | +380670001432 | 067-нуль-нуль-нуль-14-32
vi | +84903000274 | không chín không ba không không không hai bảy bốn
vi | +84903000274 | 09o3ooo274
vi | +84903000274 | 0.9.0.3.0.0.0.2.7.4
vi | +84938000514 | O938.OOO.514
vi | +84938000514 | không chín ba tám không không không năm một bốn
zh | +8613800000417 | 电话一三八零零零零零四一七
zh | +8613800000417 | 微信 138OOOOO417
zh | +8613800000417 | 壹叁捌零零零零零肆壹柒
zh | +34611000293 | 电话 六一一 零零零 二九三 (西班牙) 
zh | +8613900000528 | 一三九 零零零零 零五二八
zh | +8613900000528 | v信：1 3 9 0 0 0 0 0 5 2 8
`

for (const line of FORMS.trim().split('\n')) {
  const [language, expected, words] = line.split(' | ')
  test(line, () => {
    const found = findContacts(canonical(words), { language, source: 'social' }).map(({ kind, value }) =>
      kind === 'phone' ? value : `${kind}:${value}`,
    )
    assert.deepEqual(found.sort(), expected === '-' ? [] : expected.split(',').sort())
  })
}
