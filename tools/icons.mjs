// Icons for devices on which the site is installed, from web/icon.svg, with librsvg's rsvg-convert.
import { execFileSync } from "node:child_process";

/** @param {string} file @param {string[]} options */
const convert = (file, ...options) =>
    execFileSync("rsvg-convert", [...options, "--keep-aspect-ratio", "web/icon.svg", "-o", file], { stdio: "inherit" });

/** @param {string} site */
export function makeIcons(site) {
    for (const side of ["192", "512"]) convert(`${site}/icon-${side}.png`, "-w", side, "-h", side);
    // Devices cut their own shape out of it, of which a circle of 80 % is sure to stay.
    const page = ["--page-width", "512", "--page-height", "512", "--left", "112", "--top", "112"];
    convert(`${site}/icon-plate.png`, "-w", "288", "-h", "288", ...page, "--background-color", "#ffffff");
}
