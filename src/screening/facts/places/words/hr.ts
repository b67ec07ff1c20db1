// Data: Croatian words around places, and names that Node and the gazetteer do not have.
import type { PlaceWords } from '../words.ts'

export const words: PlaceWords = {
  where: 'u na za kod pored blizu prema oko okolici',
  between: 'gradu grad okolici regiji području centru južnoj sjevernoj lijepom prekrasnoj državi',
  announce: 'mjesto lokacija rada grad država destinacija regija županija odredište',
  elsewhere: 'iz državljani državljanima putovnica sjedište registrirana ured uredi licenca tvrtka veleposlanstvo',
  ends: 'ska: ska ske skoj sku skom; čka: čka čke čkoj čku čkom; ška: ška ške škoj šku škom; ija: ija ije iji iju ijom; a: a e i u om; ac: ac ca cu cem; o: o a u om; e: e a u em; i: i a ima e; ar: ar ra ru rom; -: - a u om em',
  countries: 'GB: Engleska|Velika Britanija|=Velikoj Britaniji|Wales|Sjeverna Irska|Ujedinjeno Kraljevstvo|UK; US: SAD|Amerika|Sjedinjene Države; AE: UAE|Emirati|Ujedinjeni Arapski Emirati|=Ujedinjenim Arapskim Emiratima|=Emiratima; NL: Nizozemska|Holandija; CZ: Češka; KR: Južna Koreja|=Južnoj Koreji|Koreja; MM: Burma|Mjanmar; SA: Saudijska Arabija|=Saudijskoj Arabiji; BY: Bjelorusija; RS: Srbija; BA: Bosna|BiH|Bosna i Hercegovina; ME: Crna Gora|=Crnoj Gori; CY: Cipar|=Cipru; KH: Kambodža; MD: Moldavija; MK: Makedonija|Sjeverna Makedonija|=Sjevernoj Makedoniji; DE: Njemačka; HR: Hrvatska',
  cities: 'Vienna: Beč|=Beču; Munich: München; Berlin: Berlin; Frankfurt am Main: Frankfurt; Köln: Köln; Stuttgart: Stuttgart; Prague: Prag; Rome: Rim; Milan: Milano; Venice: Venecija; Naples: Napulj; Turin: Torino; Trieste: Trst; Florence: Firenca; London: London; Paris: Pariz; Brussels: Bruxelles; Warsaw: Varšava; Budapest: Budimpešta; Copenhagen: Kopenhagen; Lisbon: Lisabon; Moscow: Moskva; Kyiv: Kijev; Belgrade: Beograd; Ljubljana: Ljubljana; Sarajevo: Sarajevo; Athens: Atena; Thessaloníki: Solun; Istanbul: Istanbul|Carigrad; Zürich: Zürich; Genève: Ženeva; The Hague: Haag; Dubai: Dubai; Zadar: Zadar; Split: Split; Rijeka: Rijeka; Pula: Pula; Osijek: Osijek; HR Dubrovnik: Dubrovnik; HR Šibenik: Šibenik; HR Rovinj: Rovinj; HR Poreč: Poreč; HR Makarska: Makarska; HR Opatija: Opatija; Graz: Graz; Sihanoukville: Sihanoukville',
  wary: 'Split|Rijeka|Pula|Bar|Mali|Roma|Rim|Kuba|Čad|Ruse',
  never: 'Male|Mala|Most|Side|Van|Nice|Sale|Como|Lens|Lima|Perm|Pod|Ede',
  adjectives: true,
}
