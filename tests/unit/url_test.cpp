#include "event/url.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace marquee;

namespace {

std::string safe(std::string_view url, std::string_view base = "") { return safe_url(url, base).value_or("(none)"); }

}  // namespace

TEST_CASE("absolute addresses of allowed schemes stay as they are, with the scheme in small letters") {
    CHECK(safe("https://example.org") == "https://example.org");
    CHECK(safe("HTTP://Example.org/A?b=1&c=2#d") == "http://Example.org/A?b=1&c=2#d");
    CHECK(safe("mailto:a@example.org?subject=x") == "mailto:a@example.org?subject=x");
    CHECK(safe("tel:+1-555") == "tel:+1-555");
    CHECK(safe("https://example.org:8080/ü") == "https://example.org:8080/ü");
}

TEST_CASE("other schemes are refused, however they are written") {
    for (const char* url :
         {"javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
          "java\nscript:alert(1)", "javascript\r:alert(1)", "\x01javascript:alert(1)", "data:text/html,x", "vbscript:x",
          "file:///etc/passwd", "ftp://example.org/", "blob:x", "view-source:https://example.org",
          "javascript%3Aalert:1", ":x", "1a:b", "java&#115;cript:alert(1)"}) {
        CAPTURE(std::string(url));
        if (std::string(url).find('#') == std::string::npos) CHECK(safe(url) == "(none)");
        CHECK(safe(url, "https://example.org/").find("javascript:") == std::string::npos);
    }
}

TEST_CASE("an entity is no scheme: the address is a path with a fragment") {
    CHECK(safe("javascript&#58;alert(1)", "https://example.org/") == "https://example.org/javascript&#58;alert(1)");
}

TEST_CASE("addresses without a host, with another host by trick, or with forbidden characters are refused") {
    for (const char* url : {"", "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example",
                            "https:", "https:evil", "https://", "https:///x", "https://:80/", "https://user@/x",
                            "mailto:", "mailto://x", "tel:", "https://a b", "/a b", "/a\x7f", "/a\n"}) {
        CAPTURE(std::string(url));
        CHECK(safe(url) == "(none)");
        CHECK(safe(url, "https://example.org/") == "(none)");
    }
    CHECK(safe("/..//evil.example") == "(none)");
    CHECK(safe(".//evil.example") == "(none)");
}

TEST_CASE("relative references resolve as RFC 3986, section 5.4, lists") {
    const std::string_view base = "http://a/b/c/d;p?q";
    const struct {
        const char* reference;
        const char* target;
    } examples[] = {
        {"g", "http://a/b/c/g"},
        {"./g", "http://a/b/c/g"},
        {"g/", "http://a/b/c/g/"},
        {"/g", "http://a/g"},
        {"?y", "http://a/b/c/d;p?y"},
        {"g?y", "http://a/b/c/g?y"},
        {"#s", "http://a/b/c/d;p?q#s"},
        {"g#s", "http://a/b/c/g#s"},
        {"g?y#s", "http://a/b/c/g?y#s"},
        {";x", "http://a/b/c/;x"},
        {"g;x=1/../y", "http://a/b/c/y"},
        {".", "http://a/b/c/"},
        {"./", "http://a/b/c/"},
        {"..", "http://a/b/"},
        {"../", "http://a/b/"},
        {"../g", "http://a/b/g"},
        {"../..", "http://a/"},
        {"../../g", "http://a/g"},
        {"../../../g", "http://a/g"},
        {"/./g", "http://a/g"},
        {"/../g", "http://a/g"},
        {"g.", "http://a/b/c/g."},
        {"..g", "http://a/b/c/..g"},
        {"./../g", "http://a/b/g"},
        {"./g/.", "http://a/b/c/g/"},
        {"g/./h", "http://a/b/c/g/h"},
        {"g?y/./x", "http://a/b/c/g?y/./x"},
        {"g#s/../x", "http://a/b/c/g#s/../x"},
    };
    for (const auto& example : examples) {
        CAPTURE(std::string(example.reference));
        CHECK(safe(example.reference, base) == example.target);
    }
    CHECK(safe("g", "http://a") == "http://a/g");
}

TEST_CASE("without a base, a relative reference is rooted at the site") {
    CHECK(safe("slides.pdf") == "/slides.pdf");
    CHECK(safe("/slides.pdf?x#y") == "/slides.pdf?x#y");
    CHECK(safe("../slides.pdf") == "/slides.pdf");
    CHECK(safe("#top") == "/#top");
    CHECK(safe("a", "mailto:a@example.org") == "/a");
}

TEST_CASE("quotes and angle brackets are percent-encoded") {
    CHECK(safe("https://a/\"'<x>`") == "https://a/%22%27%3Cx%3E%60");
    CHECK(safe("https://a/%22?a=1&b=2") == "https://a/%22?a=1&b=2");
}
