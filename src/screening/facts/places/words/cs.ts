// Data: Czech words around places, and names that Node and the gazetteer do not have.
import type { PlaceWords } from '../words.ts'

export const words: PlaceWords = {
  where: 'v ve do na u pod kolem okolí poblíž nedaleko',
  between: 'městě města oblasti okolí centru jižním severním krásném krásné regionu',
  announce: 'místo lokalita pracoviště město země destinace region kraj výkonu obec',
  elsewhere: 'z ze občané občanů občany pas sídlo sídlem registrovaná kancelář kanceláře licence firma společnost',
  ends: 'sko: sko ska sku skem; cko: cko cka cku ckem; ie: ie ii ií; ka: ka ky ce ku kou; ha: ha hy ze hu hou; ra: ra ry ře ru rou; a: a y ě e u ou; o: o a u ě em; ice: ice ic icích icím; y: y ách ům; ín: ín ína íně ínem; ov: ov ova ově ovem; ec: ec ce ci cem; ek: ek ku ku kem; ň: ň ně ni ní; e: e i í; -: - a u u ě em; í: í ího ím ímu',
  countries: 'GB: Anglie|Velká Británie|=Velké Británii|Skotsko|Wales|Severní Irsko|UK; US: USA|Amerika|Spojené státy|=Spojených státech; AE: SAE|Emiráty|=Emirátech|Spojené arabské emiráty|=Spojených arabských emirátech; NL: Holandsko|Nizozemsko|Nizozemí; CZ: Česko|Česká republika|=České republice|=České republiky|ČR; KR: Jižní Korea|=Jižní Koreji|Korea; MM: Barma|Myanmar; SA: Saúdská Arábie|=Saúdské Arábii; NZ: Nový Zéland|=Novém Zélandu; SI: Slovinsko; BY: Bělorusko; CY: Kypr; DE: Německo; AT: Rakousko; HU: Maďarsko; TH: Thajsko; IE: Irsko; KH: Kambodža; UA: Ukrajina',
  cities: 'Prague: Praha; Brno: Brno|=Brně; Ostrava: Ostrava; Pilsen: Plzeň; Olomouc: Olomouc|=Olomouci; Liberec: Liberec; Vienna: Vídeň; Munich: Mnichov; Berlin: Berlín; Köln: Kolín nad Rýnem; Hamburg: Hamburk; Frankfurt am Main: Frankfurt; Nürnberg: Norimberk; Dresden: Drážďany; Leipzig: Lipsko; Stuttgart: Stuttgart; London: Londýn; Paris: Paříž|=Paříži; Rome: Řím; Milan: Milán; Venice: Benátky; Naples: Neapol; Turin: Turín; Florence: Florencie; Warsaw: Varšava; Kraków: Krakov; Wrocław: Vratislav; Katowice: Katovice; Budapest: Budapešť; Lisbon: Lisabon; Genève: Ženeva; Zürich: Curych; Basel: Basilej; Brussels: Brusel; Antwerpen: Antverpy; The Hague: Haag; Moscow: Moskva; Kyiv: Kyjev; Lviv: Lvov; Copenhagen: Kodaň; Belgrade: Bělehrad; Zagreb: Záhřeb; Ljubljana: Lublaň; Linz: Linec|=Linci; Graz: Štýrský Hradec; Salzburg: Salcburk|Salzburg; Dubai: Dubaj|=Dubaji; Sihanoukville: Sihanoukville; Hradec Králové: Hradec Králové|=Hradci Králové; České Budějovice: České Budějovice|=Českých Budějovicích; Ústí nad Labem: Ústí nad Labem; Zlín: Zlín; CZ Kolín: Kolín; CZ Mladá Boleslav: Mladá Boleslav|=Mladé Boleslavi; Poprad: Poprad; Bratislava: Bratislava',
  wary: 'Most|Kolín|Roma|Mali|Kuba|Malta|Martin|Čad|Haag|Kypr|Brest|Řím|Písek|Tábor|Znojmo|Anglie',
  never: 'Bar|Male|Malé|Jen|Side|Pila|Van|Sale|Nice|Como|Lens|Tours|Lima|Este|Ede|Aš|Perm',
  adjectives: true,
}
