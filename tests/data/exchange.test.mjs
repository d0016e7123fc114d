// What `marquee export` writes is valid for those who wrote the schemas, and a full disk leaves data as it was.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";

const marquee = "build/native/marquee";
const samples = "tests/samples";
const schedules = process.env.MARQUEE_SCHEDULES ?? "../shared/schedules";
const skip = existsSync(schedules) ? false : `no folder ${schedules}; MARQUEE_SCHEDULES can name one`;

const folder = mkdtempSync(join(tmpdir(), "marquee-"));
after(() => rmSync(folder, { recursive: true }));

/** @param {string[]} words */
function run(...words) {
    const { status, stdout, stderr } = spawnSync(marquee, words, { encoding: "utf8" });
    return { status, stdout, stderr };
}

/** Data folders to export: the shipped one, and one of each sample and real programme. @returns {string[]} */
function programmes() {
    const sources = [samples, schedules].flatMap((from) => readdirSync(from).map((name) => join(from, name)));
    return sources.reduce((made, source, index) => {
        const data = join(folder, `data-${index}`);
        const plain = run("import", source, "-o", data);
        if (plain.status === 0 || run("import", source, "-o", data, "--zone", "Europe/Berlin").status === 0)
            made.push(data);
        return made;
    }, /** @type {string[]} */ (["data"]));
}

test("exports are valid against the public schemas of schedule.json and schedule.xml", { skip }, () => {
    const ajv = new Ajv({ allErrors: true, strict: false, logger: false });
    addFormats.default(ajv);
    ajv.addMetaSchema(createRequire(import.meta.url)("ajv/dist/refs/json-schema-draft-06.json"));
    const schemas = readdirSync(schedules).filter((name) => /^c3voc_.*schema\.json$/.test(name));
    assert.ok(schemas.length > 0);
    const validators = schemas.map((name) => ajv.compile(JSON.parse(readFileSync(join(schedules, name), "utf8"))));
    const made = programmes();
    assert.ok(made.length > 10, `only ${made.length} programmes could be imported`);
    for (const data of made) {
        const json = join(folder, "out.json");
        assert.equal(run("export", data, "--format", "schedule.json", "-o", json).status, 0, data);
        for (const validate of validators)
            assert.ok(validate(JSON.parse(readFileSync(json, "utf8"))), `${data}: ${JSON.stringify(validate.errors)}`);
        const xml = join(folder, "out.xml");
        assert.equal(run("export", data, "--format", "schedule.xml", "-o", xml).status, 0, data);
        const schema = join(schedules, "c3voc_schedule.xml.xsd");
        const lint = spawnSync("xmllint", ["--noout", "--nonet", "--schema", schema, xml], { encoding: "utf8" });
        assert.equal(lint.status, 0, `${data}: ${lint.stderr}`);
    }
});

test("exports are well-formed where the schemas are not at hand", () => {
    for (const name of readdirSync(samples)) {
        const data = join(folder, `sample-${name}`);
        assert.equal(run("import", join(samples, name), "-o", data, "--zone", "Europe/Berlin").status, 0, name);
        const xml = join(folder, "sample.xml");
        assert.equal(run("export", data, "--format", "schedule.xml", "-o", xml).status, 0, name);
        assert.equal(spawnSync("xmllint", ["--noout", "--nonet", xml]).status, 0, name);
    }
});

test("an import that is done again names what it keeps", () => {
    const data = join(folder, "again");
    const file = join(data, "event.json");
    const words = ["import", join(samples, "table.csv"), "-o", data, "--zone", "UTC"];
    assert.match(run(...words).stdout, /its title in event\.json is "table"\.\n"table": /);
    const event = {
        ...JSON.parse(readFileSync(file, "utf8")),
        title: "Mine",
        url: "https://mine.example/",
        clock: "12",
    };
    writeFileSync(file, JSON.stringify(event));
    const { status, stdout } = run(...words, "--force");
    assert.equal(status, 0);
    assert.match(stdout, /^(- (?!The source does not name).*\n)*"Mine": /);
    assert.match(stdout, /\nKept from the event\.json that was there: clock, title, url\.\n/);
    assert.deepEqual(JSON.parse(readFileSync(file, "utf8")), event);
});

/** Runs with files of at most `blocks` KiB, as if the disk were full then. @param {number} blocks @param {string[]} words */
const onFullDisk = (blocks, ...words) =>
    spawnSync("bash", ["-c", `trap '' XFSZ; ulimit -f ${blocks}; exec "$0" "$@"`, marquee, ...words], {
        encoding: "utf8",
    });

test("an import that fills the disk leaves the data as it was, and no parts", () => {
    const data = join(folder, "full");
    assert.equal(run("import", join(samples, "table.csv"), "-o", data, "--zone", "UTC").status, 0);
    const before = readFileSync(join(data, "schedule.json"), "utf8");
    const large = join(folder, "large.csv");
    writeFileSync(large, "title,start,abstract\n" + `A,2027-01-01T10:00Z,${"word ".repeat(1000)}\n`.repeat(20));
    const { status, stderr } = onFullDisk(16, "import", large, "-o", data, "--force");
    assert.equal(status, 1);
    assert.match(stderr, /schedule\.json cannot be written: File too large\./);
    assert.equal(readFileSync(join(data, "schedule.json"), "utf8"), before);
    assert.deepEqual(readdirSync(data).sort(), ["event.json", "schedule.json", "speakers.json"]);
    assert.ok(!existsSync(`${data}.backup`));
});

test("an export that fills the disk leaves the file as it was", () => {
    const file = join(folder, "programme.xml");
    writeFileSync(file, "old");
    const { status, stderr } = onFullDisk(1, "export", "data", "--format", "schedule.xml", "-o", file);
    assert.equal(status, 1);
    assert.match(stderr, /programme\.xml cannot be written: File too large\./);
    assert.equal(readFileSync(file, "utf8"), "old");
    assert.ok(!existsSync(`${file}.new`));
});

test("an export can go to another program", () => {
    const command = `${marquee} export data --format csv -o /dev/stdout | head -n 1`;
    assert.match(spawnSync("bash", ["-c", command], { encoding: "utf8" }).stdout, /^"title","start"/);
});

test("wrong use is told with the usage", () => {
    for (const words of [
        ["import"],
        ["import", "x"],
        ["export", "data", "-o", "x"],
        ["export", "data", "--json"],
        ["fly"],
    ]) {
        const { status, stderr } = run(...words);
        assert.equal(status, 2, words.join(" "));
        assert.match(stderr, /usage: marquee check/);
    }
});
