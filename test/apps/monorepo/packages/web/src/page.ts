import { get } from "@contoso/core";

export async function page(id: string) {
  await get("/me/joinedTeams");
  await get(`/teams/${id}/channels`);
}
