/** The columns of a table that have roles. */
import type { Cell, TableBlock } from "./blocks.js";
import type { Introduction } from "./introductions.js";
import type { RoleCatalogue } from "./role-catalogue.js";
import { itemRoles } from "./role-items.js";
import type { ItemRole } from "./role-items.js";

export interface RoleColumn {
  /** Whether its heading says that these are the least privileged ones. */
  readonly isLeast: boolean;
  /** Whether a sentence or the heading says that these are roles. */
  readonly isAnnounced: boolean;
  readonly cells: readonly { readonly roles: readonly ItemRole[]; readonly condition?: string }[];
}

/**
 * A column has roles if its heading says so, or if the catalogue has most of what is in it. Beside the heading of a
 * single such column, the condition of a role is in the next column; else it is the column's heading.
 */
export function roleColumns(
  { header, rows }: TableBlock,
  introduction: Introduction | undefined,
  catalogue: RoleCatalogue,
): readonly RoleColumn[] {
  const columns = header.map((heading, index) => {
    const title = textOf(heading);
    const cells = rows.map((row) => rolesIn(row[index] ?? [], catalogue));
    const isNamed = /\broles?$/iu.test(title) && title.split(" ").length <= 5;
    return { index, title, cells, isNamed, isRoles: isNamed || areMostlyKnown(rows, index, cells) };
  });
  const isNamed = columns.some((column) => column.isNamed);
  // Without an announcement, names in a table may be anything.
  if (introduction === undefined && !isNamed) return [];
  const found = columns.filter((column) => column.isRoles);
  const other = columns.find((column) => !column.isRoles);
  return found.map(({ title, cells, isNamed: hasRoleTitle }) => ({
    isLeast: /\bleast[- ]privileged\b/iu.test(title),
    isAnnounced: introduction !== undefined || hasRoleTitle,
    cells: cells.map((roles, row) => {
      const condition = hasRoleTitle ? textOf(rows[row]?.[other?.index ?? -1] ?? []) : title;
      return { roles, ...(condition === "" ? {} : { condition }) };
    }),
  }));
}

function areMostlyKnown(
  rows: TableBlock["rows"],
  index: number,
  cells: readonly (readonly ItemRole[])[],
): boolean {
  const filled = rows.filter((row) => textOf(row[index] ?? []) !== "").length;
  const known = cells.filter((roles) => roles.some((role) => role.known !== undefined)).length;
  return filled > 0 && known * 2 > filled;
}

function rolesIn(cell: Cell, catalogue: RoleCatalogue): readonly ItemRole[] {
  return cell.flatMap((line) => itemRoles(line, catalogue).roles);
}

function textOf(cell: Cell): string {
  return cell.map(({ text }) => text).join(" ");
}
