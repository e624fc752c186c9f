/** What queries do to the types of open entities: only compiled. */
import type { List } from "../../../templates/runtime/request.js";

interface Team {
  readonly id: string;
  displayName?: string | null;
  manager?: { "@odata.etag"?: string; name: string } | null;
}

interface OpenTeam extends Record<string, unknown> {
  readonly id: string;
  displayName?: string | null;
  manager?: { "@odata.etag"?: string; name: string } | null;
}

export async function queries(open: List<OpenTeam>, closed: List<Team>): Promise<unknown> {
  const [selected] = (await open.get({ select: ["id", "displayName"] })).value;
  const id: string | undefined = selected?.id;
  const displayName: string | null | undefined = selected?.displayName;
  // @ts-expect-error 'manager' was not selected
  const manager: unknown = selected?.manager;

  const [extended] = (await open.get({ select: ["id", "extension_color"] })).value;
  const color: unknown = extended?.extension_color;

  const [expanded] = (await open.get({ expand: ["manager"], orderBy: "displayName desc" })).value;
  const name: string | undefined = expanded?.manager?.name;
  await open.get({ expand: ["extension_relation"] });
  const undeclared: unknown = expanded?.["color"];
  const whole: OpenTeam | undefined = (await open.get()).value[0];

  const [both] = (await closed.get({ select: ["id"], expand: ["manager"] })).value;
  const managerName: string | undefined = both?.manager?.name;
  // @ts-expect-error 'displayName' was not selected
  const notSelected: unknown = both?.displayName;
  // @ts-expect-error a closed type has no other members
  await closed.get({ select: ["extension_color"] });
  return [id, displayName, manager, color, name, undeclared, whole, managerName, notSelected];
}
