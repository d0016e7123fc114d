# The WebAssembly program: an ES module that tools/bundle.mjs joins with web/*.js.
file(GLOB browser_sources CONFIGURE_DEPENDS src/browser/*.cpp src/browser/*.hpp)
add_executable(marquee-web ${browser_sources})
marquee_include_folder(browser marquee-web)
marquee_warnings(marquee-web)
target_link_libraries(marquee-web PRIVATE marquee::canvas marquee::output third_party::sdl2)
set_target_properties(marquee-web PROPERTIES OUTPUT_NAME marquee SUFFIX .js)
target_link_options(marquee-web PRIVATE -Wl,--wrap=strtod
    --no-entry -sMODULARIZE=1 -sEXPORT_ES6=1 -sENVIRONMENT=web -sFILESYSTEM=0 -sDYNAMIC_EXECUTION=0
    -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
    -sALLOW_MEMORY_GROWTH=1 -sMALLOC=emmalloc -sTEXTDECODER=2 -sGL_TRACK_ERRORS=0 -sSUPPORT_ERRNO=0
    -sINCOMING_MODULE_JS_API=canvas,locateFile,instantiateWasm,onAbort,print,printErr)
