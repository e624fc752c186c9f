import { code } from "../escape/code.js";

/**
 * What generated code uses of the runtime (`templates/runtime/`), and the file that exports it. The compiler checks each
 * generated package against the runtime that it carries.
 */
export const runtimeNames = {
  Access: { file: "access", code: code`Access` },
  AddReference: { file: "references", code: code`AddReference` },
  Call: { file: "request", code: code`Call` },
  ClientOptions: { file: "client", code: code`ClientOptions` },
  Connected: { file: "client", code: code`Connected` },
  Count: { file: "count", code: code`Count` },
  Create: { file: "request", code: code`Create` },
  Delete: { file: "request", code: code`Delete` },
  Invoke: { file: "request", code: code`Invoke` },
  List: { file: "request", code: code`List` },
  ListReferences: { file: "references", code: code`ListReferences` },
  Location: { file: "location", code: code`Location` },
  Page: { file: "paging", code: code`Page` },
  Read: { file: "request", code: code`Read` },
  ReadReference: { file: "references", code: code`ReadReference` },
  ReadStream: { file: "stream", code: code`ReadStream` },
  RemoveReference: { file: "references", code: code`RemoveReference` },
  Replace: { file: "request", code: code`Replace` },
  Run: { file: "request", code: code`Run` },
  SetReference: { file: "references", code: code`SetReference` },
  Update: { file: "request", code: code`Update` },
  WriteStream: { file: "stream", code: code`WriteStream` },
  addReference: { file: "references", code: code`addReference` },
  call: { file: "request", code: code`call` },
  child: { file: "location", code: code`child` },
  connect: { file: "client", code: code`connect` },
  count: { file: "count", code: code`count` },
  create: { file: "request", code: code`create` },
  invoke: { file: "request", code: code`invoke` },
  key: { file: "location", code: code`key` },
  list: { file: "request", code: code`list` },
  listReferences: { file: "references", code: code`listReferences` },
  literal: { file: "literal", code: code`literal` },
  named: { file: "location", code: code`named` },
  nothing: { file: "decode", code: code`nothing` },
  quoted: { file: "literal", code: code`quoted` },
  read: { file: "request", code: code`read` },
  readReference: { file: "references", code: code`readReference` },
  readStream: { file: "stream", code: code`readStream` },
  remove: { file: "request", code: code`remove` },
  removeReference: { file: "references", code: code`removeReference` },
  replace: { file: "request", code: code`replace` },
  root: { file: "client", code: code`root` },
  run: { file: "request", code: code`run` },
  setReference: { file: "references", code: code`setReference` },
  update: { file: "request", code: code`update` },
  value: { file: "decode", code: code`value` },
  writeStream: { file: "stream", code: code`writeStream` },
} as const;

/** A name that generated code imports from the runtime. */
export type RuntimeName = keyof typeof runtimeNames;
