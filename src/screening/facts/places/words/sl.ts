// Data: Slovenian words around places, and names that Node and the gazetteer do not have.
import type { PlaceWords } from '../words.ts'

export const words: PlaceWords = {
  where: 'v na pri za blizu okolici okoli proti',
  between: 'mestu mesto okolici regiji območju centru južni severni lepem lepi državi',
  announce: 'kraj lokacija dela mesto država destinacija regija',
  elsewhere: 'iz državljani državljane potni sedež registrirano pisarna pisarne licenca podjetje veleposlaništvo',
  ends: 'ska: ska ske ski sko; čka: čka čke čki čko; ija: ija ije iji ijo; a: a e i o; ec: ec ca cu cem; o: o a u om; e: e a u em; i: i ov ih om; -: - a u om em; sko: sko skega skem; ško: ško škega škem',
  countries: 'GB: Anglija|Velika Britanija|=Veliki Britaniji|Wales|Severna Irska|Združeno kraljestvo; US: ZDA|Amerika|Združene države; AE: ZAE|Emirati|Združeni arabski emirati|=Združenih arabskih emiratih; NL: Nizozemska|Holandija; CZ: Češka; KR: Južna Koreja|=Južni Koreji|Koreja; MM: Burma|Mjanmar; SA: Savdska Arabija|=Savdski Arabiji; BY: Belorusija; BA: Bosna|BiH|Bosna in Hercegovina; ME: Črna gora|=Črni gori; DE: Nemčija; AT: Avstrija; HR: Hrvaška; CY: Ciper|=Cipru; CH: Švica; HU: Madžarska; MK: Makedonija|Severna Makedonija',
  cities: 'Vienna: Dunaj; Munich: München; Berlin: Berlin; Frankfurt am Main: Frankfurt; Köln: Köln; Prague: Praga; Rome: Rim; Milan: Milano; Venice: Benetke|=Benetkah; Trieste: Trst; Naples: Neapelj; Turin: Torino; Paris: Pariz; Brussels: Bruselj; Warsaw: Varšava; Budapest: Budimpešta; Copenhagen: Köbenhavn|Kopenhagen; Lisbon: Lizbona; Moscow: Moskva; Kyiv: Kijev; Belgrade: Beograd; Zagreb: Zagreb; Athens: Atene; Graz: Gradec; Klagenfurt am Wörthersee: Celovec; Villach: Beljak; Zürich: Zürich; Genève: Ženeva; The Hague: Haag; Dubai: Dubaj; SI Celje: Celje; SI Kranj: Kranj; SI Koper: Koper; SI Novo mesto: Novo mesto|=Novem mestu; SI Velenje: Velenje; SI Nova Gorica: Nova Gorica|=Novi Gorici; SI Ptuj: Ptuj; SI Bled: Bled|=Bledu; Rijeka: Reka; Sihanoukville: Sihanoukville',
  wary: 'Koper|Reka|Bled|Roma|Rim|Mali|Kuba|Čad|Split|Pula|Gradec|Dunaj',
  never: 'Male|Mala|Most|Side|Van|Bar|Nice|Sale|Como|Lens|Lima|Perm|Pod|Ede|Oder',
  adjectives: true,
}
