"""With which one or two words the names of holidays begin, by country; those of many countries stand once.

Written by `python -m tests.meetings.when.making_holiday_words` from the `holidays` library, and held to it by a test.
A text without them never asks the library.
"""

from __future__ import annotations

from functools import cache

EVERYWHERE = (
    "all-saint all-soul allerheiligen ano-nuevo ascension-day assumption-day black-friday boxing-day carnaval "
    "carnival christma christma-day christma-eve constitution-day corpu-christi day-of dia-da dia-de dia-del "
    "dia-do dia-nacional early-may easter easter-monday easter-sunday eid-al epiphany father-day feast-of "
    "ferragosto fourth-of good-friday heiligabend himmelfahrt holy-saturday immaculate-conception "
    "independence-day indigenou-people jueve-santo juneteenth king-birthday labor-day labour-day liberation-day "
    "martin-luther maundy-thursday may-day mlk mlk-day mlk-junior mother-day natale national-day navidad new-year "
    "nochebuena nochevieja nye our-lady pasquetta pentecost pentecost-monday president-day republic-day reveillon "
    "saint-anthony saint-george saint-jame saint-john saint-joseph saint-peter saint-stephen saint-sylvestre "
    "san-silvestro second-day silvester tag-der thanksgiving veille-de vespera-de vierne-santo vigilia-di "
    "whit-monday"
)
OF_COUNTRY = {
    "AD": (
        "andorra-la assumpcio cap-dany diada-de dijou-sant dillun-de divendre-sant epiphany-eve escalde-engordany "
        "festa-del festa-major immaculada-concepcio nadal nostra-senyora parish-foundation rei saint-julian "
        "saint-michael saint-roch sant-antoni sant-esteve sant-julia sant-miquel sant-pere sant-roc tot-sant "
        "vigilia-de virgin-mary"
    ),
    "AM": (
        "2014-թվականի armenian-cinema army-day children-right christma-and citizen-of defender-day earthquake-victim "
        "family-day knowledge-and local-self mother-language motherhood-and saint-vardanant state-symbol student-and "
        "taxpayer-day teacher-day translator-day victory-and women-day ադրբեջանական-խսհ անկախության-օր աշխատանքի-օր "
        "բանակի-օր բռնադատվածների-հիշատակի գիտելիքի-եւ երեխաների-իրավունքների երկրաշարժի-զոհերի երկրապահի-օր "
        "ընտանիքի-օր թարգմանչաց-տոն կանանց-տոն հաղթանակի-եւ հայ-կինոյի հայաստանի-հանրապետության հայոց-ցեղասպանության "
        "հայրենիքի-պաշտպանության հայրերի-օր հանրապետության-օր հարկ-վճարողի մայրենի-լեզվի մայրության-եւ նոր-տարվա "
        "ուսանողների-եւ ուսուցչի-օր պետական-խորհրդանիշների սահմանադրության-օր սուրբ-էջմիածնի սուրբ-ծնունդ "
        "սուրբ-վարդանանց տեղական-ինքնակառավարման ցեղասպանությունների-դատապարտման"
    ),
    "AR": (
        "aniversario-de aniversario-del anniversary-of asueto-bancario autonomia-de autonomia-politica banker-day "
        "birthday-of bridge-public carnival-monday carnival-tuesday catamarca-autonomy commemoration-of "
        "conmemoracion-a conmemoracion-de dia-grande dia-posterior dia-provincial exaltation-of feriado-con "
        "festividade-del great-day homenaje-al inmaculada-concepcion islamic-new jujuy-exodu jujuy-political la-rioja "
        "lune-de marte-de may-revolution miracle-day natalicio-de national-petroleum national-sovereignty "
        "pachamama-day pascua-judia paso-a pass-to pesach plebiscite-1902 plebiscito-1902 provincial-autonomy "
        "provincial-day respect-for rosh-hashanah saint-loui saint-michael san-miguel selknam-genocide state-worker "
        "teacher-day tehuelche-and tehuelche-y tinkunaco-festival veteran-day visit-of visita-de yom-kippur"
    ),
    "AT": (
        "1920-carinthian christi-himmelfahrt christtag fronleichnam heilige-drei heiliger-abend hl-florian hl-josef "
        "hl-leopold hl-martin hl-rupert karfreitag maria-empfangni maria-himmelfahrt nationalfeiertag neujahr "
        "ostermontag pfingstmontag saint-florian saint-leopold saint-martin saint-rupert staatsfeiertag stephanstag"
    ),
    "AU": (
        "adelaide-cup anzac-day australia-day canberra-day easter-saturday eight-hour friday-before melbourne-cup "
        "picnic-day proclamation-day reconciliation-day the-royal western-australia"
    ),
    "BA": (
        "badnji-dan bozic catholic-christma catholic-easter catholic-good dan-drzavnosti dan-nezavisnosti dan-pobjede "
        "dan-uspostave dan-uspostavljanja dayton-agreement international-labor međunarodni-praznik nova-godina "
        "orthodox-christma orthodox-easter orthodox-good orthodox-new pravoslavna-nova statehood-day uskr "
        "uskrsni-ponedjeljak vaskr veliki-petak victory-day"
    ),
    "BE": (
        "armistice-day banksluitingsdag dag-van goede-vrijdag kerstmi nationale-feestdag nieuwjaar o-l paasmaandag "
        "pasen pinksteren pinkstermaandag vrijdag-na wapenstilstand"
    ),
    "BO": (
        "aymara-new beni-day carnaval-de carnival-in chuquisaca-day cochabamba-day la-paz la-tablada national-dignity "
        "pando-day plurinational-state potosi-day santa-cruz"
    ),
    "BQ": (
        "bonaire-day bonairedag bridge-holiday brugdag carnival-monday dag-na dag-van eerste-kerstdag eerste-paasdag "
        "eerste-pinksterdag emancipatiedag emancipation-day goede-vrijdag hemelvaartsdag king-day koningsdag "
        "nieuwjaarsdag rincon-day rincondag saba-day sabadag statia-day statiadag tweede-kerstdag tweede-paasdag"
    ),
    "BR": (
        "abolicao-da abolition-of adesao-do amazonia-day aniversario-da aniversario-do ash-wednesday assinatura-do "
        "autonomy-day bahia-independence confraternizacao-universal constitutionalist-revolution creation-of "
        "criacao-do dia-internacional elevacao-do elevation-of emancipacao-politica evangelical-day execucao-de "
        "finado foundation-of founding-of fundacao-da fundacao-de fundacao-do gaucho-day grao-para independencia-da "
        "independencia-do international-women maranhao-joining martire-de natal nossa-senhora pedra-fundamental "
        "pernambuco-revolution piaui-day political-emancipation proclamacao-da public-servant quarta-feira "
        "republic-proclamation revolucao-constitucionalista revolucao-pernambucana rio-grande saint-catherine "
        "santa-catarina sao-joao sao-jorge sao-jose sao-paulo sao-pedro sao-tiago sergipe-political sexta-feira "
        "signing-of state-creation state-founding tiradente tiradente-day tiradente-execution "
        "universal-fraternization uruacu-and worker-day"
    ),
    "BT": (
        "birth-anniversary blessed-rainy coronation-of dassain death-anniversary descending-day first-sermon "
        "lord-buddha losar thimphu-drubchoe thimphu-tshechu traditional-day winter-solstice གནམ-ལ ཐ-མ དག-ན མ-དབང མཐ-ཆ "
        "ར-ལ ལ-མཚམས ས-ན ས-ར སངས-ར ཨ-ར"
    ),
    "CA": (
        "british-columbia canada-day discovery-day family-day heritage-day islander-day loui-riel memorial-day "
        "natal-day national-aboriginal national-patriot new-brunswick nunavut-day orangemen-day remembrance-day "
        "saint-jean saint-patrick saskatchewan-day terry-fox thanksgiving-day victoria-day"
    ),
    "CH": (
        "auffahrt battle-of berchtoldstag bettagsmontag bridge-holiday bruckentag bruckentag-nach bruder-klau "
        "day-before eidgenossischer-bettag federal-day fest-der fronleichnam genevan-fast genfer-bettag heilige-drei "
        "jahrestag-der josefstag karfreitag knabenschiessen maria-empfangni maria-himmelfahrt nafelser-fahrt "
        "nationalfeiertag neujahrstag ostermontag ostersonntag peter-und pfingstmontag pfingstsonntag prayer-monday "
        "restoration-day saint-berchtold saint-nichola sechselauten stephanstag vortag-vor weihnachten "
        "wiederherstellung-der"
    ),
    "CL": (
        "army-day asalto-y assault-and asuncion-de feriado-bancario feriado-nacional fiesta-patria la-inmaculada "
        "meeting-of nacimiento-del national-holiday national-indigenou nativity-of navy-day reformation-day "
        "sabado-santo san-pedro virgen-del"
    ),
    "CV": (
        "ano-novo ash-wednesday boa-vista brava-municipality carnival-tuesday democracy-and dia-das dia-dos "
        "dia-mundial holy-thursday international-children maio-municipality mosteiro-municipality national-heroe "
        "national-independence pascoa paul-municipality porto-novo praia-municipality quarta-feira quinta-feira "
        "ribeira-brava ribeira-grande sal-municipality santa-catarina santa-cruz santo-antao sao-domingo sao-filipe "
        "sao-lourenco sao-miguel sao-salvador sao-vicente sexta-feira tarrafal-de terca-feira worker-day"
    ),
    "DE": (
        "80-jahrestag 80th-anniversary augsburg-peace augsburger-hohe buss-und christi-himmelfahrt erster-mai "
        "erster-weihnachtstag frauentag fronleichnam german-unity heilige-drei karfreitag maria-himmelfahrt neujahr "
        "ostermontag ostersonntag pfingstmontag pfingstsonntag reformation-day reformationstag repentance-and "
        "weltkindertag women-day world-children zweiter-weihnachtstag"
    ),
    "ES": (
        "andalusia-day asturia-day asuncion-de cantabria-institution castile-and castilla-la ceuta-day epifania-del "
        "extremadura-day fiesta-de fiesta-del fiesta-nacional galician-literature galician-national "
        "inmaculada-concepcion la-bien la-rioja lune-de madrid-day melilla-day murcia-day natividad-del "
        "nuestra-senora saint-franci san-antonio san-esteban san-francisco san-jose san-juan santa-maria "
        "santiago-apostol todo-los valencian-community"
    ),
    "FI": (
        "ahvenanmaan-itsehallintopaiva aitienpaiva aland-autonomy aleksi-kiven aleksi-kivi eino-leino eino-leinon "
        "eurooppa-paiva europe-day finland-nature finnish-swedish flag-day helatorstai helluntaipaiva isanpaiva "
        "itsenaisyyspaiva j-v jean-sibeliu jean-sibeliuksen jouluaatto joulupaiva juhannusaatto juhannuspaiva "
        "kaatuneitten-muistopaiva kalevala-day kalevalan-paiva kansallinen-veteraanipaiva lapsen-oikeuksien "
        "loppiainen midsummer-day midsummer-eve miina-sillanpaa miina-sillanpaan mikael-agricola mikael-agricolan "
        "minna-canth minna-canthin national-war paasiaispaiva pitkaperjantai puolustusvoimain-lippujuhlan pyhainpaiva "
        "remembrance-day runeberg-day runebergin-paiva ruotsalaisuuden-paiva suomen-lipun suomen-luonnon tapaninpaiva "
        "toinen-paasiaispaiva united-nation uudenvuodenpaiva vappu yk-n"
    ),
    "FM": (
        "chuuk-state federated-state fsm-veteran gospel-day kosrae-disability kosrae-liberation kosrae-state "
        "micronesian-culture pohnpei-constitution pohnpei-cultural self-government state-charter thanksgiving-day "
        "united-nation women-day yap-day yap-state"
    ),
    "FR": (
        "abolition-de abolition-of armistice armistice-day arrivee-de ascension assomption citizenship-day fete-de "
        "fete-du fete-nationale jour-de lundi-de matarii mi-careme missionary-day noel saint-etienne saint-pierre "
        "territory-day toussaint vendredi-saint victor-schoelcher victory-day"
    ),
    "GB": "battle-of late-summer saint-andrew saint-patrick scotland-participation spring-bank summer-bank",
    "GQ": (
        "african-liberation armed-force dia-internacional festividad-de fiesta-patronal international-labor "
        "international-women natalicio-de national-independence patron-saint"
    ),
    "IN": (
        "1st-navratra accession-day acharya-narendra adi-shankaracharya akhil-sikkim akshay-tritiya ali-birthday "
        "anant-chaturdashi ashura ayudha-puja ayyankali-birthday ayyankali-jayanti baba-banda babu-jagjivan "
        "bahag-bihu baisakhi basant-panchami bathukamma bengali-new bhagat-singh bhagvan-meenesh bhagvan-shri "
        "bhai-duj bhanu-birthday bhanu-jayanti bhogi birsa-munda bishnu-prasad bonalu buddha-purnima chaitra-sukladi "
        "chandrashekhar-birthday chandrashekhar-jayanti chaudhary-charan cherchera cheti-chand chhath-puja "
        "chhatrapati-shivaji chitragupt-birthday chitragupt-jayanti christma-festival dattatreya-birthday "
        "dattatreya-jayanti deepavali dev-diwali diwali dol-gyara dola-purnima dolyatra dr-b driver-day "
        "durgada-rathore durgashtami dussehra eid-e first-flag gadge-maharaj ganesh-chaturthi garia-puja gend-singh "
        "goa-liberation govardhan-puja gudi-padwa gujarati-new guru-arjun guru-ghasida guru-gobind guru-nabha "
        "guru-nanak guru-purnima guru-rabindranath guru-ravi guru-tegh gurudev-kalicharan hanuman-birthday "
        "hanuman-jayanti harchath harela hareli hartalika-teej haryana-day haryana-war hatkeshwar-birthday "
        "hatkeshwar-jayanti hazarat-ali hemu-kalani himachal-day hola-mohalla holi holika-dahan id-ul indigenou-faith "
        "international-day international-women jamat-ul janjatiya-gaurav janmashtami jor-mela jumuatul-wida kali-puja "
        "kanuma karaka-chaturthi karkadaka-vavu karma-puja karnataka-rajyotsava karpuri-thakur kartar-singh "
        "karwa-chouth ker-puja kerala-assembly kharchi-puja khejarli-martyrdom khejarli-shaheedi khongjom-day kut "
        "late-nar late-tenzing lingri-niki lohri lord-meenesh lord-shri lui-ngai maa-shakambhari magh-bihu "
        "maha-shivaratri maha-visuva mahalaya mahanavami maharaj-agrasen maharaj-ajmodh maharaja-bir maharaja-gambhir "
        "maharaja-hari maharaja-ranjit maharana-pratap maharashtra-day maharishi-guru maharishi-kashyap "
        "maharishi-valmiki maharshi-guru maharshi-kashyap maharshi-valmiki mahasaptami mahashtami mahatma-gandhi "
        "mahatma-jyotiba mahavir-jayanti mahavira-birthday mahesh-navami majdoor-diwa makar-sankranti mannam-birthday "
        "mannam-jayanti martyr-day mera-chaoren meshadi milad-un missionary-day mizo-hmeichhe muharram naag-panchami "
        "naraka-chaturdashi nauroz nepali-bhasa netaji-subha new-punjab nirjala-ekadashi nowruz onam pa-togan "
        "parsi-new patriot-day peace-accord player-day pohela-boishakh pongal post-christma post-new "
        "pratihar-shashthi prophet-birthday puducherry-de puducherry-liberation puthandu rabindranath-tagore "
        "rajendra-prasad raksha-bandhan ram-navami rath-yatra remna-ni sacred-heart saint-franci samvatsari-day "
        "sant-guru sant-kabir saragarhi-day sarathi-diwa sardar-vallabhbhai sarva-pitra satguru-ram satya-sai "
        "savitribai-phule seng-kut shaheed-e shaheed-udham shaheed-veer shaheedi-diva sharad-navratri "
        "shivaji-birthday shivaji-jayanti shri-narayana shri-vallabhacharya sikkim-state silpi-day silpi-diva "
        "sir-chottu sonam-lochhar statehood-day swami-dayanand swami-vivekananda tamil-new tamu-lochhar the-dalai "
        "thiruvalluvar-day tribal-pride tulsida-birthday tulsida-jayanti u-kiang u-soso u-tirot ugadi utkal-day "
        "utkal-diva uttarayan uzhavar-thirunal vaisakhadi vaisakhi varalakshmi-vratam vassi-uttarayan veer-kesari "
        "veerangana-avantibai veerangana-durgavati veerangana-uda vijayadashami vikram-samvat vishu vishva-divyang "
        "vishwakarma-day vishwakarma-puja wangala-festival young-mizo zomi-namni"
    ),
    "IT": (
        "anniversario-della assumption-of assunzione-della capodanno epifania fat-thursday festa-del festa-della "
        "festa-nazionale giorno-dellunita giovedi-grasso immacolata-concezione last-day lunedi-dellangelo lunedi-di "
        "madonna-dei madonna-del madonna-della madonna-delle madonna-di maria-santissima national-unity "
        "nostra-signora ognissanti pasqua saint-abbondiu saint-agatha saint-albert saint-alexander saint-ambrose "
        "saint-ansanu saint-anselm saint-antoninu saint-apollinari saint-archelau saint-barbara saint-bartholomew "
        "saint-bassianu saint-baudolino saint-bellinu saint-berardo saint-catald saint-cetteu saint-clare "
        "saint-crescentinu saint-cyriacu saint-dionysiu saint-donatu saint-emidiu saint-eusebiu saint-faustinu "
        "saint-franci saint-gaudentiu saint-geminianu saint-gerard saint-gerland saint-gervasiu saint-grat "
        "saint-hermagora saint-hilary saint-homobonu saint-januariu saint-julia saint-julian saint-justin saint-justu "
        "saint-lawrence saint-leoluca saint-leonard saint-liberal saint-lucy saint-maria saint-mark saint-martin "
        "saint-matthew saint-maximu saint-michael saint-modestinu saint-nichola saint-orontiu saint-paulinu "
        "saint-petroniu saint-pontian saint-prosper saint-ranieri saint-richard saint-roger saint-rosalia saint-rose "
        "saint-saturninu saint-sebastian saint-secundu saint-silveriu saint-syru saint-terentiu saint-theodore "
        "saint-valentine saint-victor saint-vigiliu saint-vitalian saint-zeno san-bartolomeo san-bassiano "
        "san-baudolino san-bellino san-berardo san-cataldo san-cetteo san-ciriaco san-crescentino san-dionigi "
        "san-donato san-francesco san-gaudenzio san-geminiano san-gennaro san-gerardo san-gerlando san-gervasio "
        "san-giorgio san-giovanni san-giuliano san-giuseppe san-giustino san-giusto san-grato san-jacopo san-leoluca "
        "san-leonardo san-liberale san-lorenzo san-marco san-martino san-massimo san-matteo san-michele san-modestino "
        "san-nicola san-paolino san-petronio san-pietro san-ponziano san-prospero san-ranieri san-riccardo "
        "san-ruggero san-saturnino san-sebastiano san-secondo san-silverio san-siro san-teodoro san-terenzio "
        "san-valentino san-vigilio san-vitaliano san-vittore san-zeno santa-barbara santa-chiara santa-giulia "
        "santa-lucia santa-maria santa-rosa santa-rosalia santabbondio santagata santalberto-degli santalessandro-di "
        "santambrogio santansano santanselmo-da santantonino-di santantonio-di santapollinare santarchelao santemidio "
        "santeusebio-di santi-ermacora santi-faustino santi-ilario santi-pietro santilario-di santo-stefano "
        "santomobono santoronzo ultimo-giorno venerdi-santo visitation-of"
    ),
    "MO": (
        "chinese-new double-ninth dragon-boat macao-s the-buddha "
        "the-day the-second the-third tomb-sweeping "
        "winter-solstice 中秋節翌日 中華人民共和國國慶日 中華人民共和國國慶日翌日 佛誕節 元旦 冬至 "
        "勞動節 復活節前日 清明節 澳門特別行政區成立紀念日 端午節 耶穌受難日 聖母無原罪瞻禮 聖誕節 聖誕節前日 "
        "農曆正月初一 農曆正月初三 農曆正月初二 農曆除夕 追思節 重陽節 除夕"
    ),
    "MY": (
        "additional-holiday anniversary-of awal-muharam awal-ramadan beginning-of birthday-of chinese-new "
        "cuti-peristiwa dayak-festival declaration-of diwali federal-territory george-town hari-arafah hari-deepavali "
        "hari-hol hari-jadi hari-kebangsaan hari-kemerdekaan hari-keputeraan hari-krisma hari-malaysia hari-nuzul "
        "hari-pekerja hari-pengisytiharan hari-raya hari-thaipusam hari-ulang hari-wesak hari-wilayah islamic-new "
        "isra-and israk-dan krisma malaysia-day nuzul-al perayaan-hari pesta-kaamatan prophet-muhammad "
        "sarawak-independence tahun-baharu thaipusam the-sultan vesak-day"
    ),
    "NI": "ascent-of bajada-de batalla-de battle-of concepcion-de descent-of revolution-day subida-de",
    "NL": (
        "bevrijdingsdag eerste-kerstdag eerste-paasdag eerste-pinksterdag goede-vrijdag hemelvaartsdag king-day "
        "koningsdag nieuwjaarsdag tweede-kerstdag tweede-paasdag tweede-pinksterdag"
    ),
    "NO": (
        "andre-juledag andre-paskedag andre-pinsedag arbeiderne-dag første-juledag første-nyttarsdag første-paskedag "
        "første-pinsedag grunnlovsdag kristi-himmelfartsdag langfredag skjærtorsdag"
    ),
    "NZ": (
        "anzac-day auckland-anniversary canterbury-anniversary chatham-island hawke-bay marlborough-anniversary "
        "matariki nelson-anniversary otago-anniversary south-canterbury southland-anniversary taranaki-anniversary "
        "waitangi-day wellington-anniversary west-coast"
    ),
    "PL": (
        "boze-narodzenie dzien-bozego narodowe-swieto national-independence niedziela-wielkanocna nowy-rok "
        "poniedziałek-wielkanocny swieto-narodowe swieto-panstwowe swieto-trzech uroczystosc-wszystkich "
        "wigilia-bozego wniebowziecie-najswietszej zielone-swiatki"
    ),
    "PT": (
        "1st-octave 26-de ano-novo assuncao-de bocage-day corpo-de freedom-day imaculada-conceicao implantacao-da "
        "municipal-holiday pascoa primeira-oitava quinta-feira restauracao-da restoration-of saint-elizabeth "
        "saint-joanna saint-matthew sexta-feira"
    ),
    "SB": (
        "central-province choiseul-province guadalcanal-province isabel-province makira-ulawa malaita-province "
        "rennell-and temotu-province western-province"
    ),
    "SH": "anniversary-day august-bank ratting-day saint-helena",
    "ST": (
        "agricultural-reform ano-novo armed-force autonomy-day descobrimento-da dia-das dia-dos discovery-of "
        "martyr-day natal sao-lourenco sao-tome worker-day"
    ),
    "SV": "celebracion-del celebration-of fiesta-de sabado-santo",
    "TV": (
        "aho-o aso-faipele aso-o aso-tamaliki aso-toe aso-tupulaga asofanau-tupu big-day bogin-te cyclone-day "
        "golden-jubilee gospel-day happy-day kilisimasi nanumaga-day national-children national-youth niutao-day "
        "nukufetau-day po-lahi tausaga-fou te-aso te-po the-day toe-tu tutokotasi tuvalu-day"
    ),
    "US": (
        "alaska-day american-citizenship american-indian american-samoa arbor-day bennington-battle birthday-of "
        "casimir-pulaski cesar-chavez christma-second citizenship-day columbu-day commonwealth-covenant "
        "commonwealth-cultural confederate-memorial diwali dr-martin election-day emancipation-day family-day "
        "france-xavier george-washington groundhog-day guam-discovery halloween holy-thursday inauguration-day "
        "jefferson-davi juneteenth-national kamehameha-day lady-of liberty-day lincoln-and lincoln-birthday "
        "lincoln-washington lyndon-baine manua-island mardi-gra memorial-day native-american nevada-day patriot-day "
        "pioneer-day primary-election prince-jonah puerto-rican puerto-rico saint-patrick san-jacinto seward-day "
        "statehood-day susan-b texa-independence thanksgiving-day three-king town-meeting transfer-day truman-day "
        "valentine-day veteran-day victory-day washington-and washington-birthday washington-lincoln west-virginia "
        "white-sunday"
    ),
}


@cache
def beginnings(countries: tuple[str, ...]) -> frozenset[str]:
    """The plain words with which the name of a holiday in these countries begins: "labor-day", "juneteenth"."""
    return frozenset(EVERYWHERE.split()).union(*(OF_COUNTRY.get(country, "").split() for country in countries))


@cache
def may_begin_holiday(countries: tuple[str, ...]) -> frozenset[str]:
    """The first of those words."""
    return frozenset(beginning.partition("-")[0] for beginning in beginnings(countries))
