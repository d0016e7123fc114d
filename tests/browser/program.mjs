// How Chromium is started: as it comes on a machine without a graphics card, and for tests.

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
        "--enable-unsafe-swiftshader",
        "--disable-background-networking",
        `--disable-features=${disabled.join()}`,
    ],
};
