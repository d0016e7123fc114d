# Sources and headers that are not ours, as targets third_party::NAME. Each folder is a cache variable, so any copy will
# do; the default is where `dev` unpacks them.
if(DEFINED ENV{MARQUEE_CACHE})
    set(cache $ENV{MARQUEE_CACHE})
elseif(DEFINED ENV{XDG_CACHE_HOME})
    set(cache $ENV{XDG_CACHE_HOME}/marquee)
else()
    set(cache $ENV{HOME}/.cache/marquee)
endif()

function(third_party_folder variable default probe)
    if(DEFINED ENV{${variable}})
        set(default $ENV{${variable}})
    endif()
    set(${variable} ${default} CACHE PATH "Folder that holds ${probe}")
    if(NOT EXISTS ${${variable}}/${probe})
        message(FATAL_ERROR "No ${probe} in ${${variable}}. Run ./dev build, which fetches it, "
            "or set ${variable} to a folder that holds it.")
    endif()
endfunction()

third_party_folder(MARQUEE_IMGUI_DIR ${cache}/imgui imgui.h)
third_party_folder(MARQUEE_LIBUNIBREAK_DIR ${cache}/libunibreak src/linebreak.c)
third_party_folder(MARQUEE_FRIBIDI_DIR ${cache}/fribidi lib/fribidi-bidi.c)
third_party_folder(MARQUEE_MD4C_DIR ${cache}/md4c src/md4c.c)
third_party_folder(MARQUEE_QRCODEGEN_DIR ${cache}/qr-code-generator c/qrcodegen.c)

# Header-only libraries are linked one by one into the build tree: the host's include folder as a whole breaks the
# WebAssembly build.
function(third_party_headers name probe)
    find_path(MARQUEE_${name}_HEADERS ${probe} REQUIRED NO_CMAKE_FIND_ROOT_PATH
        PATHS /usr/include /usr/local/include DOC "Folder that holds ${probe}")
    set(folder ${CMAKE_BINARY_DIR}/include/third_party_${name})
    file(MAKE_DIRECTORY ${folder})
    file(CREATE_LINK ${MARQUEE_${name}_HEADERS}/${name} ${folder}/${name} SYMBOLIC)
    add_library(third_party_${name} INTERFACE)
    add_library(third_party::${name} ALIAS third_party_${name})
    target_include_directories(third_party_${name} SYSTEM INTERFACE ${folder})
endfunction()

third_party_headers(nlohmann nlohmann/json.hpp)
target_compile_definitions(third_party_nlohmann INTERFACE JSON_NOEXCEPTION)
if(MARQUEE_SANITIZE)
    third_party_headers(doctest doctest/doctest.h)
endif()

function(third_party_library name include_folder)
    add_library(third_party_${name} STATIC ${ARGN})
    add_library(third_party::${name} ALIAS third_party_${name})
    target_include_directories(third_party_${name} SYSTEM PUBLIC ${include_folder})
    target_compile_options(third_party_${name} PRIVATE -w)
endfunction()

# Dear ImGui
file(STRINGS ${MARQUEE_IMGUI_DIR}/imgui.h imgui_version REGEX "#define IMGUI_VERSION_NUM")
string(REGEX MATCH "[0-9]+$" imgui_version "${imgui_version}")
if(imgui_version LESS 19200)
    message(FATAL_ERROR "Dear ImGui 1.92 or newer is needed; MARQUEE_IMGUI_DIR holds ${imgui_version}.")
endif()
set(imgui ${MARQUEE_IMGUI_DIR})
third_party_library(imgui ${imgui}
    ${imgui}/imgui.cpp ${imgui}/imgui_draw.cpp ${imgui}/imgui_tables.cpp ${imgui}/imgui_widgets.cpp)
target_include_directories(third_party_imgui SYSTEM PUBLIC ${imgui}/backends ${CMAKE_CURRENT_LIST_DIR}/imgui)
if(MARQUEE_SANITIZE)
    # Checking and optimizing it would take a minute of compiling, for nothing of ours.
    target_compile_options(third_party_imgui PRIVATE -fno-sanitize=undefined -O0)
endif()
target_compile_definitions(third_party_imgui PUBLIC IMGUI_USER_CONFIG="marquee_imconfig.h" IMGUI_IMPL_OPENGL_ES3)

