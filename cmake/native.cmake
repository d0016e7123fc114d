# The command line and the unit tests.
find_package(date CONFIG REQUIRED)
find_package(LibXml2 REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(libical REQUIRED IMPORTED_TARGET libical)
pkg_check_modules(uuid REQUIRED IMPORTED_TARGET uuid)
find_path(MARQUEE_CSV_HEADERS csv.h REQUIRED)
find_library(MARQUEE_CSV_LIBRARY csv REQUIRED)

marquee_room(exchange PUBLIC marquee::event
    PRIVATE third_party::nlohmann LibXml2::LibXml2 PkgConfig::libical PkgConfig::uuid ${MARQUEE_CSV_LIBRARY})
target_include_directories(exchange SYSTEM PRIVATE ${MARQUEE_CSV_HEADERS})
marquee_room(cli PUBLIC marquee::output marquee::exchange marquee::event PRIVATE date::date-tz)

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
    # What test files include costs more to compile than what they say, and what they say runs too seldom to optimize it.
    set_target_properties(unit PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 21)
    set_source_files_properties(tests/unit/main.cpp PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    target_compile_options(unit PRIVATE -O0)
    # Of an inline function that several have, the first is linked; Ninja puts these first, which are optimized.
    foreach(room event look page layout canvas output exchange cli)
        target_sources(unit PRIVATE $<TARGET_OBJECTS:${room}>)
    endforeach()
endif()
