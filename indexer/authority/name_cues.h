// Words around a name that tell what it is: titles before it (or after it, in Korean, Japanese and Chinese),
// and heads after it that make it a thing. Word lists and how they are looked up; person_rules decides with
// them, extract/ finds unknown names with them. Pure functions, any thread.
#pragma once

#include <string_view>

namespace dateline {

// True when `before`, the text up to a name, ends in a title: "President ", "Prime Minister ", "Gen. ",
// "министр ", in any case, and so does "Mr. ".
bool ends_with_person_title(std::string_view before);

// The same without "Mr." and its like, which say that a person comes but not which.
bool ends_with_office(std::string_view before);

// True when `after`, the text behind a name, begins with an office: 푸틴 대통령, プーチン大統領.
bool begins_with_office(std::string_view after);

// True when `after` begins with what makes the name a thing's: " airport", " International Airport", "
// Center".
bool begins_with_thing_head(std::string_view after);

// True for a folded family name that so many bear that it never stands for one person alone: "kim", "wang".
bool is_common_family_name(std::string_view folded);

}  // namespace dateline