# libunibreak, its breaking of lines and grapheme clusters only
set(unibreak ${MARQUEE_LIBUNIBREAK_DIR}/src)
third_party_library(unibreak ${unibreak}
    ${unibreak}/linebreak.c ${unibreak}/linebreakdata.c ${unibreak}/linebreakdef.c ${unibreak}/graphemebreak.c
    ${unibreak}/unibreakbase.c ${unibreak}/unibreakdef.c ${unibreak}/eastasianwidthdef.c ${unibreak}/emojidef.c)

# fribidi, its bidirectional algorithm only. Its configure script's answers are the same wherever Marquee builds.
set(fribidi ${MARQUEE_FRIBIDI_DIR}/lib)
set(PACKAGE fribidi)
set(PACKAGE_NAME "GNU FriBidi")
set(PACKAGE_BUGREPORT "")
set(FRIBIDI_VERSION 1.0.0)
set(FRIBIDI_MAJOR_VERSION 1)
set(FRIBIDI_MINOR_VERSION 0)
set(FRIBIDI_MICRO_VERSION 0)
set(FRIBIDI_INTERFACE_VERSION 4)
set(SIZEOF_INT 4)
set(FRIBIDI_MSVC_BUILD_PLACEHOLDER "")
configure_file(${fribidi}/fribidi-config.h.in ${CMAKE_BINARY_DIR}/include/third_party_fribidi/fribidi-config.h @ONLY)
third_party_library(fribidi ${fribidi}
    ${fribidi}/fribidi.c ${fribidi}/fribidi-bidi.c ${fribidi}/fribidi-bidi-types.c ${fribidi}/fribidi-brackets.c
    ${fribidi}/fribidi-mirroring.c ${fribidi}/fribidi-run.c)
target_include_directories(third_party_fribidi SYSTEM PUBLIC ${CMAKE_BINARY_DIR}/include/third_party_fribidi)
target_compile_definitions(third_party_fribidi
    PUBLIC FRIBIDI_LIB_STATIC
    PRIVATE FRIBIDI_BUILD STDC_HEADERS=1 HAVE_STDLIB_H=1 HAVE_STRING_H=1 HAVE_STRINGIZE=1 HAVE_MEMMOVE=1 HAVE_MEMSET=1)

# md4c
third_party_library(md4c ${MARQUEE_MD4C_DIR}/src ${MARQUEE_MD4C_DIR}/src/md4c.c)
target_compile_definitions(third_party_md4c PRIVATE MD4C_USE_UTF8)

# QR Code generator, as C: its C++ throws
third_party_library(qrcodegen ${MARQUEE_QRCODEGEN_DIR}/c ${MARQUEE_QRCODEGEN_DIR}/c/qrcodegen.c)

# SDL2, from a configuration of ours: its own CMake asks over 300 questions (minutes) to find the same.
if(EMSCRIPTEN)
    third_party_folder(MARQUEE_SDL2_DIR ${cache}/libsdl2 include/SDL.h)
    set(sdl ${MARQUEE_SDL2_DIR})
    set(sdl_sources)
    foreach(folder . atomic cpuinfo dynapi events file stdlib libm thread thread/generic timer timer/unix video
            video/yuv2rgb video/emscripten)
        file(GLOB in_folder ${sdl}/src/${folder}/*.c)
        list(APPEND sdl_sources ${in_folder})
    endforeach()
    list(FILTER sdl_sources EXCLUDE REGEX "SDL_(gesture|emscripten(events|mouse|framebuffer|opengles))\\.c$")
    list(APPEND sdl_sources ${CMAKE_CURRENT_LIST_DIR}/sdl/no_input.c)
    third_party_library(sdl2 ${sdl}/include ${sdl_sources})
    target_include_directories(third_party_sdl2 BEFORE PRIVATE ${CMAKE_CURRENT_LIST_DIR}/sdl ${sdl}/src)
    # Newer releases of SDL name the JavaScript they need by a macro that older Emscriptens lack.
    target_compile_options(third_party_sdl2 PRIVATE "-DEM_JS_DEPS(tag,deps)=")
    target_compile_definitions(third_party_sdl2 PRIVATE SDL_LEAN_AND_MEAN=1)
endif()
