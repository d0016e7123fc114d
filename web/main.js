import { Site } from "./site.js";

const site = new Site();
site.start().catch((error) => site.fail(error));
