// How Chromium is started: without a graphics card, and on a machine of tests.

// The address bar's two pages, which each window would start a process for, and what Playwright has here, since only the
// last such list counts.
const disabled = [
    "WebUIOmniboxPopup",
    "WebUIOmniboxAimPopup",
    "AimEnabled",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsFirstBalancedModeAutoEnable",
    "HttpsUpgrades",
    "LensOverlay",
    "MediaRouter",
    "NetworkTimeServiceQuerying",
    "OptimizationHints",
    "PaintHolding",
    "PreconnectToSearch",
    "ThirdPartyStoragePartitioning",
];

export const program = {
    executablePath: "/usr/bin/chromium",
    args: [
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--use-gl=angle",
        "--use-angle=swiftshader",
        "--enable-unsafe-swiftshader",
        "--disable-background-networking",
        `--disable-features=${disabled.join()}`,
    ],
};
