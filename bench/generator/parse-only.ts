/** The floor of a generator's run: a process that only parses the metadata. */
import { readFile } from "node:fs/promises";
import { argv } from "node:process";
import { XMLParser } from "fast-xml-parser";
import * as v from "valibot";

const [file] = v.parse(v.tuple([v.string()]), argv.slice(2));
new XMLParser({ ignoreAttributes: false }).parse(await readFile(file, "utf8"));
