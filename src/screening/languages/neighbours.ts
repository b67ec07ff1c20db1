// Data: small frequent words of languages that have no pack yet, so that they are not taken for one that has.
/** BCP 47 language → small frequent words, lower case with their marks. */
export const NEIGHBOURS: Record<string, string> = {
  fr: 'le la les des une est pour avec dans vous nous sur qui pas plus par au aux votre notre ce cette et ou de du en sans être travail poste emploi heures contrat',
  it: 'il lo gli una per con che non sono della delle nel alla più come anche si di da in e ma questo lavoro ore giorno contratto cerchiamo senza vitto',
  nl: 'de het een van voor met niet wij zijn op aan bij naar ook als uit over je jij ons onze en in dat deze werk uur per zonder geen wordt',
  cs: 'je na se ve pro jsme do za při nebo práce práci jsou není máme jako být bude hodin měsíc smlouva bez ubytování hledáme nabízíme',
  sk: 'je na sa vo pre sme do za pri alebo práca prácu sú nie máme ako byť bude hodín mesiac zmluva bez ubytovanie hľadáme ponúkame',
  hu: 'az egy és nem hogy van meg is vagy csak fel ki be munka keresünk havi óra nap szállás fizetés jelentkezés nélkül hogy mint',
  hr: 'je u na i za se su od do nije smo ili kao posao rad sati mjesečno smještaj tražimo nudimo bez ugovor plaća kuna',
  sl: 'je v na in za se so od do ni smo ali kot delo ur mesečno iščemo nudimo brez pogodba plača nastanitev',
  el: 'και το να του της για με είναι από στο στην θα δεν που σε η ο οι τα ώρες εργασία ζητείται μήνα',
  fi: 'ja on ei että se hän me te olla kun tai työ työtä tunti kuukausi etsimme tarjoamme ilman sopimus palkka',
  sv: 'och är att det som för på med av inte till har vi du en ett i om arbete jobb timmar månad söker utan lön avtal',
  da: 'og er at det som for på med af ikke til har vi du en et i om arbejde job timer måned søger uden løn aftale',
  ca: 'els les del dels amb per és són una i o que no hi ha han més molt també sense fins des nosaltres vostre vostra teu seva feina treball hores setmana setmanals dies cal busquem oferim contracte allotjament persona persones necessita tardes experiència',
  gl: 'unha dun dunha coa cos polo pola polos nunha na no do da os as e ou non máis moi ata sen nós voso vosa teu súa traballo horas semanais días buscamos ofrecemos contrato aloxamento persoa persoas precísase traballar tamén aquí hai',
  be: 'і ў у на не з да для па ад або мы вы як што ёсць гэта будзе без працы праца працу гадзін тыдзень месяц шукаем прапануем дагавор патрэбна патрэбны нам вам жыллё',
}
