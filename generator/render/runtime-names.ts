import { code } from "../escape/code.js";

/**
 * What generated code uses of the runtime (`templates/runtime/`), and the file that exports it. The compiler checks each
 * generated package against the runtime that it carries.
 */
export const runtimeNames = {
  Access: { file: "access", code: code`Access` },
  Call: { file: "request", code: code`Call` },
  Count: { file: "request", code: code`Count` },
  Create: { file: "request", code: code`Create` },
  Delete: { file: "request", code: code`Delete` },
  Invoke: { file: "request", code: code`Invoke` },
  List: { file: "request", code: code`List` },
  Location: { file: "location", code: code`Location` },
  Read: { file: "request", code: code`Read` },
  Replace: { file: "request", code: code`Replace` },
  Update: { file: "request", code: code`Update` },
  ClientOptions: { file: "client", code: code`ClientOptions` },
  call: { file: "request", code: code`call` },
  child: { file: "location", code: code`child` },
  connect: { file: "client", code: code`connect` },
  count: { file: "request", code: code`count` },
  create: { file: "request", code: code`create` },
  invoke: { file: "request", code: code`invoke` },
  key: { file: "location", code: code`key` },
  list: { file: "request", code: code`list` },
  literal: { file: "literal", code: code`literal` },
  named: { file: "location", code: code`named` },
  quoted: { file: "literal", code: code`quoted` },
  read: { file: "request", code: code`read` },
  remove: { file: "request", code: code`remove` },
  replace: { file: "request", code: code`replace` },
  update: { file: "request", code: code`update` },
} as const;

/** A name that generated code imports from the runtime. */
export type RuntimeName = keyof typeof runtimeNames;
