// Where that program is, from the script that imports this.
declare module "marquee.wasm" {
    const path: string;
    export default path;
}

// What Emscripten makes of src/browser/, as tools/bundle.mjs names it.
declare module "marquee-wasm" {
    /** Options of the module (locateFile, ...) together with what its C++ finds as Module["..."]. */
    export default function createProgram(module: object): Promise<any>;
}
