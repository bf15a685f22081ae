#include "indexer/article/month_names.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "indexer/analysis/fold.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

struct Row {
  std::string_view language;  // ISO 639-1; of a name that stands in two rows the first one counts
  std::string_view months;    // parted by '|'; other names of a month by a space; '_' is a space in a name
  Calendar calendar = Calendar::kGregorian;
};

// Genitives where dates have them, and short forms that pages use. A name need not be listed with the endings
// of its cases (kMinMonthStem).
constexpr std::array<Row, 66> kRows{{
    {"en",
     "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|"
     "october oct|november nov|december dec"},
    {"de",
     "januar jänner jan|februar feber feb|märz mär mrz|april apr|mai|juni jun|juli jul|august aug|"
     "september sept sep|oktober okt|november nov|dezember dez"},
    {"fr",
     "janvier janv|février févr fév|mars|avril avr|mai|juin|juillet juil|août|septembre sept|"
     "octobre oct|novembre nov|décembre déc"},
    {"es",
     "enero ene|febrero feb|marzo mar|abril abr|mayo may|junio jun|julio jul|agosto ago|"
     "septiembre setiembre sept set|octubre oct|noviembre nov|diciembre dic"},
    {"pt",
     "janeiro jan|fevereiro fev|março mar|abril abr|maio mai|junho jun|julho jul|agosto ago|"
     "setembro set|outubro out|novembro nov|dezembro dez"},
    {"it",
     "gennaio genn gen|febbraio febbr feb|marzo mar|aprile apr|maggio magg mag|giugno giu|luglio lug|"
     "agosto ago|settembre sett set|ottobre ott|novembre nov|dicembre dic"},
    {"nl",
     "januari jan|februari feb|maart mrt|april apr|mei|juni jun|juli jul|augustus aug|september sep|"
     "oktober okt|november nov|december dec"},
    {"ru",
     "января янв|февраля фев|марта мар март|апреля апр|мая май|июня июн|июля июл|августа авг|"
     "сентября сен сент|октября окт|ноября ноя нояб|декабря дек"},
    {"uk",
     "січня січ січень|лютого лют лютий|березня бер березень|квітня кві квітень|травня тра травень|"
     "червня чер червень|липня лип липень|серпня сер серпень|вересня вер вересень|"
     "жовтня жов жовтень|листопада лис листопад|грудня гру грудень"},
    {"be",
     "студзеня|лютага|сакавіка|красавіка|мая|чэрвеня|ліпеня|жніўня|верасня|кастрычніка|лістапада|"
     "снежня"},
    {"bg",
     "януари яну|февруари фев|март|април апр|май|юни|юли|август авг|септември сеп|октомври окт|"
     "ноември ное|декември дек"},
    {"mk", "јануари|февруари|март|април|мај|јуни|јули|август|септември|октомври|ноември|декември"},
    {"sr",
     "јануар|фебруар|март|април|мај|јун|јул|август|септембар септембра|октобар октобра|"
     "новембар новембра|децембар децембра"},
    {"bs",
     "januar|februar|mart|april|maj|juni jun|juli jul|avgust august|septembar septembra|"
     "oktobar oktobra|novembar novembra|decembar decembra"},
    {"pl",
     "stycznia styczeń sty|lutego luty lut|marca marzec mar|kwietnia kwiecień kwi|maja maj|"
     "czerwca czerwiec cze|lipca lipiec lip|sierpnia sierpień sie|września wrzesień wrz|"
     "października październik paź|listopada listopad lis|grudnia grudzień gru"},
    {"cs",
     "ledna leden|února únor|března březen|dubna duben|května květen|června červen|července červenec|"
     "srpna srpen|září|října říjen|listopadu listopad|prosince prosinec"},
    {"sk",
     "januára január|februára február|marca marec|apríla apríl|mája máj|júna jún|júla júl|"
     "augusta august|septembra september|októbra október|novembra november|decembra december"},
    {"hr",
     "siječnja siječanj|veljače veljača|ožujka ožujak|travnja travanj|svibnja svibanj|"
     "lipnja lipanj|srpnja srpanj|kolovoza kolovoz|rujna rujan|listopada listopad|"
     "studenoga studenog studeni|prosinca prosinac"},
    {"sl",
     "januarja januar|februarja februar|marca marec|aprila april|maja maj|junija junij|julija julij|"
     "avgusta avgust|septembra september|oktobra oktober|novembra november|decembra december"},
    {"sv",
     "januari jan|februari feb|mars|april apr|maj|juni jun|juli jul|augusti aug|september sep|"
     "oktober okt|november nov|december dec"},
    {"da",
     "januar jan|februar feb|marts|april apr|maj|juni jun|juli jul|august aug|september sep|"
     "oktober okt|november nov|december dec"},
    {"no",
     "januar jan|februar feb|mars|april apr|mai|juni jun|juli jul|august aug|september sep|"
     "oktober okt|november nov|desember des"},
    {"is", "janúar|febrúar|mars|apríl|maí|júní|júlí|ágúst|september|október|nóvember|desember"},
    {"fi",
     "tammikuuta tammikuu tammi|helmikuuta helmikuu helmi|maaliskuuta maaliskuu maalis|"
     "huhtikuuta huhtikuu huhti|toukokuuta toukokuu touko|kesäkuuta kesäkuu kesä|"
     "heinäkuuta heinäkuu heinä|elokuuta elokuu elo|syyskuuta syyskuu syys|lokakuuta lokakuu loka|"
     "marraskuuta marraskuu marras|joulukuuta joulukuu joulu"},
    {"et",
     "jaanuar jaan|veebruar veebr|märts|aprill|mai|juuni|juuli|august|september|oktoober okt|"
     "november|detsember dets"},
    {"lv",
     "janvāris janvārī janv|februāris februārī febr|marts martā|aprīlis aprīlī|maijs maijā|"
     "jūnijs jūnijā|jūlijs jūlijā|augusts augustā|septembris septembrī|oktobris oktobrī|"
     "novembris novembrī|decembris decembrī"},
    {"lt",
     "sausio sausis|vasario vasaris|kovo kovas|balandžio balandis|gegužės gegužė|birželio birželis|"
     "liepos liepa|rugpjūčio rugpjūtis|rugsėjo rugsėjis|spalio spalis|lapkričio lapkritis|"
     "gruodžio gruodis"},
    {"hu",
     "január jan|február febr|március márc|április ápr|május máj|június jún|július júl|"
     "augusztus aug|szeptember szept|október okt|november nov|december dec"},
    {"ro",
     "ianuarie ian|februarie feb|martie mar|aprilie apr|mai|iunie iun|iulie iul|august aug|"
     "septembrie sept|octombrie oct|noiembrie noi|decembrie dec"},
    {"el",
     "ιανουαρίου ιανουάριος ιαν|φεβρουαρίου φεβρουάριος φεβ|μαρτίου μάρτιος μαρ|απριλίου απρίλιος απρ|"
     "μαΐου μάιος μαι|ιουνίου ιούνιος ιουν|ιουλίου ιούλιος ιουλ|αυγούστου αύγουστος αυγ|"
     "σεπτεμβρίου σεπτέμβριος σεπ|οκτωβρίου οκτώβριος οκτ|νοεμβρίου νοέμβριος νοε|"
     "δεκεμβρίου δεκέμβριος δεκ"},
    {"tr",
     "ocak oca|şubat şub|mart|nisan nis|mayıs|haziran haz|temmuz tem|ağustos ağu|eylül eyl|ekim eki|"
     "kasım kas|aralık ara"},
    {"az", "yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr"},
    {"uz", "yanvar|fevral|mart|aprel|may|iyun|iyul|avgust|sentabr|oktabr|noyabr|dekabr"},
    {"kk", "қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан"},
    {"ca",
     "gener gen|febrer febr|març|abril|maig|juny|juliol|agost|setembre set|octubre oct|novembre nov|"
     "desembre des"},
    {"gl", "xaneiro|febreiro|marzo|abril|maio|xuño|xullo|agosto|setembro|outubro|novembro|decembro"},
    {"eu",
     "urtarril|otsail|martxo|apiril|maiatz|ekain|uztail|abuztu|irail|urri urriaren urriak|azaro|abendu"},
    {"sq", "janar|shkurt|mars|prill|maj|qershor|korrik|gusht|shtator|tetor|nëntor|dhjetor"},
    {"cy", "ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr"},
    {"ga",
     "eanáir|feabhra|márta|aibreán|bealtaine|meitheamh|iúil|lúnasa|meán_fómhair|deireadh_fómhair|"
     "samhain|nollaig"},
    {"mt", "jannar|frar|marzu|april|mejju|ġunju|lulju|awwissu|settembru|ottubru|novembru|diċembru"},
    {"af", "januarie|februarie|maart|april|mei|junie|julie|augustus|september|oktober|november|desember"},
    {"id",
     "januari jan|februari feb|maret mar|april apr|mei|juni jun|juli jul|agustus agu agt|"
     "september sep|oktober okt|november nov|desember des"},
    {"ms", "januari|februari|mac|april|mei|jun|julai|ogos|september|oktober|november|disember dis"},
    {"tl", "enero|pebrero|marso|abril|mayo|hunyo|hulyo|agosto|setyembre|oktubre|nobyembre|disyembre"},
    {"sw", "januari|februari|machi|aprili|mei|juni|julai|agosti|septemba|oktoba|novemba|desemba"},
    {"so",
     "janaayo|febraayo|maarso|abriil|maajo|juun|luulyo|agoosto|sebtembar|oktoobar|noofembar|"
     "diseembar"},
    {"he", "ינואר|פברואר|מרץ מרס|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר"},
    {"ar",
     "يناير كانون_الثاني جانفي|فبراير شباط فيفري|مارس آذار|أبريل ابريل نيسان أفريل|مايو أيار ماي|"
     "يونيو حزيران جوان|يوليو تموز جويلية|أغسطس آب أوت غشت|سبتمبر أيلول شتنبر|"
     "أكتوبر اكتوبر تشرين_الأول|نوفمبر تشرين_الثاني نونبر|ديسمبر كانون_الأول دجنبر"},
    {"fa", "ژانویه|فوریه|مارس|آوریل|مه|ژوئن|ژوئیه|اوت آگوست|سپتامبر|اکتبر|نوامبر|دسامبر"},
    {"fa",
     "فروردین فروردين حمل|اردیبهشت ارديبهشت ثور|خرداد جوزا|تیر تير سرطان|مرداد امرداد اسد|شهریور شهريور "
     "سنبله|"
     "مهر میزان|آبان عقرب|آذر قوس|دی دي جدی|بهمن دلو|اسفند حوت",
     Calendar::kPersian},
    {"ar",
     "محرم|صفر|ربيع_الأول|ربيع_الآخر ربيع_الثاني|جمادى_الأولى|جمادى_الآخرة جمادى_الثانية|رجب|شعبان|رمضان|"
     "شوال|ذو_القعدة ذي_القعدة|ذو_الحجة ذي_الحجة",
     Calendar::kIslamic},
    {"ur", "جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر"},
    {"ku",
     "کانوونی_دووەم|شوبات|ئازار|نیسان|ئایار|حوزەیران|تەمموز|ئاب|ئەیلوول|تشرینی_یەکەم|تشرینی_دووەم|"
     "کانوونی_یەکەم"},
    {"hi",
     "जनवरी|फरवरी फ़रवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर सितम्बर|अक्टूबर अक्तूबर|नवंबर नवम्बर|"
     "दिसंबर दिसम्बर"},
    {"mr", "जानेवारी|फेब्रुवारी|मार्च|एप्रिल|मे|जून|जुलै|ऑगस्ट|सप्टेंबर|ऑक्टोबर|नोव्हेंबर|डिसेंबर"},
    {"bn", "জানুয়ারি জানুয়ারী|ফেব্রুয়ারি ফেব্রুয়ারী|মার্চ|এপ্রিল|মে|জুন|জুলাই|আগস্ট|সেপ্টেম্বর|অক্টোবর|নভেম্বর|ডিসেম্বর"},
    {"ta", "ஜனவரி|பிப்ரவரி|மார்ச்|ஏப்ரல்|மே|ஜூன்|ஜூலை|ஆகஸ்ட்|செப்டம்பர்|அக்டோபர்|நவம்பர்|டிசம்பர்"},
    {"te", "జనవరి|ఫిబ్రవరి|మార్చి|ఏప్రిల్|మే|జూన్|జులై|ఆగస్టు|సెప్టెంబర్|అక్టోబర్|నవంబర్|డిసెంబర్"},
    {"ml", "ജനുവരി|ഫെബ്രുവരി|മാർച്ച്|ഏപ്രിൽ|മേയ്|ജൂൺ|ജൂലൈ|ഓഗസ്റ്റ്|സെപ്റ്റംബർ|ഒക്ടോബർ|നവംബർ|ഡിസംബർ"},
    {"gu", "જાન્યુઆરી|ફેબ્રુઆરી|માર્ચ|એપ્રિલ|મે|જૂન|જુલાઈ|ઑગસ્ટ ઓગસ્ટ|સપ્ટેમ્બર|ઑક્ટોબર ઓક્ટોબર|નવેમ્બર|ડિસેમ્બર"},
    {"ne", "जनवरी|फेब्रुअरी|मार्च|अप्रिल|मे|जुन|जुलाई|अगस्ट|सेप्टेम्बर|अक्टोबर|नोभेम्बर|डिसेम्बर"},
    {"si",
     "ජනවාරි|පෙබරවාරි|මාර්තු|අප්‍රේල්|මැයි|"
     "ජූනි|"
     "ජූලි|"
     "අගෝස්තු|"
     "සැප්තැම්බර්|"
     "ඔක්තෝබර්|"
     "නොවැම්බර්|"
     "දෙසැම්බර්"},
    {"th",
     "มกราคม มค|กุมภาพันธ์ กพ|มีนาคม มีค|เมษายน เมย|พฤษภาคม พค|มิถุนายน มิย|กรกฎาคม กค|สิงหาคม สค|"
     "กันยายน กย|ตุลาคม ตค|พฤศจิกายน พย|ธันวาคม ธค"},
    {"ka",
     "იანვარი იანვარს|თებერვალი|მარტი|აპრილი|მაისი|ივნისი|ივლისი|აგვისტო|სექტემბერი|ოქტომბერი|"
     "ნოემბერი|დეკემბერი"},
    {"hy",
     "հունվարի|փետրվարի|մարտի|ապրիլի|մայիսի|հունիսի|հուլիսի|օգոստոսի|սեպտեմբերի|հոկտեմբերի|"
     "նոյեմբերի|դեկտեմբերի"},
}};

