// Runs in the measured page before the page's own scripts: counts frames and draw calls, and notes when things happened.
// All times are milliseconds since the navigation began.
(() => {
    const probe = {
        /** @type {number | null} */ paint: null,
        /** @type {number | null} */ canvas: null,
        animationFrames: 0,
        glCalls: 0,
        drawnFrames: 0,
        scrolledFrames: 0,
        /** @type {number[]} */ latencies: [],
        /** @type {number[]} */ mirrored: [],
        /** Of the WebAssembly program. */
        get memoryBytes() {
            return memory?.buffer.byteLength ?? 0;
        },
    };
    Object.assign(globalThis, { probe });

    /** @type {WebAssembly.Memory | undefined} */
    let memory;
    const stream = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...program) => {
        const made = await stream(...program);
        memory = Object.values(made.instance.exports).find((one) => one instanceof WebAssembly.Memory);
        return made;
    };

    let inAnimationFrame = false;
    const request = requestAnimationFrame.bind(globalThis);
    globalThis.requestAnimationFrame = (callback) =>
        request((time) => {
            probe.animationFrames++;
            inAnimationFrame = true;
            try {
                callback(time);
            } finally {
                inAnimationFrame = false;
            }
        });

    new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
            if (entry.name === "first-contentful-paint") probe.paint = entry.startTime;
    }).observe({ type: "paint", buffered: true });

    new PerformanceObserver((list) => {
        for (const entry of list.getEntriesByName("mirror")) probe.mirrored.push(entry.duration);
    }).observe({ type: "measure" });

    // A wheel step is answered by the next scroll or drawing; the answer ends when the frame that shows it was handed on.
    const channel = new MessageChannel();
    /** @type {number[]} */
    let steps = [];
    function answer() {
        if (steps.length === 0) return;
        const answered = steps;
        steps = [];
        channel.port1.onmessage = () => probe.latencies.push(...answered.map((step) => performance.now() - step));
        if (inAnimationFrame) channel.port2.postMessage(0);
        else request(() => channel.port2.postMessage(0));
    }
    addEventListener("wheel", (event) => steps.push(event.timeStamp), { capture: true, passive: true });
    document.addEventListener(
        "scroll",
        () => {
            probe.scrolledFrames++;
            answer();
        },
        { capture: true, passive: true },
    );

    /** At least three colours, and none of them on nearly every pixel. @param {Uint8Array} pixels */
    function showsSomething(pixels) {
        const seen = new Map();
        let most = 0;
        const every = 4 * 17;
        for (let i = 0; i < pixels.length; i += every) {
            const colour = ((pixels[i] >> 4) << 8) | ((pixels[i + 1] >> 4) << 4) | (pixels[i + 2] >> 4);
            const count = (seen.get(colour) ?? 0) + 1;
            seen.set(colour, count);
            most = Math.max(most, count);
        }
        return seen.size >= 3 && most < 0.997 * (pixels.length / every);
    }

    /** Reads the canvas back; the time that counts is when the GPU process had finished the frame. */
    /** @param {WebGL2RenderingContext} gl */
    function look(gl) {
        const [width, height] = [gl.drawingBufferWidth, gl.drawingBufferHeight];
        const buffer = gl.createBuffer();
        gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer);
        gl.bufferData(gl.PIXEL_PACK_BUFFER, 4 * width * height, gl.STREAM_READ);
        gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, 0);
        gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
        const fence = /** @type {WebGLSync} */ (gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0));
        gl.flush();
        const poll = () => {
            if (gl.clientWaitSync(fence, 0, 0) === gl.TIMEOUT_EXPIRED) return void setTimeout(poll, 1);
            const time = performance.now();
            const pixels = new Uint8Array(4 * width * height);
            gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer);
            gl.getBufferSubData(gl.PIXEL_PACK_BUFFER, 0, pixels);
            gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
            gl.deleteBuffer(buffer);
            const box = /** @type {HTMLCanvasElement} */ (gl.canvas).getBoundingClientRect();
            if (box.width > 0 && showsSomething(pixels)) probe.canvas ??= time;
            looking = false;
        };
        setTimeout(poll);
    }

    let drawn = false;
    let looking = false;
    /** @param {WebGL2RenderingContext} gl */
    function drew(gl) {
        if (drawn) return;
        drawn = true;
        // Once the page's script ends, and before the browser takes the picture.
        queueMicrotask(() => {
            drawn = false;
            probe.drawnFrames++;
            answer();
            if (probe.canvas !== null || looking) return;
            looking = true;
            look(gl);
        });
    }

    const prototype = /** @type {any} */ (WebGL2RenderingContext.prototype);
    for (const name of Object.getOwnPropertyNames(prototype)) {
        const property = Object.getOwnPropertyDescriptor(prototype, name);
        if (typeof property?.value !== "function" || name === "constructor") continue;
        const original = property.value;
        const draws = /^draw(Arrays|Elements|RangeElements)/.test(name);
        prototype[name] = function (/** @type {unknown[]} */ ...args) {
            probe.glCalls++;
            if (draws) drew(this);
            return original.apply(this, args);
        };
    }
})();
