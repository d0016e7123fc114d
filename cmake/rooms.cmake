# marquee_room(NAME links...): the folder src/NAME as a static library NAME, known to others as marquee::NAME.
# Includes are written "room/file.hpp". Each room has an include folder of its own in the build tree that holds one link
# to its sources, so a header of a room that is not linked is not found.

function(marquee_include_folder name target)
    set(folder ${CMAKE_BINARY_DIR}/include/${name})
    file(MAKE_DIRECTORY ${folder})
    file(CREATE_LINK ${PROJECT_SOURCE_DIR}/src/${name} ${folder}/${name} SYMBOLIC)
    get_target_property(type ${target} TYPE)
    if(type STREQUAL EXECUTABLE)
        target_include_directories(${target} PRIVATE ${folder})
    else()
        target_include_directories(${target} PUBLIC ${folder})
    endif()
endfunction()

function(marquee_warnings target)
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Werror)
endfunction()

function(marquee_room name)
    file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${name}/*.cpp ${PROJECT_SOURCE_DIR}/src/${name}/*.hpp)
    list(REMOVE_ITEM sources ${PROJECT_SOURCE_DIR}/src/${name}/main.cpp)
    add_library(${name} STATIC ${sources})
    add_library(marquee::${name} ALIAS ${name})
    set_target_properties(${name} PROPERTIES LINKER_LANGUAGE CXX)
    target_link_libraries(${name} ${ARGN})
    marquee_include_folder(${name} ${name})
    marquee_warnings(${name})
    # Files are compiled some at a time, with sanitizers and for the linter all of a room: what they all use is compiled
    # once.
    set(at_a_time 4)
    if(MARQUEE_SANITIZE)
        set(at_a_time 0)
    endif()
    set_target_properties(${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE ${at_a_time}
        UNITY_BUILD_CODE_BEFORE_INCLUDE "// NOLINTNEXTLINE(bugprone-suspicious-include)")
endfunction()
