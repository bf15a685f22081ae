#include "server/page/help_examples.h"

namespace dateline {
namespace {

constexpr HelpExample kWordExamples[] = {
    {"soldiers kursk", "example_both_words"},
    {"troop", "example_endings"},
    {"hwasong-19", "example_hyphen"},
};

constexpr HelpExample kQuoteExamples[] = {
    {"\"special forces\"", "example_phrase"},
    {"\"soldier\"", "example_exact_word"},
};

constexpr HelpExample kOperatorExamples[] = {
    {"drones OR missiles", "example_or"},
    {"(drones OR missiles) kharkiv", "example_parentheses"},
    {"kursk -casualties", "example_minus"},
    {"treaty NOT kursk", "example_not"},
    {"treaty -(kursk OR donetsk)", "example_not_either"},
    {"treaty AND putin OR parade", "example_and"},
};

constexpr HelpExample kNearExamples[] = {
    {"troops NEAR/3 russia", "example_near"},
    {"troops NEAR russia", "example_near_ten"},
    {"kim ADJ jong", "example_adj"},
    {"soldiers ADJ/3 kursk", "example_adj_three"},
};

constexpr HelpExample kFieldExamples[] = {
    {"title:treaty", "example_title"},
    {"title:(dead OR casualties)", "example_title_group"},
    {"body:\"military equipment\"", "example_body_phrase"},
};

constexpr HelpExample kValueExamples[] = {
    {"person:\"Kim Jong Un\"", "example_person"},
    {"person:김정은", "example_person_spelling"},
    {"country:KP", "example_country_code"},
    {"country:\"North Korea\" -country:US", "example_country_name"},
    {"source:NATO", "example_source"},
    {"lang:ko", "example_language_code"},
    {"language:Japanese", "example_language_name"},
};

constexpr HelpExample kDateExamples[] = {
    {"date:2024", "example_year"},           {"date:2024-10", "example_month"},
    {"date:2024-10-18", "example_day"},      {"date:2024-10-18..2024-11-01", "example_date_range"},
    {"date:>=2025-01", "example_date_from"}, {"date:..2024-06", "example_date_to"},
    {"date:10y", "example_last_years"},
};

constexpr HelpExample kSpellingExamples[] = {
    {"deploy*", "example_star"},
    {"zelenski~", "example_tilde"},
    {"kursk~1", "example_tilde_one"},
};

constexpr HelpExample kNameExamples[] = {
    {"kim jong un", "example_name_spellings"},
    {"北朝鮮", "example_name_script"},
    {"\"kim jong un\"", "example_name_exact"},
    {"kim jong un", "example_no_variants", {}, &kVariants},
};

constexpr HelpExample kCorrectionExamples[] = {
    {"soldeirs", "example_correction"},
    {"soldiers", "example_no_correction", {}, &kTypos},
    {"soldiers kursk", "example_no_nearest", {}, &kRelax},
};

constexpr HelpExample kOddityExamples[] = {
    {"place:kursk", "example_unknown_field", "unknown_field"},
    {"\"north korea", "example_unclosed_quote", "unclosed_quote"},
};

constexpr HelpGroup kGroups[] = {
    {"words", "help_words", "help_words_lead", kWordExamples},
    {"quotes", "help_quotes", "help_quotes_lead", kQuoteExamples},
    {"operators", "help_operators", "help_operators_lead", kOperatorExamples},
    {"near", "help_near", "help_near_lead", kNearExamples},
    {"fields", "help_fields", "help_fields_lead", kFieldExamples},
    {"values", "help_values", "help_values_lead", kValueExamples},
    {"dates", "help_dates", "help_dates_lead", kDateExamples},
    {"spelling", "help_spelling", "help_spelling_lead", kSpellingExamples},
    {"names", "help_names", "help_names_lead", kNameExamples},
    {"help-given", "help_help_given", "help_help_given_lead", kCorrectionExamples},
    {"oddities", "help_oddities", "help_oddities_lead", kOddityExamples},
};

}  // namespace

std::span<const HelpGroup> help_groups() {
  return kGroups;
}

}  // namespace dateline