// A name of so many bytes may have an ending behind it of so many more.
constexpr std::size_t kMinMonthStem = 5;
constexpr std::size_t kMaxEnding = 6;

struct Entry {
  NamedMonth month;
  std::string_view language;
};

using Entries = std::map<std::string, std::vector<Entry>, std::less<>>;

std::vector<std::string_view> split_at(std::string_view text, char mark) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(mark, at), text.size());
    parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

Entries make_entries() {
  Entries entries;
  for (const Row& row : kRows) {
    unsigned month = 0;
    for (const std::string_view names : split_at(row.months, '|')) {
      ++month;
      for (const std::string_view name : split_at(names, ' ')) {
        std::string folded = fold(name);
        std::replace(folded.begin(), folded.end(), '_', ' ');
        const std::size_t words = folded.find(' ') == std::string::npos ? 1 : 2;
        entries[folded].push_back({{row.calendar, month, words}, row.language});
      }
    }
  }
  return entries;
}

const Entries& entries() {
  static const Entries kEntries = make_entries();
  return kEntries;
}

NamedMonth choose(const std::vector<Entry>& found, std::string_view language) {
  const auto own = std::find_if(found.begin(), found.end(),
                                [&](const Entry& entry) { return entry.language == language; });
  return own == found.end() ? found.front().month : own->month;
}

// The name that `word` is, or begins with.
const std::vector<Entry>* find_entries(const std::string& word) {
  const auto whole = entries().find(word);
  if (whole != entries().end()) return &whole->second;
  for (std::size_t size = word.size() - 1; size >= kMinMonthStem && size + kMaxEnding >= word.size();
       --size) {
    const auto stem = entries().find(word.substr(0, size));
    if (stem != entries().end()) return &stem->second;
  }
  return nullptr;
}

}  // namespace

std::optional<NamedMonth> month_named(std::string_view word, std::string_view next,
                                      std::string_view language) {
  if (word.empty()) return std::nullopt;
  if (!next.empty()) {
    const auto two = entries().find(std::string(word) + " " + std::string(next));
    if (two != entries().end()) return choose(two->second, language);
  }
  if (const auto* found = find_entries(std::string(word))) return choose(*found, language);
  // In Hebrew "in" is a letter before the name.
  constexpr std::string_view kIn = "ב";
  if (word.starts_with(kIn) && word.size() > kIn.size()) {
    if (const auto* found = find_entries(std::string(word.substr(kIn.size()))))
      return choose(*found, language);
  }
  return std::nullopt;
}

}  // namespace dateline
