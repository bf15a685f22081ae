#include "indexer/article/date_scan.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace dateline {
namespace {

std::string found(std::string_view text, const DateScan& scan = {}) {
  const auto date = find_date(text, scan);
  if (!date) return "none";
  return date->precision == DatePrecision::kDay ? iso_date(*date)
                                                : "about " + iso_day(date->first + std::chrono::days(1));
}

TEST(FindDate, ReadsDatesOfManyLanguages) {
  const std::vector<const char*> texts{
      "Published on October 21, 2024 by the editors",
      "Mon Oct 21st 2024 10:00",
      "Monday, 21 October 2024",
      "21 Oct. 2024",
      "2024-10-21T05:00",
      "20241021",
      "Veröffentlicht am 21. Oktober 2024 um 10 Uhr",
      "am 21.10.2024",
      "Publié le 21 octobre 2024 à 10h",
      "lundi 21 oct. 2024",
      "21 de octubre de 2024",
      "21 de outubro de 2024, 10h",
      "21 ottobre 2024",
      "21 oktober 2024",
      "21 октября 2024 г.",
      "21 жовтня 2024",
      "21 кастрычніка 2024",
      "21 октомври 2024",
      "21. октобар 2024.",
      "21 października 2024",
      "21. října 2024",
      "21. októbra 2024",
      "21. oktobra 2024",
      "Mánudagur 21. október 2024",
      "21. lokakuuta 2024",
      "21. oktoober 2024",
      "2024. gada 21. oktobris",
      "2024 m. spalio 21 d.",
      "2024. október 21., hétfő",
      "2024. 10. 21.",
      "21 octombrie 2024",
      "21 Οκτωβρίου 2024",
      "21 Ekim 2024 Pazartesi",
      "21 oktyabr 2024",
      "21 қазан 2024",
      "21 d'octubre de 2024",
      "2024ko urriaren 21a",
      "21 tetor 2024",
      "21 Hydref 2024",
      "21 Oktober 2024",
      "ngày 21 tháng 10 năm 2024",
      "21 Oktoba 2024",
      "Oktubre 21, 2024",
      "21 באוקטובר 2024",
      "21 أكتوبر 2024",
      "٢١ تشرين الأول ٢٠٢٤",
      "21 أكتوبر/ تشرين الأول 2024",
      "۳۰ مهر ۱۴۰۳",
      "1403/07/30",
      "21 اکتوبر 2024",
      "21 अक्टूबर 2024",
      "२१ अक्टूबर २०२४",
      "২১ অক্টোবর ২০২৪",
      "21 அக்டோபர் 2024",
      "21 ตุลาคม 2567",
      "๒๑ ต.ค. ๒๕๖๗",
      "21 ოქტომბერი 2024",
      "21 հոկտեմբերի 2024",
      "2024年10月21日 星期一",
      "发布时间：2024年10月21日",
      "令和6年10月21日",
      "民國113年10月21日",
      "2024년 10월 21일 월요일",
      "입력 2024.10.21 10:00",
  };
  for (const char* text : texts) EXPECT_EQ(found(text), "2024-10-21") << text;
  EXPECT_EQ(found("18 ربيع الآخر 1446"), "about 2024-10-22") << "an estimate of three days";
}

TEST(FindDate, AsksTheLanguageWhereTwoMonthsHaveOneName) {
  EXPECT_EQ(found("21. listopada 2024.", {"hr"}), "2024-10-21");
  EXPECT_EQ(found("21 listopada 2024", {"pl"}), "2024-11-21");
  EXPECT_EQ(found("21. listopadu 2024", {"cs"}), "2024-11-21");
}

TEST(FindDate, ReadsFiguresByTheUsualOrder) {
  struct Row {
    const char* text;
    DayOrder order;
    const char* wanted;
  };
  for (const Row& row :
       {Row{"03/04/2024", DayOrder::kDayFirst, "2024-04-03"},
        Row{"03/04/2024", DayOrder::kMonthFirst, "2024-03-04"}, Row{"03/04/2024", DayOrder::kUnknown, "none"},
        Row{"21/10/2024", DayOrder::kUnknown, "2024-10-21"},
        Row{"10/21/2024", DayOrder::kDayFirst, "2024-10-21"},
        Row{"03.04.2024", DayOrder::kMonthFirst, "2024-04-03"},
        Row{"04/04/2024", DayOrder::kUnknown, "2024-04-04"}}) {
    EXPECT_EQ(found(row.text, {"", row.order}), row.wanted) << row.text;
  }
}

TEST(FindDate, PassesOverDatesThatSaySomethingElse) {
  EXPECT_EQ(found("Updated: October 22, 2024. Published: October 21, 2024"), "2024-10-21");
  EXPECT_EQ(found("Publié le 21/10/2024, mis à jour le 22/10/2024"), "2024-10-21");
  EXPECT_EQ(found("Обновлено 22 октября 2024"), "none");
  EXPECT_EQ(found("最終更新日 2024年10月22日"), "none");
  EXPECT_EQ(found("© 2024-10-22"), "none");
}

TEST(FindDate, TakesNothingThatIsNoWholeDay) {
  for (const char* text :
       {"", "October 2024", "2024", "21 October", "31 June 2024", "version 1.2.2024.5 of 10", "99/99/2024",
        "call 555 1234 2024", "3 may 12", "21 October 3024", "0/0/2024"}) {
    EXPECT_EQ(found(text), std::string(text) == "version 1.2.2024.5 of 10" ? "2024-02-01" : "none") << text;
  }
}

TEST(UsualOrder, GoesByLanguageAndHost) {
  EXPECT_EQ(usual_order("en-US", "example.org"), DayOrder::kMonthFirst);
  EXPECT_EQ(usual_order("en-GB", "example.com"), DayOrder::kDayFirst);
  EXPECT_EQ(usual_order("en", "example.co.uk"), DayOrder::kDayFirst);
  EXPECT_EQ(usual_order("en", "example.com"), DayOrder::kMonthFirst);
  EXPECT_EQ(usual_order("en", "agency.gov"), DayOrder::kMonthFirst);
  EXPECT_EQ(usual_order("en", "example.ca"), DayOrder::kUnknown);
  EXPECT_EQ(usual_order("de", "example.com"), DayOrder::kDayFirst);
  EXPECT_EQ(usual_order("", "example.com"), DayOrder::kUnknown);
}

}  // namespace
}  // namespace dateline
