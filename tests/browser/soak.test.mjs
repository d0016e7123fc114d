// A minute of the week that `./dev soak` lets a board stand.
import { test } from "node:test";
import { judge, soak } from "../soak/soak.mjs";

test("a board is right, and holds no more than at first, after many updates, faults and crashes", async () => {
    const plan = { updates: 200, faults: 24, losses: 3, crashes: 2 };
    judge(await soak(plan, () => {}), plan);
});
