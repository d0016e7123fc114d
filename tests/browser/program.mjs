// How Chromium is started: without a graphics card, and on a machine of tests.
export const program = {
    executablePath: "/usr/bin/chromium",
    args: [
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--use-gl=angle",
        "--use-angle=swiftshader",
        "--enable-unsafe-swiftshader",
        "--disable-background-networking",
    ],
};
