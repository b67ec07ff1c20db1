// Data: Slovak words around places, and names that Node and the gazetteer do not have.
import type { PlaceWords } from '../words.ts'

export const words: PlaceWords = {
  where: 'v vo do na pri pod okolo okolí okolie blízko neďaleko',
  between: 'meste mesta oblasti okolí centre južnom severnom krásnom krásnej regióne',
  announce: 'miesto lokalita pracovisko mesto krajina destinácia región kraj výkonu obec',
  elsewhere: 'z zo občania občanov pas sídlo sídlom registrovaná kancelária kancelárie licencia firma spoločnosť',
  ends: 'sko: sko ska sku skom; cko: cko cka cku ckom; ia: ia ie ii iu iou; ka: ka ky ke ku kou; a: a y e u ou; o: o a e u om; ice: ice íc iciach iciam; y: y och om; ín: ín ína íne ínom; ov: ov ova ove ovom; ec: ec ca ci com; ň: ň ne ni ňou; e: e i; -: - a u e u om; á: á ej ej ú',
  countries: 'GB: Anglicko|Veľká Británia|=Veľkej Británii|Škótsko|Wales|Severné Írsko|UK; US: USA|Amerika|Spojené štáty|=Spojených štátoch; AE: SAE|Emiráty|=Emirátoch|Spojené arabské emiráty|=Spojených arabských emirátoch; NL: Holandsko|Nizozemsko; CZ: Česko|Česká republika|=Českej republike|=Českej republiky; SK: Slovensko|Slovenská republika|SR; KR: Južná Kórea|Kórea; MM: Barma|Mjanmarsko; SA: Saudská Arábia|=Saudskej Arábii; SI: Slovinsko; BY: Bielorusko; NZ: Nový Zéland; CY: Cyprus|=Cypre; IE: Írsko; KH: Kambodža',
  cities: 'Prague: Praha; Brno: Brno; Vienna: Viedeň; Munich: Mníchov; Berlin: Berlín; Köln: Kolín nad Rýnom; Hamburg: Hamburg; Frankfurt am Main: Frankfurt; Nürnberg: Norimberg; Dresden: Drážďany; Leipzig: Lipsko; London: Londýn; Paris: Paríž; Rome: Rím; Milan: Miláno; Venice: Benátky; Naples: Neapol; Turin: Turín; Warsaw: Varšava; Kraków: Krakov; Budapest: Budapešť|=Budapešti; Genève: Ženeva; Zürich: Zürich; Brussels: Brusel; Antwerpen: Antverpy; The Hague: Haag; Moscow: Moskva; Kyiv: Kyjev; Copenhagen: Kodaň; Belgrade: Belehrad; Zagreb: Záhreb; Ljubljana: Ľubľana; Graz: Graz; Dubai: Dubaj|=Dubaji; Nové Zámky: Nové Zámky|=Nových Zámkoch; Banská Bystrica: Banská Bystrica|=Banskej Bystrici; Považská Bystrica: Považská Bystrica|=Považskej Bystrici; Trenčín: Trenčín; SK Dunajská Streda: Dunajská Streda; Košice: Košice; Žilina: Žilina; Prešov: Prešov',
  wary: 'Martin|Most|Roma|Mali|Kuba|Malta|Čad|Haag|Rím|Brest|Senec|Nitra',
  never: 'Bar|Male|Malé|Len|Side|Pila|Van|Sale|Nice|Como|Lens|Tours|Lima|Este|Ede|Perm',
  adjectives: true,
}
