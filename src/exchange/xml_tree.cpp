#include "exchange/xml_tree.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include <limits>

#include "event/text.hpp"

namespace marquee {

namespace {

struct FreeContext {
    void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
};

std::string_view as_text(const xmlChar* text) { return text ? reinterpret_cast<const char*>(text) : ""; }

std::string taken(xmlChar* text) {
    std::string out(as_text(text));
    xmlFree(text);
    return out;
}

int size_of(std::string_view text) {
    return text.size() > std::numeric_limits<int>::max() ? 0 : static_cast<int>(text.size());
}

// Entities can name files and can grow without bound, and no schedule needs them: the first one ends the parsing.
void refuse_entity(void* context, const xmlChar*, int, const xmlChar*, const xmlChar*, xmlChar*) {
    auto* parser = static_cast<xmlParserCtxt*>(context);
    *static_cast<bool*>(parser->_private) = true;
    xmlStopParser(parser);
}

std::string fault_of(xmlParserCtxt* context, bool has_entities) {
    if (has_entities) return "The XML declares entities of its own (<!ENTITY), which are not read. Remove them.";
    const xmlError* error = xmlCtxtGetLastError(context);
    if (!error || !error->message) return "The XML cannot be read.";
    std::string message = clean_text(error->message, Lines::Join).text;
    message.erase(message.find_last_not_of(' ') + 1);
    return "The XML breaks off or is wrong at line " + std::to_string(error->line) + ": " + message + ".";
}

}  // namespace

XmlParse parse_xml(std::string_view text) {
    const std::unique_ptr<xmlParserCtxt, FreeContext> context(xmlNewParserCtxt());
    bool has_entities = false;
    context->_private = &has_entities;
    context->sax->entityDecl = refuse_entity;
    XmlDocument document(
        xmlCtxtReadMemory(context.get(), text.data(), size_of(text), nullptr, "UTF-8",
                          XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA));
    if (document && !has_entities && xmlDocGetRootElement(document.get())) return {std::move(document), ""};
    return {nullptr, fault_of(context.get(), has_entities)};
}

XmlDocument parse_html(std::string_view text) {
    return XmlDocument(
        htmlReadMemory(text.data(), size_of(text), nullptr, "UTF-8",
                       HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET));
}

std::string_view name_of(const xmlNode& node) { return as_text(node.name); }

std::string_view text_of(const xmlNode& node) { return as_text(node.content); }

std::string attribute(const xmlNode& node, const char* name) {
    return taken(xmlGetProp(&node, reinterpret_cast<const xmlChar*>(name)));
}

const xmlNode* child(const xmlNode* node, std::string_view name) {
    const xmlNode* first = node ? node->children : nullptr;
    return first && (first->type != XML_ELEMENT_NODE || name_of(*first) != name) ? next(first, name) : first;
}

const xmlNode* next(const xmlNode* node, std::string_view name) {
    do node = node->next;
    while (node && (node->type != XML_ELEMENT_NODE || name_of(*node) != name));
    return node;
}

std::string child_text(const xmlNode* node, std::string_view name) {
    const xmlNode* found = child(node, name);
    return found ? content(*found) : "";
}

std::string content(const xmlNode& node) { return taken(xmlNodeGetContent(&node)); }

}  // namespace marquee
