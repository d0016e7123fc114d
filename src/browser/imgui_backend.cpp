// Dear ImGui's OpenGL back-end without its saving and restoring of GL state: nobody else draws to the canvas, and each
// question is a round trip to the browser's GPU process. Only what start-up needs is really asked.
#include <GLES3/gl3.h>

namespace {

void answer_integer(GLenum what, GLint* value) {
    switch (what) {
        case GL_MAX_TEXTURE_SIZE:
            glGetIntegerv(what, value);
            break;
        case GL_MAJOR_VERSION:
            *value = 3;
            break;
        case GL_VIEWPORT:
        case GL_SCISSOR_BOX:
            value[0] = value[1] = value[2] = value[3] = 0;
            break;
        case GL_BLEND_EQUATION_RGB:
        case GL_BLEND_EQUATION_ALPHA:
            *value = GL_FUNC_ADD;
            break;
        case GL_ACTIVE_TEXTURE:
            *value = GL_TEXTURE0;
            break;
        default:
            *value = 0;
    }
}

// Whether a shader compiled is known when it draws; asking waits until it has.
void answer_true(GLuint, GLenum what, GLint* value) { *value = what == GL_INFO_LOG_LENGTH ? 0 : GL_TRUE; }

// The atlas is wider than what some devices' medium precision can tell apart.
void compile_precise(GLuint shader, GLsizei count, const GLchar* const* parts, const GLint*) {
    const GLchar* const precise[] = {parts[0], "#define mediump highp\n", count > 1 ? parts[1] : ""};
    glShaderSource(shader, 3, precise, nullptr);
}

}  // namespace

#define glShaderSource compile_precise
#define glGetShaderiv answer_true
#define glGetProgramiv answer_true
#define glGetIntegerv answer_integer
#define glIsEnabled(capability) GL_FALSE
#include "imgui_impl_opengl3.cpp"
