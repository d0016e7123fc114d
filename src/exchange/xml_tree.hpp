// XML and HTML as libxml2's trees. Nothing outside of the text is read: no address is followed, no entity is declared.
#pragma once
#include <libxml/tree.h>

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>

namespace marquee {

struct FreeXml {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using XmlDocument = std::unique_ptr<xmlDoc, FreeXml>;

struct XmlParse {
    XmlDocument document;
    std::string fault;  // a sentence, if there is no document
};

// XML in UTF-8 without errors.
XmlParse parse_xml(std::string_view text);

// Takes everything; null for a text without content. Below this depth the parser stops, and what follows is lost.
inline constexpr int kMaxHtmlDepth = 250;
XmlDocument parse_html(std::string_view text);

// "a" of <a>; "text" of text; "comment", …
std::string_view name_of(const xmlNode& node);
// Of a text.
std::string_view text_of(const xmlNode& node);
// Empty if it has none.
std::string attribute(const xmlNode& node, const char* name);

// The first child element of that name, or null. `node` may be null, and then has none.
const xmlNode* child(const xmlNode* node, std::string_view name);
// The next such sibling, or null.
const xmlNode* next(const xmlNode* node, std::string_view name);
// All text in the first child of that name.
std::string child_text(const xmlNode* node, std::string_view name);
// All text in it.
std::string content(const xmlNode& node);

}  // namespace marquee
