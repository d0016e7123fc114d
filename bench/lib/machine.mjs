// What else the machine does: figures of a busy one are worth little.
import { cpus } from "node:os";

function processorTimes() {
    let [idle, all] = [0, 0];
    for (const { times } of cpus()) {
        idle += times.idle;
        all += Object.values(times).reduce((sum, time) => sum + time, 0);
    }
    return { idle, all };
}

/** @returns {Promise<number>} the share of the processors that is in use, from 0 to 1, over a second */
export async function busyShare() {
    const before = processorTimes();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const after = processorTimes();
    return 1 - (after.idle - before.idle) / (after.all - before.all);
}
