import { Site } from "./site.js";

document.documentElement.dataset.program = "here"; // for web/static.js
const site = new Site();
if (site.isBoard) site.board = import("./board.js").then(({ Board }) => new Board(site));
const started = site.start().catch((error) => site.fail(error));
if (window !== parent && (site.isBoard || site.isEmbedded))
    Promise.all([import("./embed.js"), started]).then(([{ embed }]) => embed(site));
