import { diagnostic } from "../../diagnostics.js";
import type { Diagnostic } from "../../diagnostics.js";
import type { Envelope, Include, SchemaElement } from "./envelope.js";
import type { Aliases } from "./names.js";

/** Every alias of the document, whether of a schema in it or of one that it includes (CSDL 3.4.2 and 4.2). */
export function collectAliases({ schemas, includes }: Envelope): {
  readonly aliases: Aliases;
  readonly diagnostics: readonly Diagnostic[];
} {
  const aliases = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const declarations: readonly (SchemaElement | Include)[] = [...includes, ...schemas];
  for (const { alias, namespace, element } of declarations) {
    if (alias === undefined) continue;
    const other = aliases.get(alias);
    if (other === undefined) aliases.set(alias, namespace);
    else if (other !== namespace) {
      const message = `The alias ${alias} stands for ${other} already; give ${namespace} another one.`;
      diagnostics.push(diagnostic("csdl-attribute-invalid", message, element.attributeOrigin("Alias")));
    }
  }
  return { aliases, diagnostics };
}
