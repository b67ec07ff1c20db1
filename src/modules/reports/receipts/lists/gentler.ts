// Data: words of the BIP-39 lists that frighten somebody who is in danger, and what is written in their place. The old word opens its
// receipt for ever; only new receipts have the new one. Read by nobody who grew up with the languages yet, English aside.
export const GENTLER: Readonly<Record<string, string>> = {
  en: `
abandon=acorn abuse=apron afraid=aquarium alarm=atlas anger=bagel angry=bakery anxiety=barley armed=barn
armor=bazaar army=beaver arrest=beetle assault=beret attack=birch battle=biscuit betray=bison bitter=bonnet
blame=bouquet blood=buckle bomb=bugle bullet=bungalow burden=cedar buyer=cello cage=chive cannon=chorus chase=cider
crime=clover cruel=cobalt crush=cosmos cry=crayon damage=crocus danger=cuckoo deny=cymbal despair=daffodil
destroy=daisy disease=dahlia divorce=dill dumb=dome enemy=duet enforce=easel evil=eclair execute=elm exile=fable
fatal=falcon fault=fern fever=fiddle flee=fig force=finch fury=flannel ghost=flute grief=freckle guard=frock
guilt=geyser gun=gondola harsh=gourd hazard=guava horror=gull hungry=heather hunt=hive hurt=hyacinth illegal=iris
illness=ivy inflict=jade injury=jasmine inmate=jigsaw insane=kayak jealous=kettle judge=kiln kidney=lace
knife=lagoon lawsuit=lantern lonely=larch mad=lark maid=lavender master=lentil misery=lilac monster=lily nasty=linen
nuclear=llama obey=loft orphan=lotus owner=lullaby panic=lupin penalty=lyre pistol=magpie police=mallet
poverty=mauve prison=mitten punch=moccasin rifle=mosaic riot=moss sad=muslin sadness=nectar scare=newt sell=nougat
shoot=nutmeg shock=oatmeal sick=oboe siege=ocelot slam=opal spy=otter suffer=outing suspect=owl sword=pansy
tragic=parsley traffic=pasta trap=pebble trouble=penguin ugly=peony unfair=petal unhappy=pheasant useless=pickle
vendor=pine vicious=plaza virus=plum visa=poppy warfare=porridge weapon=prune whip=puffin worry=quail wreck=quill
wrong=raft border=raspberry shiver=reed sorry=riddle trade=robin hospital=ruby gloom=saffron gasp=sage chaos=sapling
`,
  es: `
víctima=abedul muerte=acacia cárcel=acuarela prisión=alfombra miedo=alondra sangre=alpaca dolor=arcilla
enfermo=azahar jefe=barquillo esposa=begonia aborto=berenjena abuso=bicicleta acoso=bizcocho agonía=botánica
ahogo=bufete alarma=cactus asalto=caléndula ataque=cebada atroz=ceibo azote=cerámica bomba=chocolate cadáver=cigüeña
cadena=confeti cáncer=dado crimen=dalia crisis=delantal cripta=eclipse culpa=edredón delito=esmeralda
derrota=estrella desnudo=eucalipto deuda=felpa diablo=flamenco droga=frambuesa enemigo=fuelle enfado=gardenia
engaño=garbanzo fobia=glicina forzar=guirnalda fosa=harpa fracaso=helecho fraude=higuera furia=hiedra
fusil=hortensia gemir=inglete guerra=inventor herir=isleño hostil=jacinto huida=jaguar huir=jengibre ilegal=jilguero
infiel=jirafa ladrón=ladera lágrima=lirio lesión=loto letal=lucero llanto=magnolia llorar=manzana luto=maraca
matar=mazapán miseria=membrillo misil=mermelada morir=mirlo mortal=mosaico odiar=narciso odio=nenúfar ofensa=nogal
orgía=orégano pánico=pandereta pecado=petirrojo pelea=piano peligro=pincel preso=pingüino puñal=pizarra
quemar=puente rabia=ramillete rapto=resorte rehén=retama satán=ruiseñor secta=sauce sexo=secuoya soledad=sofá
sufrir=tejón temor=tiovivo terror=tomillo torpedo=trineo tormenta=tulipán tóxico=uvero tráfico=yoyó trauma=zorzal
triste=zueco
`,
  fr: `
abolir=acacia aboyer=amande abrasif=anémone abusif=azalée accuser=ballon acerbe=banane alerte=banjo angoisse=baobab
attaque=basilic brutal=beignet carnage=biche chagrin=bilboquet chute=bleuet colère=bluet combat=bosquet
crainte=cactus cruel=cahier danger=cannelle débiter=cerf débrider=clown déchirer=coussin désastre=crêpe
désigner=cresson détester=crocus diable=cygne écraser=cyprès effrayer=dahlia ennemi=dalle exécuter=dindon
fatal=duvet fautif=ébène fiasco=édredon fléau=églantine forcer=encrier frapper=épi frayeur=érable fureur=étincelle
furieux=fanfare gendarme=fenouil glaive=fève hurler=flûte infliger=foin injure=forêt jugement=framboise larme=gaufre
lugubre=girouette maigre=glycine malheur=gondole maudire=grelot méchant=guirlande mensonge=hamac monstre=hêtre
morsure=hortensia mutation=houx néfaste=igloo nuire=iris obéir=jacinthe opprimer=jasmin ouragan=jonquille
pénible=jupe pleurer=kaki policier=kiwi prison=koala proie=lagon pénurie=lentille querelle=lierre requin=lilas
risque=lin rompre=lotus sabre=luge saisir=lune sauvage=luth scandale=lutin sombre=lys soldat=macaron
suspect=magnolia torpille=marelle trafic=marmite trahir=mésange vaincre=miel vampire=mimosa venger=mosaïque
vexer=moineau virus=muguet vorace=narcisse
`,
  it: `
disagio=airone evaso=albicocca fantasma=amaca incubo=anemone lacrima=aquilone lutto=asilo mostro=azalea
orfano=banana peccato=cactus rapina=cerbiatto segregato=clarino sepolto=colibrì serraglio=cotone sfratto=dalia
sinistro=elefante spada=fagiolo spavento=falena spettrale=felce spezzato=fienile spia=fiocco spranga=flauto
stiletto=fragola strozzare=frittata tetro=fungo tragedia=gardenia trincea=geranio tristezza=ghirlanda
tumulto=giardino uccisore=giglio urlo=giostra usuraio=glicine vergogna=grillo vipera=iris vittima=kiwi vile=leccio
stizzoso=limonata sfacelo=lino snervato=lucciola svuotare=luna isterico=menta
`,
  pt: `
abutre=abeto acusador=acácia agiota=açucena alarme=algodão atacado=alpaca atirador=anêmona baioneta=aquarela
briga=arco cacetada=avelã cadeado=azaleia cativar=balão chicote=bambu crise=barco criminal=begonia crua=bicicleta
culpar=bosque delator=botão demitir=buquê demolido=bússola detonar=cacto disparo=calêndula ditador=cenário
dolorido=cereja drogaria=cesta embargo=cisne esfolar=dado furioso=dália gatilho=delta gemer=doce gemido=edredom
golpear=elefante granada=esmeralda gritaria=figo guerrear=flauta impune=fonte infestar=framboesa infrator=funcho
inimigo=gardenia insulto=gota invasor=guitarra irritado=hera julgador=hibisco masmorra=horta navalha=iglu
nervoso=íris nudez=jacinto obedecer=jujuba ofensiva=lilás orfanato=lírio pancada=lótus piranha=malva pistola=manga
policiar=mimosa punhal=narciso punir=nata raiva=neve ratoeira=nogueira remorso=oásis repudiar=ocarina revolta=onda
sangue=orégano sargento=orquídea soterrar=ostra trancar=pandeiro traseiro=parque vergonha=pato vespa=pavão
expulsar=peônia exausto=pera fugir=pérola orgasmo=pétala brasa=piano abismo=pião absurdo=pipa aflito=poço
algum=praça alucinar=rio ansioso=rubi bruxo=sabiá calafrio=sândalo cuspir=sofá desgaste=sopa despesa=sorvete
furador=tapete greve=trigo jejum=uva lamentar=vela machado=vitória maluco=xilofone multar=zebra negativa=zimbro
`,
  cs: `
smrtka=akvarel mrtvola=almara mstitel=angrešt usmrtit=arnika utopenec=azalka utonout=bábovka vrah=banán
zahynout=beruška zajatec=bobule zajet=bonbon zatknout=borůvka zranit=brouk zrada=čajník otrok=čáp okovy=čekanka
trest=čepice trpce=datle trpitel=divizna truchlit=domeček vzpoura=džbán vztek=dýně zmije=fontána zlom=frézie
zlost=gerbera zoufale=gondola ztratit=hádanka urazit=hedvábí ubohost=heřmánek uboze=hrášek rakovina=hruška
revolver=hvězda sadista=hyacint sekera=ibišek sirotek=jahelník slepec=jetel slza=kačena smutek=kašna smilstvo=kaštan
strach=klavír stres=knoflík soudce=koťátko souboj=kukačka pouto=květina potvora=levandule pomsta=lilie
pitevna=limonáda pistole=lípa petarda=liška peklo=loutka panika=magnólie obluda=máslo odsoudit=měsíc odpykat=mimóza
obava=modřín nouze=muškát nutit=narcis nemoc=olivovník nemilost=opál netvor=oříšek mdloba=palma masakr=perník
lump=plyšák kulomet=pomněnka krutost=pramínek krize=puding kanibal=ráčí jizva=rebarbora hrobka=rosička hysterik=růže
harpuna=rybíz hladovka=sáňky hanba=sněženka gilotina=sojka facka=sova exekuce=sušenka dusit=svíčka dusno=šeřík
bolest=šípek bitva=šnek cejch=švestka drtit=tulipán bourat=tymián jatka=tužka povrch=údolí provaz=vánek popel=veslo
plakat=viola propad=vločka trefit=zebra agrese=žabka alkohol=žalud bezmoc=želva blesk=židle
`,
}
