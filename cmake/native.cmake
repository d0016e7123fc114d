# The command line and the unit tests.
find_package(date CONFIG REQUIRED)
marquee_room(cli PUBLIC marquee::output marquee::event PRIVATE date::date-tz)

add_executable(marquee src/cli/main.cpp)
target_link_libraries(marquee PRIVATE marquee::cli)
marquee_warnings(marquee)

file(GLOB unit_sources CONFIGURE_DEPENDS tests/unit/*.cpp)
if(MARQUEE_SANITIZE)
    add_executable(unit EXCLUDE_FROM_ALL ${unit_sources})
    target_link_libraries(unit PRIVATE marquee::cli marquee::canvas third_party::nlohmann third_party::doctest)
    target_compile_definitions(unit PRIVATE
        MARQUEE_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
        MARQUEE_DATA_DIR="${PROJECT_SOURCE_DIR}/data")
    marquee_warnings(unit)
endif()
