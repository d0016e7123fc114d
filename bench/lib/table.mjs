// Medians, verdicts, and tables in Markdown.

/** @param {(number | null)[]} values */
export function median(values) {
    const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    if (sorted.length === 0) return NaN;
    return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * @param {number} value @param {number} budget
 * @returns {string} PASS, or how much too much it is
 */
export function verdict(value, budget) {
    if (value <= budget) return "PASS";
    return budget > 0 ? `${Math.round(100 * (value / budget - 1))} % over` : "over";
}

/** @param {string[][]} rows the first is the head @returns {string} */
export function table(rows) {
    const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
    const lines = rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(" | ")} |`);
    lines.splice(1, 0, `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`);
    return lines.join("\n");
}

/**
 * Replaces what is between <!-- NAME --> and <!-- /NAME -->.
 * @param {string} text @param {string} name @param {string} part
 */
export function replacePart(text, name, part) {
    const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const from = text.indexOf(start);
    const to = text.indexOf(end);
    if (from < 0 || to < from) throw new Error(`No place for ${name}.`);
    return `${text.slice(0, from + start.length)}\n\n${part}\n\n${text.slice(to)}`;
}
