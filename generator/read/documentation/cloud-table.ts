/** The table that says which deployments of the service have what a page documents. */
import { clouds } from "../../ir/access.js";
import type { Cloud } from "../../ir/access.js";
import type { Cell, TableBlock } from "./blocks.js";

/** The clouds that a table of the page has a tick for; undefined where there is no such table. */
export function cloudsIn(tables: readonly TableBlock[]): readonly Cloud[] | undefined {
  for (const { header, rows } of tables) {
    const columns = header.map((cell) => cloudNamed(textOf(cell)));
    const [row] = rows;
    if (row === undefined || columns.length < 2 || columns.includes(undefined)) continue;
    return clouds.filter((cloud) => isTicked(row[columns.indexOf(cloud)] ?? []));
  }
  return undefined;
}

function cloudNamed(title: string): Cloud | undefined {
  if (/\bglobal\b/iu.test(title)) return "global";
  if (/\bchina\b/iu.test(title)) return "china";
  if (/\b(?:dod|l5)\b/iu.test(title)) return "usGovDod";
  return /\bgov(?:ernment)?\b/iu.test(title) ? "usGov" : undefined;
}

function isTicked(cell: Cell): boolean {
  return /[✅✔✓☑]|^(?:yes|available|supported)$/iu.test(textOf(cell));
}

function textOf(cell: Cell): string {
  return cell
    .map(({ text }) => text)
    .join(" ")
    .trim();
}
