import { client, useGraph } from "./hooks.js";

declare namespace JSX {
  interface IntrinsicElements {
    button: { onClick?: () => void; children?: unknown };
  }
}

export function Panel({ id }: { readonly id: string }) {
  const { load } = useGraph();
  return (
    <>
      <button onClick={() => void client.api(`/me/messages/${id}`).delete()}>delete</button>
      <button onClick={() => void load("/me/mailFolders")}>load</button>
      <List path="/me/calendars" />
      <List path={`/users/${id}/calendars`} />
    </>
  );
}

function List({ path }: { readonly path: string }) {
  return <button onClick={() => void client.api(path).get()}>list</button>;
}
