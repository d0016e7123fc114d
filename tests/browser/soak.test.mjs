// A minute of the week that `./dev soak` lets a board stand.
import { test } from "node:test";
import { judge, soak } from "../soak/soak.mjs";

test("a board is right, and holds no more than at first, after many updates, faults and crashes", async () => {
    const plan = { updates: 500, faults: 40, losses: 5, crashes: 3 };
    judge(await soak(plan, () => {}), plan);
});
