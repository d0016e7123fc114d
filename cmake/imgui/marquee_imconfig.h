// Dear ImGui's settings, for every file that includes imgui.h (IMGUI_USER_CONFIG): a setting that only some files see
// changes the layout of its structs.
#pragma once
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_FONT
#ifdef NDEBUG
#define IM_ASSERT(e) ((void)0)
#endif
